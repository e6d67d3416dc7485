import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isoDay, isoOf } from '../../lib/forlop/day.ts';
import type { Sighting } from '../../lib/frame-messages.ts';
import { base64url, fromBase64url } from '../../lib/store/base64url.ts';
import { hold, readHeld, releaseHeld } from '../../lib/store/held.ts';
import { note, readLog } from '../../lib/store/log.ts';
import { rememberFingerprints, tokenOf } from '../../lib/store/session.ts';

/** Synthetic: month + 80. */
const NORA = '12895512345';

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

  test('is held in memory alone, and let go of when it has been written', async () => {
    await hold(seen(NORA, 1), TODAY);
    expect(await browser.storage.local.get()).toEqual({});
    const held = await readHeld();
    await hold(seen(NORA, 2), TODAY);
    await releaseHeld(held);
    expect((await readHeld()).map(({ sighting }) => sighting.events.length)).toEqual([2]);
    await releaseHeld(await readHeld());
    expect(await browser.storage.session.get()).toEqual({});
  });

  test('once for each thing that was seen, the last four of a patient, and the latest name for it', async () => {
    for (const events of [1, 2, 3, 2, 4, 5]) await hold(seen(NORA, events, `f${events}`), TODAY);
    await hold(seen('12895512346', 1), TODAY);
    await hold(seen(NORA, 3, 'later'), TODAY);
    const held = (await readHeld()).filter(({ sighting }) => sighting.number === NORA);
    expect(held.map(({ sighting }) => sighting.events.length)).toEqual([2, 4, 5, 3]);
    expect(held.at(-1)?.sighting.fingerprint).toBe('later');
    expect(await readHeld()).toHaveLength(5);
  });

  test('within limits: the oldest goes first', async () => {
    for (let n = 0; n < 14; n++) await hold(seen(String(12895500000 + n), 2000), TODAY);
    const held = await readHeld();
    expect(JSON.stringify(held).length).toBeLessThanOrEqual(2_000_100);
    expect(held.at(-1)?.sighting.number).toBe('12895500013');
    expect(held.length).toBeGreaterThan(5);
    expect(held.length).toBeLessThan(14);
  }, 30_000);
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
