/** One thing that stands in a stored value, in the order in which it stands there. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'number'; readonly number: number };

/** Tags of SpiderMonkey's structured clone: the upper half of each eight bytes says what the lower half is. */
const STRING = 0xffff0004;
const INT32 = 0xffff0003;
const ARRAY_BUFFER = 0xffff001f;
const TYPED_ARRAY = 0xffff0020;
/** The first tag that is not a double. */
const FIRST_TAG = 0xfff00000;
const LATIN1 = 0x80000000;
const WORD = 8;

/**
 * Texts, numbers and bytes of a value that Firefox has stored, without what holds them together: enough to read a record by
 * the names of its fields.
 * @see https://searchfox.org/mozilla-central/source/js/src/vm/StructuredClone.cpp
 */
export function readClone(value: Uint8Array): Token[] {
  const view = new DataView(value.buffer, value.byteOffset, value.length);
  const tokens: Token[] = [];
  let at = 0;
  while (at + WORD <= value.length) {
    const [data, tag] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    const start = at + WORD;
    at = start;
    if (tag === STRING) {
      const length = data % LATIN1;
      const size = data >= LATIN1 ? length : 2 * length;
      const bytes = Buffer.from(value.subarray(start, start + size));
      tokens.push({ kind: 'text', text: bytes.toString(data >= LATIN1 ? 'latin1' : 'utf16le') });
      at += padded(size);
    } else if (tag === ARRAY_BUFFER) {
      // Of which the length follows, in eight bytes; then the bytes.
      const size = view.getUint32(start, true);
      const first = start + WORD;
      tokens.push({ kind: 'bytes', bytes: Uint8Array.from(value.subarray(first, first + size)) });
      at = first + padded(size);
    } else if (tag === TYPED_ARRAY) {
      // How many elements it has; the buffer follows.
      at += WORD;
    } else if (tag === INT32) tokens.push({ kind: 'number', number: view.getInt32(start - WORD, true) });
    else if (tag < FIRST_TAG) tokens.push({ kind: 'number', number: view.getFloat64(start - WORD, true) });
  }
  return tokens;
}

function padded(size: number): number {
  return Math.ceil(size / WORD) * WORD;
}
