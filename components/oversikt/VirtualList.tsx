import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows fetched together. */
const BLOCK = 40;
/** Rows drawn above and below what is seen, so that a turn of the wheel meets no blank. */
const OVERSCAN = 6;
/** The place is told in steps of so many rows: between two of them scrolling draws nothing. */
const STEP = 3;

/** What makes a row's button the place where the keyboard is: one of them can be reached by Tab, arrows do the rest. */
export interface RowButton {
  readonly type: 'button';
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Props<Item> {
  readonly count: number;
  /** Grows when a place in the list may hold something else. */
  readonly version: number;
  /** Height of every row, in pixels. */
  readonly rowHeight: number;
  readonly label: string;
  /** Cells of the header row. */
  readonly header: ComponentChildren;
  readonly fetch: (from: number, to: number) => Promise<readonly Item[]>;
  /** Place that the keyboard is at. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Keys that the list itself has no use for; answers whether it was taken. */
  readonly onKey: (key: string, item: Item) => boolean;
  /**
   * The cells of a row, one of them with a button that takes what is given; of a row that is not fetched yet,
   * undefined is given.
   */
  readonly children: (item: Item | undefined, button: RowButton) => ComponentChildren;
  readonly rowProps: (item: Item | undefined) => Readonly<Record<string, unknown>>;
  /** Says all that `children` and `rowProps` make a row of besides the item: a row is drawn anew when it changes. */
  readonly rowKey: (item: Item | undefined) => string;
}

interface Drawn<Item> {
  readonly item: Item | undefined;
  readonly key: string;
  readonly row: VNode;
}

interface Handlers {
  readonly onActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
}

/**
 * A list of any length of which only what is seen is in the page. Rows have one height and are fetched when they come
 * near, so that half a million cost no more than a screenful; that is also why no library does it here: those measure
 * every row beforehand.
 */
export function VirtualList<Item>(props: Props<Item>) {
  const { count, version, rowHeight, label, header, active, onActive, onKey, children, rowProps, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  /** The row to which the keyboard goes as soon as it is drawn. */
  const wanted = useRef<number | undefined>(undefined);
  /** Rows as they were drawn last: one that has not changed is handed back as it is, and so costs nothing. */
  const rows = useRef(new Map<number, Drawn<Item>>());
  /** Of the part that is seen, as it was told last. */
  const height = useRef(0);
  const handlers = useRef<Handlers>({ onActive, onKeyDown: () => undefined });
  const [seen, setSeen] = useState({ first: 0, last: 20 });
  const items = useItems(props, seen);
  const first = Math.max(0, Math.min(seen.first, count) - OVERSCAN);
  const last = Math.min(count, seen.last + OVERSCAN);

  // Neither scrolling nor drawing asks the page for a size, which would make it lay everything out at once.
  const look = (top: number) => {
    const from = Math.floor(top / rowHeight / STEP) * STEP;
    const to = Math.ceil((top + height.current) / rowHeight / STEP) * STEP;
    setSeen((now) => (now.first === from && now.last === to ? now : { first: from, last: to }));
  };
  const lookNow = useRef(look);
  lookNow.current = look;

  useLayoutEffect(() => {
    // A height that depends on the list's length stands in no style sheet.
    if (before.current) before.current.style.height = `${first * rowHeight}px`;
    if (after.current) after.current.style.height = `${(count - last) * rowHeight}px`;
  }, [first, last, count, rowHeight]);
  useLayoutEffect(() => {
    // A row that has not been fetched has no button yet.
    const row = wanted.current === undefined ? null : document.getElementById(rowId(wanted.current));
    const button = row?.querySelector('button');
    if (!button) return;
    button.focus({ preventScroll: true });
    wanted.current = undefined;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      height.current = element.clientHeight;
      lookNow.current(element.scrollTop);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const moveTo = (index: number) => {
    const element = scroller.current;
    const to = Math.max(0, Math.min(count - 1, index));
    wanted.current = to;
    onActive(to);
    if (!element) return;
    // The header lies over the top of what is scrolled.
    const top = to * rowHeight;
    const bottom = top + 2 * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, seen.last - seen.first - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    const item = items.get(index);
    const isTaken = to !== undefined || (item !== undefined && onKey(event.key, item));
    if (to !== undefined) moveTo(to);
    if (isTaken) event.preventDefault();
  };
  // Rows keep their handlers while they are not drawn anew: what these do must be of now.
  handlers.current = { onActive, onKeyDown };
  for (const index of rows.current.keys()) if (index < first || index >= last) rows.current.delete(index);
  // The one row that Tab goes to is among those on the screen.
  const entry = active >= seen.first && active < seen.last ? active : Math.min(seen.first + STEP - 1, count - 1);

  return (
    <div class="fv-virtual" ref={scroller} onScroll={({ currentTarget }) => look(currentTarget.scrollTop)}>
      <div ref={before} />
      <table aria-label={label} aria-rowcount={count + 1} data-version={version}>
        <thead>
          <tr aria-rowindex={1}>{header}</tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.max(0, last - first) }, (_, n) => {
            const index = first + n;
            const item = items.get(index);
            const key = `${index === entry} ${index === active} ${rowKey(item)}`;
            const drawn = rows.current.get(index);
            if (drawn && drawn.item === item && drawn.key === key) return drawn.row;
            const button: RowButton = {
              type: 'button',
              tabIndex: index === entry ? 0 : -1,
              onFocus: () => handlers.current.onActive(index),
              onKeyDown: (event) => handlers.current.onKeyDown(event, index),
            };
            const row = (
              <tr
                key={index}
                id={rowId(index)}
                aria-rowindex={index + 2}
                data-active={index === active}
                {...rowProps(item)}
              >
                {children(item, button)}
              </tr>
            );
            rows.current.set(index, { item, key, row });
            return row;
          })}
        </tbody>
      </table>
      <div ref={after} />
    </div>
  );
}

function rowId(index: number): string {
  return `row-${index}`;
}

/** What has been fetched around what is seen, by place. What a new version makes old stays until the new has come. */
function useItems<Item>(
  { count, version, fetch }: Pick<Props<Item>, 'count' | 'version' | 'fetch'>,
  { first, last }: { readonly first: number; readonly last: number },
): ReadonlyMap<number, Item> {
  const [items, setItems] = useState<ReadonlyMap<number, Item>>(new Map());
  const asked = useRef(new Map<number, number>());
  /** The version of the list that has been looked at before. */
  const scrolled = useRef(-1);
  useEffect(() => {
    // While one scrolls, a block ahead: rows are there before they are scrolled to and need not be drawn twice.
    const ahead = scrolled.current === version ? BLOCK : 0;
    scrolled.current = version;
    const from = Math.max(0, Math.floor((first - OVERSCAN - ahead) / BLOCK));
    const to = Math.floor(Math.max(0, Math.min(count, last + OVERSCAN + ahead) - 1) / BLOCK);
    for (let block = from; count > 0 && block <= to; block++) {
      if (asked.current.get(block) === version) continue;
      asked.current.set(block, version);
      const start = block * BLOCK;
      void fetch(start, Math.min(count, start + BLOCK)).then((found) => {
        if (asked.current.get(block) !== version) return;
        setItems((before) => {
          const near = [...before].filter(([index]) => index >= first - 10 * BLOCK && index < last + 10 * BLOCK);
          const next = new Map(near);
          found.forEach((item, n) => {
            next.set(start + n, item);
          });
          return next;
        });
      });
    }
    // Blocks whose rows have been let go of are asked for again when they come near.
    for (const block of asked.current.keys()) if (block < from - 9 || block > to + 9) asked.current.delete(block);
  }, [count, version, first, last, fetch]);
  return items;
}
