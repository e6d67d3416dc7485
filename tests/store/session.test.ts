import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isoDay, isoOf } from '../../lib/forlop/day.ts';
import type { Sighting } from '../../lib/frame-messages.ts';
import { base64url, fromBase64url } from '../../lib/store/base64url.ts';
import { countHeld, hold, openHeld, readHeld, releaseHeld } from '../../lib/store/held.ts';
import { note, readLog } from '../../lib/store/log.ts';
import { makePair, type SealingPair } from '../../lib/store/sealing-pair.ts';
import { rememberFingerprints, tokenOf } from '../../lib/store/session.ts';

/** Synthetic: month + 80. */
const NORA = '12895512345';
const SITE = 'https://journal.invalid';

beforeEach(() => fakeBrowser.reset());

test('base64url goes both ways, with every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  expect(fromBase64url(base64url(bytes))).toEqual(bytes);
  expect(base64url(Uint8Array.of(251, 255, 254))).toBe('-__-');
});

describe('fingerprints', () => {
  test('lead to the token told last', async () => {
    await rememberFingerprints([['f', 'a']]);
    await rememberFingerprints([['g', 'b']]);
    await rememberFingerprints([['f', 'c']]);
    expect([await tokenOf('f'), await tokenOf('g'), await tokenOf('h')]).toEqual(['c', 'b', undefined]);
  });

  test('the oldest are forgotten, not the ones in use', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => [`f${n}`, 't']);
    await browser.storage.session.set({ fingerprints: many });
    await rememberFingerprints([['f0', 't']]);
    await rememberFingerprints([['new', 't']]);
    expect([await tokenOf('f0'), await tokenOf('f1'), await tokenOf('f2')]).toEqual(['t', undefined, 't']);
  });

  test('rubbish is no memory', async () => {
    await browser.storage.session.set({ fingerprints: { f: 'a' } });
    expect(await tokenOf('f')).toBeUndefined();
    await rememberFingerprints([['f', 'b']]);
    expect(await tokenOf('f')).toBe('b');
  });
});

describe('what was seen without a key', () => {
  const TODAY = isoDay.parse('2026-11-20');
  let pair: SealingPair;
  beforeAll(async () => {
    pair = await makePair();
  });
  const seen = (number: string, events: number, fingerprint = 'f'): Sighting => ({
    kind: 'sighting',
    fingerprint,
    number,
    events: Array.from({ length: events }, (_, n) => ({
      forlopstype: 'D11',
      hendelse: 'E',
      utfall: '',
      dato: { kind: 'value', value: isoOf(n) },
    })),
    completeness: { kind: 'complete' },
  });

  const held = async () => (await openHeld(await readHeld(), [pair])).opened;

  test('is held in memory alone, and let go of when it has been written', async () => {
    await hold({ on: TODAY, site: SITE, sighting: seen(NORA, 1) }, pair.public);
    expect(await browser.storage.local.get()).toEqual({});
    const first = await readHeld();
    await hold({ on: TODAY, site: SITE, sighting: seen(NORA, 2) }, pair.public);
    await releaseHeld(first);
    expect((await held()).map(({ sighting }) => sighting.events.length)).toEqual([2]);
    await releaseHeld(await readHeld());
    expect(await browser.storage.session.get()).toEqual({});
  });

  test('once for each thing that was seen, the last four of a patient, and the latest name for it', async () => {
    const on = TODAY;
    for (const events of [1, 2, 3, 2, 4, 5]) {
      await hold({ on, site: SITE, sighting: seen(NORA, events, `f${events}`) }, pair.public);
    }
    await hold({ on, site: SITE, sighting: seen('12895512346', 1) }, pair.public);
    await hold({ on, site: SITE, sighting: seen(NORA, 3, 'later') }, pair.public);
    const ofNora = (await held()).filter(({ sighting }) => sighting.number === NORA);
    expect(ofNora.map(({ sighting }) => sighting.events.length)).toEqual([2, 4, 5, 3]);
    expect(ofNora.at(-1)?.sighting.fingerprint).toBe('later');
    expect((await readHeld()).at(-1)?.fingerprint).toBe('later');
    expect(await held()).toHaveLength(5);
    expect(countHeld(await readHeld())).toBe(2);
  });

  test('within limits: the oldest goes first', async () => {
    for (let n = 0; n < 14; n++) {
      await hold({ on: TODAY, site: SITE, sighting: seen(String(12895500000 + n), 2000) }, pair.public);
    }
    const all = await held();
    expect(JSON.stringify(await readHeld()).length).toBeLessThanOrEqual(4_000_100);
    expect(all.at(-1)?.sighting.number).toBe('12895500013');
    expect(all.length).toBeGreaterThan(5);
    expect(all.length).toBeLessThan(14);
  }, 30_000);

  test('sealed to the public key, in its own place, and nothing of it in the open', async () => {
    for (const events of [1, 2])
      await hold({ on: TODAY, site: SITE, sighting: seen(NORA, events, `f${events}`) }, pair.public);
    const text = JSON.stringify(await browser.storage.session.get());
    for (const secret of [NORA, 'D11', '2026-11-20']) expect(text).not.toContain(secret);
    const all = await readHeld();
    const swapped = all.map((one, n) => ({ ...one, sealed: all[1 - n]?.sealed ?? '' }));
    expect(await openHeld(swapped, [pair])).toEqual({ opened: [], refused: 2 });
    expect(await openHeld(all, [await makePair()])).toEqual({ opened: [], refused: 2 });
  });

  test('by marks that fit many numbers, so that none can be told from them', async () => {
    // Six hundred numbers fit each mark of 16 bits; here some numbers must share one.
    const marks = new Set<string>();
    for (let n = 0; n < 3000; n++) {
      await hold({ on: TODAY, site: SITE, sighting: seen(String(12895500000 + n), 0) }, pair.public);
      const [last] = (await readHeld()).slice(-1);
      if (last) marks.add(last.who);
      if (marks.size <= n) return;
    }
    expect.unreachable('no two of three thousand have the same mark');
  }, 60_000);
});

test('the log keeps the last ones, in words of its own', async () => {
  for (let n = 0; n < 501; n++) await note('sighting', n === 500 ? 'malformed' : 'wrong-sender');
  const log = await readLog();
  expect(log).toHaveLength(500);
  expect(log.at(-1)).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    what: 'sighting',
    why: 'malformed',
  });
});

test('a note that cannot be written harms nobody', async () => {
  const refused = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await expect(note('storage', 'failed')).resolves.toBeUndefined();
  refused.mockRestore();
});
