import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useScene } from './harness.ts';
import { holdWorker } from './worker.ts';

const scene = useScene();
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('unreachable: a port was asked for');
  address = `127.0.0.1:${at.port}`;
});
afterAll(() => server.close());

it('cannot reach even this machine from the panel: the policy refuses every way out', async () => {
  const { panel, watch } = scene();
  const tried = await panel.evaluate(async (to) => {
    const settle = (promise: Promise<unknown>) =>
      promise.then(
        () => 'went through',
        () => 'refused',
      );
    const load = (element: HTMLImageElement | HTMLScriptElement | HTMLLinkElement) =>
      settle(
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.head.append(element);
        }),
      );
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${to}/style` });
    return {
      fetch: await settle(fetch(`http://${to}/fetch`)),
      image: await load(Object.assign(new Image(), { src: `http://${to}/image` })),
      script: await load(Object.assign(document.createElement('script'), { src: `http://${to}/script` })),
      style: await load(link),
      socket: await settle(
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`ws://${to}/socket`);
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ),
    };
  }, address);
  expect(new Set(Object.values(tried))).toEqual(new Set(['refused']));
  expect(asked).toEqual([]);
  // The refusals are errors on the page's console: they were meant.
  watch.takeErrors();
});

it('asks for nothing but the journal and its own files while it is used', async () => {
  const { panel, journal, extensionId, visit, watch } = scene();
  const worker = await holdWorker(panel);
  await visit('/pasient/nora-testesen/registrer/skjema');
  await visit('/pasient/hedda-dobbelsen/registrer/kode?ramme=1');
  const own = `chrome-extension://${extensionId}/`;
  const others = [...watch.requests(), ...worker.requests].filter(
    (url) => !url.startsWith(journal.url) && !url.startsWith(own) && !url.includes(address),
  );
  expect(others).toEqual([]);
});
