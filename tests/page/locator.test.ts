// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treesOf } from '../../lib/page/flat-tree.ts';
import { describeElement, locate } from '../../lib/page/locator.ts';
import { locator } from '../../lib/page/site-profile.ts';

const FOLDER = join(import.meta.dirname, '../pages');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

function allElements(): Element[] {
  return treesOf(document).flatMap((tree) => [...tree.querySelectorAll('*')]);
}

function get(id: string): Element {
  const found = allElements().find((element) => element.id === id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** A description as it comes back from where it is kept. */
function written(element: Element) {
  return locator.parse(JSON.parse(JSON.stringify(describeElement(element))));
}

describe('an element described is found again', () => {
  it.each(PAGES)('each of %s', (name) => {
    show(readFileSync(join(FOLDER, name), 'utf8'));
    const elements = allElements();
    expect(elements.length).toBeGreaterThan(5);
    for (const element of elements) expect(locate(document, written(element))).toBe(element);
  });

  interface Shape {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly shadow: boolean;
    readonly children: readonly Shape[];
  }
  const words = fc.constantFrom('felt', 'felt 1', 'a1', '12839212345', ':r3:', 'Ærlig', 'x'.repeat(300), '');
  const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.record({
      tag: fc.constantFrom('div', 'div', 'input', 'span', 'x-field', 'select', 'table'),
      attributes: fc.dictionary(
        fc.constantFrom('id', 'name', 'type', 'role', 'data-testid', 'aria-label', 'title'),
        words,
        {
          maxKeys: 3,
        },
      ),
      shadow: fc.boolean(),
      children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('shape'), { maxLength: 4 })),
    }),
  }));

  function build({ tag, attributes, shadow, children }: Shape): Element {
    const element = document.createElement(tag);
    for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
    const canHold = tag === 'div' || tag === 'span' || tag === 'x-field';
    const inside = shadow && canHold ? element.attachShadow({ mode: 'open' }) : element;
    if (canHold) inside.append(...children.map(build));
    return element;
  }

  it('in any tree, through any shadow roots', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (shapes) => {
        document.body.replaceChildren(...shapes.map(build));
        for (const element of allElements()) expect(locate(document, written(element))).toBe(element);
      }),
      { numRuns: 150 },
    );
  });
});

describe('found again when the page is drawn anew', () => {
  const first =
    '<p>Nora</p><form><label>Felt 1 <input id="f-101"></label><label>Felt 2 <input id="f-102"></label></form>';
  it('by its label, where ids are numbered anew and something has come before it', () => {
    show(first);
    const where = written(get('f-102'));
    show(
      '<p>Emil</p><p>Merk</p><form><label>Felt 0 <input id="f-230"></label><label>Felt 1 <input id="f-231"></label><label>Felt 2 <input id="f-232"></label></form>',
    );
    expect(locate(document, where)).toBe(get('f-232'));
  });

  it('not where what stands there is called otherwise', () => {
    show('<label>Felt 1 <input name="felt"></label>');
    const where = written(document.querySelector('input') ?? document.body);
    show('<label>Telefon <input name="telefon"></label>');
    expect(locate(document, where)).toBeUndefined();
  });

  it('what has no name only exactly where it stood, unless it is checked otherwise', () => {
    show('<main><section><div><table id="1"></table></div></section></main>');
    const where = written(document.querySelector('table') ?? document.body);
    expect(where[0]?.cues).toEqual([]);
    show('<main><p>Merk</p><section></section><section><div><table></table></div></section></main>');
    expect(locate(document, where)).toBeUndefined();
    expect(locate(document, where, true)).toBe(document.querySelector('table'));
    show('<table></table>');
    expect(locate(document, where, true)).toBeUndefined();
  });
});

it('keeps nothing of what merely stands near', () => {
  show('<main><p>Nora Testesen</p><table id="t"></table><p>Nora Testesen</p><input id="i"></main>');
  for (const element of [get('t'), get('i')]) expect(JSON.stringify(written(element))).not.toMatch(/nora/i);
});

it('keeps no number and nothing long', () => {
  show(
    '<label>Dato for 148392 10001 <input id="pasient-14839210001" name="tlf 90000000" value="Nora Testesen"></label>',
  );
  const text = JSON.stringify(written(document.querySelector('input') ?? document.body));
  expect(text).not.toMatch(/\d{3}/);
  expect(text).not.toContain('Nora');
  expect(
    locator.safeParse([{ tag: 'input', kind: '', cues: [{ by: 'id', value: 'p1483' }], path: [], depth: 1 }]).success,
  ).toBe(false);
});
