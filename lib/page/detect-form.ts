import { buttonsOf } from './buttons.ts';
import type { ClassifiedField, Evidence } from './classify.ts';
import type { Field } from './fields.ts';
import { hasAnyPhrase } from './fold.ts';
import { type FieldGroup, groupFields } from './group-fields.ts';
import { headingsOf, hendelseInHeadings, isAboutPathway, titlesOf } from './headings.ts';
import { MAX_FORMS } from './limits.ts';
import type { Cue } from './reading.ts';
import { findClosest } from './safe-dom.ts';
import type { Role } from './wording-fields.ts';
import {
  EDIT_WORDS,
  FILTER_PHRASES,
  type HeadingWording,
  OTHER_SUBJECTS,
  SAVE_WORDS,
  SEARCH_WORDS,
} from './wording-headings.ts';

/** A form for registering a hendelse: which field is which, and what stands in its heading. */
export interface DetectedForm {
  readonly box: Element;
  readonly fields: Partial<Readonly<Record<Role, Field>>>;
  /** The hendelse that the heading names; undefined where a field asks for it. */
  readonly heading: HeadingWording | undefined;
  /** Heading or button says that something registered is being changed. */
  readonly saysEdit: boolean;
  readonly cues: readonly Cue[];
}

/** Why a group of fields is no registration form. */
export type Declined =
  | 'no-fields'
  | 'few-cues'
  | 'nothing-of-pathways'
  | 'search-filter'
  | 'other-subject'
  | 'other-options'
  | 'no-date-or-save';

export type Detection =
  | { readonly kind: 'form'; readonly form: DetectedForm }
  | { readonly kind: 'none'; readonly reason: Declined; readonly cues: readonly Cue[] };

export interface Surroundings {
  /** The frame also shows a list of coded events. */
  readonly hasEventList: boolean;
  /** Controls of the forms last reported. A form that was told by what stood in it stays one when that is cleared. */
  readonly known: ReadonlySet<Element>;
}

/** With fewer points than this a form is not reported: what looks alike must stay silent. */
export const ENOUGH = 6;

/** Finds the forms for registering a hendelse among the fields of a page, in page order. */
export function detectForms(fields: readonly ClassifiedField[], surroundings: Surroundings): Detection[] {
  const groups = groupFields(fields);
  if (groups.length === 0) return [{ kind: 'none', reason: 'no-fields', cues: [] }];
  return groups.slice(0, MAX_FORMS).map((group) => judge(group, surroundings));
}

function judge(group: FieldGroup, surroundings: Surroundings): Detection {
  const roles = assignRoles(group.fields);
  const headings = headingsOf(group.box, group.fields[0]?.field.element ?? group.box);
  const titles = titlesOf(group.fields[0]?.field.box ?? group.box, group.reach);
  const buttons = buttonsOf(group.box, group.reach);
  const asksForHendelse = roles.has('hendelse') || roles.has('kode');
  const isSure = [...roles.values()].some(({ evidence }) => evidence.points >= 4 && evidence.isSpecific);
  const heading = asksForHendelse
    ? undefined
    : hendelseInHeadings([...withoutLabels([...headings, ...titles], group), ...utfallLabel(roles)], isSure);
  const hasSave = buttons.some((name) => hasAnyPhrase(name, SAVE_WORDS));
  const weighed = collectCues(roles, [...headings, ...titles], heading, hasSave, surroundings);
  const cues = weighed.map(({ cue }) => cue).slice(0, 40);

  if (isFilter(group, buttons, headings, hasSave)) return { kind: 'none', reason: 'search-filter', cues };
  // The page's own title is always among the headings.
  const subject = otherSubject(headings.length > 1 ? headings : [...titles.slice(0, 1), ...headings]);
  const penalty = (subject ? 5 : 0) + otherOptions(group) * 3;
  const points = weighed.reduce((sum, cue) => sum + cue.points, -penalty);
  const isKnown = group.fields.some(
    ({ field, evidence }) => evidence.length > 0 && surroundings.known.has(field.element),
  );
  const isEnough = asksForHendelse || heading ? points >= ENOUGH || isKnown : false;
  if (subject && (!isEnough || points < ENOUGH)) {
    return { kind: 'none', reason: 'other-subject', cues: [{ cue: 'heading', detail: subject }] };
  }
  if (!isEnough) return { kind: 'none', reason: otherOptions(group) > 0 ? 'other-options' : 'few-cues', cues };
  if (!roles.has('dato') && !hasSave) return { kind: 'none', reason: 'no-date-or-save', cues };
  if (!isKnown && !weighed.some(({ isSpecific }) => isSpecific))
    return { kind: 'none', reason: 'nothing-of-pathways', cues };
  const fields = Object.fromEntries([...roles].map(([role, { field }]) => [role, field]));
  const saysEdit = [...headings.slice(0, 3), ...titles.slice(0, 1), ...buttons].some((text) =>
    hasAnyPhrase(text, EDIT_WORDS),
  );
  return { kind: 'form', form: { box: group.box, fields, heading, saysEdit, cues } };
}

interface Assigned {
  readonly field: Field;
  readonly evidence: Evidence;
}

/** Each role goes to the field that most speaks for it; a field has one role. */
function assignRoles(fields: readonly ClassifiedField[]): Map<Role, Assigned> {
  const claims = fields.flatMap(({ field, evidence }) => evidence.map((one) => ({ field, evidence: one })));
  claims.sort((one, other) => other.evidence.points - one.evidence.points);
  const roles = new Map<Role, Assigned>();
  const used = new Set<Field>();
  for (const claim of claims) {
    const { role } = claim.evidence;
    if (roles.has(role) || used.has(claim.field) || isOutdone(claim.evidence, roles)) continue;
    roles.set(role, claim);
    used.add(claim.field);
  }
  return roles;
}

/** `Kode` beside type and utfall is the hendelse's code; beside neither it is the whole code. */
function isOutdone({ role, points }: Evidence, roles: ReadonlyMap<Role, Assigned>): boolean {
  if (role === 'kode')
    return roles.has('hendelse') || (points < 3 && (roles.has('forlopstype') || roles.has('utfall')));
  return role === 'hendelse' && roles.has('kode');
}

interface WeighedCue {
  readonly cue: Cue;
  readonly points: number;
  readonly isSpecific: boolean;
}

function collectCues(
  roles: ReadonlyMap<Role, Assigned>,
  headings: readonly string[],
  heading: HeadingWording | undefined,
  hasSave: boolean,
  { hasEventList }: Surroundings,
): WeighedCue[] {
  const cues: WeighedCue[] = [];
  const add = (cue: Cue, points: number, isSpecific: boolean) => cues.push({ cue, points, isSpecific });
  for (const { evidence } of roles.values()) {
    const [first, ...rest] = evidence.cues;
    if (first) add(first, evidence.points, evidence.isSpecific);
    for (const cue of rest) add(cue, 0, false);
  }
  if (heading) add({ cue: 'heading-hendelse', detail: heading.hendelse }, 3, heading.vague !== true);
  if (headings.some(isAboutPathway)) add({ cue: 'heading-pathway' }, 2, true);
  if (hasSave) add({ cue: 'save-button' }, 1, false);
  if (hasEventList) add({ cue: 'event-list' }, 2, true);
  return cues;
}

/** In a form without a heading the legend of the outcomes may name the hendelse. */
function utfallLabel(roles: ReadonlyMap<Role, Assigned>): string[] {
  const label = roles.get('utfall')?.field.label;
  return label ? [label] : [];
}

/** What stands above a field as the label of something that is none of ours is no heading of the form. */
function withoutLabels(headings: readonly string[], { fields }: FieldGroup): string[] {
  const labels = fields.flatMap(({ field, evidence }) => (evidence.length === 0 ? [field.label] : []));
  return headings.filter((text) => !labels.includes(text));
}

function isFilter(
  group: FieldGroup,
  buttons: readonly string[],
  headings: readonly string[],
  hasSave: boolean,
): boolean {
  if (findClosest(group.box, '[role="search"], search')) return true;
  if (hasSave) return false;
  return (
    group.fields.some((field) => field.isFilter) ||
    buttons.some((name) => hasAnyPhrase(name, SEARCH_WORDS)) ||
    headings.slice(0, 2).some((text) => hasAnyPhrase(text, FILTER_PHRASES))
  );
}

function otherSubject(headings: readonly string[]): string | undefined {
  return Object.keys(OTHER_SUBJECTS).find((subject) =>
    headings
      .slice(0, 3)
      .some(
        (text) => hasAnyPhrase(text, OTHER_SUBJECTS[subject] ?? []) || (subject === 'kreft' && text.includes('kreft')),
      ),
  );
}

function otherOptions({ fields }: FieldGroup): number {
  return fields.filter((field) => field.isOther).length;
}
