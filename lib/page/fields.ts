import { fieldName } from './accessible-name.ts';
import { type Control, collectControls, type Widget } from './controls.ts';
import { joinDateParts } from './date-parts.ts';
import { isEmptyOption } from './empty-option.ts';
import { type Drawn, type Option, optionsOf } from './field-options.ts';
import { collapse, fold, foldIdentifier } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import { matchCode } from './match-code.ts';
import { isDateLike } from './read-date.ts';
import { ancestorsOf, attribute, elementsNamedIn, findClosest, isInside, isMatch, textOf } from './safe-dom.ts';
import { shownTexts } from './shown-value.ts';
import type { Work } from './work.ts';

export type { Widget } from './controls.ts';
export type { Option } from './field-options.ts';

/** A control that a person can fill in, with what the page calls it; the element stays for reading it again. */
export type Field = Widget & {
  readonly element: Element;
  /** Accessible name, or the text beside the control where it has none; folded. */
  readonly label: string;
  /** Placeholder and title, folded. */
  readonly hint: string;
  /** Label, placeholder, title and help text as they stand: an example of a code or a date there is a cue. */
  readonly rawHint: string;
  /** `name` and `id` attributes as words, folded. */
  readonly identifier: string;
  /** Numbers of the code lists (OID) that attributes of the control or of what is around it name. */
  readonly oids: readonly string[];
  readonly options: readonly Option[];
  /** All choices of a group, all parts of a date, input and trigger of a list; else the element alone. */
  readonly elements: readonly Element[];
  /** The outermost element that is this field's alone. */
  readonly box: Element;
};

/**
 * The fillable controls of the page in page order; those that nobody sees are left out.
 * @param pointed what a user has pointed out as a field: taken for one that shows its value where it is no control
 */
export function* collectFields(root: Document | Element, pointed: readonly Element[] = []): Work<Field[]> {
  const controls = withPointed(collectControls(root), pointed);
  yield;
  const boxes = boxesOf(controls);
  const fields: Field[] = [];
  yield;
  for (const { control, box } of joinDateParts(
    controls.map((control, at) => ({ control, box: boxes[at] ?? control.element })),
  )) {
    const field = describe(control, box);
    yield;
    if (field) fields.push(field);
  }
  return fields;
}

function withPointed(controls: readonly Control[], pointed: readonly Element[]): Control[] {
  const others = pointed.filter(
    (element) =>
      !controls.some((control) => control.elements.some((one) => isInside(one, element) || isInside(element, one))),
  );
  return [
    ...controls,
    ...others.map((element): Control => ({ element, elements: [element], widget: { widget: 'shown' } })),
  ];
}

const EDGE = 'form, dialog, body, main, section, article, table, [role="dialog"], [role="form"], [role="grid"]';
/** Elements climbed from a control to the edge of what is its alone. */
const MAX_BOX = 14;

/** For each control the outermost element around it that holds no other control. */
function boxesOf(controls: readonly Control[]): Element[] {
  const chains = controls.map(({ element }) => ancestorsOf(element, MAX_BOX));
  return controls.map(({ element, elements }, at) => {
    const others = new Set([...(chains[at - 1] ?? []), ...(chains[at + 1] ?? [])]);
    const all = elements.length > 1 ? elements.slice(1, 3).map((one) => new Set(ancestorsOf(one, MAX_BOX))) : [];
    let box = element;
    for (const around of chains[at] ?? []) {
      const holdsAll = all.every((chain) => chain.has(around));
      if ((others.has(around) && holdsAll && around !== element) || (isMatch(around, EDGE) && around !== element))
        break;
      box = around;
    }
    return box;
  });
}

function describe({ element, elements, widget }: Control, box: Element): Field | undefined {
  if (!isWhole(widget)) return undefined;
  const drawn = { ...widget, element, elements, box };
  const isGroup = widget.widget === 'choices' && elements[0] === element;
  const named = widget.widget === 'radio' || isGroup ? groupOf(elements, box) : element;
  const showsValue = isValueShownInside(drawn) || named !== element;
  const name = named
    ? fieldName({
        element: named,
        box,
        showsValue,
        isValueBeside: drawn.widget === 'combobox',
        isGroup: named !== element,
        isAction: isAction(drawn),
      })
    : '';
  const shown = showsValue && name !== '' ? shownTexts(drawn) : [];
  return {
    ...drawn,
    label: labelText(withoutShown(name, shown)),
    hint: fold(named ? hintTexts(named).join(' ') : ''),
    rawHint: rawHintOf(element, name),
    identifier: identifierOf(element),
    oids: oidsOf(element, box),
    options: optionsOf(drawn),
  };
}

function isWhole(widget: Control['widget']): widget is Widget {
  return widget.widget !== 'other' && widget.widget !== 'spinbutton';
}

/** Then its text is no name of it. */
function isValueShownInside(drawn: Widget): boolean {
  if (drawn.widget === 'combobox') return drawn.input === undefined;
  return ['choices', 'editable', 'shown', 'segments'].includes(drawn.widget);
}

/** A button that opens a dialog or a menu does something, unless it shows a value, or the prompt for one. */
function isAction(drawn: Drawn): boolean {
  if (drawn.widget !== 'combobox' || drawn.input || !['dialog', 'menu', 'true'].includes(drawn.opens)) return false;
  if (attribute(drawn.element, 'role') === 'combobox') return false;
  const texts = shownTexts(drawn).filter((text) => /[\p{L}\d]/u.test(text));
  return (
    texts.length > 0 && !texts.some((text) => isEmptyOption({ text, value: '' }) || isDateLike(text) || saysCode(text))
  );
}

function saysCode(text: string): boolean {
  return VOCABULARIES.some((vocabulary) => ['both', 'text'].includes(matchCode(vocabulary, text)?.by ?? ''));
}

const VOCABULARIES = ['forlopstype', 'hendelse', 'utfall'] as const;

/** What is around the radios or toggles of one choice and names it: their group, else the nearest that holds them all. */
function groupOf(choices: readonly Element[], box: Element): Element {
  const [first = box] = choices;
  const last = choices.at(-1) ?? first;
  const group = findClosest(first, 'fieldset, [role="radiogroup"], [role="group"]');
  if (group && isInside(group, last)) return group;
  return ancestorsOf(first, MAX_BOX).find((around) => around !== first && isInside(around, last)) ?? box;
}

/** A label as it is compared: without what it says about having to be filled in. */
function labelText(name: string): string {
  return fold(name).replace(/ (?:ma fylles ut|pakrevd|obligatorisk|valgfritt?|required|optional|felt)$/, '');
}

/** A button's name may be label and value in one: «Klinisk beslutning, Hendelse». */
function withoutShown(name: string, shown: readonly string[]): string {
  const value = shown.find((text) => text.length > 2 && name.includes(text));
  if (value === undefined) return name;
  const rest = collapse(name.replace(value, ' '));
  return rest === '' ? name : rest;
}

function identifierOf(element: Element): string {
  return foldIdentifier(`${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, MAX_TEXT));
}

function hintTexts(element: Element): string[] {
  return ['placeholder', 'aria-placeholder', 'title'].map((name) => attribute(element, name) ?? '');
}

/** Help text, and an example of what to write, that stands with a control. */
function rawHintOf(element: Element, name: string): string {
  const help = elementsNamedIn(element, 'aria-describedby', 3).map((node) => textOf(node, MAX_TEXT));
  return collapse([...hintTexts(element), ...help, name].join(' ')).slice(0, MAX_TEXT);
}

const OID = /(?:^|\D)2\.16\.578\.1\.12\.4\.1\.1\.(\d+)(?!\d)/;
const ABOUT_LISTS = /oid|kodeverk|codesystem|code-system|system|valueset/i;
const MAX_ATTRIBUTES = 30;

/** Numbers of the national code lists in the attributes of a control and of what is its alone. */
function oidsOf(element: Element, box: Element): string[] {
  const oids = new Set<string>();
  for (const around of ancestorsOf(element, 8)) {
    const { attributes } = around;
    for (let i = 0; i < attributes.length && i < MAX_ATTRIBUTES; i++) {
      const { name, value } = attributes[i] ?? {};
      if (!name || !value || value.length > MAX_TEXT) continue;
      const number = OID.exec(value)?.[1] ?? (ABOUT_LISTS.test(name) && /^\d{4}$/.test(value) ? value : undefined);
      if (number) oids.add(number);
    }
    if (around === box) break;
  }
  return [...oids];
}
