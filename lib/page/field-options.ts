import { accessibleName } from './accessible-name.ts';
import { isStore, type Widget } from './controls.ts';
import { hostOf, treeOf } from './flat-tree.ts';
import { collapse } from './fold.ts';
import { MAX_OPTIONS, MAX_TEXT } from './limits.ts';
import { attribute, findAll, isInside, isMatch, nameOf, textOf } from './safe-dom.ts';

/** One choice of a select, a radio group, a list or a datalist. */
export interface Option {
  readonly text: string;
  readonly value: string;
}

export type Drawn = Widget & {
  readonly element: Element;
  readonly elements: readonly Element[];
  readonly box: Element;
};

/** What a field offers to choose, as far as it stands in the page: a list that is drawn when it is opened has nothing yet. */
export function optionsOf(field: Drawn): Option[] {
  const { element, elements } = field;
  switch (field.widget) {
    case 'select':
      return element instanceof HTMLSelectElement ? selectOptions(element) : [];
    case 'text':
      return element instanceof HTMLInputElement ? listOptions(element) : [];
    case 'radio':
    case 'choices':
      return elements.map(describeChoice);
    case 'combobox':
      return popupOptions(field);
    default:
      return [];
  }
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

/** A radio, an option of a list, a tab or a toggle, as text and value. */
export function describeChoice(choice: Element): Option {
  if (choice instanceof HTMLOptionElement) return describeOption(choice);
  if (choice instanceof HTMLInputElement) {
    return { text: accessibleName(choice), value: choice.value.slice(0, MAX_TEXT) };
  }
  const text = textOf(choice) || accessibleName(choice) || (attribute(choice, 'label') ?? '');
  return { text: text.slice(0, MAX_TEXT), value: valueCarried(choice) };
}

const VALUE_NAMES = ['value', 'data-value', 'data-code', 'data-kode', 'data-key', 'data-id'];

/** The value that an element carries in an attribute. */
export function valueCarried(element: Element): string {
  for (const name of VALUE_NAMES) {
    const value = attribute(element, name);
    if (value) return value.slice(0, MAX_TEXT);
  }
  return '';
}

const OPTIONS = '[role="option"], [role="treeitem"], [role="menuitemradio"], [role="menuitem"]';

/** Options of the list that a combobox opens, of a select behind it, or of elements that its host holds for it. */
function popupOptions({ widget, ...field }: Drawn): Option[] {
  const popup = widget === 'combobox' && 'popup' in field ? field.popup : undefined;
  for (const place of popup ? [popup, field.box] : [field.box]) {
    const listed = findAll(place, OPTIONS, MAX_OPTIONS);
    if (listed.length > 0) return listed.map(describeChoice);
  }
  if (popup) {
    const items = findAll(popup, 'li', MAX_OPTIONS);
    if (items.length > 1) return items.map(describeChoice);
  }
  const store = findAll(field.box, 'select', 2).find(
    (select) => select instanceof HTMLSelectElement && isStore(select),
  );
  if (store instanceof HTMLSelectElement) return selectOptions(store);
  return heldOptions(field.element, field.box);
}

/** Elements called options or items that stand in a custom element which draws them elsewhere when it is opened. */
function heldOptions(element: Element, box: Element): Option[] {
  let inner = element;
  for (let level = 0; level < 4; level++) {
    const tree = treeOf(inner);
    if (!(tree instanceof ShadowRoot)) return [];
    const host = hostOf(tree);
    const held = findAll(host, ':scope > *', MAX_OPTIONS).filter((child) => /option|item$/.test(nameOf(child)));
    if (held.length > 1) return held.map(describeChoice);
    if (host === box || !isInside(box, host) || isMatch(host, 'body')) return [];
    inner = host;
  }
  return [];
}
