// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followSpeed } from '../../components/oversikt/fast-scroll.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Scrolls by so many pixels every so many milliseconds and tells how often the list was marked as fast. */
function scrolled(times: number, by: number, every: number) {
  const element = document.createElement('div');
  const told = followSpeed();
  const marks = Array.from({ length: times }, (_, n) => {
    told(element, (n + 1) * by, (n + 1) * every);
    vi.advanceTimersByTime(every);
    return element.dataset.fast === 'true';
  });
  return { element, fast: marks.filter(Boolean).length };
}

it('takes for fast what passes too fast to be read, from the third frame on, and ends with it', () => {
  const { element, fast } = scrolled(10, 400, 16);
  expect(fast).toBe(7);
  vi.advanceTimersByTime(200);
  expect(element.dataset.fast).toBeUndefined();
});

it.each([
  ['a turn of the wheel', 12, 100, 16],
  ['pages by a key held down', 20, 600, 33],
  ['a leap to the end', 1, 900_000, 16],
])('does not take %s for fast', (_, times, by, every) => {
  expect(scrolled(times, by, every).fast).toBe(0);
});
