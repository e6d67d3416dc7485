import type { Finding } from '../checks/finding.ts';
import type { RejectedRow } from '../files/row-reader.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { CheckedTable } from './check-table.ts';
import { indicators } from './indicators.ts';

/** What became of one file. `rows` are the accepted and the rejected. */
export interface FileSummary {
  readonly name: string;
  readonly rows: number;
  readonly rejected: number;
}

export interface JsonReportInput {
  readonly files: readonly FileSummary[];
  readonly rejected: readonly RejectedRow[];
  readonly checked: CheckedTable;
  /** One sentence that says what is wrong. */
  readonly messageOf: (finding: Finding) => string;
  /** The most findings to list; the counts are never capped. */
  readonly limit: number;
}

/**
 * The report as one JSON document, format 1, in pieces that together are the text: an export of millions of events
 * has more findings than should stand in memory as one string.
 */
export function* jsonReport({ files, rejected, checked, messageOf, limit }: JsonReportInput): Generator<string> {
  const { table, findings } = checked;
  const nameOf = (file: number): string => files[file]?.name ?? '';
  yield `{"format":1,"files":${JSON.stringify(files)},"rejected":`;
  yield JSON.stringify(rejected);
  yield `,"events":${table.size},"forlop":${checked.forlop},"pasienter":${checked.pasienter},"findings":[`;
  let listed = 0;
  for (const number of limit > 0 ? findings.inRowOrder(table.size) : []) {
    if (listed >= limit) break;
    const found = findings.at(number);
    yield `${listed > 0 ? ',\n' : '\n'}${JSON.stringify(listedFinding(found, table, nameOf, messageOf(found)))}`;
    listed++;
  }
  yield `],"counts":${JSON.stringify(findings.countsByRule())},"indicators":`;
  yield JSON.stringify(
    indicators(table, checked.facts).map(({ hf, utelatt, utredningstid, behandlingsplan, evaluering }) => ({
      hf,
      utelatt,
      utredningstid,
      behandlingsplan,
      evaluering,
    })),
  );
  yield '}\n';
}

function listedFinding(found: Finding, table: EventTable, nameOf: (file: number) => string, message: string) {
  const code = table.codeOf(found.row);
  return {
    rule: found.rule,
    severity: found.severity,
    ...place(found.row, table, nameOf),
    pasient: table.pasienter.text(table.pasient[found.row] as number),
    enhet: table.enheter.text(table.enhet[found.row] as number),
    hf: table.hfs.text(table.hf[found.row] as number),
    forlopstype: code.forlopstype,
    hendelse: code.hendelse,
    utfall: code.utfall,
    dato: table.dateText(found.row),
    related: found.related.map((row) => place(row, table, nameOf)),
    message,
  };
}

function place(row: number, table: EventTable, nameOf: (file: number) => string) {
  const file = table.file[row] as number;
  return { file: nameOf(file), fileIndex: file, line: table.line[row] as number };
}
