import { computeAccessibleName } from 'dom-accessibility-api';
import { treeOf } from './flat-tree.ts';
import { collapse, fold } from './fold.ts';
import { MAX_STYLES_PER_NAME, MAX_TEXT } from './limits.ts';
import {
  ancestorsOf,
  attribute,
  elementBefore,
  elementsNamedIn,
  findAll,
  findClosest,
  isBefore,
  isInside,
  isMatch,
  isShown,
  parentOf,
  textOf,
  textPieces,
} from './safe-dom.ts';

/**
 * What a screen reader would call the element, cut. A page cannot make it costly: a name that needs very much of the page
 * is worked out from labels and texts alone.
 */
export function accessibleName(element: Element): string {
  let name = '';
  try {
    name = computeAccessibleName(element, { getComputedStyle: limitedStyles() });
  } catch {
    name = simpleName(element);
  }
  return clean(name);
}

function clean(text: string): string {
  return collapse(text.slice(0, MAX_TEXT * 4)).slice(0, MAX_TEXT);
}

function limitedStyles(): typeof getComputedStyle {
  let left = MAX_STYLES_PER_NAME;
  return (element, pseudo) => {
    if (left-- <= 0) throw new Error('the name needs too much of the page');
    return window.getComputedStyle(element, pseudo);
  };
}

function simpleName(element: Element): string {
  const label = attribute(element, 'aria-label');
  if (label) return label;
  const nodes = [...elementsNamedIn(element, 'aria-labelledby'), ...labelsOf(element).slice(0, 1)];
  return nodes.map((node) => textOf(node, MAX_TEXT)).join(' ') || (attribute(element, 'title') ?? '');
}

/** What a field is to be named by. */
export interface Nameable {
  /** The control itself. */
  readonly element: Element;
  /** The outermost element that is this field's alone. */
  readonly box: Element;
  /** Its name may come from what it shows: a button, a box of text. */
  readonly showsValue: boolean;
  /** Its value may be drawn beside it, so that the nearest text is not surely the label. */
  readonly isValueBeside: boolean;
  /** It stands around several choices, so that its name may stand inside it. */
  readonly isGroup: boolean;
  /** It says itself what it does: what merely stands near it is no label of it. */
  readonly isAction: boolean;
}

/**
 * The label of a field as a person sees it: its accessible name, without the value that may be part of it; where the page
 * names it badly or not at all, the name of what is around it alone, or the text that stands with it.
 */
export function fieldName(field: Nameable): string {
  for (const name of namesOf(field)) {
    const text = clean(name);
    if (text !== '' && !isGeneric(text)) return text;
  }
  return '';
}

/** Names of buttons and boxes that say what to do and not with what. */
const GENERIC =
  /^(?:velg|velg verdi|velg dato|velg et alternativ|apne|apne kalender|vis valg|sok|select|select date|open|choose|choose date|date|toggle|menu|meny|dropdown|combobox|input|required|valg)$/;

function isGeneric(text: string): boolean {
  const folded = fold(text);
  return folded === '' || GENERIC.test(folded);
}

function* namesOf({ element, box, showsValue, isValueBeside, isGroup, isAction }: Nameable): Generator<string> {
  const isNamed = attribute(element, 'aria-label') || attribute(element, 'aria-labelledby');
  if (showsValue) yield ownName(element, isGroup);
  else if (isNamed || hasLabels(element)) yield accessibleName(element);
  yield labelsText(element, element);
  if (isGroup)
    yield findAll(element, 'legend', 1)
      .map((legend) => textOf(legend))
      .join('');
  let child = element;
  for (const around of ancestorsOf(element, MAX_CLIMB).slice(1)) {
    if (!isInside(box, around) && !isMatch(around, ONE_FIELD)) break;
    if (isMatch(around, 'label')) yield textWithout(around, child);
    yield ownName(around);
    yield labelsText(around, element);
    if (isMatch(around, 'fieldset'))
      yield findAll(around, 'legend', 1)
        .map((legend) => textOf(legend))
        .join('');
    child = around;
  }
  if (isAction) return;
  yield labelIn(box, element, isGroup);
  yield textBefore(element, box, isValueBeside);
  yield columnTitle(element);
  if (!showsValue) yield accessibleName(element);
}

const MAX_CLIMB = 30;
/** What is always around one field, however many controls it has. */
const ONE_FIELD = 'label, [role="radiogroup"]';

/** The name that the page gives an element by attributes, leaving out what is inside it. */
function ownName(element: Element, isGroup = false): string {
  const named = elementsNamedIn(element, 'aria-labelledby').filter((node) => isGroup || !isInside(element, node));
  const text = named.map((node) => textOf(node, MAX_TEXT)).join(' ');
  return text || (attribute(element, 'aria-label') ?? '');
}

function hasLabels(element: Element): boolean {
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && (element.labels?.length ?? 0) > 0
  );
}

/** The labels of an element: also where the page points a label at something that is no control to the browser. */
function labelsOf(element: Element): Element[] {
  if (hasLabels(element) && (element instanceof HTMLInputElement || element instanceof HTMLSelectElement))
    return [...(element.labels ?? [])].slice(0, 3);
  const id = attribute(element, 'id');
  const tree = id && id.length <= MAX_TEXT ? treeOf(element) : undefined;
  return id && tree ? findAll(tree, `label[for="${CSS.escape(id)}"]`, 2) : [];
}

function labelsText(element: Element, control: Element): string {
  return labelsOf(element)
    .map((label) => textWithout(label, control))
    .join(' ');
}

/** A label's text without that of the control inside it, and of what is drawn around the control. */
function textWithout(label: Element, control: Element): string {
  if (!isInside(label, control) || label === control) return textOf(label);
  const chain = ancestorsOf(control, MAX_CLIMB);
  const outer = chain[chain.indexOf(label) - 1];
  const text = outer ? joined(label, outer) : '';
  return text === '' ? joined(label, control) : text;
}

function joined(label: Element, without: Element): string {
  return [...textPieces(label, 100, without)].join('');
}

const LABEL = 'label, legend, [slot="label"]';
const LIKE_LABEL = '[class*="label" i], [part*="label" i]';

/** An element in the field's own box that is a label, or called one and stands before the control. */
function labelIn(box: Element, element: Element, isGroup: boolean): string {
  const isLabel = (label: Element) => !isInside(label, element) && isShown(label);
  const isOfChoice = (label: Element) => isGroup && (isInside(element, label) || findAll(label, CONTROL, 1).length > 0);
  const label = findAll(box, LABEL, 4).find((one) => isLabel(one) && !isOfChoice(one) && textOf(one) !== '');
  if (label) return textOf(label);
  const like = findAll(box, LIKE_LABEL, 8).find(
    (one) => isLabel(one) && isBefore(one, element) && findAll(one, CONTROL, 1).length === 0 && textOf(one) !== '',
  );
  return like ? textOf(like) : '';
}

const CONTROL = 'select, input, textarea, button, table, form, fieldset, [role="combobox"], [role="listbox"]';
const EDGE = 'form, fieldset, body, tr, dialog, section, main, [role="dialog"], [role="row"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, header';
const MAX_LEVELS = 8;

/**
 * The nearest text before a control that has no name: the cell or the line to the left of it, or above. Where that may be
 * the value, the outermost.
 */
function textBefore(element: Element, box: Element, isOutermost: boolean): string {
  let current: Element | undefined = element;
  let found = '';
  for (let level = 0; level < MAX_LEVELS && current; level++) {
    const before = elementBefore(current);
    if (before && (isMatch(before, CONTROL) || findAll(before, CONTROL, 1).length > 0)) return found;
    const text = before ? textOf(before, 80) : ownTextBefore(current);
    if (text !== '' && !(before && isMatch(before, HEADING))) found = text;
    if ((found !== '' && !isOutermost) || current === box || isMatch(current, EDGE)) return found;
    current = parentOf(current);
  }
  return found;
}

function ownTextBefore(element: Element): string {
  const before = element.previousSibling;
  return before instanceof Text ? collapse(before.data.slice(0, MAX_TEXT)) : '';
}

/** In a table of fields the heading of the column is the label. */
function columnTitle(element: Element): string {
  const cell = findClosest(element, 'td, [role="gridcell"], [role="cell"]');
  const row = cell && findClosest(cell, 'tr, [role="row"]');
  const table = row && findClosest(row, 'table, [role="grid"], [role="table"]');
  if (!table) return '';
  const at = findAll(row, 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"]', 40).indexOf(cell);
  const titles = findAll(table, 'th:not([scope="row"]), [role="columnheader"]', 40);
  const title = titles[at];
  return title ? textOf(title, 80) : '';
}
