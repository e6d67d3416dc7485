// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { isTelling } from '../../../entrypoints/journal.content/telling.ts';

beforeEach(() => {
  document.body.replaceChildren(
    ...nodesOf(
      '<header><p id="head">Nora</p></header><main><form id="form"><b id="inside">a</b></form></main><aside id="aside"><p id="clock">12:30</p></aside>',
    ),
  );
});

function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** Makes a change and asks of it; the form is what was read. */
function asks(change: () => void): boolean {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  expect(records.length).toBeGreaterThan(0);
  return isTelling(records, [element('form')]);
}

it.each<[string, () => void]>([
  ['in the form', () => element('inside').append('b')],
  ['around the form', () => document.querySelector('main')?.setAttribute('class', 'x')],
  ['in the head of the page', () => element('head').append('Testesen')],
  ['that brings a field', () => element('aside').append(...nodesOf('<div><input></div>'))],
  ['that brings a word of ours', () => element('aside').append(...nodesOf('<p>Klinisk beslutning</p>'))],
  ['that brings a day', () => element('clock').append('21.11.2026')],
  ['that brings a number', () => element('clock').append('148403 12345')],
  ['that brings a frame', () => element('aside').append(...nodesOf('<p><iframe></iframe></p>'))],
  ['that brings what may hold anything', () => element('aside').append(document.createElement('x-app'))],
])('hears of a change %s', (_, change) => expect(asks(change)).toBe(true));

it('hears of what is taken away', () => {
  element('aside').append(...nodesOf('<p id="gone">Utfall</p>'));
  expect(asks(() => element('gone').remove())).toBe(true);
});

it('hears of very many changes at once', () => {
  expect(
    asks(() => {
      for (let n = 0; n < 50; n++) element('clock').append(`${n % 10}`);
    }),
  ).toBe(true);
});

it.each<[string, () => void]>([
  [
    'a clock',
    () => {
      const text = element('clock').firstChild;
      if (text) text.nodeValue = '12:31';
    },
  ],
  ['news', () => element('aside').append(...nodesOf('<p>Kantina er stengt i dag</p>'))],
  ['a look', () => element('aside').setAttribute('class', 'open')],
])('hears nothing of %s', (_, change) => expect(asks(change)).toBe(false));
