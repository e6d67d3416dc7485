import { norwegianDate, parseIsoDay } from '../../lib/forlop/day.ts';
import type { PartProps } from './App.tsx';

/** The way to keep what has been handled; where nothing can be kept, what to do first. */
export function KeepMonth({ state: { months, listing, texts }, actions }: PartProps) {
  const { month } = texts;
  if (!months || (listing.handled === 0 && months.list.length === 0)) return null;
  const { keeping, saving, list } = months;
  const [last] = list;
  if (keeping !== 'open') {
    const text = keeping === 'locked' || keeping === 'none' ? month[keeping] : month.off;
    return (
      <p class="fv-subtle fv-keep" data-month={keeping}>
        {text}
      </p>
    );
  }
  const said = {
    working: month.working,
    failed: month.failed,
    done: last ? month.kept(norwegianDate(parseIsoDay(last.savedOn))) : '',
    'not-asked': '',
  }[saving];
  return (
    <p class="fv-subtle fv-keep" data-month={saving}>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-action="keep-month"
        aria-busy={saving === 'working'}
        onClick={() => void actions.onKeepMonth()}
      >
        {month.keep}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
