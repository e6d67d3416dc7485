import { shortCode } from '../code-text.ts';
import type { ForlopLineView, LineStep } from '../line-of-forlop.ts';

const HEIGHT = 16;
const STEP = 17;
const EDGE = 8;
/** More than this would make the rows of a list hard to compare. */
const MOST = 9;

/** A forløp as marks on a line, small enough for a row of a list; the whole of it is drawn beside the list. */
export function MiniLine({ line: { steps } }: { readonly line: ForlopLineView }) {
  const shown = shownOf(steps);
  const width = 2 * EDGE + (shown.length - 1) * STEP;
  const places = shown.map((step, index) => ({ step, x: EDGE + index * STEP, key: `${index} ${step.hendelse}` }));
  const text = steps.map((step) => (step.state === 'gap' ? '…' : shortCode(step))).join(' ');
  return (
    <svg class="fv-mini" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text}>
      {width > 2 * EDGE && <line x1={EDGE} y1={HEIGHT / 2} x2={width - EDGE} y2={HEIGHT / 2} />}
      {places.map(({ step, x, key }) => (
        <g key={key} data-state={step.state} data-fault={step.fault}>
          <circle cx={x} cy={HEIGHT / 2} r={7} />
          <text x={x} y={HEIGHT / 2 + 3.5}>
            {step.state === 'gap' ? '…' : step.hendelse.slice(0, 1)}
          </text>
        </g>
      ))}
    </svg>
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
