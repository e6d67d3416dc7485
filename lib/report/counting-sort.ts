/**
 * Sorts numbers by a key from 0 up to `keys`, those with the same key in the order given: linear in the numbers, which
 * a comparing sort is not.
 */
export function countingSort(numbers: Uint32Array, keyOf: (n: number) => number, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const n of numbers) {
    const after = keyOf(n) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Uint32Array(numbers.length);
  for (const n of numbers) {
    const key = keyOf(n);
    const at = next[key] as number;
    next[key] = at + 1;
    sorted[at] = n;
  }
  return sorted;
}
