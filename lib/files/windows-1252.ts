/** The characters of 0x80-0x9F, which ISO 8859-1 lacks; the five unused places stand for themselves. */
const HIGH = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

/**
 * Windows-1252 bytes as UTF-8. Done by table, since some releases of Node's own decoder read 0x80-0x9F as ISO 8859-1.
 */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 3);
  let to = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      out[to++] = byte;
      continue;
    }
    const point = byte < 0xa0 ? (HIGH[byte - 0x80] as number) : byte;
    if (point < 0x800) out[to++] = 0xc0 | (point >> 6);
    else {
      out[to++] = 0xe0 | (point >> 12);
      out[to++] = 0x80 | ((point >> 6) & 0x3f);
    }
    out[to++] = 0x80 | (point & 0x3f);
  }
  return out.subarray(0, to);
}
