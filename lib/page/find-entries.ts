import { gridOfEntries, gridOfFlat } from './entry-grid.ts';
import { type EventText, holdsDay, readEventText } from './event-text.ts';
import { nodesIn } from './flat-tree.ts';
import { fold } from './fold.ts';
import { MAX_LIST_NODES, MAX_ROWS } from './limits.ts';
import {
  ancestorsOf,
  attribute,
  childElements,
  findAll,
  isAttributeSet,
  isInside,
  isMatch,
  isShown,
  nameOf,
  parentOf,
  treesOf,
} from './safe-dom.ts';
import type { Grid } from './table-grid.ts';
import { MAX_PARTS, partsOf } from './text-parts.ts';
import type { Work } from './work.ts';

/** One entry of a list that is no table: a card, a line of a time line, a term with what follows it. */
export interface Entry {
  readonly elements: readonly Element[];
  readonly parts: readonly string[];
  /** The day that stands once above several entries, where this one has none of its own. */
  readonly day: string | undefined;
}

export interface EntryList {
  readonly container: Element;
  /** In the order in which they stand; what holds no event is there too. */
  readonly entries: readonly Entry[];
  /** The same by columns, where headings stand above them. */
  readonly grid?: Grid | undefined;
}

/** No list of events is spoken of without one of these; a page that has none is not walked through. */
const CUE =
  /klinisk|beslutning|avgjer|fremm[øo]te|framm[øo]te|evaluering|forl[øo]p|\bD(?:01|0[6-9]|1[0-2])|avslutning|aktivitet|\bPPR\b/i;
/** What is no list of a patient's events, or is read in another way. */
const TABLES = 'table, [role="grid"], [role="table"], [role="treegrid"]';
const APART = `${TABLES}, header, [role="banner"], nav, [role="navigation"], [role="listbox"], [role="menu"], [role="tablist"], [role="tree"], select, textarea, [contenteditable], script, style, template, noscript, svg, iframe, footer, blockquote, pre`;
const LEVELS = 8;
/** Nodes walked through, and days looked at, before the page gets its turn. */
const NODES_AT_ONCE = 500;
const DAYS_AT_ONCE = 20;
/** Days in one entry, at most. */
const MAX_DAYS = 4;

/** Lists of events that stand in no table: found by entries that each hold a day and a hendelse. */
export function* findEntryLists(root: Document | Element, isTaken: (element: Element) => boolean): Work<EntryList[]> {
  if (!speaksOfEvents(root)) return [];
  const days = yield* daysIn(root, isTaken);
  if (days.length === 0) return [];
  const finder = new CoreFinder(days);
  const { cores, flat } = yield* finder.find();
  yield;
  return [...listsOf(cores), ...flat];
}

function speaksOfEvents(root: Document | Element): boolean {
  if (root instanceof Element) return true;
  return treesOf(root).some((tree) => CUE.test((tree instanceof ShadowRoot ? tree : tree.body)?.textContent ?? ''));
}

/** The elements in whose own text a day stands. */
function* daysIn(root: Document | Element, isTaken: (element: Element) => boolean): Work<Element[]> {
  const from = root instanceof Element ? root : root.body;
  const days = new Set<Element>();
  const isLeft = (node: Node) =>
    node instanceof Element &&
    (isAttributeSet(node, 'hidden') || attribute(node, 'aria-hidden') === 'true' || isApart(node) || isTaken(node));
  let seen = 0;
  for (const node of nodesIn(from, MAX_LIST_NODES, isLeft)) {
    if (++seen % NODES_AT_ONCE === 0) yield;
    const owner = node instanceof Text ? dayOwner(node) : node instanceof Element ? timeOf(node) : undefined;
    if (owner) days.add(owner);
    if (days.size >= MAX_ROWS * 2) break;
  }
  return [...days].filter(isShown);
}

/** A heading of its own within a card or a section is no head of the page. */
function isApart(element: Element): boolean {
  if (!isMatch(element, APART)) return false;
  if (nameOf(element) === 'table') return !isForLayout(element);
  return nameOf(element) !== 'header' || !isInSection(element);
}

/** What stands around a table is no entry: the texts of the table, which is read as such, would be its own. */
function holdsTable(element: Element): boolean {
  return findAll(element, TABLES, 4).some((table) => nameOf(table) !== 'table' || !isForLayout(table));
}

function isForLayout(table: Element): boolean {
  return attribute(table, 'role') === 'presentation' || attribute(table, 'role') === 'none';
}

function isInSection(header: Element): boolean {
  return ancestorsOf(header, LEVELS).some((around) =>
    isMatch(around, 'article, section, main, li, aside, dialog, [role="main"], [role="region"], [role="article"]'),
  );
}

function dayOwner(text: Text): Element | undefined {
  return text.data.length >= 6 && /\d/.test(text.data) && holdsDay(text.data) ? parentOf(text) : undefined;
}

function timeOf(element: Element): Element | undefined {
  return nameOf(element) === 'time' && holdsDay(attribute(element, 'datetime') ?? '') ? element : undefined;
}

interface Core {
  readonly element: Element;
}

/** Finds for each day the smallest element that holds a hendelse too. */
class CoreFinder {
  private readonly counts = new Map<Element, number>();
  private readonly reads = new Map<Element, EventText | undefined>();
  private readonly cores = new Set<Element>();
  private readonly flat = new Map<Element, EntryList>();
  private level = 0;

  constructor(private readonly days: readonly Element[]) {
    for (const day of days) {
      for (const around of ancestorsOf(day, LEVELS)) this.counts.set(around, (this.counts.get(around) ?? 0) + 1);
    }
  }

  *find(): Work<{ cores: readonly Core[]; flat: readonly EntryList[] }> {
    yield* this.forEachDay((day) => this.takeAlone(day));
    yield* this.forEachDay((day) => !this.isCovered(day) && this.takeFlat(day));
    yield* this.forEachDay((day) => !this.isCovered(day) && this.takeWithOthers(day));
    return { cores: [...this.cores].map((element) => ({ element })), flat: [...this.flat.values()] };
  }

  private *forEachDay(take: (day: Element) => void): Work<void> {
    for (const [at, day] of this.days.entries()) {
      if (at % DAYS_AT_ONCE === 0) yield;
      take(day);
    }
  }

  /** One day and one hendelse. */
  private takeAlone(day: Element): void {
    const chain = chainOf(day);
    const likely = chain[this.level];
    if (likely && this.counts.get(likely) === 1 && this.isEvent(likely)) {
      this.cores.add(likely);
      return;
    }
    for (const [level, around] of chain.entries()) {
      if ((this.counts.get(around) ?? 0) > 1) return;
      const read = this.read(around);
      if (read?.kind === 'doubtful') {
        const shared = entriesUnder(around);
        if (shared) this.flat.set(around, shared);
        return;
      }
      if (!this.isEvent(around)) continue;
      this.cores.add(around);
      this.level = level;
      return;
    }
  }

  /** Entries that are not held apart by an element each. */
  private takeFlat(day: Element): void {
    for (const around of chainOf(day)) {
      if (this.holdsFound(around)) return;
      if ((this.counts.get(around) ?? 0) < 2) continue;
      const entries = flatEntries(around);
      if (!entries) continue;
      this.flat.set(around, entries);
      return;
    }
  }

  /** An entry with several days: when it was, and when it was written. */
  private takeWithOthers(day: Element): void {
    for (const around of chainOf(day)) {
      const count = this.counts.get(around) ?? 0;
      if (count > MAX_DAYS || this.holdsFound(around)) return;
      if (count < 2 || this.read(around)?.kind !== 'event') continue;
      this.cores.add(around);
      return;
    }
  }

  private isCovered(day: Element): boolean {
    return ancestorsOf(day, LEVELS).some((around) => this.cores.has(around) || this.flat.has(around));
  }

  private holdsFound(around: Element): boolean {
    for (const found of [...this.cores, ...this.flat.keys()]) if (isInside(around, found)) return true;
    return false;
  }

  private isEvent(element: Element): boolean {
    const read = this.read(element);
    return read?.kind === 'event' && read.dato !== undefined;
  }

  private read(element: Element): EventText | undefined {
    if (this.reads.has(element)) return this.reads.get(element);
    const parts = holdsTable(element) ? [] : partsOf(element);
    const read = parts.length >= MAX_PARTS ? undefined : readEventText(parts);
    this.reads.set(element, read);
    return read;
  }
}

function chainOf(day: Element): Element[] {
  const chain = ancestorsOf(day, LEVELS);
  const end = chain.findIndex((around) => isMatch(around, 'body, html, main, form, dialog'));
  return end < 0 ? chain : chain.slice(0, end);
}

/** Entries that stand beside each other in one element are one list. */
function listsOf(cores: readonly Core[]): EntryList[] {
  const chains = cores.map(({ element }) => ancestorsOf(element, 40).reverse());
  const byContainer = new Map<Element, Set<Element>>();
  for (const [index, chain] of chains.entries()) {
    const depth = Math.max(sharedDepth(chains[index - 1], chain), sharedDepth(chain, chains[index + 1]));
    const place = placeIn(chain, depth);
    if (!place) continue;
    const { container, root } = place;
    const roots = byContainer.get(container) ?? new Set();
    roots.add(root);
    byContainer.set(container, roots);
  }
  return [...byContainer].map(([container, roots]) => {
    const entries = entriesIn(container, roots);
    return { container, entries, grid: gridOfEntries(container, entries) };
  });
}

const OWN_ENTRY = 'li, article, dl, [role="listitem"], [role="article"], [role="row"]';

/** The list that an entry stands in, and the entry as a child of it. */
function placeIn(chain: readonly Element[], depth: number): { container: Element; root: Element } | undefined {
  const core = chain.at(-1);
  const root = chain[depth];
  const container = chain[depth - 1];
  if (core && root && container && depth > 0 && !isMatch(container, 'body, html') && partsOf(root).length < MAX_PARTS)
    return { container, root };
  const own = chain.findLast((around) => isMatch(around, OWN_ENTRY)) ?? core;
  const at = own ? chain.indexOf(own) : -1;
  const outer = chain[at - 1];
  return own && outer ? { container: outer, root: own } : undefined;
}

/** How many ancestors two chains share, from the outermost. */
function sharedDepth(one: readonly Element[] | undefined, other: readonly Element[] | undefined): number {
  if (!one || !other) return 0;
  let depth = 0;
  while (depth < one.length && depth < other.length && one[depth] === other[depth]) depth++;
  return depth === one.length || depth === other.length ? 0 : depth;
}

/** All children of the list, those without an event too. A term and what follows it are one entry. */
function entriesIn(container: Element, roots: ReadonlySet<Element>): Entry[] {
  const shown = childElements(container, MAX_ROWS * 2).filter((child) => roots.has(child) || isShown(child));
  const together: Element[][] = [];
  for (const child of shown) {
    const before = together.at(-1);
    const isMore = nameOf(child) === 'dd' && before?.[0] !== undefined && nameOf(before[0]) === 'dt';
    if (isMore) before.push(child);
    else together.push([child]);
  }
  return together.map((elements) => ({
    elements,
    parts: elements.flatMap((element) => partsOf(element)),
    day: undefined,
  }));
}

/** Several hendelser under one day: each gets the day. */
function entriesUnder(around: Element): EntryList | undefined {
  for (const list of [
    around,
    ...childElements(around, 20),
    ...childElements(around, 20).flatMap((child) => childElements(child, 20)),
  ]) {
    const entries = childElements(list, 200).map((child) => ({ elements: [child], parts: partsOf(child) }));
    const events = entries.filter(({ parts }) => readEventText(parts).kind === 'event');
    if (events.length < 2) continue;
    const day = readEventText(partsOf(around)).dato;
    return { container: around, entries: entries.map((entry) => ({ ...entry, day })) };
  }
  return undefined;
}

/** Entries whose texts are all children of one element: a term and what follows it, or the cells of a grid in a row. */
function flatEntries(around: Element): EntryList | undefined {
  const children = childElements(around, MAX_ROWS * 4);
  if (children.length < 2) return undefined;
  const pieces = children.map((child) => ({ child, parts: partsOf(child) }));
  const starts = startsOf(pieces);
  const runs = starts.map((start, index) => pieces.slice(start, starts[index + 1] ?? pieces.length));
  const grid = gridOfFlat(around, children, starts[0] ?? 0);
  if (grid) return { container: around, entries: runs.flatMap(entriesOfRun), grid };
  const entries = runs.flatMap(entriesOfRun);
  const events = entries.filter(({ parts, day }) => {
    const read = readEventText(parts);
    return read.kind === 'event' && (day ?? read.dato) !== undefined;
  });
  const least = nameOf(around) === 'dl' ? 1 : 2;
  return events.length >= least && events.length * 2 >= entries.length ? { container: around, entries } : undefined;
}

interface Piece {
  readonly child: Element;
  readonly parts: readonly string[];
}

/** Where entries begin: at each repetition of the first label, else at each day. */
function startsOf(pieces: readonly Piece[]): number[] {
  const first = pieces.find(({ parts }) => parts.length > 0);
  const name = first ? fold(first.parts.join(' ')) : '';
  const repeated = pieces.flatMap(({ parts }, index) => (fold(parts.join(' ')) === name ? [index] : []));
  if (repeated.length > 1 && !holdsDay(first?.parts.join(' ') ?? '')) return repeated;
  return pieces.flatMap(({ parts }, index) => (parts.some(holdsDay) ? [index] : []));
}

/** A run is one entry; one that says several hendelser is one for each of them, on the same day. */
function entriesOfRun(run: readonly Piece[]): Entry[] {
  const parts = run.flatMap((piece) => piece.parts);
  const read = readEventText(parts);
  if (read.kind !== 'doubtful') return [{ elements: run.map(({ child }) => child), parts, day: undefined }];
  return run.flatMap(({ child, parts: own }) =>
    readEventText(own).kind === 'none' ? [] : [{ elements: [child], parts: own, day: read.dato }],
  );
}
