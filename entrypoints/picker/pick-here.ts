import { describeElement } from '../../lib/page/locator.ts';
import { areGone, type Candidate, candidateFor, candidatesIn, elementAt } from '../../lib/page/pick-candidates.ts';
import type { PanelToPicker, PickerToPanel } from '../../lib/page/pick-message.ts';
import { createOutline } from './outline.ts';

/** Presses that the page must not hear of while something is pointed at. */
const PRESSES = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'dragstart', 'keypress', 'keyup'],
];
const NAME = 80;

export interface Picking {
  take(message: PanelToPicker): void;
  stop(): void;
}

/** Lets the user point at something in one document, until it is stopped. Nothing of the page is changed. */
export function pickHere(page: Document, tell: (message: PickerToPanel) => void): Picking {
  const outline = createOutline(page);
  const listening = new AbortController();
  let what: 'field' | 'list' = 'field';
  let text = '';
  let candidates: Candidate[] = [];
  let shown: Candidate | undefined;

  function look(): void {
    candidates = candidatesIn(page, what);
  }

  function show(next: Candidate | undefined): void {
    if (next === shown) return;
    shown = next;
    draw();
    if (next) tell({ kind: 'shown', at: candidates.indexOf(next), name: next.name.slice(0, NAME) });
  }

  function draw(): void {
    if (shown) outline.draw(shown.elements, text);
    else outline.clear();
  }

  function pick(candidate: Candidate | undefined): void {
    const at = candidate && describeElement(candidate.element);
    if (!at) return;
    const path = /^https?:$/.test(location.protocol) ? location.pathname : '/';
    tell({ kind: 'picked', origin: self.origin, path, at });
  }

  function at(event: MouseEvent): Candidate | undefined {
    if (areGone(candidates)) look();
    const target = elementAt(page, event.clientX, event.clientY);
    const found = target && candidateFor(candidates, target);
    // Pointed at again, what is no control is the same as before.
    return found?.element === shown?.element ? shown : found;
  }

  function onMove(event: MouseEvent): void {
    if (event.isTrusted) show(at(event));
  }

  function onPress(event: Event): void {
    if (event instanceof KeyboardEvent && keyOf(event) === undefined) return;
    swallow(event);
    if (event.type === 'click' && event.isTrusted && event instanceof MouseEvent && event.detail > 0) pick(at(event));
  }

  function onKey(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (key === undefined || !event.isTrusted) return;
    swallow(event);
    tell({ kind: 'key', key });
  }

  const options = { capture: true, passive: false, signal: listening.signal };
  for (const type of PRESSES) addEventListener(type, onPress, options);
  addEventListener('mousemove', onMove, options);
  addEventListener('keydown', onKey, options);
  addEventListener('scroll', draw, { ...options, passive: true });
  addEventListener('resize', draw, options);

  return {
    take(message) {
      if (message.kind === 'offer') {
        ({ what, text } = message);
        look();
        shown = undefined;
        outline.clear();
        tell({ kind: 'offered', count: candidates.length });
        return;
      }
      if (areGone(candidates)) look();
      const meant = candidates[message.at];
      if (message.kind === 'choose') return pick(meant ?? shown);
      meant?.elements[0]?.scrollIntoView({ block: 'nearest' });
      show(meant);
    },
    stop() {
      listening.abort();
      outline.remove();
    },
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function keyOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === 'Tab') return shiftKey ? 'before' : 'next';
  if (key === 'Enter' || key === ' ') return 'choose';
  return key === 'Escape' ? 'leave' : undefined;
}
