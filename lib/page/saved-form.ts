import { BUTTON, buttonName, buttonsOf } from './buttons.ts';
import { hasAnyPhrase } from './fold.ts';
import { isPartOf, type StandingForm } from './follow-frame.ts';
import type { EventReading } from './reading.ts';
import { ancestorsOf, findClosest, isInside } from './safe-dom.ts';
import { SAVE_WORDS } from './wording-headings.ts';

/** A button outside its form stands at most so many levels up. */
const MAX_CLIMB = 4;

/**
 * Which form a press saves: the one that the button stands in, else the only one near it that has no such button itself.
 * Undefined where the press saves nothing.
 * @param target what was pressed, or the form element that is being submitted
 */
export function formSavedBy(target: Element, forms: readonly StandingForm[]): StandingForm | undefined {
  if (target instanceof HTMLFormElement) return forms.find(({ detected }) => isPartOf(detected, target));
  const button = findClosest(target, BUTTON);
  if (!button || !saysSave(buttonName(button))) return undefined;
  const around = forms.find(({ detected: { box } }) => isInside(box, button));
  if (around) return around;
  const bare = forms.filter(({ detected: { box } }) => !buttonsOf(box, box).some(saysSave));
  for (const place of ancestorsOf(button, MAX_CLIMB)) {
    const near = bare.filter(({ detected: { box } }) => isInside(place, box));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}

/** The event that a form registers; undefined where it is not whole, or the form changes one that is registered already. */
export function eventIn({ values, state, detected }: StandingForm): EventReading | undefined {
  const { forlopstype, hendelse, utfall, dato } = values;
  if (detected.saysEdit || (state?.editing !== undefined && state.editing !== 'none')) return undefined;
  if (forlopstype.kind !== 'value' || hendelse.kind !== 'value' || dato.kind !== 'value') return undefined;
  if (utfall.kind === 'unreadable') return undefined;
  return {
    forlopstype: forlopstype.value,
    hendelse: hendelse.value,
    utfall: utfall.kind === 'value' ? utfall.value : '',
    dato,
  };
}

function saysSave(name: string): boolean {
  return hasAnyPhrase(name, SAVE_WORDS);
}
