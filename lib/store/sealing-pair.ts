import * as z from 'zod/mini';
import { base64url, fromBase64url } from './base64url.ts';
import { seal, unseal } from './seal.ts';

/**
 * Sealing to a public key: whoever has it can seal, and only the private key opens. ECDH on P-256 with a key pair made for
 * each text, HKDF-SHA-256, and AES-GCM as for records; nothing of it but the two public keys lies in the open.
 */

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** Bytes of a public key, uncompressed. */
const PUBLIC_BYTES = 65;
const KEY_BITS = 256;

/** A public key, uncompressed, and its private key as PKCS #8; both as base64url. */
export const sealingPair = z.object({ public: z.string(), private: z.string() });
export type SealingPair = z.infer<typeof sealingPair>;

export async function makePair(): Promise<SealingPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', publicKey),
    crypto.subtle.exportKey('pkcs8', privateKey),
  ]);
  return { public: base64url(new Uint8Array(open)), private: base64url(new Uint8Array(secret)) };
}

/**
 * Seals a text to a public key.
 * @param place what it is and where it lies; the same is needed to open it
 * @returns as base64url, with the public key made for it before the sealed bytes
 */
export async function sealTo(publicKey: string, place: string, text: string): Promise<string> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ownPublic = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const key = await sharedKey(own.privateKey, fromBase64url(publicKey), ownPublic, fromBase64url(publicKey));
  const sealed = await seal(key, place, text);
  const all = new Uint8Array(PUBLIC_BYTES + sealed.length);
  all.set(ownPublic);
  all.set(sealed, PUBLIC_BYTES);
  return base64url(all);
}

/** The text that was sealed to the pair. Rejects where pair or place is another one, or a single bit has changed. */
export async function unsealWith(pair: SealingPair, place: string, sealed: string): Promise<string> {
  const all = fromBase64url(sealed);
  const itsPublic = all.slice(0, PUBLIC_BYTES);
  const own = await crypto.subtle.importKey('pkcs8', fromBase64url(pair.private), CURVE, false, ['deriveBits']);
  const key = await sharedKey(own, itsPublic, itsPublic, fromBase64url(pair.public));
  return unseal(key, place, all.slice(PUBLIC_BYTES));
}

/** The key that one's own private key and the other's public key have in common, bound to both public keys. */
async function sharedKey(
  own: CryptoKey,
  other: Uint8Array<ArrayBuffer>,
  sender: Uint8Array<ArrayBuffer>,
  receiver: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, KEY_BITS);
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const label = new TextEncoder().encode('forlopsvakt sealed-to 1');
  const info = Uint8Array.from([...label, ...sender, ...receiver]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(KEY_BITS / 8), info },
    base,
    { name: 'AES-GCM', length: KEY_BITS },
    false,
    ['encrypt', 'decrypt'],
  );
}
