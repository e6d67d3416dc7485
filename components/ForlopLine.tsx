import type { DayNumber } from '../lib/forlop/day.ts';
import { norwegianDate } from '../lib/forlop/day.ts';
import { hendelseText, shortCode } from './code-text.ts';
import { shortDate } from './dates.ts';
import type { ForlopLineView, LineStep } from './line-of-forlop.ts';
import { useTexts } from './texts.ts';

const STEP = 58;
const ROW = 60;
const LEFT = 22;
const PER_ROW = 6;
const WIDTH = LEFT * 2 + STEP * (PER_ROW - 1);

interface Props {
  readonly line: ForlopLineView;
  readonly today: DayNumber;
}

/** A forløp as one line: what is registered, what is missing, what comes now. The same is said as a sentence. */
export function ForlopLine({ line, today }: Props) {
  const texts = useTexts();
  const rows = Math.ceil(line.steps.length / PER_ROW);
  const sentence = line.steps.map((step) => inWords(step, texts)).join(' ');
  return (
    <svg class="fv-line" viewBox={`0 0 ${WIDTH} ${rows * ROW}`} role="img" aria-label={sentence}>
      {line.steps.map((step, index) => (
        <Connector key={`to ${keyOf(step, index)}`} step={step} index={index} />
      ))}
      {line.steps.map((step, index) => (
        <Step key={keyOf(step, index)} step={step} index={index} today={today} />
      ))}
    </svg>
  );
}

interface StepProps {
  readonly step: LineStep;
  readonly index: number;
}

const xOf = (index: number) => LEFT + (index % PER_ROW) * STEP;
const yOf = (index: number) => Math.floor(index / PER_ROW) * ROW + 14;
const keyOf = (step: LineStep, index: number) => `${index} ${step.hendelse}`;

/** The stretch that leads to a step; a new row begins at the edge. */
function Connector({ step, index }: StepProps) {
  if (index === 0) return null;
  const from = index % PER_ROW === 0 ? 0 : xOf(index - 1);
  const y = yOf(index);
  return <line class="fv-line-to" data-state={step.state} x1={from} y1={y} x2={xOf(index)} y2={y} />;
}

function Step({ step, index, today }: StepProps & { readonly today: DayNumber }) {
  const { forlop } = useTexts();
  const { state, fault, times } = step;
  const x = xOf(index);
  const y = yOf(index);
  const mark = fault ? '!' : state === 'unseen' ? '?' : undefined;
  const below = state === 'done' || state === 'now' ? dateBelow(step, today) : forlop.states[state];
  return (
    <g class="fv-line-step" data-state={state} data-fault={fault}>
      <circle cx={x} cy={y} r={state === 'now' ? 9 : state === 'coming' ? 6 : 8} />
      {mark && (
        <text class="fv-line-mark" x={x} y={y + 4}>
          {mark}
        </text>
      )}
      <text class="fv-line-code" x={x} y={y + 26}>
        {shortCode(step)}
        {times > 1 && ` ×${times}`}
      </text>
      <text x={x} y={y + 40}>
        {below}
      </text>
    </g>
  );

  function dateBelow({ day }: LineStep, now: DayNumber): string {
    if (state === 'now') return forlop.states.now;
    return day === undefined ? '' : shortDate(day, now);
  }
}

function inWords(step: LineStep, { forlop }: ReturnType<typeof useTexts>): string {
  const state = step.state === 'done' && step.fault ? 'fault' : step.state;
  const event = hendelseText(step.hendelse);
  const name = step.times > 1 ? `${event} ×${step.times}` : event;
  return forlop.sentence(name, state, step.day === undefined ? '' : norwegianDate(step.day));
}
