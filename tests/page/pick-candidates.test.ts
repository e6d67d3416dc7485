// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { candidateFor, candidatesIn } from '../../lib/page/pick-candidates.ts';
import { withoutWords } from '../../lib/page/site-profile.ts';

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

function get(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

describe('what can be pointed at', () => {
  const page =
    '<label id="l">Felt 1 <input id="a"></label><div id="w"><span id="s">Velg</span><input id="b"></div><p id="p">C - Klinisk beslutning</p>' +
    '<ul id="m"><li>Hjem</ul><table id="t"><tr><td id="c">A<tr><td>M</table>';

  it('are fields, by what the page calls them', () => {
    show(page);
    expect(candidatesIn(document, 'field').map(({ element, name }) => [element.id, name])).toEqual([
      ['a', 'felt 1'],
      ['b', ''],
    ]);
  });

  it('are lists of more than one part', () => {
    show(page);
    expect(candidatesIn(document, 'list').map(({ element }) => element.id)).toEqual(['t']);
  });

  it.each([
    ['#a', 'field', 'a'],
    ['#l', 'field', 'a'],
    ['#s', 'field', 'b'],
    ['#c', 'list', 't'],
  ] as const)('%s means the %s %s', (target, what, meant) => {
    show(page);
    expect(candidateFor(candidatesIn(document, what), get(target))?.element.id).toBe(meant);
  });

  it('may be something that is no control, but not the page', () => {
    show('<main><p id="p">C</p></main>');
    expect(candidateFor([], get('#p'))?.element.id).toBe('p');
    expect(candidateFor([], get('main'))).toBeUndefined();
  });
});

it('a place is kept without what is called by the patient’s name', () => {
  const at = [
    {
      tag: 'input',
      kind: '',
      cues: [
        { by: 'label' as const, value: 'dato for Nora' },
        { by: 'name' as const, value: 'dato' },
      ],
      path: [],
      depth: 1,
    },
  ];
  expect(withoutWords(at, ['nora', 'testesen'])[0]?.cues).toEqual([{ by: 'name', value: 'dato' }]);
  expect(withoutWords(at, [''])).toEqual(at);
});
