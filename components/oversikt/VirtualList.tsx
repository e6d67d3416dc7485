import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { followSpeed } from './fast-scroll.ts';
import { type Source, useItems } from './use-items.ts';

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

interface Props<Item> extends Source<Item> {
  /** Height of every row, in pixels. */
  readonly rowHeight: number;
  readonly label: string;
  /** Cells of the header row. */
  readonly header: ComponentChildren;
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
  readonly index: number;
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
 * every row beforehand. A row that is scrolled away is filled in anew as the one that comes, and so stands in the page
 * before rows that lie above it; the order in which they are read out is said by name.
 */
export function VirtualList<Item>(props: Props<Item>) {
  const { count, version, rowHeight, label, header, active, onActive, onKey, children, rowProps, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row to which the keyboard goes as soon as it is drawn. */
  const wanted = useRef<number | undefined>(undefined);
  /** Seats as they were drawn last: a row that has not changed is handed back as it is, and so costs nothing. */
  const seats = useRef<readonly Drawn<Item>[]>([]);
  const isInRow = useRef(false);
  /** Of the part that is seen, as it was told last. */
  const height = useRef(0);
  const handlers = useRef<Handlers>({ onActive, onKeyDown: () => undefined });
  const [onSpeed] = useState(followSpeed);
  const [seen, setSeen] = useState({ first: 0, last: 20 });
  const size = Math.min(count, seen.last - seen.first + 2 * OVERSCAN);
  const first = Math.max(0, Math.min(seen.first - OVERSCAN, count - size));
  const last = first + size;
  /** Row n has the seat n modulo the number of seats. The seats lie where their first round in sight begins. */
  const round = size === 0 ? 0 : Math.floor(first / size) * size;
  const items = useItems(props, first, last);

  // Neither scrolling nor drawing asks the page for a size, which would make it lay everything out at once.
  const look = (top: number) => {
    const from = Math.floor(top / rowHeight / STEP) * STEP;
    const to = from + (Math.ceil(height.current / rowHeight / STEP) + 1) * STEP;
    setSeen((now) => (now.first === from && now.last === to ? now : { first: from, last: to }));
  };
  const lookNow = useRef(look);
  lookNow.current = look;

  // Sizes that depend on the list's length stand in no style sheet. None is a row's own: Chromium (156) is the slower at
  // styling an element the more often its own style has been changed.
  useLayoutEffect(() => {
    body.current?.style.setProperty('--fv-round', `${size * rowHeight}px`);
  }, [size, rowHeight]);
  useLayoutEffect(() => {
    if (!body.current) return;
    body.current.style.height = `${count * rowHeight}px`;
    body.current.style.paddingTop = `${round * rowHeight}px`;
  }, [count, round, rowHeight]);
  useLayoutEffect(() => {
    // A row that has not been fetched has no button yet.
    const row = wanted.current === undefined ? null : document.getElementById(rowId(wanted.current));
    const button = row?.querySelector('button');
    if (button) {
      wanted.current = undefined;
      button.focus({ preventScroll: true });
    } else if (wanted.current === undefined && isInRow.current && (active < first || active >= last)) {
      // Scrolled away with the pointer: the keyboard goes on from the row that it was at.
      table.current?.focus({ preventScroll: true });
    }
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

  const itemAt = (index: number) => items.get(index) ?? seats.current.find((drawn) => drawn.index === index)?.item;
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
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const index = wanted.current ?? at;
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
    const item = itemAt(index);
    const isTaken = to !== undefined || (item !== undefined && onKey(event.key, item));
    if (to !== undefined) moveTo(to);
    if (isTaken) event.preventDefault();
  };
  // Rows keep their handlers while they are not drawn anew: what these do must be of now.
  handlers.current = { onActive, onKeyDown };
  // The one row that Tab goes to is among those on the screen.
  const entry = active >= seen.first && active < seen.last ? active : Math.min(seen.first + STEP - 1, count - 1);

  seats.current = Array.from({ length: size }, (_, seat): Drawn<Item> => {
    const isNextRound = round + seat < first;
    const index = round + seat + (isNextRound ? size : 0);
    const item = itemAt(index);
    const key = `${isNextRound} ${index === entry} ${index === active} ${rowKey(item)}`;
    const before = seats.current[seat];
    if (before?.index === index && before.item === item && before.key === key) return before;
    const button: RowButton = {
      type: 'button',
      tabIndex: index === entry ? 0 : -1,
      onFocus: () => handlers.current.onActive(index),
      onKeyDown: (event) => handlers.current.onKeyDown(event, index),
    };
    const row = (
      <tr
        key={seat}
        id={rowId(index)}
        aria-rowindex={index + 2}
        data-next-round={isNextRound}
        data-active={index === active}
        {...rowProps(item)}
      >
        {children(item, button)}
      </tr>
    );
    return { index, item, key, row };
  });

  return (
    <div
      class="fv-virtual"
      ref={scroller}
      onScroll={({ currentTarget, timeStamp }) => {
        const top = currentTarget.scrollTop;
        onSpeed(currentTarget, top, timeStamp);
        look(top);
      }}
    >
      <table
        ref={table}
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={count + 1}
        data-version={version}
        onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event, active)}
      >
        <thead>
          <tr aria-rowindex={1}>{header}</tr>
        </thead>
        <tbody
          ref={body}
          aria-owns={Array.from({ length: size }, (_, n) => rowId(first + n)).join(' ')}
          onFocusIn={() => {
            isInRow.current = true;
          }}
          onFocusOut={() => {
            isInRow.current = false;
          }}
        >
          {seats.current.map(({ row }) => row)}
        </tbody>
      </table>
    </div>
  );
}

function rowId(index: number): string {
  return `row-${index}`;
}
