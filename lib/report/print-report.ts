import { SEVERITIES, type Severity } from '../checks/finding.ts';
import { RULE_IDS } from '../checks/rule-ids.ts';
import type { RejectedRow, RejectionReason } from '../files/row-reader.ts';
import { isoOf, norwegianDate } from '../forlop/day.ts';
import { type CheckedTable, likelyCompleteFrom } from './check-table.ts';
import { type IndicatorRow, indicators, type Share } from './indicators.ts';
import type { FileSummary } from './json-report.ts';

/** Marks text for a terminal; without one, each is the identity. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

export interface PrintInput {
  readonly files: readonly FileSummary[];
  readonly rejected: readonly RejectedRow[];
  readonly checked: CheckedTable;
  readonly today: number;
  readonly ink: Ink;
  /** What is wrong and what to do, one sentence each, of a finding's number. */
  readonly textOf: (number: number) => { readonly message: string; readonly action: string };
  /** Why a row was rejected, in words. */
  readonly reasonOf: (reason: RejectionReason) => string;
  /** Was a day given from which the export is complete? */
  readonly completenessGiven: boolean;
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  feil: 'Feil',
  advarsel: 'Advarsel',
  tips: 'Tips',
  uavklart: 'Uavklart',
};

const FIRST_FINDINGS = 10;
const FIRST_REJECTED = 10;

/** The report as a coordinator reads it in a terminal: what was checked, the rules by count, the first findings. */
export function printReport(input: PrintInput): string {
  return [
    ...headline(input),
    ...extractQuestion(input),
    ...rejectedRows(input),
    ...rulesByCount(input),
    ...firstFindings(input),
    ...indicatorTable(input),
    '',
  ].join('\n');
}

function headline({ files, checked, today, ink }: PrintInput): string[] {
  const { table, forlop, pasienter, findings } = checked;
  const names = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} filer`;
  const counts = SEVERITIES.filter((severity) => findings.countOf(severity) > 0).map((severity) =>
    ink.severity(severity, `${SEVERITY_NAMES[severity]} ${grouped(findings.countOf(severity))}`),
  );
  return [
    ink.strong(`Forløpsvakt · ${names}`),
    `${counted(table.size, 'hendelse', 'hendelser')} i ${grouped(forlop)} forløp for ${counted(pasienter, 'pasient', 'pasienter')}, vurdert per ${norwegianDate(today)}.`,
    counts.length > 0 ? counts.join(' · ') : 'Ingen funn.',
  ];
}

/** Said first, because every other number depends on it. */
function extractQuestion({ checked, completenessGiven, ink }: PrintInput): string[] {
  const day = completenessGiven ? undefined : likelyCompleteFrom(checked);
  if (day === undefined) return [];
  const { withoutStart, size } = checked.facts;
  return [
    '',
    ink.strong(`${percent(withoutStart, size)} av forløpene mangler start. Er filen et uttrekk for en periode?`),
    `Da mangler starten på alt som begynte før. Kjør igjen med --complete-from ${isoOf(day)} hvis filen har alle hendelser fra ${norwegianDate(day)}.`,
  ];
}

function rejectedRows({ rejected, files, reasonOf, ink }: PrintInput): string[] {
  if (rejected.length === 0) return [];
  const shown = rejected.slice(0, FIRST_REJECTED).map(({ fileIndex, line, reason }) => {
    return `  ${place(files, fileIndex, line)}  ${reasonOf(reason)}`;
  });
  const rest = rejected.length - shown.length;
  return [
    '',
    ink.strong(`${counted(rejected.length, 'rad', 'rader')} er ikke tatt med`),
    ...shown,
    ...(rest > 0 ? [ink.quiet(`  og ${grouped(rest)} til (alle står i --json)`)] : []),
  ];
}

function rulesByCount({ checked: { findings }, ink }: PrintInput): string[] {
  const fired = RULE_IDS.filter((id) => findings.count(id) > 0).sort((a, b) => findings.count(b) - findings.count(a));
  if (fired.length === 0) return [];
  const rows = fired.map((id) => [
    id,
    ...SEVERITIES.map((severity) => (findings.count(id, severity) > 0 ? grouped(findings.count(id, severity)) : '')),
  ]);
  return ['', ...columns([['Regel', ...SEVERITIES.map((severity) => SEVERITY_NAMES[severity])], ...rows], ink)];
}

function firstFindings({ checked, files, ink, textOf }: PrintInput): string[] {
  const { table, findings } = checked;
  const order = findings.inRowOrder(table.size);
  const toCorrect = Array.from(order.subarray(0, 100_000)).filter((number) => {
    const { severity } = findings.at(number);
    return severity === 'feil' || severity === 'advarsel';
  });
  const shown = toCorrect.slice(0, FIRST_FINDINGS);
  if (shown.length === 0) return [];
  return [
    '',
    ink.strong('De første å rette'),
    ...shown.flatMap((number) => {
      const found = findings.at(number);
      const { message, action } = textOf(number);
      const where = place(files, table.file[found.row] as number, table.line[found.row] as number);
      const code = table.codeOf(found.row);
      const label = [code.forlopstype, code.hendelse, code.utfall].filter(Boolean).join(' ');
      return [
        `  ${where}  ${label}  ${ink.severity(found.severity, SEVERITY_NAMES[found.severity].toLowerCase())}  ${ink.quiet(found.rule)}`,
        `    ${message}`,
        `    ${ink.quiet('→')} ${action}`,
      ];
    }),
  ];
}

function indicatorTable({ checked, ink }: PrintInput): string[] {
  const rows = indicators(checked.table, checked.facts);
  if (
    rows.every(({ utredningstid, behandlingsplan, utelatt }) => !utredningstid.n && !behandlingsplan.nevner && !utelatt)
  )
    return [];
  const head = ['HF', 'Utredet', 'Snitt dager', 'Median', 'Behandlingsplan', 'Evaluering', 'Utelatt av NPR'];
  return ['', ...columns([head, ...rows.map(indicatorCells)], ink)];
}

function indicatorCells({ hf, utredningstid, behandlingsplan, evaluering, utelatt }: IndicatorRow): string[] {
  const { n, mean, median } = utredningstid;
  return [
    hf || '(uten HF)',
    grouped(n),
    mean === null ? '' : decimal(mean),
    median === null ? '' : decimal(median),
    share(behandlingsplan),
    share(evaluering),
    grouped(utelatt),
  ];
}

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
function columns(rows: readonly (readonly string[])[], ink: Ink): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    const line = `  ${cells.join('  ').trimEnd()}`;
    return index === 0 ? ink.strong(line) : line;
  });
}

function place(files: readonly FileSummary[], file: number, line: number): string {
  return files.length > 1 ? `${files[file]?.name ?? ''}:${line}` : `linje ${line}`;
}

function share({ teller, nevner }: Share): string {
  return nevner === 0 ? '' : `${percent(teller, nevner)} (${grouped(teller)}/${grouped(nevner)})`;
}

function percent(part: number, whole: number): string {
  return `${decimal((100 * part) / whole)} %`;
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

function counted(value: number, one: string, more: string): string {
  return `${grouped(value)} ${value === 1 ? one : more}`;
}

/** Thousands with a space, as Norwegians write them. */
function grouped(value: number): string {
  const digits = String(Math.abs(value));
  const first = digits.length % 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].filter(
    (group) => group !== '',
  );
  return `${value < 0 ? '-' : ''}${groups.join(' ')}`;
}
