import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * The four characters on a slip that depend on the patient: made where the identity number has just been told, and known
 * until the browser ends by the fingerprint of this appearance of the patient.
 */

const KEY = 'slip-marks';
const MOST = 200;
/** As on paper: no letter or digit that is taken for another one. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const marks = z.array(z.tuple([z.string(), z.string()]));

/**
 * Makes the mark of a patient: the first twenty bits of an HMAC-SHA-256, in base 32: of a million slips for another
 * patient one passes. Without the key the mark says nothing. Whoever holds the key, which lies in the policy of each machine
 * of the unit, and a list of 500 patients can tell by the mark which of them it is: that another has the same has a chance
 * of 0.05 %.
 * @param unitKey the unit's own, from the administrator's policy
 * @param number identity number, eleven digits; used here and kept nowhere
 */
export async function slipMark(unitKey: string, number: string): Promise<string> {
  const text = new TextEncoder();
  const how = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', text.encode(unitKey), how, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(`forlopsvakt slip 1 ${number}`)));
  const [first = 0, second = 0, third = 0] = bytes;
  const bits = (first << 12) | (second << 4) | (third >> 4);
  return [15, 10, 5, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 31)).join('');
}

/** Remembers the mark of the patient whom a fingerprint means. */
export async function rememberSlipMark(fingerprint: string, mark: string): Promise<void> {
  const others = (await readMarks()).filter(([known]) => known !== fingerprint);
  await browser.storage.session.set({ [KEY]: [...others, [fingerprint, mark]].slice(-MOST) });
}

/** The mark of the patient whom a fingerprint means; undefined where it has not been made. */
export async function slipMarkOf(fingerprint: string): Promise<string | undefined> {
  return (await readMarks()).find(([known]) => known === fingerprint)?.[1];
}

/** Calls back each time a mark has been made. */
export function watchSlipMarks(changed: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && KEY in changes) changed();
  });
}

async function readMarks(): Promise<z.infer<typeof marks>> {
  const found = marks.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return found.success ? found.data : [];
}
