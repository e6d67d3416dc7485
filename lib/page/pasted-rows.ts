import { findColumns } from './find-columns.ts';
import { collapse } from './fold.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { readRow } from './read-row.ts';
import type { EventReading } from './reading.ts';
import { parseSlip } from './slip.ts';
import type { Row } from './table-grid.ts';
import { finish } from './work.ts';

/** What was read of pasted text. */
export interface PastedRows {
  readonly events: readonly EventReading[];
  /** Lines that hold something but could not be read as an event, numbered from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Reads rows copied from any program: cells apart by tab or semicolon, with or without a heading row, columns in any
 * order; or one event a line in words (`D11CP 21.11.2026`). Blank lines are no rows.
 */
export function readPastedRows(text: string): PastedRows {
  const lines = text
    .split(/\r\n|\r|\n/)
    .slice(0, MAX_ROWS)
    .map((content, index) => ({ line: index + 1, text: content }))
    .filter((line) => line.text.trim() !== '');
  const separator = ['\t', ';'].find((one) => lines.some((line) => line.text.includes(one)));
  return separator === undefined ? readLines(lines) : readCells(lines, separator);
}

type Line = PastedRows['unread'][number];

function readLines(lines: readonly Line[]): PastedRows {
  const events: EventReading[] = [];
  const unread: Line[] = [];
  for (const line of lines) {
    const slip = parseSlip(line.text);
    if (!slip) unread.push(cut(line));
    else {
      const { dato, mark: _, ...codes } = slip;
      events.push({ ...codes, dato: dato === undefined ? { kind: 'empty' } : { kind: 'value', value: dato } });
    }
  }
  return { events, unread };
}

function readCells(lines: readonly Line[], separator: string): PastedRows {
  const rows = lines.map(({ text }) => rowOf(text, separator));
  const found = finish(findColumns({ rows }));
  const events: EventReading[] = [];
  const unread: Line[] = [];
  const first = rows.length - found.rows.length;
  let forlopstype: string | undefined;
  for (const [index, row] of found.rows.entries()) {
    const line = lines[first + index];
    const read = readRow(row, found, forlopstype);
    if (read.kind === 'event') events.push(read.event);
    else if (read.kind === 'group') forlopstype = read.forlopstype;
    else if (read.kind === 'unread' && line) unread.push(cut(line));
  }
  return { events, unread };
}

function rowOf(text: string, separator: string): Row {
  const cells = text.split(separator).slice(0, MAX_COLUMNS);
  return {
    isHead: false,
    elements: [],
    cells: cells.map((cell) => {
      const text = collapse(cell.slice(0, MAX_TEXT * 2)).slice(0, MAX_TEXT);
      return { text, parts: [text], isHeader: false, isJoined: false };
    }),
  };
}

function cut({ line, text }: Line): Line {
  return { line, text: collapse(text).slice(0, MAX_TEXT) };
}
