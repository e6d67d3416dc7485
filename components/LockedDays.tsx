import { type DayNumber, isoOf } from '../lib/forlop/day.ts';
import { shortDate } from './dates.ts';
import { useTexts } from './texts.ts';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  /** On how many limits each day falls, soonest first. */
  readonly days: readonly (readonly [DayNumber, number])[];
  readonly today: DayNumber;
}

/** What can be seen of the list while it is locked: how many, and when. */
export function LockedDays({ days, today }: Props) {
  const { next } = useTexts();
  const { locked } = useVaultTexts();
  if (days.length === 0) return <p class="fv-subtle">{locked.noneDue}</p>;
  return (
    <ul class="fv-rows fv-group">
      {days.map(([day, count]) => (
        <li class="fv-row" key={day} data-day={isoOf(day)} data-count={count}>
          <span>{locked.count(count)}</span>
          <span class="fv-due">{shortDate(day, today)}</span>
          <small class={day < today ? 'fv-past' : undefined}>{next.inDays(day - today)}</small>
        </li>
      ))}
    </ul>
  );
}
