import { appendFileSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

const PIECE = 1 << 16;
const LINE_END = 10;

/**
 * Sorts rows by month without holding them: each month has a small buffer in memory and a file on the disk. In the
 * end the months follow one another, each shuffled, as when a registry appends what came in.
 */
export class MonthFiles {
  /** @param {string} beside a path that a folder for the time being is made next to */
  constructor(beside) {
    this.folder = mkdtempSync(`${beside}-`);
    this.months = new Map();
  }

  /** Adds one row of ASCII text, its line end included. */
  add(month, row) {
    let kept = this.months.get(month);
    if (!kept) {
      kept = { path: `${this.folder}/${month}`, bytes: Buffer.alloc(PIECE), used: 0, rows: 0 };
      this.months.set(month, kept);
    }
    if (kept.used + row.length > PIECE) spill(kept);
    kept.used += kept.bytes.latin1Write(row, kept.used);
    kept.rows++;
  }

  /** Writes the header and every month in turn to `path`, and removes the folder. */
  writeTo(path, header, random) {
    const out = openSync(path, 'w');
    writeSync(out, header);
    for (const month of [...this.months.keys()].sort((a, b) => a - b)) {
      const kept = this.months.get(month);
      spill(kept);
      if (kept.rows > 0) writeSync(out, shuffled(readFileSync(kept.path), kept.rows, random));
    }
    closeSync(out);
    this.remove();
  }

  remove() {
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true });
  }
}

function spill(kept) {
  appendFileSync(kept.path, kept.bytes.subarray(0, kept.used));
  kept.used = 0;
}

/** The same rows in another order. */
function shuffled(bytes, rows, random) {
  const starts = new Uint32Array(rows);
  for (let row = 1, at = 0; row < rows; row++) {
    at = bytes.indexOf(LINE_END, at) + 1;
    starts[row] = at;
  }
  for (let i = rows - 1; i > 0; i--) {
    const j = random.between(0, i);
    [starts[i], starts[j]] = [starts[j], starts[i]];
  }
  const out = Buffer.allocUnsafe(bytes.length);
  let at = 0;
  for (const start of starts) at += bytes.copy(out, at, start, bytes.indexOf(LINE_END, start) + 1);
  return out;
}
