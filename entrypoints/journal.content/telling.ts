import { shadowRootOf } from '../../lib/page/flat-tree.ts';
import { glimpse, hasControl, hasDay, hasOurWords } from '../../lib/page/glimpse.ts';
import { isInside, isMatch } from '../../lib/page/safe-dom.ts';

/** Of more changes at once than this nothing is asked: they are taken to matter. */
const MAX_ASKED = 40;
const MAX_NODES = 20;
/** A piece of an identity number, which may be written in two. */
const DIGITS = /\d{5}/;
const FRAME = 'iframe, frame';
const HEAD = 'header, [role="banner"], h1, title';

/** What changes have to do with what was read: nothing, rows of a list alone, or who knows what. */
export type Told = 'nothing' | 'rows' | 'anything';

/** What the last reading was of. */
export interface ReadParts {
  /** Forms, lists and what stands around them. */
  readonly regions: readonly Element[];
  /** Lists that stand apart from every form. */
  readonly lists: readonly Element[];
}

/**
 * Can the changes change what a reading says? Those in or around what was read can, and others that bring or take away
 * something of what forms, lists and patients are told by. A clock, a chat or a list of news cannot. Rows that come,
 * go or change in a list, and hold neither fields nor numbers, change what the list says and nothing else.
 */
export function tellingOf(records: readonly MutationRecord[], parts: ReadParts): Told {
  if (records.length === 0 || records.length > MAX_ASKED) return 'anything';
  const telling = records.filter((record) => isOneTelling(record, parts.regions));
  if (telling.length === 0) return 'nothing';
  return telling.every((record) => isOfRows(record, parts.lists)) ? 'rows' : 'anything';
}

function isOneTelling(record: MutationRecord, regions: readonly Element[]): boolean {
  const element = elementOf(record);
  if (!element) return true;
  if (regions.some((region) => isInside(region, element) || isInside(element, region))) return true;
  if (isMatch(element, HEAD) || element.closest(HEAD)) return true;
  const nodes = nodesOf(record);
  return nodes.length > MAX_NODES || nodes.some(saysSomething);
}

function isOfRows(record: MutationRecord, lists: readonly Element[]): boolean {
  const element = elementOf(record);
  if (!element || record.type === 'attributes' || !lists.some((list) => isInside(list, element))) return false;
  const nodes = nodesOf(record);
  return nodes.length <= MAX_NODES && nodes.every((node) => !holdsOther(node, glimpseOf(node)));
}

function elementOf({ target }: MutationRecord): Element | null {
  return target instanceof Element ? target : target.parentElement;
}

function nodesOf({ type, target, addedNodes, removedNodes }: MutationRecord): Node[] {
  return type === 'childList' ? [...addedNodes, ...removedNodes] : [target];
}

interface Glimpse {
  readonly text: string;
  /** A frame, or what may have a shadow root. */
  readonly holdsMore: boolean;
}

function glimpseOf(node: Node): Glimpse {
  let holdsMore = node instanceof Element && (isMatch(node, FRAME) || node.querySelector(FRAME) !== null);
  const text = glimpse(node, (host, isCustom) => {
    holdsMore ||= isCustom || shadowRootOf(host) !== undefined;
  });
  return { text, holdsMore };
}

function holdsOther(node: Node, { text, holdsMore }: Glimpse): boolean {
  return holdsMore || hasControl(node) || DIGITS.test(text);
}

function saysSomething(node: Node): boolean {
  const glimpsed = glimpseOf(node);
  return holdsOther(node, glimpsed) || hasOurWords(glimpsed.text) || hasDay(glimpsed.text);
}
