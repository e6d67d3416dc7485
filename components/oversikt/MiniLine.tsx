import { shortCode } from '../code-text.ts';
import type { ForlopLineView, LineStep } from '../line-of-forlop.ts';

/** More than this would make the rows of a list hard to compare. */
const MOST = 9;

/**
 * A forløp as marks on a line, small enough for a row of a list; the whole of it is drawn beside the list. They are boxes
 * with a letter: a drawing in each row is what scrolling spent most of its time on.
 */
export function MiniLine({ line: { steps } }: { readonly line: ForlopLineView }) {
  const marks = shownOf(steps).map((step, index) => ({ step, key: `${index} ${step.hendelse}` }));
  const text = steps.map((step) => (step.state === 'gap' ? '…' : shortCode(step))).join(' ');
  return (
    <span class="fv-mini" role="img" aria-label={text}>
      {marks.map(({ step: { state, fault, hendelse }, key }) => (
        <i key={key} data-state={state} data-fault={fault}>
          {state === 'gap' ? '…' : hendelse.slice(0, 1)}
        </i>
      ))}
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
