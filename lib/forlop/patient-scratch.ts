/** Up to this many rows a patient's events are sorted by insertion, which is fastest for the usual handful. */
const SMALL = 32;

/** One patient's events while they are arranged: type, day with rank, row and code of each. */
export class PatientScratch {
  readonly types: Int32Array;
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  readonly codes: Int32Array;

  constructor(readonly capacity: number) {
    this.types = new Int32Array(capacity);
    this.keys = new Int32Array(capacity);
    this.rows = new Int32Array(capacity);
    this.codes = new Int32Array(capacity);
  }

  /** By type, then day and rank; rows come in the order given and stay so within equal keys. */
  sort(size: number): void {
    if (size > SMALL) {
      this.sortMany(size);
      return;
    }
    const { types, keys, rows, codes } = this;
    for (let i = 1; i < size; i++) {
      const type = types[i] as number;
      const key = keys[i] as number;
      if ((types[i - 1] as number) < type || (types[i - 1] === type && (keys[i - 1] as number) <= key)) continue;
      const row = rows[i] as number;
      const code = codes[i] as number;
      let j = i - 1;
      while (j >= 0 && ((types[j] as number) > type || (types[j] === type && (keys[j] as number) > key))) {
        types[j + 1] = types[j] as number;
        keys[j + 1] = keys[j] as number;
        rows[j + 1] = rows[j] as number;
        codes[j + 1] = codes[j] as number;
        j--;
      }
      types[j + 1] = type;
      keys[j + 1] = key;
      rows[j + 1] = row;
      codes[j + 1] = code;
    }
  }

  private sortMany(size: number): void {
    const [types, keys, rows, codes] = [this.types, this.keys, this.rows, this.codes].map((column) =>
      column.slice(0, size),
    ) as [Int32Array, Int32Array, Int32Array, Int32Array];
    const index = Int32Array.from({ length: size }, (_, i) => i);
    index.sort(
      (a, b) => (types[a] as number) - (types[b] as number) || (keys[a] as number) - (keys[b] as number) || a - b,
    );
    index.forEach((from, i) => {
      this.types[i] = types[from] as number;
      this.keys[i] = keys[from] as number;
      this.rows[i] = rows[from] as number;
      this.codes[i] = codes[from] as number;
    });
  }
}
