// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forlopstyper } from '../../lib/kodeverk/forlopstyper.ts';
import { hendelser } from '../../lib/kodeverk/hendelser.ts';
import { glimpse, hasControl, hasDay, hasNumber, hasOurWords } from '../../lib/page/glimpse.ts';
import { FIELD_WORDINGS } from '../../lib/page/wording-fields.ts';
import { HEADING_WORDINGS, PATHWAY_PHRASES } from '../../lib/page/wording-headings.ts';

const ignore = () => {};

function pageOf(html: string): HTMLElement {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return document.body;
}

describe('sees every word that a form or a list is told by', () => {
  const fields = Object.values(FIELD_WORDINGS).flatMap((wordings) => wordings.filter(({ specific }) => specific));
  const headings = HEADING_WORDINGS.filter(({ vague }) => !vague);
  const phrases = [...fields, ...headings].map(({ phrase }) => phrase);

  it.each([...phrases, ...PATHWAY_PHRASES])('%s', (phrase) => {
    expect(hasOurWords(`noe ${phrase} mer`)).toBe(true);
    expect(hasOurWords(phrase.toUpperCase())).toBe(true);
  });

  it.each([
    ...['Hendelse', 'Hending', 'Utfall', 'Hendelseskode', 'Forløp', 'FORLOEP', 'Avgjerd', 'Første fremmøte'],
    ...['Førsteframmøte', 'Utført aktivitet', 'Utførd aktivitet', 'PPR Evaluering', '01.02.2026D11CP', 'f.eks. D01XG'],
  ])('%s', (text) => {
    expect(hasOurWords(text)).toBe(true);
  });

  it.each(forlopstyper().map(({ code }) => code))('the code %s, with whatever stands before and after it', (code) => {
    expect(hasOurWords(`2026${code}`)).toBe(true);
    expect(hasOurWords(`${code}AM`)).toBe(true);
  });

  it('most of what the code list itself says', () => {
    const texts = hendelser().map(({ text }) => text);
    const unseen = texts.filter((text) => !hasOurWords(text));
    // Said of much else: they count only beside a word for pathways.
    expect(unseen.filter((text) => !/^(?:evaluering|start)/i.test(text))).toEqual([]);
  });
});

describe('passes by what is of something else', () => {
  it.each([
    'patient seen today for follow up of blood pressure',
    'Time hos tannlege, ordinering av medisiner, prøvesvar',
    'ICD-10 F32.1, takst 2ad',
    'and10 items, id 0xad01',
  ])('%s', (text) => expect(hasOurWords(text)).toBe(false));
});

describe('the corpus', () => {
  const pages = readdirSync('tests/pages')
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, expected: JSON.parse(readFileSync(`tests/pages/${name}`, 'utf8')) }))
    .filter(({ expected }) => expected.forms?.length > 0 || expected.history);

  it('is there', () => expect(pages.length).toBeGreaterThan(5));

  it.each(pages.map(({ name }) => name.replace(/json$/, 'html')))('%s is not passed by', (name) => {
    const page = pageOf(readFileSync(`tests/pages/${name}`, 'utf8'));
    const text = glimpse(page, ignore);
    expect(hasOurWords(text)).toBe(true);
    expect(hasDay(text) || hasControl(page)).toBe(true);
  });
});

describe('text', () => {
  it('takes in what a field shows instead of a label', () => {
    const page = pageOf('<div><input placeholder="D11CP"></div>');
    expect(glimpse(page, ignore)).toContain('D11CP');
    expect(glimpse(page.querySelector('input') ?? page, ignore)).toContain('D11CP');
  });

  it.each([
    ['128955 12345', true],
    ['12895512345', true],
    ['128955-12345.', true],
    ['1289551234567', false],
    ['tlf. 12 34 56 78', false],
  ])('with a number: %s', (text, is) => expect(hasNumber(text)).toBe(is));

  it.each(['1.2.2026', '01.02.26', '2026-02-01', '1. februar 2026', '01 / 02 / 2026'])('with a day: %s', (text) =>
    expect(hasDay(text)).toBe(true),
  );
});

describe('controls', () => {
  it.each([
    '<select></select>',
    '<input>',
    '<div contenteditable></div>',
    '<button aria-haspopup="listbox">',
    '<div role="combobox"></div>',
    '<div role="radiogroup"></div>',
  ])('%s', (html) => expect(hasControl(pageOf(html))).toBe(true));

  it.each(['<input type="hidden">', '<button>Skriv ut</button>', '<p>tekst</p>'])('not %s', (html) =>
    expect(hasControl(pageOf(html))).toBe(false),
  );
});

describe('hosts', () => {
  const hostsIn = (node: Node) => {
    const found: string[] = [];
    glimpse(node, (element, isCustom) => found.push(`${element.localName}${isCustom ? '!' : ''}`));
    return found;
  };
  /** Enough of it that the browser is not asked to find them. */
  const much = `<p><i>${'a'.repeat(20)}</i></p>`.repeat(150);

  it.each(['', much])('are custom elements, and what holds nothing', (before) => {
    const page = pageOf(`${before}<div></div><section><x-form><x-field></x-field></x-form></section>`);
    expect(hostsIn(page)).toEqual(['div', 'x-form!', 'x-field!']);
  });

  it('are found behind much that repeats, and without going through it all', () => {
    pageOf(`${'<p><i>a</i></p>'.repeat(9000)}<x-form></x-form>`);
    const page = document.documentElement;
    expect(hostsIn(page)).toEqual(['x-form!']);
    expect(glimpse(page, ignore).length).toBeLessThan(1000);
  });

  it.each([14, 15, 16, 17, 18, 19, 20, 21, 25, 60])(
    'are visited once each where %d stand under one parent',
    (count) => {
      const found: Element[] = [];
      const page = pageOf(`${'<x-a></x-a>'.repeat(count)}<section>${much}</section>`);
      glimpse(page, (element) => found.push(element));
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBe(Math.min(count, 19));
    },
  );

  it.each([
    [3, ''],
    [300, 'a'.repeat(2000)],
  ])('are found in a shadow root, too, of %d', (count, text) => {
    const root = pageOf('<div></div>').querySelector('div')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.append(text);
    for (let i = 0; i < count; i++) root.append(document.createElement('x-a'));
    const found = new Set<Element>();
    glimpse(root, (element) => found.add(element));
    expect(found.size).toBe(Math.min(count, 20));
  });
});
