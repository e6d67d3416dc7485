/** Pixels in a millisecond: two hundred rows a second, which nobody reads. */
const FAST = 12;
/** Events of scrolling come once a frame; a key held down repeats more slowly, and each of its pages is looked at. */
const FRAME = 25;
/** So many fast frames in a row: a leap to another place is one. */
const IN_A_ROW = 3;
const REST = 120;

/**
 * Follows an element that is scrolled and marks it with `data-fast` while rows pass too fast to be read, so that its
 * style sheet can leave out what takes time to draw. Returns what is to be told each place (pixels) with its time
 * (milliseconds).
 */
export function followSpeed(): (element: HTMLElement, top: number, time: number) => void {
  let before = { top: 0, time: Number.NEGATIVE_INFINITY };
  let inARow = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return (element, top, time) => {
    const since = time - before.time;
    inARow = since < FRAME && Math.abs(top - before.top) > FAST * since ? inARow + 1 : 0;
    before = { top, time };
    if (inARow < IN_A_ROW) return;
    element.dataset.fast = 'true';
    clearTimeout(rest);
    rest = setTimeout(() => {
      delete element.dataset.fast;
    }, REST);
  };
}
