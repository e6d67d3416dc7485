import { shortCode } from '../code-text.ts';
import type { ForlopLineView, LineStep } from '../line-of-forlop.ts';

/** More than this would make the rows of a list hard to compare. */
const MOST = 9;
const PLACES = Array.from({ length: MOST }, (_, place) => place);

/**
 * A forløp as marks on a line, small enough for a row of a list; the whole of it is drawn beside the list. They are boxes
 * with a letter, and there are always as many: drawings, and boxes that come and go, are what scrolling spent its time on.
 */
export function MiniLine({ line: { steps } }: { readonly line: ForlopLineView }) {
  const shown = shownOf(steps);
  const text = steps.map((step) => (step.state === 'gap' ? '…' : shortCode(step))).join(' ');
  return (
    <span class="fv-mini" role="img" aria-label={text}>
      {PLACES.map((place) => {
        const step = shown[place];
        return (
          <i key={place} data-state={step?.state ?? 'none'} data-fault={step?.fault}>
            {step && (step.state === 'gap' ? '…' : step.hendelse.slice(0, 1))}
          </i>
        );
      })}
    </span>
  );
}

/** The first steps, the last, and between them what is missing or at fault. */
function shownOf(steps: readonly LineStep[]): readonly LineStep[] {
  if (steps.length <= MOST) return steps;
  const gap: LineStep = { hendelse: '…', utfall: '', state: 'gap', day: undefined, times: 1, fault: undefined };
  const fault = steps.findIndex(({ state, fault }) => fault !== undefined || state === 'missing' || state === 'unseen');
  const middle = fault >= 3 && fault < steps.length - 3 ? steps.slice(fault, fault + 1) : [];
  return [...steps.slice(0, 3), gap, ...middle, ...(middle.length > 0 ? [gap] : []), ...steps.slice(-3)];
}
