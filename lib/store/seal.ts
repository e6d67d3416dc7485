/** Sealing with AES-GCM: what is sealed opens only with its key and in its own place. */

/** Random bytes that each sealed text begins with. */
export const IV = 12;
/** Plain texts are filled up to one of these sizes (bytes), so that the length of a record says next to nothing. */
const SIZES = [2048, 8192, 32_768, 131_072];
const LARGEST = 131_072;
/** Length of the text, before the text itself. */
const HEAD = 4;

/**
 * Seals a text.
 * @param place what it is and where it lies; the same is needed to open it, so that nothing can be put elsewhere
 */
export async function seal(key: CryptoKey, place: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(place) },
    key,
    padded(text),
  );
  const all = new Uint8Array(IV + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), IV);
  return all;
}

/** The text that was sealed. Rejects where key or place is another one, or a single bit has changed. */
export async function unseal(key: CryptoKey, place: string, sealed: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, IV), additionalData: bytesOf(place) };
  const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV)));
  const length = new DataView(plain.buffer).getUint32(0);
  return new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(HEAD, HEAD + length));
}

function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(text);
  const needed = HEAD + bytes.length;
  const size = SIZES.find((one) => one >= needed) ?? Math.ceil(needed / LARGEST) * LARGEST;
  const plain = new Uint8Array(size);
  new DataView(plain.buffer).setUint32(0, bytes.length);
  plain.set(bytes, HEAD);
  return plain;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
