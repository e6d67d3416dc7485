// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { type Told, tellingOf } from '../../../entrypoints/journal.content/telling.ts';

beforeEach(() => {
  document.body.replaceChildren(
    ...nodesOf(
      '<header><p id="head">Nora</p></header><main><form id="form"><b id="inside">a</b></form></main><table id="list"><tbody id="rows"><tr><td id="cell">1.10.2026</td></tr></tbody></table><aside id="aside"><p id="clock">12:30</p></aside>',
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

/** Makes a change and asks of it; the form and the list are what was read. */
function asks(change: () => void): Told {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  expect(records.length).toBeGreaterThan(0);
  return tellingOf(records, { regions: [element('form'), element('list')], lists: [element('list')] });
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
])('hears of a change %s', (_, change) => expect(asks(change)).toBe('anything'));

it('hears of what is taken away', () => {
  element('aside').append(...nodesOf('<p id="gone">Utfall</p>'));
  expect(asks(() => element('gone').remove())).toBe('anything');
});

it('hears of very many changes at once', () => {
  expect(
    asks(() => {
      for (let n = 0; n < 50; n++) element('clock').append(`${n % 10}`);
    }),
  ).toBe('anything');
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
])('hears nothing of %s', (_, change) => expect(asks(change)).toBe('nothing'));

const ROW = '<table><tr><td>2.10.2026</td><td>M Første fremmøte</td></tr></table>';
const rowOf = (html: string) => nodesOf(html).flatMap((node) => [...(node as Element).querySelectorAll('tr')]);

it.each<[string, () => void]>([
  ['that comes', () => element('rows').append(...rowOf(ROW))],
  ['that goes', () => element('rows').firstElementChild?.remove()],
  ['that says something else', () => element('cell').replaceChildren('3.10.2026')],
  [
    'that comes while a clock goes',
    () => {
      element('rows').append(...rowOf(ROW));
      element('clock').replaceChildren('12:31');
    },
  ],
])('knows a row %s', (_, change) => expect(asks(change)).toBe('rows'));

it.each<[string, () => void]>([
  ['brings a field', () => element('cell').append(...nodesOf('<input>'))],
  ['brings a number', () => element('cell').append('148403 12345')],
  ['brings what may hold anything', () => element('cell').append(document.createElement('x-app'))],
  ['looks otherwise', () => element('cell').setAttribute('class', 'gone')],
  ['stands beside another change', () => [element('cell'), element('inside')].map((one) => one.append('x'))],
])('takes for more a row that %s', (_, change) => expect(asks(change)).toBe('anything'));
