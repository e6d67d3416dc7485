import { accessibleName } from './accessible-name.ts';
import { collapse, fold, foldIdentifier } from './fold.ts';
import { MAX_CONTROLS, MAX_OPTIONS, MAX_TEXT } from './limits.ts';
import { attribute, findAll, findClosest, isShown, textOf } from './safe-dom.ts';

/** One choice of a select, a radio group or a datalist. */
export interface Option {
  readonly text: string;
  readonly value: string;
}

/** A control that a person can fill in, with what the page calls it; the element stays for reading it again. */
export interface Field {
  readonly element: Element;
  readonly widget: 'select' | 'text' | 'date' | 'radio';
  /** Accessible name, or the text beside the control where it has none; folded. */
  readonly label: string;
  /** Placeholder and title, folded. */
  readonly hint: string;
  /** Placeholder, title and help text as they stand: an example of a code there is a cue. */
  readonly rawHint: string;
  /** `name` and `id` attributes as words, folded. */
  readonly identifier: string;
  readonly options: readonly Option[];
  /** All radios of a group, else the element alone. */
  readonly elements: readonly Element[];
}

const CONTROLS = 'select, input';
const DATE_TYPES = new Set(['date', 'datetime-local']);
const TEXT_TYPES = new Set(['', 'text', 'tel', 'number']);

/** The fillable controls of the page in page order; those that nobody sees are left out. */
export function collectFields(root: Document | Element): Field[] {
  const fields: Field[] = [];
  const groups = new Map<string, HTMLInputElement[]>();
  for (const element of findAll(root, CONTROLS, MAX_CONTROLS)) {
    if (!isShown(element)) continue;
    if (element instanceof HTMLSelectElement) {
      if (!element.multiple) fields.push(describe('select', element, selectOptions(element)));
    } else if (element instanceof HTMLInputElement) {
      const type = (attribute(element, 'type') ?? '').toLowerCase();
      if (type === 'radio') addToGroup(groups, fields, element);
      else if (DATE_TYPES.has(type)) fields.push(describe('date', element, []));
      else if (TEXT_TYPES.has(type)) fields.push(describe('text', element, listOptions(element)));
    }
  }
  return fields.map((field) => (field.widget === 'radio' ? describeGroup(field, groups) : field));
}

function describe(widget: Field['widget'], element: Element, options: readonly Option[]): Field {
  const rawHint = hintOf(element);
  return {
    element,
    widget,
    label: labelText(accessibleName(element)),
    hint: fold(`${attribute(element, 'placeholder') ?? ''} ${attribute(element, 'title') ?? ''}`),
    rawHint,
    identifier: identifierOf(element),
    options,
    elements: [element],
  };
}

/** A label as it is compared: without what it says about having to be filled in. */
function labelText(name: string): string {
  return fold(name).replace(/ (?:ma fylles ut|pakrevd|obligatorisk|valgfritt?|required|optional|felt)$/, '');
}

function identifierOf(element: Element): string {
  return foldIdentifier(`${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, MAX_TEXT));
}

function hintOf(element: Element): string {
  const described = (attribute(element, 'aria-describedby') ?? '').split(/\s+/).filter(Boolean).slice(0, 3);
  const help = described.map((id) => {
    const node = Document.prototype.getElementById.call(element.ownerDocument, id);
    return node ? textOf(node, MAX_TEXT) : '';
  });
  return collapse(
    [attribute(element, 'placeholder') ?? '', attribute(element, 'title') ?? '', ...help].join(' '),
  ).slice(0, MAX_TEXT);
}

function selectOptions(select: HTMLSelectElement): Option[] {
  const options: Option[] = [];
  for (let i = 0; i < select.options.length && i < MAX_OPTIONS; i++) {
    const option = select.options[i];
    if (option) options.push(describeOption(option));
  }
  return options;
}

/** An option's text and value, cut. */
export function describeOption(option: HTMLOptionElement): Option {
  return {
    text: collapse((option.label || option.text).slice(0, MAX_TEXT * 2)).slice(0, MAX_TEXT),
    value: option.value.slice(0, MAX_TEXT),
  };
}

/** What a datalist offers to write is the value; its text is only shown beside it. */
function listOptions(input: HTMLInputElement): Option[] {
  const { list } = input;
  if (!list) return [];
  return findAll(list, 'option', MAX_OPTIONS).flatMap((option) => {
    if (!(option instanceof HTMLOptionElement)) return [];
    const { text, value } = describeOption(option);
    return [{ text: text === value ? value : collapse(`${value} ${text}`).slice(0, MAX_TEXT), value }];
  });
}

/** Radios of one name in one form are one field; it stands where the first of them stands. */
function addToGroup(groups: Map<string, HTMLInputElement[]>, fields: Field[], radio: HTMLInputElement): void {
  const key = groupKey(radio);
  const group = groups.get(key);
  if (group) {
    if (group.length < MAX_OPTIONS) group.push(radio);
    return;
  }
  groups.set(key, [radio]);
  fields.push({
    element: radio,
    widget: 'radio',
    label: '',
    hint: '',
    rawHint: '',
    identifier: foldIdentifier(radio.name.slice(0, MAX_TEXT)),
    options: [],
    elements: [radio],
  });
}

const formNumbers = new WeakMap<Element, number>();
let lastForm = 0;

function groupKey(radio: HTMLInputElement): string {
  const owner = radio.form ?? findClosest(radio, 'form, [role="radiogroup"], fieldset');
  if (!owner) return `0\n${radio.name}`;
  const number = formNumbers.get(owner) ?? ++lastForm;
  formNumbers.set(owner, number);
  return `${number}\n${radio.name}`;
}

function describeGroup(field: Field, groups: ReadonlyMap<string, HTMLInputElement[]>): Field {
  const radio = field.element;
  const elements = (radio instanceof HTMLInputElement && groups.get(groupKey(radio))) || [];
  const group = findClosest(radio, 'fieldset, [role="radiogroup"], [role="group"]');
  return {
    ...field,
    label: group ? labelText(accessibleName(group)) : '',
    hint: group ? fold(attribute(group, 'title') ?? '') : '',
    options: elements.map((element) => ({ text: accessibleName(element), value: element.value.slice(0, MAX_TEXT) })),
    elements,
  };
}
