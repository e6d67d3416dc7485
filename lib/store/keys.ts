import * as z from 'zod/mini';
import { base64url, fromBase64url } from './base64url.ts';
import { seal, unseal } from './seal.ts';
import { makePair, type SealingPair, sealingPair } from './sealing-pair.ts';

/**
 * From a passphrase to keys. The passphrase gives a key by PBKDF2-SHA-256, which the browser itself has: a memory-hard
 * one would come as WebAssembly, and the extension's policy would have to let in code that is made while it runs. That key
 * wraps a random data key, and everything else follows from the data key.
 */

/** Rounds for new keys; the recommendation for PBKDF2-SHA-256 is at least 600,000. */
export const ROUNDS = 1_000_000;
/** A header that asks for more than this is not one of ours. */
const MOST_ROUNDS = 20_000_000;
const BYTES = 32;

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
export const kdf = z.object({
  name: z.literal('PBKDF2-SHA-256'),
  rounds: z.int().check(z.positive(), z.maximum(MOST_ROUNDS)),
  salt: z.string().check(z.minLength(22), z.maxLength(64)),
});
export type Kdf = z.infer<typeof kdf>;

/** What lies in the open beside the sealed records: how the passphrase opens them, and what can be sealed without it. */
export const header = z.object({
  format: z.literal(1),
  key: z.string(),
  kdf,
  wrapped: bytes,
  ring: bytes,
  /** Of the pair in the ring, with which it is compared whenever that is opened. Missing in vaults from before there was one. */
  public: z.optional(z.string()),
});
export type Header = z.infer<typeof header>;

const named = z.object({ id: z.string(), key: z.string() });
/** Keys that lie sealed under the data key. */
export const ring = z.object({
  /** For the tokens of patients; the first one makes new ones, the others came with a copy from another machine. */
  patient: z.array(named).check(z.minLength(1)),
  /** Data keys that some records still lie under, after a change of the passphrase. */
  previous: z.array(named),
  /** What is seen while the vault is locked is sealed to it. */
  pair: z.optional(sealingPair),
  /** Pairs of sites of which the user has said that what the first shows as done ends what the second asks for. */
  sites: z.optional(z.array(z.tuple([z.string(), z.string()]))),
});
export type Ring = z.infer<typeof ring>;

/** Everything that is open while it is open: the data key by its id, and the ring. All bytes as base64url. */
export interface OpenKeys {
  readonly id: string;
  readonly key: string;
  readonly ring: Ring;
}

/**
 * New keys for a passphrase; the ring is made anew where none is carried over.
 * @param pair what has been sealed to already; a new one where it is left out
 */
export async function makeKeys(
  passphrase: string,
  {
    ring: carried,
    rounds = ROUNDS,
    pair,
  }: { readonly ring?: Ring; readonly rounds?: number; readonly pair?: SealingPair | undefined } = {},
): Promise<{ readonly header: Header; readonly keys: OpenKeys }> {
  const key = random(BYTES);
  const own: Ring = {
    patient: [{ id: newId(), key: base64url(await subBits(key, 'patient')) }],
    previous: [],
    pair: pair ?? (await makePair()),
    ...carried,
  };
  const keys = { id: newId(), key: base64url(key), ring: own };
  return { header: await wrap(keys, passphrase, rounds), keys };
}

/** Wraps open keys with a passphrase, under a salt of its own. */
export async function wrap(keys: OpenKeys, passphrase: string, rounds: number = ROUNDS): Promise<Header> {
  const how: Kdf = { name: 'PBKDF2-SHA-256', rounds, salt: base64url(random(16)) };
  const wrapping = await wrappingKey(passphrase, how);
  return {
    format: 1,
    key: keys.id,
    kdf: how,
    wrapped: await seal(wrapping, placeOfKey(keys.id, how), keys.key),
    ring: await sealRing(keys),
    ...(keys.ring.pair ? { public: keys.ring.pair.public } : {}),
  };
}

/** The keys that a passphrase opens; undefined where it is another one. */
export async function unwrap(from: Header, passphrase: string): Promise<OpenKeys | undefined> {
  const wrapping = await wrappingKey(passphrase, from.kdf);
  const key = await unseal(wrapping, placeOfKey(from.key, from.kdf), from.wrapped).catch(() => undefined);
  if (key === undefined) return undefined;
  const text = await unseal(await sealingKey(key), placeOfRing(from.key), from.ring);
  return { id: from.key, key, ring: ring.parse(JSON.parse(text)) };
}

/** The ring as it lies in the header. */
export async function sealRing(keys: OpenKeys): Promise<Uint8Array<ArrayBuffer>> {
  return seal(await sealingKey(keys.key), placeOfRing(keys.id), JSON.stringify(keys.ring));
}

/** The key that records are sealed with, from a data key. */
export async function sealingKey(dataKey: string): Promise<CryptoKey> {
  const bits = await subBits(fromBase64url(dataKey), 'seal');
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * What stands for a patient: the HMAC-SHA-256 of the identity number under each key for patients, the one in use first.
 * Nobody gets from it back to the number, and without the passphrase nobody can try numbers either.
 * @param number identity number, eleven digits; used here and kept nowhere
 */
export function patientTokens(keys: OpenKeys, number: string): Promise<[string, ...string[]]> {
  const [first, ...others] = keys.ring.patient;
  if (!first) throw new Error('unreachable: a ring holds a key for patients');
  const rest = others.map(({ key }) => hmac(key, number));
  return Promise.all([hmac(first.key, number), ...rest]);
}

/** A new random id; says nothing of what it names. */
export function newId(): string {
  return base64url(random(16));
}

async function hmac(key: string, text: string): Promise<string> {
  const signing = await crypto.subtle.importKey('raw', fromBase64url(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', signing, new TextEncoder().encode(text))));
}

async function wrappingKey(passphrase: string, { rounds, salt }: Kdf): Promise<CryptoKey> {
  // The same letters can be typed as different characters on different machines.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64url(salt), iterations: rounds };
  return crypto.subtle.deriveKey(algorithm, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function subBits(dataKey: Uint8Array<ArrayBuffer>, use: 'seal' | 'patient'): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(`forlopsvakt ${use} 1`);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(BYTES), info },
    base,
    BYTES * 8,
  );
  return new Uint8Array(bits);
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The wrapped key opens only together with the parameters that it was wrapped with. */
function placeOfKey(id: string, { name, rounds, salt }: Kdf): string {
  return `forlopsvakt 1 key ${id} ${name} ${rounds} ${salt}`;
}

function placeOfRing(id: string): string {
  return `forlopsvakt 1 ring ${id}`;
}
