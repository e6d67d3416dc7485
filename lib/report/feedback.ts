import { RULES } from '../checks/index.ts';
import { RULE_IDS, type RuleId } from '../checks/rule-ids.ts';
import { parseCellDate } from '../files/cell-date.ts';
import type { FeedbackFile, FeedbackMapping } from '../files/read-feedback.ts';
import { normaliseCode, splitComposite } from '../forlop/composite.ts';
import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import type { CheckedTable } from './check-table.ts';
import type { FindingIndex } from './finding-index.ts';

/** One line of what the registry sent back. */
export interface FeedbackRow {
  readonly line: number;
  readonly pasient: string;
  /** UNREADABLE where the line gives none. */
  readonly dato: DayNumber;
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  readonly melding: string;
}

/**
 * `both`: we found it too. `registry`: the event is there, and we said nothing of the kind. `no-event`: nothing in the
 * export is what the line speaks of.
 */
export type FeedbackAnswer = 'both' | 'registry' | 'no-event';

export interface MatchedRow extends FeedbackRow {
  readonly answer: FeedbackAnswer;
  /** The event's row in the table, where there is one. */
  readonly row: number | undefined;
}

export interface FeedbackMatch {
  readonly rows: readonly MatchedRow[];
  /** Numbers of the findings that a line of the feedback speaks of. */
  readonly shared: readonly number[];
  /** Numbers of the findings of which the registry has a name for what is wrong, and that no line speaks of. */
  readonly ours: readonly number[];
}

/** The lines of a feedback file, by what its headers were said to mean. */
export function feedbackRows({ headers, rows }: FeedbackFile, mapping: FeedbackMapping): readonly FeedbackRow[] {
  const places = new Map(headers.map((header, index) => [mapping[header], index]));
  return rows.map(({ line, cells }) => {
    const cell = (name: Parameters<typeof places.get>[0]) => cells[places.get(name) ?? -1] ?? '';
    const split = splitComposite(cell('kode'));
    return {
      line,
      pasient: cell('pasient'),
      dato: parseCellDate(cell('dato')),
      forlopstype: split?.forlopstype ?? normaliseCode(cell('forlopstype')),
      hendelse: split?.hendelse ?? normaliseCode(cell('hendelse')),
      utfall: split?.utfall ?? normaliseCode(cell('utfall')),
      melding: cell('melding'),
    };
  });
}

/** The registry's names for what is wrong, as they are compared, and the rules that each stands for. */
const NAMED = RULES.flatMap(({ id, npr }) => (npr === undefined ? [] : [{ rule: id, name: plain(npr) }]));
const HAS_NAME: ReadonlySet<RuleId> = new Set(NAMED.map(({ rule }) => rule));

/** The rules that a message of the registry's may mean; none where it is not one of its known names. */
export function rulesNamed(message: string): ReadonlySet<RuleId> {
  const text = plain(message);
  return new Set(
    NAMED.filter(({ name }) => text !== '' && (text.includes(name) || name.includes(text))).map(({ rule }) => rule),
  );
}

/**
 * Finds what each line of the feedback speaks of. A line matches events with its patient, and with its date and codes
 * as far as it gives them. We found it too where a finding that has the registry's name for it stands on such an event
 * or elsewhere in its forløp; a message that is no known name is taken to mean whatever stands on the event.
 * @param forlopOf rows of the forløp of a row
 * @param findingsOn numbers of the findings on a row
 */
export function matchFeedback(
  rows: readonly FeedbackRow[],
  { table }: CheckedTable,
  index: FindingIndex,
  forlopOf: (row: number) => readonly number[],
  findingsOn: (row: number) => readonly number[],
): FeedbackMatch {
  const events = eventsOf(new Set(rows.map(({ pasient }) => pasient)), table);
  const shared = new Set<number>();
  const matched = rows.map((line): MatchedRow => {
    const found = (events.get(line.pasient) ?? []).filter((row) => speaksOf(line, row, table));
    if (found.length === 0) return { ...line, answer: 'no-event', row: undefined };
    const rules = rulesNamed(line.melding);
    const candidates =
      rules.size === 0
        ? found.flatMap(findingsOn)
        : found
            .flatMap((row) => [row, ...forlopOf(row)])
            .flatMap(findingsOn)
            .filter((n) => rules.has(RULE_IDS[index.rules[n] as number] as RuleId));
    for (const n of candidates) shared.add(n);
    return { ...line, answer: candidates.length > 0 ? 'both' : 'registry', row: found[0] };
  });
  const ours = Array.from(index.order).filter(
    (n) => !shared.has(n) && HAS_NAME.has(RULE_IDS[index.rules[n] as number] as RuleId),
  );
  return { rows: matched, shared: [...shared], ours };
}

/** Rows of each of the patients. */
function eventsOf(patients: ReadonlySet<string>, { size, pasient, pasienter }: CheckedTable['table']) {
  const events = new Map<string, number[]>();
  const texts = new Map<number, string | undefined>();
  for (let row = 0; row < size; row++) {
    const number = pasient[row] as number;
    if (!texts.has(number)) {
      const text = pasienter.text(number);
      texts.set(number, patients.has(text) ? text : undefined);
    }
    const text = texts.get(number);
    if (text === undefined) continue;
    const rows = events.get(text);
    if (rows) rows.push(row);
    else events.set(text, [row]);
  }
  return events;
}

function speaksOf(line: FeedbackRow, row: number, table: CheckedTable['table']): boolean {
  const { forlopstype, hendelse, utfall } = table.codeOf(row);
  return (
    (line.dato === UNREADABLE || line.dato === table.day[row]) &&
    (line.forlopstype === '' || line.forlopstype === forlopstype) &&
    (line.hendelse === '' || line.hendelse === hendelse) &&
    (line.utfall === '' || line.utfall === utfall)
  );
}

/** As messages are compared: letters alone, so that spelling out, spacing and full stops make no difference. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
