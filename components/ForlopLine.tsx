import type { DayNumber } from '../lib/forlop/day.ts';
import { norwegianDate } from '../lib/forlop/day.ts';
import { hendelseText, shortCode } from './code-text.ts';
import { shortDate } from './dates.ts';
import type { ForlopLineView, LineStep } from './line-of-forlop.ts';
import { useTexts } from './texts.ts';
import { useMedia } from './use-media.ts';

const ROW = 60;
const LEFT = 22;
/** From one step to the next in the same row. */
const STEP = 58;
/** The ordinary course is six steps; one more can be read in the same row where no date needs its year. */
const PER_ROW = 6;
const MOST_PER_ROW = 7;
/** In a panel that is enlarged twice, half of them can be read in a row. */
const NARROW = '(width < 15rem)';
const PER_NARROW_ROW = 3;
/** Room that dates take below the codes; a row of steps yet to come has none. */
const DATES = 14;

interface Props {
  readonly line: ForlopLineView;
  readonly today: DayNumber;
}

/** A forløp as one line: what is registered, what is missing, what comes now. The same is said as a sentence. */
export function ForlopLine({ line: { steps }, today }: Props) {
  const texts = useTexts();
  const isShort = steps.every(({ day }) => day === undefined || shortDate(day, today).length === 5);
  const isNarrow = useMedia(NARROW);
  const ordinary = isNarrow ? PER_NARROW_ROW : PER_ROW;
  const perRow = steps.length === MOST_PER_ROW && isShort && !isNarrow ? MOST_PER_ROW : ordinary;
  const width = 2 * LEFT + STEP * (ordinary - 1);
  const rows = Math.ceil(steps.length / perRow);
  const isLastBare = steps.slice((rows - 1) * perRow).every(({ state }) => state === 'coming');
  const height = rows * ROW - 4 - (isLastBare ? DATES : 0);
  const sentence = steps.map((step) => inWords(step, texts)).join(' ');
  const places = steps.map((step, index) => ({
    step,
    ...placeOf(index, perRow, width),
    key: `${index} ${step.hendelse}`,
  }));
  return (
    <svg class="fv-line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {places.map(({ step, x, y, key, from }) =>
        from === undefined ? null : (
          <line key={key} class="fv-line-to" data-state={step.state} x1={from} y1={y} x2={x} y2={y} />
        ),
      )}
      {places.map(({ key, ...place }) => (
        <Step key={key} {...place} today={today} />
      ))}
    </svg>
  );
}

/** Where a step stands, and where the stretch that leads to it begins: a new row begins at the edge. */
function placeOf(index: number, perRow: number, width: number): { x: number; y: number; from: number | undefined } {
  const step = (width - 2 * LEFT) / (perRow - 1);
  const column = index % perRow;
  const x = LEFT + column * step;
  const from = index === 0 ? undefined : column === 0 ? 0 : x - step;
  return { x, y: Math.floor(index / perRow) * ROW + 14, from };
}

const MARKS: { readonly [State in LineStep['state']]?: string } = { unseen: '?', gap: '…' };

interface StepProps {
  readonly step: LineStep;
  readonly x: number;
  readonly y: number;
  readonly today: DayNumber;
}

function Step({ step, x, y, today }: StepProps) {
  const { forlop } = useTexts();
  const { state, fault, times, day } = step;
  const mark = fault ? '!' : MARKS[state];
  const below = state === 'done' ? (day === undefined ? '' : shortDate(day, today)) : forlop.states[state];
  return (
    <g class="fv-line-step" data-state={state} data-fault={fault}>
      <circle cx={x} cy={y} r={state === 'now' ? 9 : state === 'coming' ? 6 : 8} />
      {mark && (
        <text class="fv-line-mark" x={x} y={y + 4}>
          {mark}
        </text>
      )}
      <text class="fv-line-code" x={x} y={y + 26}>
        {state === 'gap' ? times : `${shortCode(step)}${times > 1 ? ` ×${times}` : ''}`}
      </text>
      <text x={x} y={y + 40}>
        {below}
      </text>
    </g>
  );
}

function inWords(step: LineStep, { forlop }: ReturnType<typeof useTexts>): string {
  const state = step.state === 'done' && step.fault ? 'fault' : step.state;
  if (state === 'gap') return forlop.gap(step.times);
  const event = hendelseText(step.hendelse);
  const name = step.times > 1 ? `${event} ×${step.times}` : event;
  return forlop.sentence(name, state, step.day === undefined ? '' : norwegianDate(step.day));
}
