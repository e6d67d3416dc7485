import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { base64url, fromBase64url } from './base64url.ts';

/** Where the key lies: in memory, for as long as the browser runs, and out of reach of web pages. */
const KEY = 'patient-key';
const BYTES = 32;

/**
 * What stands for a patient in this browser session: an HMAC of the identity number under a key that nobody keeps. The
 * same number gives the same token until the browser ends; from the token, even with the disk at hand, nobody gets
 * back to the number.
 * @param number identity number, eleven digits; used here and kept nowhere
 */
export async function patientToken(number: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', await sessionKey(), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(number))));
}

async function sessionKey(): Promise<Uint8Array<ArrayBuffer>> {
  const found = z.string().safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (found.success) return fromBase64url(found.data);
  const made = crypto.getRandomValues(new Uint8Array(BYTES));
  await browser.storage.session.set({ [KEY]: base64url(made) });
  return made;
}
