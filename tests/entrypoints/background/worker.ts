import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onConnect } from '../../../entrypoints/background/on-connect.ts';
import { onMessage } from '../../../entrypoints/background/on-message.ts';
import { isoDay } from '../../../lib/forlop/day.ts';
import { SIGHTING_PORT, type Sighting, type StandDown } from '../../../lib/frame-messages.ts';
import type { Answer } from '../../../lib/messages.ts';
import { createVault } from '../../../lib/store/vault.ts';
import { FEW_ROUNDS, PASSPHRASE, startEmpty } from '../../store/open-vault.ts';

type Port = Parameters<typeof onConnect>[0];
export type Sender = Parameters<typeof onMessage>[1];

export const OWN_PAGE: Sender = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
export const CONTENT_SCRIPT: Sender = {
  id: 'test-extension-id',
  url: 'https://journal.invalid/pasient',
  tab: Object.assign(Object.create(null), { id: 1, url: 'https://journal.invalid/pasient' }),
};

export const SETTINGS_PAGE: Sender = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/innstillinger.html',
};

/** The site of `CONTENT_SCRIPT`. */
export const JOURNAL = 'https://journal.invalid';

/** From now on these sites are allowed, and no other. */
export function allowSites(...origins: string[]): void {
  const patterns = origins.map((origin) => `${origin}/*`);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: patterns }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    async ({ origins: asked = [] }: { origins?: string[] }) => asked.every((one) => patterns.includes(one)),
  );
}

/** As `startAfresh`, with a vault that has just been made, and is open. */
export async function startOpen(now: string): Promise<void> {
  startAfresh(now);
  await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
}

/** A browser and a database with nothing in them, and the parts of the browser that the fake one lacks. */
export function startAfresh(now: string): void {
  startEmpty();
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('Forløpsvakt');
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('nb');
  allowSites(JOURNAL);
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(async () => undefined);
}

/** Sends a message to the background as `sender`; undefined where it does not answer. */
export function send(message: unknown, sender: Sender = OWN_PAGE): Promise<Answer | StandDown | undefined> {
  return new Promise((resolve) => {
    if (!onMessage(message, sender, resolve)) resolve(undefined);
  });
}

/** Posts a message on a port to the background as `sender`: what comes back, or that the port was closed. */
export function post(
  message: unknown,
  sender: Sender | undefined = CONTENT_SCRIPT,
  name = SIGHTING_PORT,
): Promise<unknown> {
  return new Promise((resolve) => {
    let listener: ((message: unknown) => void) | undefined;
    const port = {
      name,
      sender,
      onMessage: { addListener: (added: typeof listener) => (listener = added) },
      postMessage: resolve,
      disconnect: () => resolve('closed'),
    };
    onConnect(Object.assign(Object.create(null) as Port, port));
    if (listener) listener(message);
    else resolve('closed');
  });
}

/** Synthetic: month + 80. */
export const NUMBER = '12895512345';

/** What a content script tells of a patient: events as `hendelse[/utfall] date`, in D11, with commas between. */
export function sightingOf(text: string, more: Partial<Sighting> = {}): Sighting {
  const events = text.split(', ').map((part) => {
    const [code = '', dato = ''] = part.split(' ');
    const [hendelse = '', utfall = ''] = code.split('/');
    return { forlopstype: 'D11', hendelse, utfall, dato: { kind: 'value' as const, value: isoDay.parse(dato) } };
  });
  return {
    kind: 'sighting',
    fingerprint: 'f1',
    number: NUMBER,
    events,
    completeness: { kind: 'complete' },
    ...more,
  };
}

/** The list as the panel gets it. */
export async function list() {
  const answer = await send({ kind: 'list-reminders' });
  if (answer?.kind !== 'reminders') throw new Error(`no list: ${JSON.stringify(answer)}`);
  return answer;
}
