import { shortCode } from '../code-text.ts';
import type { ForlopLineView, LineStep } from '../line-of-forlop.ts';

const HEIGHT = 16;
const STEP = 17;
const EDGE = 8;
const RADIUS = 7;
/** From its leftmost point around and back. */
const CIRCLE = 'a7 7 0 1 0 14 0a7 7 0 1 0-14 0';
/** More than this would make the rows of a list hard to compare. */
const MOST = 9;

/** A forløp as marks on a line, small enough for a row of a list; the whole of it is drawn beside the list. */
export function MiniLine({ line: { steps } }: { readonly line: ForlopLineView }) {
  const shown = shownOf(steps);
  const width = 2 * EDGE + (shown.length - 1) * STEP;
  const text = steps.map((step) => (step.state === 'gap' ? '…' : shortCode(step))).join(' ');
  return (
    <svg class="fv-mini" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text}>
      {width > 2 * EDGE && <line x1={EDGE} y1={HEIGHT / 2} x2={width - EDGE} y2={HEIGHT / 2} />}
      {alike(shown).map(({ state, fault, xs, letters }) => (
        <g key={`${state} ${fault}`} data-state={state} data-fault={fault}>
          <path d={xs.map((x) => `M${x - RADIUS} ${HEIGHT / 2}${CIRCLE}`).join('')} />
          <text x={xs.join(' ')} y={HEIGHT / 2 + 3.5}>
            {letters}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Marks extends Pick<LineStep, 'state' | 'fault'> {
  /** Middles of the marks, and the letter in each. */
  readonly xs: number[];
  letters: string;
}

/** Marks that look the same are drawn as one: a row that scrolls by costs what it has of elements. */
function alike(shown: readonly LineStep[]): Marks[] {
  const found: Marks[] = [];
  for (const [index, { state, fault, hendelse }] of shown.entries()) {
    const letter = state === 'gap' ? '…' : hendelse.slice(0, 1) || ' ';
    let marks = found.find((one) => one.state === state && one.fault === fault);
    if (!marks) {
      marks = { state, fault, xs: [], letters: '' };
      found.push(marks);
    }
    marks.xs.push(EDGE + index * STEP);
    marks.letters += letter;
  }
  return found;
}

/** The first steps, the last, and between them what is missing or at fault. */
function shownOf(steps: readonly LineStep[]): readonly LineStep[] {
  if (steps.length <= MOST) return steps;
  const gap: LineStep = { hendelse: '…', utfall: '', state: 'gap', day: undefined, times: 1, fault: undefined };
  const fault = steps.findIndex(({ state, fault }) => fault !== undefined || state === 'missing' || state === 'unseen');
  const middle = fault >= 3 && fault < steps.length - 3 ? steps.slice(fault, fault + 1) : [];
  return [...steps.slice(0, 3), gap, ...middle, ...(middle.length > 0 ? [gap] : []), ...steps.slice(-3)];
}
