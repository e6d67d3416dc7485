import { isEmptyOption } from './empty-option.ts';
import type { Option } from './field-options.ts';
import type { Field } from './fields.ts';
import { fold, hasAnyPhrase, hasPhrase } from './fold.ts';
import { type CodeMatch, matchCode, type Vocabulary } from './match-code.ts';
import { isDateLike } from './read-date.ts';
import type { Cue } from './reading.ts';
import { attribute } from './safe-dom.ts';
import { type Shown, shownIn } from './shown-value.ts';
import { ALL_PHRASES, FIELD_BLOCKERS, FIELD_WORDINGS, type Role, SPAN_LABELS } from './wording-fields.ts';

/** How much speaks for a field being for one thing. */
export interface Evidence {
  readonly role: Role;
  readonly points: number;
  /** Something speaks for it that belongs to pathways alone. */
  readonly isSpecific: boolean;
  readonly cues: readonly Cue[];
}

export interface ClassifiedField {
  readonly field: Field;
  /** What it may be, most likely first; empty when it is none of ours. */
  readonly evidence: readonly Evidence[];
  /** Its label fits but its options are of something else. */
  readonly isOther: boolean;
  /** A choice lets everything through, or the field is one end of a span: it searches. */
  readonly isFilter: boolean;
}

/** Of roles with equal evidence the first counts: «Kode» alone asks for the whole code. */
const ROLES: readonly Role[] = ['forlopstype', 'kode', 'hendelse', 'utfall', 'dato'];

/** Weighs label, hints, options and content of one field for each role. */
export function classify(field: Field): ClassifiedField {
  const options = field.options.filter((option) => !isEmptyOption(option));
  const judged = ROLES.map((role) => judge(field, role, options));
  const evidence = judged.filter(({ points }) => points > 0).sort((one, other) => other.points - one.points);
  return {
    field,
    evidence,
    isOther: evidence.length === 0 && judged.some(({ isVetoed }) => isVetoed),
    isFilter: SPAN_LABELS.includes(field.label) || field.options.some(({ text }) => ALL_PHRASES.includes(fold(text))),
  };
}

/** The evidence for one role, if any. */
export function evidenceFor(classified: ClassifiedField, role: Role): Evidence | undefined {
  return classified.evidence.find((evidence) => evidence.role === role);
}

function judge(field: Field, role: Role, options: readonly Option[]): Evidence & { isVetoed: boolean } {
  const cues: Cue[] = [];
  const none = { role, points: 0, isSpecific: false, cues, isVetoed: false };
  if (hasAnyPhrase(field.label, FIELD_BLOCKERS[role])) return none;
  const label = labelPoints(field, role, cues);
  if (role === 'dato') {
    const content = datePoints(field, options, label.points > 0, cues);
    return { ...none, points: content === 0 && !isOpenToDates(field, options) ? 0 : label.points + content };
  }
  if (field.widget === 'date' || field.widget === 'segments') return none;
  const oid = oidPoints(field, role, cues);
  if (oid === 'other') return none;
  const content =
    options.length > 0 ? optionPoints(role, options, cues) : valuePoints(field, role, label.points > 0, cues);
  if (content === 'other') return { ...none, isVetoed: label.points > 0 };
  return {
    role,
    points: label.points + content + oid,
    isSpecific: label.isSpecific || content >= 3 || oid > 0,
    cues,
    isVetoed: false,
  };
}

const LISTS: Readonly<Record<string, Role>> = { '9321': 'forlopstype', '9322': 'hendelse', '9323': 'utfall' };

/** The page itself may say which code list a field takes. */
function oidPoints({ oids }: Field, role: Role, cues: Cue[]): number | 'other' {
  const named = oids.flatMap((oid) => LISTS[oid] ?? []);
  if (named.length !== 1) return 0;
  if (named[0] !== role) return 'other';
  cues.push({ cue: 'oid', detail: role });
  return 3;
}

/** A field without choices, into which a day can be put. */
function isOpenToDates({ widget }: Field, options: readonly Option[]): boolean {
  return (
    options.length === 0 && (widget === 'text' || widget === 'combobox' || widget === 'editable' || widget === 'shown')
  );
}

/** The best wording of the label; else, for less, of placeholder and title; else of the control's own name. */
function labelPoints(field: Field, role: Role, cues: Cue[]): { points: number; isSpecific: boolean } {
  const places = [
    { text: field.label, cue: 'label', less: 0 },
    { text: field.hint, cue: 'hint', less: 1 },
    { text: field.identifier, cue: 'identifier', less: 1 },
  ];
  for (const { text, cue, less } of places) {
    if (text === '') continue;
    const found = FIELD_WORDINGS[role]
      .filter(({ phrase, whole }) => (whole && cue !== 'identifier' ? text === phrase : hasPhrase(text, phrase)))
      .sort((one, other) => other.points - one.points)[0];
    if (!found || found.points <= less) continue;
    cues.push({ cue, detail: `${role}: ${found.phrase}`.slice(0, 40) });
    return { points: found.points - less, isSpecific: found.specific === true && cue !== 'identifier' };
  }
  return { points: 0, isSpecific: false };
}

function datePoints(field: Field, options: readonly Option[], isLabelled: boolean, cues: Cue[]): number {
  if (field.widget === 'date' || field.widget === 'segments') {
    cues.push({ cue: 'date-field' });
    return 1;
  }
  if (!isOpenToDates(field, options)) return 0;
  const isDate =
    DATE_HINT.test(field.rawHint) ||
    (isLabelled && field.widget === 'combobox' && (field.opens === 'dialog' || field.opens === 'grid')) ||
    textsOf(field).some(isDateLike);
  if (isDate) cues.push({ cue: 'date-field' });
  return isDate ? 1 : 0;
}

/** `dd.mm.åååå`, `d/m`, `yyyy-mm-dd`, `21.11.2026` */
const DATE_HINT =
  /\bdd?[\s./-]{1,3}mm?\b|\bmm?[\s./-]{1,3}dd?\b|\b[yå]{2,4}[\s./-]|\b\d{1,2}\.\s?\d{1,2}\.\d{4}\b|\b\d{4}-\d\d-\d\d\b/i;

/** Choices that are the code list's own are the surest cue of all; choices of something else rule the role out. */
function optionPoints(role: Vocabulary, options: readonly Option[], cues: Cue[]): number | 'other' {
  let sure = 0;
  let bare = 0;
  let foreign = 0;
  for (const option of options) {
    const by = matchOption(role, option)?.by;
    if (by === 'both' || by === 'text') sure++;
    else if (by === 'code') {
      if (role === 'forlopstype' || role === 'kode') sure++;
      else bare++;
    } else if (by === 'shape') foreign++;
  }
  const count = options.length;
  // `B01`, `B02`: the types of some other pathway.
  if (role === 'forlopstype' && count >= 2 && foreign === count) return 'other';
  if (sure / count >= 0.6) {
    cues.push({ cue: 'options', detail: `${role}: ${sure}/${count}` });
    return count >= 2 ? 4 : 3;
  }
  if (count >= 3 && (sure + bare) / count >= 0.8) {
    cues.push({ cue: 'option-codes', detail: `${role}: ${sure + bare}/${count}` });
    return 2;
  }
  return count >= 3 && (sure + bare) / count < 0.3 ? 'other' : 0;
}

/**
 * An example in the hint, or a value that is a code. Where nobody has typed it, a value of something else rules the role
 * out.
 */
function valuePoints(field: Field, role: Vocabulary, isLabelled: boolean, cues: Cue[]): number | 'other' {
  const shown = shownIn(field).filter((one) => one.text !== '' || one.value !== '');
  const matches = shown.map((one) => matchShown(role, one));
  const isTelling = matches.some(
    (match) =>
      match !== undefined &&
      (match.by === 'both' ||
        (match.by === 'text' && (isLabelled || field.widget === 'text')) ||
        (match.by === 'code' && role === 'kode')),
  );
  if (isTelling) {
    cues.push({ cue: 'value', detail: role });
    // Plain words that somebody types may be about anything: they support, but tell nothing of pathways.
    const isFreeText = isTypedIn(field) && matches.every((match) => match === undefined || match.by === 'text');
    return isFreeText ? 2 : 3;
  }
  const words = role === 'kode' ? field.rawHint.split(/[\s,;.()«»"':]+/) : [];
  if (words.some((word) => /^[Dd]\d{2}/.test(word) && matchCode('kode', word)?.by === 'code')) {
    cues.push({ cue: 'example', detail: role });
    return 3;
  }
  const isTyped = field.widget === 'text' || (field.widget === 'combobox' && field.input && !field.input.readOnly);
  const isOther =
    !isTyped &&
    shown.some(({ isValue }) => isValue) &&
    matches.every((match) => match === undefined) &&
    shown.every((one) => !one.isValue || (!isEmptyShown(one, field) && /\p{L}{4}/u.test(one.text)));
  return isOther ? 'other' : 0;
}

/** A field that takes any words, and now. */
function isTypedIn({ widget, element }: Field): boolean {
  return widget === 'text' && attribute(element, 'readonly') === undefined;
}

/** What is shown as a code: the text decides, and what is kept behind it where the text says nothing known. */
export function matchShown(vocabulary: Vocabulary, { text, value }: Option): CodeMatch | undefined {
  return text === '' ? matchValue(vocabulary, value) : matchOption(vocabulary, { text, value });
}

/** The code of a choice: what a person sees decides, the value where the text says nothing known. */
export function matchOption(vocabulary: Vocabulary, { text, value }: Option): CodeMatch | undefined {
  const seen = matchCode(vocabulary, text);
  if (seen && (seen.by !== 'shape' || text !== value)) return seen;
  return matchValue(vocabulary, value) ?? seen;
}

function matchValue(vocabulary: Vocabulary, value: string): CodeMatch | undefined {
  const behind = matchCode(vocabulary, value.split(/[:|#^]/).at(-1) ?? '');
  return behind?.by === 'code' || (behind?.by === 'shape' && !/\d/.test(behind.code)) ? behind : undefined;
}

/** A prompt that stands where the value will: said by its words, its dots, how it is drawn, or by being the label again. */
export function isEmptyShown({ text, isPrompt }: Shown, { hint, label }: Field): boolean {
  const folded = fold(text);
  if (isPrompt || isEmptyOption({ text, value: '' }) || /(?:…|\.\.\.)$/.test(text)) return true;
  return folded === hint || (label !== '' && hasPhrase(folded, label));
}

function textsOf(field: Field): string[] {
  return shownIn(field).map(({ text }) => text.slice(0, 100));
}
