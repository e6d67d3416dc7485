import { describe, expect, it } from 'vitest';
import { ProblemsWithFiles, readExport } from '../../../entrypoints/oversikt/worker/read-export.ts';
import { parseIsoDay } from '../../../lib/forlop/day.ts';

const HEADER = 'pasient;forlopstype;hendelse;dato\n';
const ROW = 'pasient-nummer-000001;D11;A;2026-10-01\n';
const OPTIONS = { today: parseIsoDay('2026-11-22') };
const MIB = 1 << 20;

/** A file of so many rows, of which no byte from `end` on can be had: the memory is full, or the file has gone. */
function fileThatFails(rows: number, end: number, error: Error): File {
  const file = new File([HEADER + ROW.repeat(rows)], 'stor.csv');
  const slice = file.slice.bind(file);
  file.slice = (from, to) => {
    const piece = slice(from, to);
    if ((from ?? 0) >= end) piece.arrayBuffer = () => Promise.reject(error);
    return piece;
  };
  return file;
}

describe('an export that is read', () => {
  it('is read as far as the memory reaches, up to the end of a row, and says how far that was', async () => {
    const rows = Math.ceil((6 * MIB) / ROW.length);
    const file = fileThatFails(rows, 4 * MIB, new RangeError('Array buffer allocation failed'));
    const { set, cut } = await readExport([file], OPTIONS);
    const bytes = cut?.bytes ?? 0;
    expect(bytes).toBeGreaterThan(MIB);
    expect(bytes).toBeLessThan(4 * MIB);
    expect(cut?.of).toBe(file.size);
    expect(set.table.size).toBe(Math.floor((bytes - HEADER.length) / ROW.length));
    expect(set.rejected).toEqual([]);
  });

  it('that fits is read whole', async () => {
    const { set, cut } = await readExport([new File([HEADER + ROW], 'liten.csv')], OPTIONS);
    expect(cut).toBeUndefined();
    expect(set.table.size).toBe(1);
  });

  it('names the file that has gone while it was read', async () => {
    const gone = fileThatFails(60_000, MIB, new DOMException('changed', 'NotReadableError'));
    const reading = readExport([new File([HEADER + ROW], 'god.csv'), gone], OPTIONS);
    await expect(reading).rejects.toThrow(ProblemsWithFiles);
    await expect(reading).rejects.toMatchObject({ problems: [{ kind: 'gone', file: 'stor.csv', index: 1 }] });
  });

  it('names every file whose columns are not understood, before any is read to its end', async () => {
    const files = ['en.csv', 'to.csv', 'god.csv'].map(
      (name) => new File([name === 'god.csv' ? HEADER + ROW : `hvem;hva\n${ROW.repeat(9)}`], name),
    );
    await expect(readExport(files, OPTIONS)).rejects.toMatchObject({
      problems: [
        { kind: 'unreadable', index: 0, problem: { reason: 'no-known-column', headers: ['hvem', 'hva'] } },
        { kind: 'unreadable', index: 1 },
      ],
    });
  });

  it('passes on what is no fault of a file', async () => {
    const file = fileThatFails(60_000, MIB, new TypeError('a mistake in the program'));
    await expect(readExport([file], OPTIONS)).rejects.toThrow(TypeError);
  });
});
