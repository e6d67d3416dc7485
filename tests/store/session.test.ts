import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { base64url, fromBase64url } from '../../lib/store/base64url.ts';
import { note, readLog } from '../../lib/store/log.ts';
import { patientToken } from '../../lib/store/patient-token.ts';
import { readKnown, rememberFingerprint, tokenOf, writeKnown } from '../../lib/store/session.ts';

/** Synthetic: month + 80. */
const NORA = '12895512345';

beforeEach(() => fakeBrowser.reset());

describe('the token of a patient', () => {
  test('is the same for the same number, for as long as the session lasts', async () => {
    const token = await patientToken(NORA);
    expect(await patientToken(NORA)).toBe(token);
    expect(await patientToken('12895512346')).not.toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    await browser.storage.session.clear();
    expect(await patientToken(NORA)).not.toBe(token);
  });

  test('is the HMAC-SHA-256 of the number under the session key', async () => {
    const token = await patientToken(NORA);
    const { 'patient-key': key } = await browser.storage.session.get<{ 'patient-key': string }>('patient-key');
    const { subtle } = webcrypto;
    const own = await subtle.importKey('raw', fromBase64url(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    const isRight = await subtle.verify('HMAC', own, fromBase64url(token), new TextEncoder().encode(NORA));
    expect(isRight).toBe(true);
    expect(fromBase64url(key)).toHaveLength(32);
  });

  test('leaves neither the number nor the key outside the session', async () => {
    await patientToken(NORA);
    expect(JSON.stringify(await browser.storage.session.get())).not.toContain(NORA);
    expect(await browser.storage.local.get()).toEqual({});
  });
});

test('base64url goes both ways, with every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  expect(fromBase64url(base64url(bytes))).toEqual(bytes);
  expect(base64url(Uint8Array.of(251, 255, 254))).toBe('-__-');
});

describe('fingerprints', () => {
  test('lead to the token told last', async () => {
    await rememberFingerprint('f', 'a');
    await rememberFingerprint('g', 'b');
    await rememberFingerprint('f', 'c');
    expect([await tokenOf('f'), await tokenOf('g'), await tokenOf('h')]).toEqual(['c', 'b', undefined]);
  });

  test('the oldest are forgotten, not the ones in use', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => [`f${n}`, 't']);
    await browser.storage.session.set({ fingerprints: many });
    await rememberFingerprint('f0', 't');
    await rememberFingerprint('new', 't');
    expect([await tokenOf('f0'), await tokenOf('f1'), await tokenOf('f2')]).toEqual(['t', undefined, 't']);
  });

  test('rubbish is no memory', async () => {
    await browser.storage.session.set({ fingerprints: { f: 'a' } });
    expect(await tokenOf('f')).toBeUndefined();
    await rememberFingerprint('f', 'b');
    expect(await tokenOf('f')).toBe('b');
  });
});

describe('what lists have shown', () => {
  const shape = z.array(z.string());

  test('by patient, and nothing where the shape is another', async () => {
    await writeKnown('a', ['x']);
    await writeKnown('b', [1]);
    expect([await readKnown('a', shape, []), await readKnown('b', shape, []), await readKnown('c', shape, [])]).toEqual(
      [['x'], [], []],
    );
  });

  test('the patient not seen for longest is forgotten', async () => {
    for (let n = 0; n < 200; n++) await writeKnown(`p${n}`, ['x']);
    await writeKnown('p0', ['y']);
    await writeKnown('p200', ['x']);
    expect([
      await readKnown('p0', shape, []),
      await readKnown('p1', shape, []),
      await readKnown('p2', shape, []),
    ]).toEqual([['y'], [], ['x']]);
    expect(Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith('known '))).toHaveLength(
      200,
    );
  });
});

test('the log keeps the last ones, in words of its own', async () => {
  for (let n = 0; n < 201; n++) await note('sighting', n === 200 ? 'malformed' : 'wrong-sender');
  const log = await readLog();
  expect(log).toHaveLength(200);
  expect(log.at(-1)).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    what: 'sighting',
    why: 'malformed',
  });
});
