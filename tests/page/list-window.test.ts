// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../lib/page/list-window.ts';

const ROW = 36;
const VIEW = 300;

/** Two rows at their places by hand, in a box of their whole height, in one that scrolls; laid out as a browser does. */
function placedRows(whole: number) {
  const html = `<div style="height: 420px"><div style="height: ${VIEW}px; overflow-y: auto"><div style="height: ${whole}px; position: relative">${[
    '02.10.2026 D11 A',
    '05.11.2026 D11 M',
  ]
    .map((text) => `<div style="position: absolute">${text}</div>`)
    .join('')}</div></div></div>`;
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const [around, scroller, inner, ...rowElements] = document.querySelectorAll('body div');
  if (!around || !scroller || !inner) throw new Error('not laid out');
  lay(around, 0, 420);
  lay(scroller, 0, VIEW, Math.max(VIEW, whole));
  lay(inner, 0, whole);
  rowElements.forEach((row, index) => {
    lay(row, index * ROW, ROW);
  });
  return { parts: [inner], rowElements, rowCount: rowElements.length };
}

function lay(element: Element, top: number, height: number, scrollHeight = height) {
  Object.defineProperties(element, {
    getBoundingClientRect: { value: () => ({ top, bottom: top + height, height }) },
    clientHeight: { value: height },
    scrollHeight: { value: scrollHeight },
    scrollTop: { value: 0 },
    clientTop: { value: 0 },
  });
}

describe('rows put at their places by hand', () => {
  it('are a part of more where their box has room for others that one scrolls to', () => {
    expect(windowOf(placedRows(1800))).toEqual({ isFirst: true });
  });

  it('are all there are in a box that would scroll and has room for all, however tall it is', () => {
    expect(windowOf(placedRows(2 * ROW))).toBeUndefined();
  });

  it.each([
    ['all of them', 3, undefined],
    ['one of more', 40, { isFirst: true }],
  ])('that say which they are of how many are %s', (_, count, expected) => {
    const list = placedRows(1800);
    list.parts[0]?.setAttribute('aria-rowcount', String(count));
    list.rowElements.forEach((row, index) => {
      row.setAttribute('aria-rowindex', String(index + 2));
    });
    expect(windowOf(list)).toEqual(expected);
  });
});
