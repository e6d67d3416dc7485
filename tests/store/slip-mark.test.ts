import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberSlipMark, slipMark, slipMarkOf } from '../../lib/store/slip-mark.ts';

const KEY = 'en lang nøkkel for enheten';
/** Synthetic: month + 80. */
const NORA = '14839210001';

beforeEach(() => fakeBrowser.reset());

describe('the mark on a slip', () => {
  it('is the first twenty bits of an HMAC, in base 32', async () => {
    const hex = createHmac('sha256', KEY).update(`forlopsvakt slip 1 ${NORA}`).digest('hex').slice(0, 5);
    const bits = Number.parseInt(hex, 16).toString(2).padStart(20, '0');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const expected = bits.match(/.{5}/g)?.map((five) => letters[Number.parseInt(five, 2)]);
    expect(await slipMark(KEY, NORA)).toBe(expected?.join(''));
  });

  it('depends on the patient and on the unit', async () => {
    const marks = await Promise.all([
      slipMark(KEY, NORA),
      slipMark(KEY, '14839210002'),
      slipMark('en annen nøkkel for en annen', NORA),
    ]);
    expect(new Set(marks).size).toBe(3);
    for (const mark of marks) expect(mark).toMatch(/^[A-Z2-7]{4}$/);
  });

  it('is known by the fingerprint, in memory alone', async () => {
    await rememberSlipMark('f', 'K7Q2');
    await rememberSlipMark('f', 'AAAA');
    expect([await slipMarkOf('f'), await slipMarkOf('g')]).toEqual(['AAAA', undefined]);
    expect(await browser.storage.local.get()).toEqual({});
    await browser.storage.session.set({ 'slip-marks': 'rubbish' });
    expect(await slipMarkOf('f')).toBeUndefined();
  });
});
