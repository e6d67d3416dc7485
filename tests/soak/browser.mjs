// A browser that is there to be killed: started as lean as it can be, and spoken to over a pipe that dies with it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { browserArgs, findBrowser } from '../tools/browser.mjs';

const PATIENCE = 60_000;
const LOADING = 5_000;

/** Starts the browser on a profile folder that stays as the last one left it. */
export async function startBrowser(extension, profile) {
  const program = findBrowser();
  if (!program) throw new Error('no browser: run node tests/tools/setup.mjs');
  const args = [
    '--headless',
    '--no-startup-window',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-breakpad',
    '--disable-default-apps',
    '--password-store=basic',
    // Processes that there is nothing for here take their time to start, and are killed with the others.
    '--in-process-gpu',
    '--disable-features=SpareRendererForSitePerProcess',
    ...browserArgs(extension),
  ];
  // In a group of its own, so that everything that it starts dies with it.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  // What it said before it died is still heard.
  const gone = new Promise((resolve) => child.once('close', resolve));
  const pipe = speak(child.stdio[3], child.stdio[4]);
  void gone.then(() => pipe.end());
  await pipe.send('Target.getTargets');
  return {
    send: pipe.send,
    on: pipe.on,
    openPage: (path) => openPage(pipe, `chrome-extension://${idOf(extension)}/${path}`),
    async kill() {
      killGroup(child.pid);
      await gone;
    },
    /** Ends as a user ends it. */
    async quit() {
      await Promise.race([pipe.send('Browser.close').catch(() => undefined), gone]);
      await Promise.race([gone, wait(10_000)]);
      killGroup(child.pid);
      await gone;
    },
  };
}

/**
 * A page of the extension in which functions are run, and none of its own scripts: it may ask what that page may ask, and
 * takes no time to be drawn.
 */
async function openPage(pipe, url) {
  await untilLoaded(pipe, new URL(url).host);
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const run = async (work, ...args) => {
    const expression = `(${work})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await pipe.send('Runtime.evaluate', params, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const page = { sessionId, run, send: (method, params) => pipe.send(method, params, sessionId) };
  const late = Date.now() + PATIENCE;
  await page.send('Emulation.setScriptExecutionDisabled', { value: true });
  while (!(await opens(page, url))) {
    if (Date.now() > late) throw new Error(`${url} does not open`);
    await wait(30);
  }
  await page.send('Emulation.setScriptExecutionDisabled', { value: false });
  return page;
}

/** Before the extension is loaded its pages are error pages, each in a process of its own. Its worker shows that it is. */
async function untilLoaded(pipe, host) {
  const late = Date.now() + LOADING;
  while (Date.now() < late) {
    const { targetInfos } = await pipe.send('Target.getTargets');
    if (targetInfos.some((target) => target.url.startsWith(`chrome-extension://${host}/`))) return;
    await wait(15);
  }
}

/** Asks the background, as the page that this runs in. */
export function ask(page, message) {
  return page.run((asked) => globalThis.chrome.runtime.sendMessage(asked), message);
}

async function opens(page, url) {
  const { errorText } = await page.send('Page.navigate', { url });
  return errorText === undefined && (await page.run(hasInterface).catch(() => false));
}

function hasInterface() {
  return globalThis.chrome?.runtime?.id !== undefined;
}

/** The debugger's protocol: texts with a zero byte after each. */
function speak(out, into) {
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  let rest = '';
  let isOver = false;
  into.setEncoding('utf8');
  into.on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part));
  });
  for (const end of [out, into]) end.on('error', () => undefined); // the other side has been killed

  function hear({ id, result, error, method, params, sessionId }) {
    if (id === undefined) return listeners.get(method)?.(params, sessionId);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  }

  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Error('the browser is gone'));
        const id = ++last;
        waiting.set(id, { resolve, reject });
        out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    on: (method, listener) => listeners.set(method, listener),
    end() {
      isOver = true;
      for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
      waiting.clear();
    },
  };
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

/** The id that follows from the key in the manifest. */
function idOf(extension) {
  const { key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
