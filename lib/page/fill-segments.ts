import { parseIsoDay, partsOfDay } from '../forlop/day.ts';
import { describeOption } from './field-options.ts';
import { announceInput, fireInput, giveFocus, pressKey, takeFocus } from './fill-events.ts';
import { fillSelect, setOption, writeText } from './fill-native.ts';
import { turn } from './fill-pace.ts';
import type { Target } from './fill-target.ts';
import type { FillScope } from './press-gate.ts';
import { monthOf } from './read-date.ts';
import { attribute, textOf } from './safe-dom.ts';

interface Parts {
  readonly day: Element;
  readonly month: Element;
  readonly year: Element;
}

/** Steps of the arrow keys that are tried where a part takes no digits. */
const MAX_ARROWS = 120;

/** Sets day, month and year each in its own control; year and month first, so that the day exists. */
export async function fillSegments(scope: FillScope, { day, month, year }: Parts, target: Target): Promise<boolean> {
  if (target.kind === 'empty') {
    for (const part of [day, month, year]) await emptyPart(scope, part);
    return true;
  }
  if (target.kind !== 'day') return false;
  const parts = partsOfDay(parseIsoDay(target.day));
  const isSet = [
    await setPart(scope, year, parts.year, 4),
    await setPart(scope, month, parts.month, 2),
    await setPart(scope, day, parts.date, 2),
  ];
  return isSet.every(Boolean);
}

async function setPart(scope: FillScope, part: Element, number: number, digits: number): Promise<boolean> {
  if (!scope.isStill()) return false;
  if (part instanceof HTMLSelectElement) return selectNumber(part, number);
  if (part instanceof HTMLInputElement) {
    writeText(part, String(number).padStart(digits, '0'));
    takeFocus(part);
    return true;
  }
  giveFocus(part);
  await emptyPart(scope, part);
  for (const digit of String(number).padStart(digits, '0')) typeDigit(scope, part, digit);
  await turn();
  for (let n = 0; n < MAX_ARROWS && numberIn(part) !== number && scope.isStill(); n++) {
    const now = numberIn(part);
    giveFocus(part);
    pressKey(scope, part, now === undefined || now < number ? 'ArrowUp' : 'ArrowDown');
    await turn();
  }
  return numberIn(part) === number;
}

function typeDigit(scope: FillScope, part: Element, digit: string): void {
  if (pressKey(scope, part, digit) || !scope.isStill()) return;
  if (announceInput(part, 'insertText', digit)) fireInput(part, 'insertText', digit);
}

async function emptyPart(scope: FillScope, part: Element): Promise<void> {
  if (part instanceof HTMLSelectElement) fillSelect(part, { kind: 'empty' });
  else if (part instanceof HTMLInputElement) writeText(part, '');
  else {
    giveFocus(part);
    for (let n = 0; n < 4 && numberIn(part) !== undefined; n++) {
      if (!pressKey(scope, part, 'Backspace')) announceInput(part, 'deleteContentBackward', null);
      await turn();
    }
  }
}

function numberIn(part: Element): number | undefined {
  const text = attribute(part, 'aria-valuenow') ?? textOf(part, 20);
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** By what a person sees, which is a number or the name of a month: the values behind may count from 0. */
function selectNumber(select: HTMLSelectElement, number: number): boolean {
  const index = Array.from(select.options).findIndex((option) => {
    const { text } = describeOption(option);
    return /^\d+\.?$/.test(text) ? Number.parseInt(text, 10) === number : monthOf(text) === number;
  });
  if (index < 0) return false;
  setOption(select, index);
  return true;
}
