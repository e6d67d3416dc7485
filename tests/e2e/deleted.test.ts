import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOnce, type Kept, KINDS, killOnce, makeKept, PATIENTS, type Round } from '../disk/rounds.mjs';
import { ask, startBrowser } from '../soak/browser.mjs';
import { TEST_BUILD } from '../tools/stage.mjs';
import { PASSPHRASE } from './vault.ts';

/** Three of the one and two of the other. */
const KILLS = [KINDS[0], KINDS[1], KINDS[0], KINDS[1], KINDS[0]];
/** Where both places lie, and where an earlier version had the first. */
const PLACES = ['Default/WebStorage', 'Default/Local Extension Settings', 'Default/IndexedDB'];

const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
let kept: Kept;

beforeAll(async () => {
  kept = await makeKept(TEST_BUILD, folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function say(what: string, { former, isAcknowledged, hasHappened }: Round): void {
  const state = isAcknowledged ? 'acknowledged' : hasHappened ? 'done, not acknowledged' : 'not done';
  const { headers, records } = former.afterStart;
  process.stdout.write(`${what}: ${state}: the former opens ${headers} headers, ${records} record versions\n`);
}

describe('what a profile still holds', () => {
  const took = new Map<string, number>();

  it.each(KINDS)(
    'opens with no former passphrase: %s',
    async (what) => {
      const round = await endOnce(TEST_BUILD, kept, folder, what);
      took.set(what, round.took);
      say(what, round);
      expect(round.wrong).toEqual([]);
      expect(round.former.atOnce).toMatchObject({ headers: 0, records: 0 });
      expect(round.former.afterStart).toMatchObject({ headers: 0, records: 0 });
      expect(round.former.pieces).toBe(0);
    },
    180_000,
  );

  it('nor with any where the browser was killed meanwhile: exactly one opens, and nothing is lost', async () => {
    for (const what of KILLS) {
      const round = await killOnce(TEST_BUILD, kept, folder, what, Math.random() * (took.get(what) ?? 500) * 1.2);
      say(`${what}, killed`, round);
      expect(round.wrong).toEqual([]);
    }
  }, 400_000);
});

describe('both places lost', () => {
  const damages: readonly (readonly [string, (place: string) => void])[] = [
    ['their logs are empty', (place) => zero(place, /\.log$/)],
    ['every file of theirs is', (place) => zero(place, /./)],
    ['their folders are gone', (place) => rmSync(place, { recursive: true, force: true })],
  ];

  it.each(damages)(
    'is said, and no first passphrase offered as if nothing had been: %s',
    async (_, damage) => {
      const profile = copyOfKept();
      for (const place of PLACES) damage(join(profile, place));
      expect(await listAfterStart(profile)).toMatchObject({ keeping: 'none', fault: 'lost', patients: 0 });
    },
    120_000,
  );

  it('is not said where everything was deleted', async () => {
    const profile = copyOfKept();
    const browser = await startBrowser(TEST_BUILD, profile);
    const page = await browser.openPage('innstillinger.html');
    expect(await ask(page, { kind: 'delete-all' })).toEqual({ kind: 'done' });
    await browser.quit();
    for (const place of PLACES) rmSync(join(profile, place), { recursive: true, force: true });
    expect(await listAfterStart(profile)).not.toHaveProperty('fault');
  }, 120_000);
});

it('an older copy of both places, put back, is said to be older, and nothing of it is refused', async () => {
  const profile = copyOfKept();
  expect(await listAfterStart(profile)).not.toHaveProperty('fault');
  const browser = await startBrowser(TEST_BUILD, profile);
  const panel = await browser.openPage('sidepanel.html');
  await ask(panel, { kind: 'unlock', passphrase: PASSPHRASE });
  const { reminders } = await ask(panel, { kind: 'list-reminders' });
  expect(await ask(panel, { kind: 'remove-reminder', id: reminders[0].id })).toEqual({ kind: 'done' });
  await browser.quit();
  for (const place of PLACES) {
    rmSync(join(profile, place), { recursive: true, force: true });
    cpSync(join(kept.profile, place), join(profile, place), { recursive: true });
  }
  expect(await listAfterStart(profile)).toMatchObject({ keeping: 'locked', fault: 'older' });
  // On the same day it is said at the next start, too.
  const again = await startBrowser(TEST_BUILD, profile);
  const page = await again.openPage('sidepanel.html');
  expect(await ask(page, { kind: 'unlock', passphrase: PASSPHRASE })).toEqual({ kind: 'done' });
  expect(await ask(page, { kind: 'list-reminders' })).toMatchObject({
    ...{ keeping: 'open', fault: 'older', patients: PATIENTS, damaged: 0 },
    reminders: { length: 2 * PATIENTS },
  });
  await again.quit();
}, 180_000);

function copyOfKept(): string {
  const profile = join(folder, 'copy');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  cpSync(kept.profile, profile, { recursive: true });
  return profile;
}

async function listAfterStart(profile: string): Promise<unknown> {
  const browser = await startBrowser(TEST_BUILD, profile);
  const list = await ask(await browser.openPage('sidepanel.html'), { kind: 'list-reminders' });
  await browser.quit();
  return list;
}

/** As long as they were, and nothing in them. */
function zero(place: string, name: RegExp): void {
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !name.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, Buffer.alloc(statSync(path).size));
  }
}
