import { buttonsOf } from './buttons.ts';
import type { ClassifiedField } from './classify.ts';
import type { DetectedForm, Detection } from './detect-form.ts';
import type { Field } from './fields.ts';
import { hasAnyPhrase } from './fold.ts';
import { headingsOf, hendelseInHeadings } from './headings.ts';
import { locate } from './locator.ts';
import { type FrameReading, type Part, POINTED_OUT } from './reading.ts';
import { ancestorsOf, isInside } from './safe-dom.ts';
import type { SiteProfile } from './site-profile.ts';
import type { Role } from './wording-fields.ts';
import { EDIT_WORDS } from './wording-headings.ts';

/** What a user has pointed out, as it stands in the page now. */
export interface Pointed {
  readonly places: ReadonlyMap<Part, Element>;
  /** Those that are fields. */
  readonly controls: readonly Element[];
  /** What of it is there; undefined where nothing has been pointed out. */
  readonly told: FrameReading['pointedOut'];
}

/** Finds again what has been pointed out on the site. */
export function pointedParts(page: Document, profile: SiteProfile | undefined): Pointed {
  const places = new Map<Part, Element>();
  const found: Part[] = [];
  const missing: Part[] = [];
  for (const { part, at } of profile?.parts ?? []) {
    const element = locate(page, at, part === 'liste');
    const isOther = element !== undefined && [...places.values()].includes(element);
    if (element && !isOther) places.set(part, element);
    (element && !isOther ? found : missing).push(part);
  }
  const controls = [...places].flatMap(([part, element]) => (part === 'liste' ? [] : [element]));
  return { places, controls, told: profile && { found, missing } };
}

/** A form that is none of ours may have one field where one of ours stood; hardly two. */
const ENOUGH = 2;

/**
 * The form that was pointed out, and the fields that are not in it. A form needs two of its fields, or all where fewer
 * were pointed out; the others may come when something is chosen.
 */
export function pointedForm(
  fields: readonly ClassifiedField[],
  { places, told }: Pointed,
): { readonly form: (Detection & { readonly kind: 'form' }) | undefined; readonly others: readonly ClassifiedField[] } {
  const roles = rolesOf(fields, places);
  const wanted = [...(told?.found ?? []), ...(told?.missing ?? [])].filter((part) => part !== 'liste');
  const [first] = roles.values();
  if (!first || roles.size < Math.min(ENOUGH, wanted.length)) return { form: undefined, others: fields };
  const elements = [...roles.values()].flatMap((field) => field.elements);
  const box = ancestorsOf(first.element, 400).find((around) => elements.every((one) => isInside(around, one)));
  const own = box ?? first.element;
  const headings = headingsOf(own, first.element);
  const asksForHendelse = roles.has('hendelse') || roles.has('kode');
  const form: DetectedForm = {
    box: own,
    fields: Object.fromEntries(roles),
    heading: asksForHendelse ? undefined : hendelseInHeadings(headings, true),
    saysEdit: [...headings.slice(0, 3), ...buttonsOf(own, own)].some((text) => hasAnyPhrase(text, EDIT_WORDS)),
    cues: [...roles.keys()].map((role) => ({ cue: POINTED_OUT, detail: role })),
  };
  const others = fields.filter(({ field }) => !isInside(own, field.element));
  return { form: { kind: 'form', form }, others };
}

function rolesOf(fields: readonly ClassifiedField[], places: ReadonlyMap<Part, Element>): Map<Role, Field> {
  const roles = new Map<Role, Field>();
  for (const [part, element] of places) {
    if (part === 'liste') continue;
    const field =
      fields.find(({ field: { elements } }) => elements.includes(element)) ?? smallestAround(fields, element);
    if (field && ![...roles.values()].includes(field.field)) roles.set(part, field.field);
  }
  return roles;
}

function smallestAround(fields: readonly ClassifiedField[], element: Element): ClassifiedField | undefined {
  return fields.find(({ field: { elements } }) =>
    elements.some((one) => isInside(one, element) || isInside(element, one)),
  );
}
