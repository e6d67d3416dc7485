import type { Control } from './controls.ts';
import { fold } from './fold.ts';
import { ancestorsOf, attribute, isInside, parentOf, textOf } from './safe-dom.ts';

interface Boxed {
  readonly control: Control;
  readonly box: Element;
}

type Part = 'day' | 'month' | 'year' | 'time';

const NAMES: readonly (readonly [Part, RegExp])[] = [
  ['day', /^(?:dag|dd?|day)$/],
  ['month', /^(?:maned|mnd|mm?|month)$/],
  ['year', /^(?:ar|aaaa|yyyy|aar|year)$/],
  ['time', /^(?:timer?|hours?|minutt(?:er)?|minutes?|sekund(?:er)?|seconds?|am pm|ampm|day ?period)$/],
];

/** Day, month and year that stand beside each other, each in a control of its own, become one field. */
export function joinDateParts(controls: readonly Boxed[]): Boxed[] {
  const joined: Boxed[] = [];
  for (let at = 0; at < controls.length; at++) {
    const first = controls[at];
    if (!first) continue;
    const run = runFrom(controls, at);
    const found = run.length >= 3 ? partsIn(run) : undefined;
    if (!found) {
      joined.push(first);
      continue;
    }
    const elements = run.map(({ control }) => control.element);
    const group = groupAround(first.control.element, elements);
    joined.push({
      control: { element: group, elements, widget: { widget: 'segments', ...found } },
      box: boxAround(group, controls[at - 1], controls[at + run.length]),
    });
    at += run.length - 1;
  }
  return joined;
}

const MAX_RUN = 7;

/** The controls from one on that may be parts of one date. */
function runFrom(controls: readonly Boxed[], from: number): Boxed[] {
  const run: Boxed[] = [];
  for (let at = from; at < controls.length && run.length < MAX_RUN; at++) {
    const boxed = controls[at];
    if (!boxed || !partOf(boxed.control)) break;
    run.push(boxed);
  }
  return run;
}

function partsIn(run: readonly Boxed[]): { day: Element; month: Element; year: Element } | undefined {
  const element = (part: Part) => run.find(({ control }) => partOf(control) === part)?.control.element;
  const [day, month, year] = [element('day'), element('month'), element('year')];
  return day && month && year ? { day, month, year } : undefined;
}

function partOf({ element, widget }: Control): Part | undefined {
  const isSpin = widget.widget === 'spinbutton';
  if (!isSpin && widget.widget !== 'text' && widget.widget !== 'select') return undefined;
  for (const text of saidOf(element)) {
    // «dag, Hendelsesdato»: a part of a date is named by itself first.
    const folded = fold(isSpin ? (text.split(',')[0] ?? '') : text);
    const part = NAMES.find(
      ([, pattern]) => pattern.test(folded) || (isSpin && pattern.test(folded.split(' ')[0] ?? '')),
    );
    if (part) return part[0];
  }
  return isSpin ? byRange(Number(attribute(element, 'aria-valuemax'))) : undefined;
}

function saidOf(element: Element): string[] {
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
  const said = ['aria-label', 'placeholder', 'data-segment', 'data-type', 'name'].map(
    (name) => attribute(element, name) ?? '',
  );
  return [label ? textOf(label, 40) : '', ...said].filter((text) => text !== '');
}

function byRange(max: number): Part | undefined {
  if (max === 12) return 'month';
  if (max >= 28 && max <= 31) return 'day';
  return max >= 1900 ? 'year' : max === 23 || max === 59 ? 'time' : undefined;
}

function groupAround(first: Element, elements: readonly Element[]): Element {
  return ancestorsOf(first, 12).find((around) => elements.every((one) => isInside(around, one))) ?? first;
}

function boxAround(group: Element, before: Boxed | undefined, after: Boxed | undefined): Element {
  let box = group;
  for (let around = parentOf(group), level = 0; around && level < 6; around = parentOf(around), level++) {
    const outer = around;
    if ([before, after].some((other) => other && isInside(outer, other.control.element))) break;
    if (['form', 'body', 'main', 'section', 'dialog'].includes(outer.localName)) break;
    box = outer;
  }
  return box;
}

/** What the parts of a date hold, as the text of a day; empty when none holds anything. */
export function textOfParts({ day, month, year }: { day: Element; month: Element; year: Element }): string {
  const [d, m, y] = [valueOfPart(day), valueOfPart(month), valueOfPart(year)];
  if (d === '' && m === '' && y === '') return '';
  return /^\d+$/.test(m) ? `${d}.${m}.${y}` : `${d}. ${m} ${y}`;
}

function valueOfPart(part: Element): string {
  if (part instanceof HTMLInputElement) return part.value.slice(0, 20).trim();
  if (part instanceof HTMLSelectElement) {
    const option = part.selectedOptions[0];
    const text = (option?.text ?? '').trim().slice(0, 20);
    const value = (option?.value ?? '').slice(0, 20);
    if (value === '') return '';
    return /^\d+$/.test(text) || /^\p{L}{3,9}\.?$/u.test(text) ? text : value;
  }
  const now = attribute(part, 'aria-valuenow');
  if (now !== undefined && /^\d+$/.test(now)) return now === '0' ? '' : now;
  const text = (part.textContent ?? '').slice(0, 20).trim();
  return /^\d+$/.test(text) ? text : '';
}
