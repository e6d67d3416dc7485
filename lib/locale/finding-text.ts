import type { Completeness } from '../checks/completeness.ts';
import type { Finding } from '../checks/finding.ts';
import { type DayNumber, norwegianDate, parseIsoDay, UNREADABLE } from '../forlop/day.ts';
import type { EventCode } from '../forlop/event-code.ts';
import type { EventTable } from '../forlop/event-table.ts';
import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { fill, type Values } from './fill.ts';
import type { FindingTexts, HiddenText, RuleTextParts } from './rule-texts.ts';

/** A finding in words. */
export interface FindingText extends RuleTextParts {
  /** Set where the user's answer would settle it. */
  readonly question?: string;
}

/** A text for every part of a finding: what is said, and what is put into it. */
type Parts = RuleTextParts & { readonly question?: string };

/**
 * Puts a finding into words.
 * @param table the table that was checked: rows of the finding are its rows
 * @param texts the texts of one language
 * @param history what was told about the history, for saying why an answer is `uavklart`
 */
export function findingText(
  found: Finding,
  table: EventTable,
  texts: FindingTexts,
  history: Completeness = { kind: 'complete' },
): FindingText {
  const parts = found.unclear ? unclearParts(found, texts, history) : ruleParts(found, texts);
  const values = valuesOf(found, table, texts, history, parts.title);
  return {
    title: fill(parts.title, values),
    message: fill(parts.message, values),
    consequence: fill(parts.consequence, values),
    action: fill(parts.action, values),
    why: fill(parts.why, values),
    ...(parts.question === undefined ? {} : { question: parts.question }),
  };
}

function ruleParts(found: Finding, texts: FindingTexts): Parts {
  const { variants, ...text } = texts.rules[found.rule];
  return found.variant === undefined ? text : { ...text, ...variants?.[found.variant] };
}

function unclearParts(found: Finding, texts: FindingTexts, history: Completeness): Parts {
  const { title, why } = ruleParts(found, texts);
  const { unclear } = texts;
  switch (found.unclear) {
    case 'transition':
      return { title, why, ...unclear.transition };
    case 'unlisted':
      return { title, why, ...unclear.unlisted };
    case 'rule-failed':
      return { title, why, ...unclear.ruleFailed };
    default:
      return { title, why, ...unclear.notWhole, action: hiddenText(texts, history).action };
  }
}

function hiddenText({ hidden }: FindingTexts, history: Completeness): HiddenText {
  // In a complete history nothing is hidden, but an event without a date may belong anywhere.
  if (history.kind === 'complete') return hidden['unreadable-date'];
  const known = Object.hasOwn(hidden, history.reason) ? hidden[history.reason] : undefined; // the page gave the word
  return known ?? (history.kind === 'from' ? hidden.from : hidden.unknown);
}

/** Every placeholder that a text about a finding may use. */
function valuesOf(
  found: Finding,
  table: EventTable,
  texts: FindingTexts,
  history: Completeness,
  title: string,
): Values {
  const code = table.codeOf(found.row);
  const event = eventValues(found.row, table, texts);
  const fra = history.kind === 'from' ? norwegianDate(history.day) : '';
  return {
    ...event,
    ...prefixed('relatert', found.related[0], table, texts),
    ...prefixed('relatert2', found.related[1], table, texts),
    ...replacementValues(code, found.variant),
    kode: withdrawnCode(found, event),
    innfort: introduced(found, code),
    vurdert: dateOf(table.assessed?.[found.row]),
    fra,
    tittel: title,
    arsak: fill(hiddenText(texts, history).reason, { fra }),
  };
}

function eventValues(row: number, table: EventTable, texts: FindingTexts): Values {
  const code = table.codeOf(row);
  return {
    forlopstype: named(code.forlopstype, code.forlopstypeEntry?.text, texts),
    hendelse: named(code.hendelse, code.hendelseEntry?.text, texts),
    utfall: named(code.utfall, code.utfallEntry?.text, texts),
    dato: dateOf(table.day[row]) || table.dateText(row),
    sted: table.hfs.text(table.hf[row] ?? 0) || table.enheter.text(table.enhet[row] ?? 0) || texts.somewhere,
  };
}

function prefixed(prefix: string, row: number | undefined, table: EventTable, texts: FindingTexts): Values {
  if (row === undefined) return {};
  const values = eventValues(row, table, texts);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** A code with its official text; the code alone where it is in no edition. */
function named(code: string, text: string | undefined, texts: FindingTexts): string {
  if (code === '') return texts.noCode;
  return text === undefined ? code : `${code} ${text}`;
}

function replacementValues(code: EventCode, variant: string | undefined): Values {
  const replacement = code.forlopstypeEntry?.replacedBy;
  if (!replacement) return {};
  const general = namedType(replacement.code);
  const under18 = replacement.under18 ? namedType(replacement.under18) : general;
  return { erstatning: variant === 'under-18' ? under18 : general, 'erstatning.under18': under18 };
}

function namedType(code: string): string {
  return `${code} ${findForlopstype(code)?.text}`;
}

/** The part of the code that the finding is about. */
function withdrawnCode({ rule }: Finding, event: Values): string {
  if (rule === 'utgatt-forlopstype') return event.forlopstype ?? '';
  return (rule === 'utgatt-utfall' ? event.utfall : event.hendelse) ?? '';
}

function introduced({ rule }: Finding, code: EventCode): string {
  const entry = rule === 'for-tidlig-utfall' ? code.utfallEntry : code.forlopstypeEntry;
  return entry ? dateOf(parseIsoDay(entry.introduced)) : '';
}

function dateOf(day: DayNumber = UNREADABLE): string {
  return day === UNREADABLE ? '' : norwegianDate(day);
}
