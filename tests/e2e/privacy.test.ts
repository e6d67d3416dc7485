import { createServer } from 'node:http';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useScene } from './harness.ts';
import { FROM_PAGES, FROM_WORKERS, type WayOut } from './ways-out.ts';
import { holdWorker } from './worker.ts';

const scene = useScene();
const asked = new Set<string>();
const server = createServer(({ url = '' }, response) => {
  // A form that asks with nothing in it says so with a question mark.
  asked.add(url.replace('?', ''));
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Outside</title><link rel="icon" href="data:,"><body>');
}).on('upgrade', ({ url = '' }, socket) => {
  asked.add(url);
  socket.destroy();
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('unreachable: a port was asked for');
  address = `127.0.0.1:${at.port}`;
});
afterAll(() => server.close());

it('asks for nothing but the journal and its own files while it is used', async () => {
  const { panel, journal, extensionId, visit, watch } = scene();
  const worker = await holdWorker(panel);
  await visit('/pasient/nora-testesen/registrer/skjema');
  await visit('/pasient/hedda-dobbelsen/registrer/kode?ramme=1');
  const own = `chrome-extension://${extensionId}/`;
  const others = [...watch.requests(), ...worker.requests].filter(
    (url) => !url.startsWith(journal.url) && !url.startsWith(own),
  );
  expect(others).toEqual([]);
});

/** Goes each way, without waiting for what comes of it; the server is asked for paths that begin with `from`. */
async function goAll(
  place: Pick<Worker, 'evaluate'>,
  ways: Readonly<Record<string, WayOut>>,
  from: string,
): Promise<void> {
  for (const way of Object.values(ways)) {
    const to = JSON.stringify(`${address}/${from}`);
    await place.evaluate(`void (async () => (${way})(${to}))().catch(() => undefined)`);
  }
}

const paths = (from: string, ways: Readonly<Record<string, WayOut>>) =>
  Object.keys(ways).map((name) => `/${from}/${name}`);

it('cannot reach even this machine from its pages and workers: the policy refuses every way that a policy can', async () => {
  const { context, extensionId, watch } = scene();
  const own: Page[] = [];
  for (const file of ['sidepanel.html', 'innstillinger.html', 'oversikt.html']) {
    const page = await context.newPage();
    own.push(page);
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    if (file === 'oversikt.html') {
      const starting = page.waitForEvent('worker');
      await page.locator('[data-action="sample"]').click();
      await goAll(await starting, FROM_WORKERS, 'own');
    }
    await goAll(page, FROM_PAGES, 'own');
  }
  const background = context.serviceWorkers().find((one) => one.url().includes(extensionId));
  if (!background) throw new Error('the worker is asleep');
  await goAll(background, FROM_WORKERS, 'own');

  // Each does arrive from a page that has no policy, which is asked after the others.
  const outside = await context.newPage();
  await outside.goto(`http://${address.replace('127.0.0.1', 'localhost')}/`);
  await goAll(outside, FROM_PAGES, 'outside');
  await expect.poll(() => paths('outside', FROM_PAGES).filter((path) => !asked.has(path))).toEqual([]);
  expect([...asked].filter((path) => path.startsWith('/own'))).toEqual([]);
  await Promise.all([...own, outside].map((page) => page.close()));
  // The refusals are errors on the pages' consoles: they were meant.
  watch.takeErrors();
});
