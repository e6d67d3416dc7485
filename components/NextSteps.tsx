import { type DayNumber, isoOf, norwegianDate } from '../lib/forlop/day.ts';
import type { DeadlineName } from '../lib/locale/panel-texts.ts';
import { useTexts } from './texts.ts';

/** Something that the patient's forløp waits for. */
export interface ShownDeadline {
  readonly kind: DeadlineName;
  readonly forlopstype: string;
  /** Undefined for a prompt without a day. */
  readonly due: DayNumber | undefined;
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
  const { next } = useTexts();
  return (
    <ul class="fv-rows">
      {deadlines.map((deadline) => (
        <li
          key={`${deadline.kind} ${deadline.forlopstype} ${deadline.due}`}
          class="fv-row"
          data-deadline={deadline.kind}
          data-due={deadline.due === undefined ? '' : isoOf(deadline.due)}
        >
          <span>
            {next.kinds[deadline.kind]}
            {showsType && <span class="fv-subtle"> {deadline.forlopstype}</span>}
          </span>
          <span class="fv-due">{deadline.due === undefined ? next.undated : norwegianDate(deadline.due)}</span>
          <small>
            {next.from[deadline.kind](deadline.days)}
            {!deadline.certain && `; ${next.uncertain}`}
          </small>
          <small class="fv-due">{deadline.due === undefined ? '' : next.inDays(deadline.due - today)}</small>
        </li>
      ))}
    </ul>
  );
}
