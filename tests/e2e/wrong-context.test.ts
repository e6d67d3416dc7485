import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { useScene } from './harness.ts';
import { givePassphrase, PASSPHRASE, untilKept } from './vault.ts';

declare const chrome: typeof browser;

/** In each message: whatever is logged of one that is refused must not hold it. */
const CANARY = 'kanarifugl';
const NUMBER = '14839210001';
const scene = useScene();
const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
let settings: Page;
let stranger: Page;

beforeAll(async () => {
  const { context, extensionId, panel, visit, until } = scene();
  await visit('/pasient/tiril-mockstad/forlop');
  await panel.locator('[data-action="deadlines"]').first().click();
  await until((now) => now.reminders.length > 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  stranger = await openStranger();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page of another extension. */
async function openStranger(): Promise<Page> {
  const { context } = scene();
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Another', version: '1' }));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  const browserOf = context.browser();
  if (!browserOf) throw new Error('unreachable: a launched context has a browser');
  const session = await browserOf.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/page.html`);
  return page;
}

/** What comes back for a message from a page that has the browser's interface: an answer, or `nothing`. */
function ask(page: Page, message: object, to?: string): Promise<unknown> {
  return page.evaluate(
    async ({ sent, id }) => {
      try {
        const answer = id === undefined ? chrome.runtime.sendMessage(sent) : chrome.runtime.sendMessage(id, sent);
        return (await answer) ?? 'nothing';
      } catch {
        return 'nothing';
      }
    },
    { sent: message, id: to },
  );
}

/** The same from the extension's own script in the journal's page, or in a frame of it. */
async function askAsScript(message: object, { inFrame = false } = {}): Promise<unknown> {
  const { panel, journal } = scene();
  return panel.evaluate(
    async ({ sent, url, frame }) => {
      const [tab] = await chrome.tabs.query({ url: `${url}/*` });
      if (tab?.id === undefined) throw new Error('the journal is not open');
      const found = await chrome.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        args: [sent, frame],
        func: async (asked: unknown, wantsFrame: boolean) => {
          if ((window !== window.top) !== wantsFrame) return 'elsewhere';
          try {
            return (await chrome.runtime.sendMessage(asked)) ?? 'nothing';
          } catch {
            return 'nothing';
          }
        },
      });
      return found.map(({ result }) => result).find((result) => result !== 'elsewhere');
    },
    { sent: message, url: journal.url, frame: inFrame },
  );
}

/** What a port answers to a message, or that it was closed. */
function post(page: Page, message: object, name: string): Promise<unknown> {
  return page.evaluate(
    ({ sent, as }) =>
      new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: as });
        port.onMessage.addListener(resolve);
        port.onDisconnect.addListener(() => resolve('nothing'));
        port.postMessage(sent);
      }),
    { sent: message, as: name },
  );
}

async function readLog(): Promise<string> {
  return JSON.stringify(await scene().panel.evaluate(async () => (await chrome.storage.local.get('log')).log));
}

const list = { kind: 'list-reminders', canary: CANARY };
const exported = { kind: 'export-copy', canary: CANARY };
const label = { kind: 'label-patient', fingerprint: CANARY, label: CANARY };
const removal = { kind: 'delete-all', canary: CANARY };
const unlock = { kind: 'unlock', passphrase: `${PASSPHRASE} ${CANARY}` };
const sighting = {
  kind: 'sighting',
  fingerprint: CANARY,
  number: NUMBER,
  events: [],
  completeness: { kind: 'complete' },
};

it.each<[string, () => Promise<unknown>]>([
  ['a script in the page asks for the list', () => askAsScript(list)],
  ['a script in the page asks for a copy', () => askAsScript(exported)],
  ['a script in the page asks who a patient is', () => askAsScript({ kind: 'ask-patient', fingerprint: CANARY })],
  ['a script in the page names a patient', () => askAsScript(label)],
  ['a script in the page deletes everything', () => askAsScript(removal)],
  ['a script in the page tries a passphrase', () => askAsScript(unlock)],
  ['a script in a frame asks for the list', () => askAsScript(list, { inFrame: true })],
  ['a script in a frame asks for a copy', () => askAsScript(exported, { inFrame: true })],
  ['another extension asks for the list', () => ask(stranger, list, scene().extensionId)],
  ['another extension deletes everything', () => ask(stranger, removal, scene().extensionId)],
  ['another extension tries a passphrase', () => ask(stranger, unlock, scene().extensionId)],
  ['the settings ask for the list', () => ask(settings, list)],
  ['the settings name a patient', () => ask(settings, label)],
  ['the panel asks for a copy', () => ask(scene().panel, exported)],
  ['the panel asks for nothing known', () => ask(scene().panel, { kind: CANARY })],
  [
    'the panel puts off to no day',
    () => ask(scene().panel, { kind: 'postpone-reminder', id: 'x', to: CANARY, reason: 'annet' }),
  ],
  ['the panel gives a label too long', () => ask(scene().panel, { ...label, label: CANARY.repeat(9) })],
  ['the panel tells of a patient on the port of scripts', () => post(scene().panel, sighting, 'sighting')],
  ['the settings tell of a patient on the port of scripts', () => post(settings, sighting, 'sighting')],
  ['a page of the extension in a frame of the journal', () => frameOfOurs()],
  ['the page itself speaks', () => pageItself()],
])('refuses what is not for the one who asks: %s', async (_, tried) => {
  await scene().page.goto(`${scene().journal.url}/pasient/tiril-mockstad/registrer/skjema?ramme=1`);
  expect(await tried()).toBe('nothing');
  const log = await readLog();
  expect(log).not.toContain(CANARY);
  expect(log).not.toContain(NUMBER);
});

it('has noted what was refused, in its own words', async () => {
  const log = await readLog();
  expect(log).toContain('{"at":');
  for (const why of ['wrong-sender', 'malformed']) expect(log).toContain(`"why":"${why}"`);
  await scene().until((now) => now.reminders.length > 0);
});

/** The journal's page puts the panel into itself. */
async function frameOfOurs(): Promise<unknown> {
  const { page, extensionId, watch } = scene();
  const answer = await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = src;
    document.body.append(frame);
    await loaded;
    // What the page may look into is the browser's own error, and not ours.
    return frame.contentWindow?.length === 0 ? 'nothing' : 'a page';
  }, `chrome-extension://${extensionId}/sidepanel.html`);
  const [shown] = page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));
  // That it was refused is an error on the page's console.
  watch.takeErrors();
  return shown === undefined ? answer : 'a page of ours';
}

/** The page has no interface to the extension, and what it posts to its own window nobody takes. */
async function pageItself(): Promise<unknown> {
  return scene().page.evaluate(
    async ({ messages, id }) => {
      const { chrome: own } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } };
      if (own?.runtime?.sendMessage) return `an interface to ${id}`;
      const heard: unknown[] = [];
      await new Promise<void>((done) => {
        addEventListener('message', ({ data }) => (data === 'end' ? done() : heard.push(data)));
        for (const message of [...messages, 'end']) postMessage(message, '*');
      });
      return heard.length === messages.length ? 'nothing' : heard;
    },
    { messages: [list, removal, sighting], id: scene().extensionId },
  );
}

it('lets no script in a page see or change what is stored, in either place of the browser', async () => {
  const { panel, journal } = scene();
  const found = await panel.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` });
    if (tab?.id === undefined) throw new Error('the journal is not open');
    const [first] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const tries = [
          () => chrome.storage.local.get(null),
          () => chrome.storage.local.set({ mirror: null }),
          () => chrome.storage.session.get(null),
        ];
        return Promise.all(tries.map((one) => one().then(JSON.stringify, () => 'refused')));
      },
    });
    return first?.result;
  }, journal.url);
  expect(found).toEqual(['refused', 'refused', 'refused']);
});

it('shows a script in the page nothing that is stored, nor what the administrator has set', async () => {
  const { panel, journal } = scene();
  const answers = await panel.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` });
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const { local, session, sync, managed } = chrome.storage;
        const areas = [local, session, sync, managed];
        return Promise.all(areas.map((area) => area.get().then(JSON.stringify, () => 'refused')));
      },
    });
    return found?.result;
  }, journal.url);
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
});
