import { type DayNumber, isoOf, norwegianDate } from '../lib/forlop/day.ts';
import type { DeadlineName } from '../lib/locale/panel-texts.ts';
import { useTexts } from './texts.ts';

/** Something that the patient's forløp waits for. */
export interface ShownDeadline {
  readonly kind: DeadlineName;
  readonly forlopstype: string;
  /** Undefined for a prompt without a day. */
  readonly due: DayNumber | undefined;
  /** False for a prompt: it has no limit that could pass. */
  readonly limit: boolean;
  /** Days from what it counts from to the day it is due; 0 where there is no limit. */
  readonly days: number;
  /** False where an event that is not visible could have settled it. */
  readonly certain: boolean;
}

interface Props {
  readonly deadlines: readonly ShownDeadline[];
  readonly today: DayNumber;
  /** Forløp of more than one type: each line says which. */
  readonly showsType: boolean;
}

/** What comes next, and by when. */
export function NextSteps({ deadlines, today, showsType }: Props) {
  return (
    <ul class="fv-rows">
      {deadlines.map((deadline) => (
        <Row
          key={`${deadline.kind} ${deadline.forlopstype} ${deadline.due}`}
          deadline={deadline}
          today={today}
          showsType={showsType}
        />
      ))}
    </ul>
  );
}

function Row({ deadline, today, showsType }: Omit<Props, 'deadlines'> & { readonly deadline: ShownDeadline }) {
  const { next } = useTexts();
  const { kind, forlopstype, due, limit, days, certain } = deadline;
  const shown = due !== undefined && (limit || due > today) ? due : undefined;
  return (
    <li class="fv-row" data-deadline={kind} data-due={due === undefined ? '' : isoOf(due)}>
      <span>
        {next.kinds[kind]}
        {showsType && <span class="fv-subtle"> {forlopstype}</span>}
      </span>
      <span class="fv-due">{shown === undefined ? next.undated : norwegianDate(shown)}</span>
      <small>
        {next.from[kind](days)}
        {!certain && `; ${next.uncertain}`}
      </small>
      {shown !== undefined && (
        <small class={shown < today ? 'fv-due fv-past' : 'fv-due'}>{next.inDays(shown - today)}</small>
      )}
    </li>
  );
}
