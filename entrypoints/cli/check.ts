import { styleText } from 'node:util';
import type { ByteSource } from '../../lib/files/byte-source.ts';
import { type FileSet, type ReadOptions, readFiles } from '../../lib/files/read-files.ts';
import { sourceOfPath } from '../../lib/files/source-of-path.ts';
import { UnreadableFile } from '../../lib/files/unreadable-file.ts';
import { type DayNumber, parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { findingText } from '../../lib/locale/finding-text.ts';
import { files as fileTexts } from '../../lib/locale/nb/files.ts';
import { findingTexts } from '../../lib/locale/nb/findings.ts';
import { type CheckedTable, checkTable } from '../../lib/report/check-table.ts';
import { jsonReport } from '../../lib/report/json-report.ts';
import { type Ink, printReport } from '../../lib/report/print-report.ts';
import { type Arguments, readArguments, USAGE, WrongArguments } from './arguments.ts';
import { writeAll } from './write-all.ts';

const OK = 0;
const FOUND = 1;
const UNREADABLE_INPUT = 2;

async function main(words: readonly string[]): Promise<number> {
  try {
    const options = readArguments(words);
    if (options.help) {
      writeAll(1, [USAGE]);
      return OK;
    }
    const today = options.today ?? parseIsoDay(todayInOslo(new Date()));
    const read = await readFiles(options.paths.map(sourceOf), { today, ...progress() });
    const checked = checkTable(read.table, { ...options, today });
    writeAll(1, options.json ? json(read, checked, options) : [readable(read, checked, options, today)]);
    return exitCode(read, checked);
  } catch (error) {
    writeAll(2, [`${errorLine(error)}\n`]);
    return UNREADABLE_INPUT;
  }
}

function sourceOf(path: string): ByteSource {
  try {
    return sourceOfPath(path);
  } catch (error) {
    throw new WrongArguments(openProblem(path, error));
  }
}

function exitCode({ rejected }: FileSet, { findings }: CheckedTable): number {
  return findings.countOf('feil') + findings.countOf('advarsel') + rejected.length > 0 ? FOUND : OK;
}

function json({ files, rejected }: FileSet, checked: CheckedTable, options: Arguments): Iterable<string> {
  const history = historyOf(options);
  return jsonReport({
    files: files.map(({ name, rows, rejected: count }) => ({ name, rows, rejected: count })),
    rejected,
    checked,
    messageOf: (found) => findingText(found, checked.table, findingTexts, history).message,
    limit: options.limit,
  });
}

function readable(read: FileSet, checked: CheckedTable, options: Arguments, today: DayNumber): string {
  const history = historyOf(options);
  return printReport({
    files: read.files,
    rejected: read.rejected,
    checked,
    today,
    ink: process.stdout.isTTY && !process.env.NO_COLOR ? COLOURS : PLAIN,
    textOf: (number) => findingText(checked.findings.at(number), checked.table, findingTexts, history),
    reasonOf: (reason) => fileTexts.rejections[reason],
    completenessGiven: options.completeFrom !== undefined,
  });
}

function historyOf({ completeFrom }: Arguments) {
  return completeFrom === undefined
    ? ({ kind: 'complete' } as const)
    : ({ kind: 'from', day: completeFrom, reason: 'from' } as const);
}

const PLAIN: Ink = { strong: (text) => text, quiet: (text) => text, severity: (_, text) => text };

const COLOURS: Ink = {
  strong: (text) => styleText('bold', text),
  quiet: (text) => styleText('dim', text),
  severity: (severity, text) => styleText(SEVERITY_COLOURS[severity], text),
};
const SEVERITY_COLOURS = { feil: 'red', advarsel: 'yellow', tips: 'cyan', uavklart: 'gray' } as const;

/** Below this a file is read before anyone could wonder. */
const LONG_FILE = 20_000_000;

/** One line on standard error that says how far the reading has come, for a terminal and a long file. */
function progress(): Pick<ReadOptions, 'onProgress'> {
  if (!process.stderr.isTTY) return {};
  let shown = -1;
  return {
    onProgress(bytes, total) {
      const percent = Math.floor((100 * bytes) / total);
      if (total < LONG_FILE || percent === shown) return;
      shown = percent;
      process.stderr.write(percent === 100 ? '\r\u001b[K' : `\rLeser … ${percent} %`);
    },
  };
}

function errorLine(error: unknown): string {
  if (error instanceof WrongArguments) return error.message;
  if (error instanceof UnreadableFile) {
    const { message, action } = fileTexts.problem(error.problem);
    return `${error.file}: ${message} ${action}`;
  }
  if (isNodeError(error)) return openProblem(error.path ?? 'filen', error);
  return `Noe gikk galt i programmet: ${error instanceof Error ? error.message : 'ukjent feil'}`;
}

function openProblem(path: string, error: unknown): string {
  const code = isNodeError(error) ? error.code : '';
  if (code === 'ENOENT') return `Finner ikke filen ${path}.`;
  if (code === 'EISDIR') return `${path} er en mappe, ikke en fil.`;
  if (code === 'EACCES') return `Har ikke tilgang til å lese ${path}.`;
  return `Kan ikke lese ${path} (${code}).`;
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

// Last, so that every constant above is there when it runs.
process.exitCode = await main(process.argv.slice(2));
