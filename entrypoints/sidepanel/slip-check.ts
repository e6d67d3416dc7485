import type { CheckedSlip } from '../../components/SlipField.tsx';
import type { FillEvent } from '../../components/suggestion.ts';
import { checkIntended } from '../../lib/checks/intended.ts';
import { isoOf } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { findingText } from '../../lib/locale/finding-text.ts';
import type { SlipRefusal } from '../../lib/locale/handover-texts.ts';
import type { JoinedForm } from '../../lib/page/join.ts';
import type { HistoryReading } from '../../lib/page/reading.ts';
import { parseSlip } from '../../lib/page/slip.ts';
import type { Texts } from './explain.ts';
import type { JudgeOptions } from './judge.ts';
import { completenessOf, eventsOf } from './shown-history.ts';
import { NO_MARK, type SlipMark } from './slip-desk.ts';
import { canTake } from './suggestions.ts';

/** Looks at a pasted line: is it a code, has the form room for it, and would it be right for the patient on the page? */
export type SlipCheck = (line: string, texts: Texts) => CheckedSlip;

/**
 * Makes the check for one form. A line that would be a `feil` or an `advarsel` for the patient on the page is refused, with
 * what is wrong: it may have been written for another.
 */
export function slipCheckFor(
  { form, history }: JoinedForm,
  birth: string,
  options: JudgeOptions,
  mark: SlipMark = NO_MARK,
): SlipCheck {
  return (line, texts) => {
    if (line.trim() === '') return { kind: 'empty' };
    const slip = parseSlip(line);
    if (!slip) return { kind: 'refused', reason: 'unreadable', detail: '' };
    const stranger = strangerOf(slip.mark, mark);
    if (stranger) return { kind: 'refused', reason: stranger, detail: '' };
    const { forlopstype, hendelse, utfall, dato = '' } = slip;
    const event: FillEvent = { forlopstype, hendelse, utfall, dato };
    const typeNow = form.forlopstype.kind === 'value' ? form.forlopstype.value : '';
    if (!canTake(form, event, typeNow)) return { kind: 'refused', reason: 'unfit', detail: '' };
    const wrong = whatIsWrong(eventsOf(history, birth), event, history, birth, options, texts);
    return wrong === undefined ? { kind: 'fits', event } : { kind: 'refused', reason: 'wrong', detail: wrong };
  };
}

/** Why a line with this mark may be another patient's; undefined where it is this one's, or the unit uses no marks. */
function strangerOf(written: string, { isUsed, own }: SlipMark): SlipRefusal | undefined {
  if (!isUsed) return undefined;
  if (written === '') return 'no-mark';
  if (own === undefined) return 'unknown-patient';
  return written === own ? undefined : 'other-patient';
}

/** The first thing that would be wrong; a day that the slip does not say is taken as today. */
function whatIsWrong(
  events: readonly EventInput[],
  { dato, ...codes }: FillEvent,
  list: HistoryReading | undefined,
  birth: string,
  options: JudgeOptions,
  texts: Texts,
): string | undefined {
  const intended = { ...codes, pasient: '', dato: dato || isoOf(options.today), fodselsdato: birth };
  const history = completenessOf(list);
  const { table, findings } = checkIntended(events, intended, { ...options, history });
  const wrong = findings.find(
    ({ scope, finding }) => scope === 'intended' && (finding.severity === 'feil' || finding.severity === 'advarsel'),
  );
  return wrong && findingText(wrong.finding, table, texts.findings, history).message;
}
