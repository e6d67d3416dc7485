import { type ClassifiedField, evidenceFor } from './classify.ts';
import { ancestorsOf, isInside, isMatch } from './safe-dom.ts';
import type { Role } from './wording-fields.ts';

/** Fields that stand together: one form, or what may be one. */
export interface FieldGroup {
  readonly fields: readonly ClassifiedField[];
  /** The smallest element around the fields that count. */
  readonly box: Element;
  /** As far out as the form may reach without taking in another. */
  readonly reach: Element;
}

const BOUNDARY = 'form, [role="form"], [role="search"], search, dialog, [role="dialog"], [role="alertdialog"], body';
const MAX_DEPTH = 60;
/** A page with more than this is not one that a person fills in. */
const MAX_GROUPS = 40;
/** Below this a field says too little to start a group by itself. */
const SEED_POINTS = 2;

/**
 * Puts the fields of a page into groups. A group grows outwards from a telling field until it would hold the same kind
 * of field twice, or meets the edge of a form or dialog; so two forms without form elements are kept apart.
 */
export function groupFields(fields: readonly ClassifiedField[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  const taken = new Set<ClassifiedField>();
  for (const seed of [...fields.filter(isSeed), ...fields.filter((field) => evidenceFor(field, 'dato'))]) {
    if (taken.has(seed) || groups.length >= MAX_GROUPS) continue;
    const reach = findReach(seed, fields);
    const inside = fields.filter((other) => !taken.has(other) && isInside(reach, other.field.element));
    for (const field of inside) taken.add(field);
    groups.push({ fields: inside, box: smallestAround(inside.filter(isTelling), seed, reach), reach });
  }
  return groups.sort((one, other) => fields.indexOf(first(one)) - fields.indexOf(first(other)));
}

function first(group: FieldGroup): ClassifiedField {
  const [field] = group.fields;
  if (!field) throw new Error('a group has at least its seed');
  return field;
}

function isSeed(field: ClassifiedField): boolean {
  const best = field.evidence[0];
  return best !== undefined && best.role !== 'dato' && best.points >= SEED_POINTS;
}

function isTelling(field: ClassifiedField): boolean {
  return isSeed(field) || evidenceFor(field, 'dato') !== undefined;
}

function findReach(seed: ClassifiedField, fields: readonly ClassifiedField[]): Element {
  let reach = seed.field.element;
  for (const element of ancestorsOf(seed.field.element, MAX_DEPTH)) {
    if (hasTwoOfAKind(fields.filter(({ field }) => isInside(element, field.element)))) break;
    reach = element;
    if (isMatch(element, BOUNDARY)) break;
  }
  return reach;
}

/** A second type alone is common in one form (`Forløp` beside `Forløpstype`); anything else twice is two forms. */
function hasTwoOfAKind(fields: readonly ClassifiedField[]): boolean {
  const count = (role: Role) => fields.filter((field) => isSeed(field) && field.evidence[0]?.role === role).length;
  const dates = fields.filter((field) => evidenceFor(field, 'dato')).length;
  return count('hendelse') > 1 || count('kode') > 1 || count('utfall') > 1 || (count('forlopstype') > 1 && dates > 1);
}

function smallestAround(fields: readonly ClassifiedField[], seed: ClassifiedField, reach: Element): Element {
  const elements = (fields.length > 0 ? fields : [seed]).flatMap(({ field }) => field.elements);
  const around = ancestorsOf(seed.field.element, MAX_DEPTH);
  return around.find((element) => elements.every((inner) => isInside(element, inner))) ?? reach;
}
