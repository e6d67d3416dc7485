import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows fetched together. */
const BLOCK = 40;
/** So many blocks around what is seen are kept. */
const KEPT = 10;

/** A list of which a part is asked for at a time. */
export interface Source<Item> {
  readonly count: number;
  /** Grows when a place in the list may hold something else. */
  readonly version: number;
  readonly fetch: (from: number, to: number) => Promise<readonly Item[]>;
}

/**
 * What has been fetched around the places from `first` to before `last`, by place. What a new version makes old stays
 * until the new has come.
 */
export function useItems<Item>(
  { count, version, fetch }: Source<Item>,
  first: number,
  last: number,
): ReadonlyMap<number, Item> {
  const [items, setItems] = useState<ReadonlyMap<number, Item>>(new Map());
  const asked = useRef(new Map<number, number>());
  /** The version of the list that has been looked at before. */
  const scrolled = useRef(-1);
  useEffect(() => {
    // While one scrolls, a block ahead: rows are there before they are scrolled to and need not be drawn twice.
    const ahead = scrolled.current === version ? BLOCK : 0;
    scrolled.current = version;
    const from = Math.max(0, Math.floor((first - ahead) / BLOCK));
    const to = Math.floor(Math.max(0, Math.min(count, last + ahead) - 1) / BLOCK);
    for (let block = from; count > 0 && block <= to; block++) {
      if (asked.current.get(block) === version) continue;
      asked.current.set(block, version);
      const start = block * BLOCK;
      void fetch(start, Math.min(count, start + BLOCK)).then((found) => {
        if (asked.current.get(block) !== version) return;
        setItems((before) => {
          const near = [...before].filter(([index]) => index >= first - KEPT * BLOCK && index < last + KEPT * BLOCK);
          const next = new Map(near);
          found.forEach((item, n) => {
            next.set(start + n, item);
          });
          return next;
        });
      });
    }
    // Blocks whose rows have been let go of are asked for again when they come near.
    for (const block of asked.current.keys()) {
      if (block < from - KEPT + 1 || block > to + KEPT - 1) asked.current.delete(block);
    }
  }, [count, version, first, last, fetch]);
  return items;
}
