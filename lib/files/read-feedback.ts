import Papa from 'papaparse';
import { type ByteSource, readHead } from './byte-source.ts';
import { plainName, recogniseColumns } from './columns.ts';
import { Utf8Source } from './encoding.ts';
import { kindOf } from './file-kind.ts';

/** What the columns of a feedback file may mean. */
export const FEEDBACK_COLUMNS = ['pasient', 'dato', 'forlopstype', 'hendelse', 'utfall', 'kode', 'melding'] as const;
export type FeedbackColumn = (typeof FEEDBACK_COLUMNS)[number];
export type FeedbackMapping = Readonly<Record<string, FeedbackColumn | 'ignored'>>;

/** A file as it came back: its headers, and its rows with the line on which each stands. */
export interface FeedbackFile {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const MESSAGE_NAMES = ['melding', 'oppmerksomhet', 'feilmelding', 'beskrivelse', 'varsel', 'feil', 'avvik'].map(
  plainName,
);
const HEAD = 1 << 12;

/**
 * Reads a file of which nothing is known beforehand, CSV or XLSX: no public format is. The first line that is not empty
 * holds the headers. Separator, quotes and encoding are found as people's programs write them. Throws UnreadableFile for a
 * workbook that cannot be read.
 */
export async function readFeedback(source: ByteSource): Promise<FeedbackFile> {
  const isText = kindOf(await readHead(source, HEAD)) === 'text';
  // The library for workbooks is large, and fetched when there is one.
  const rows = isText ? await csvRows(source) : await (await import('./read-xlsx.ts')).readFirstSheet(source);
  const [head, ...rest] = rows;
  return { headers: head?.cells ?? [], rows: rest };
}

async function csvRows(source: ByteSource): Promise<FeedbackFile['rows']> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of new Utf8Source(source, await readHead(source, HEAD)).chunks(() => undefined)) {
    text += decoder.decode(chunk, { stream: true });
  }
  const lines = Papa.parse<string[]>(text + decoder.decode(), { delimitersToGuess: [';', ',', '\t', '|'] }).data;
  return lines
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** What the headers seem to mean, to begin from: the user has the last word. */
export function guessFeedbackColumns(headers: readonly string[], remembered: FeedbackMapping): FeedbackMapping {
  const guessed = recogniseColumns(headers).map(({ header, column }) => {
    const known = FEEDBACK_COLUMNS.find((one) => one === column);
    const isMessage = MESSAGE_NAMES.some((name) => plainName(header).includes(name));
    return [header, remembered[header] ?? known ?? (isMessage ? 'melding' : 'ignored')] as const;
  });
  return Object.fromEntries(guessed);
}
