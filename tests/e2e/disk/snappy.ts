/** A number as LevelDB and Snappy write it: seven bits a byte, the lowest first. */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let factor = 1;
  for (let index = at; index < bytes.length && index < at + 9; index++) {
    const byte = bytes[index] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: index + 1 };
    factor *= 128;
  }
  throw new RangeError('a number without an end');
}

/** More than this no block and no value of a profile unpacks to. */
const MOST = 64 * 1024 * 1024;

/**
 * Unpacks one Snappy block; what stands after its end is left. Throws where the bytes are none.
 * @see https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappy(packed: Uint8Array): Uint8Array {
  const { value: length, next } = readVarint(packed, 0);
  if (length > MOST) throw new RangeError('too long for a block');
  const out = new Uint8Array(length);
  let at = next;
  let end = 0;
  const byte = () => {
    const value = packed[at++];
    if (value === undefined) throw new RangeError('the block ends too soon');
    return value;
  };
  const little = (bytes: number) => {
    let value = 0;
    for (let place = 0; place < bytes; place++) value += byte() * 256 ** place;
    return value;
  };
  const copy = (size: number, back: number) => {
    if (back === 0 || back > end || end + size > length) throw new RangeError('a copy of what is not there');
    for (let left = size; left > 0; left--) out[end] = out[end++ - back] ?? 0;
  };
  while (end < length) {
    const tag = byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const size = (short < 60 ? short : little(short - 59)) + 1;
      if (at + size > packed.length || end + size > length) throw new RangeError('more than the block holds');
      out.set(packed.subarray(at, at + size), end);
      at += size;
      end += size;
    } else if (kind === 1) copy(((tag >> 2) & 7) + 4, (tag >> 5) * 256 + byte());
    else copy((tag >> 2) + 1, little(kind === 2 ? 2 : 4));
  }
  return out;
}
