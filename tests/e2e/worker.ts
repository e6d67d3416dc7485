import type { CDPSession, Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import * as z from 'zod/mini';

declare const chrome: typeof browser;

/** A notification as the worker asked for it. */
export interface Notified {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** The extension's background worker, as a test can disturb it. */
export interface Worker {
  /** Stops it as the browser does when it is idle; it is stopped when this returns. */
  stop(): Promise<void>;
  /** Stops it, and lets every later start of it see a clock that is `ms` ahead. */
  moveClock(ms: number): Promise<void>;
  /** Waits for the first notification that `holds` is true of, since the worker was taken hold of. */
  notified(holds: (notification: Notified) => boolean): Promise<Notified>;
  readonly notifications: readonly Notified[];
  readonly isRunning: boolean;
  /** Addresses that the worker has asked for, its own files excepted. */
  readonly requests: readonly string[];
}

const frame = z.object({
  method: z.optional(z.string()),
  params: z.optional(z.record(z.string(), z.unknown())),
});
const paused = z.object({ callFrames: z.array(z.object({ callFrameId: z.string() })) });
const said = z.object({ args: z.array(z.object({ value: z.optional(z.unknown()) })) });
const requested = z.object({ request: z.object({ url: z.string() }) });
const versions = z.object({
  versions: z.array(z.object({ runningStatus: z.string(), scriptURL: z.string() })),
});
const notification = z.object({ id: z.string(), title: z.string(), message: z.string() });
const MARK = 'forlopsvakt-test-notified';

/**
 * Takes hold of the worker through a page of the extension. From here on each start of it is held at its first line,
 * where the clock is moved and notifications are listened to: the worker itself is the product's own, unchanged.
 */
export async function holdWorker(extensionPage: Page): Promise<Worker> {
  const session = await extensionPage.context().newCDPSession(extensionPage);
  const script = `chrome-extension://${new URL(extensionPage.url()).host}/`;
  const state = { ahead: 0, isRunning: true, isPrepared: false };
  const notifications: Notified[] = [];
  const requests: string[] = [];
  const listeners = new Set<() => void>();
  const send = await attach(session, (method, params) => {
    if (method === 'Inspector.targetCrashed') state.isPrepared = false;
    if (method === 'Debugger.paused') void prepare(paused.parse(params));
    if (method === 'Runtime.consoleAPICalled') noteNotification(said.parse(params).args.map(({ value }) => value));
    if (method === 'Network.requestWillBeSent') requests.push(requested.parse(params).request.url);
  });

  async function prepare({ callFrames: [top] }: z.infer<typeof paused>): Promise<void> {
    // The worker's own script is the first that runs; the browser's parts of its interface follow when they are used.
    if (top && !state.isPrepared) {
      state.isPrepared = true;
      const expression = `(${prelude})(${state.ahead}, ${JSON.stringify(MARK)})`;
      await send('Debugger.evaluateOnCallFrame', { callFrameId: top.callFrameId, expression });
    }
    await send('Debugger.resume');
  }

  function noteNotification([mark, text]: unknown[]): void {
    if (mark !== MARK || typeof text !== 'string') return;
    notifications.push(notification.parse(JSON.parse(text)));
    for (const listener of listeners) listener();
  }

  session.on('ServiceWorker.workerVersionUpdated', (update) => {
    const own = versions.parse(update).versions.find(({ scriptURL }) => scriptURL.startsWith(script));
    if (own) state.isRunning = own.runningStatus === 'running' || own.runningStatus === 'starting';
    for (const listener of listeners) listener();
  });

  const until = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error(`not seen of the worker: ${holds}`)), 15_000);
      listeners.add(look);
      look();
    });

  const stop = async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await until(() => !state.isRunning);
  };

  await session.send('ServiceWorker.enable');
  await stop();
  return {
    stop,
    moveClock: async (ms) => {
      state.ahead = ms;
      await stop();
    },
    notified: async (holds) => {
      await until(() => notifications.some(holds));
      const [first] = notifications.filter(holds);
      if (!first) throw new Error('unreachable: a notification was seen');
      return first;
    },
    notifications,
    requests,
    get isRunning() {
      return state.isRunning;
    },
  };
}

type Send = (method: string, params?: object) => Promise<void>;

/** A session with the worker that outlives its stops; `onMessage` gets what the worker's debugger says. */
async function attach(
  session: CDPSession,
  onMessage: (method: string, params: Record<string, unknown>) => void,
): Promise<Send> {
  let last = 0;
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId));
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = frame.parse(JSON.parse(message));
    if (method) onMessage(method, params ?? {});
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
    filter: [{ type: 'service_worker', exclude: false }, { exclude: true }],
  });
  const sessionId = await attached;
  const send: Send = async (method, params = {}) => {
    const message = JSON.stringify({ id: ++last, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
  };
  await send('Runtime.enable');
  await send('Network.enable');
  await send('Debugger.enable');
  await send('Debugger.setInstrumentationBreakpoint', { instrumentation: 'beforeScriptExecution' });
  return send;
}

/** Runs in the worker before its first line. */
function prelude(ahead: number, mark: string): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) =>
      args.length === 0 ? new target(RealDate.now() + ahead) : Reflect.construct(target, args),
    get: (target, key) => (key === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, key)),
  });
  // The interface stands under two names, in some browsers each with functions of its own.
  const heard = new Set<unknown>();
  for (const name of ['chrome', 'browser']) {
    const api: typeof chrome | undefined = Reflect.get(globalThis, name);
    if (!api?.notifications || heard.has(api.notifications.create)) continue;
    const real = api.notifications.create.bind(api.notifications);
    const create = (...args: [never]) => {
      const options = args.find((arg) => typeof arg === 'object');
      const id = args.find((arg) => typeof arg === 'string') ?? '';
      console.debug(mark, JSON.stringify(Object.assign({ id }, options)));
      return real(...args);
    };
    heard.add(create);
    Object.defineProperty(api.notifications, 'create', { value: create });
  }
}
