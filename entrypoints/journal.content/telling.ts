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

/**
 * Can the changes change what a reading says? Those in or around what was read can, and others that bring or take away
 * something of what forms, lists and patients are told by. A clock, a chat or a list of news cannot.
 *
 * @param regions what the last reading was of: forms, lists and what stands around them
 */
export function isTelling(records: readonly MutationRecord[], regions: readonly Element[]): boolean {
  return records.length === 0 || records.length > MAX_ASKED || records.some((record) => isOneTelling(record, regions));
}

function isOneTelling(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  regions: readonly Element[],
): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (!element) return true;
  if (regions.some((region) => isInside(region, element) || isInside(element, region))) return true;
  if (isMatch(element, HEAD) || element.closest(HEAD)) return true;
  const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target];
  return nodes.length > MAX_NODES || nodes.some(saysSomething);
}

function saysSomething(node: Node): boolean {
  let holdsMore = node instanceof Element && (isMatch(node, FRAME) || node.querySelector(FRAME) !== null);
  const text = glimpse(node, (host, isCustom) => {
    holdsMore ||= isCustom || shadowRootOf(host) !== undefined;
  });
  return holdsMore || hasControl(node) || hasOurWords(text) || hasDay(text) || DIGITS.test(text);
}
