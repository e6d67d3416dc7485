// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readList } from './lists.ts';

const HEAD = '<thead><tr><th>Dato</th><th>Forløpstype</th><th>Hendelse</th><th>Utfall</th></tr></thead>';
const row = (day: string, code: string, utfall = '') =>
  `<tr><td>${day}</td><td>D11</td><td>${code}</td><td>${utfall}</td></tr>`;
const RISING = `<table>${HEAD}<tbody>${row('02.10.2026', 'A')}${row('05.11.2026', 'C', 'P')}</tbody></table>`;
const FALLING = `<table>${HEAD}<tbody>${row('05.11.2026', 'C', 'P')}${row('02.10.2026', 'A')}</tbody></table>`;

const box = (inner: string) => `<main><section><h2>Hendelser i pasientforløp</h2>${inner}</section></main>`;
const of = (html: string) => readList(html)?.completeness;

describe('the newest first, and the first page', () => {
  it.each([
    ['a span of a total', '<p>1–2 av 57</p>'],
    [
      'a span in words',
      '<div>Viser 1 til 2 av 57 rader</div><ul><li><a aria-disabled="true">Forrige</a></li><li><a href="#">Neste</a></li></ul>',
    ],
    [
      'a span in English',
      '<p>1-2 of 57</p><button aria-label="Go to previous page" disabled></button><button aria-label="Go to next page"></button>',
    ],
    ['a span over elements', '<p>Viser <b>1</b> – <b>2</b> av <b>57</b></p>'],
    ['a page of several', '<p>Side 1 av 3</p>'],
    ['numbers of pages', '<ul><li aria-current="page"><a>1</a></li><li><a>2</a></li><li><a>3</a></li></ul>'],
    ['a button for more', '<button>Vis flere hendelser</button>'],
    ['a button for all of them', '<button>Vis alle (23)</button>'],
    ['a total above what is there', '<p>23 hendelser</p>'],
  ])('is complete from the day after the oldest: %s', (_, beside) => {
    expect(of(box(FALLING + beside))).toEqual({ kind: 'from', day: '2026-10-03', reason: 'paged' });
    expect(of(box(RISING + beside))).toEqual({ kind: 'unknown', reason: 'paged' });
  });

  it.each([
    ['a later page', '<p>21–22 av 57</p>'],
    ['the last page', '<p>Side 3 av 3</p>'],
    [
      'a way back',
      '<p>22 av 57 hendelser</p><button aria-label="Forrige side"></button><button aria-label="Neste side" disabled></button>',
    ],
    ['the second of the numbers', '<nav><button>1</button><button aria-current="true">2</button></nav>'],
  ])('is not known on %s', (_, beside) => {
    expect(of(box(FALLING + beside))).toEqual({ kind: 'unknown', reason: 'paged' });
  });

  it('is not known when the rows are narrowed as well', () => {
    expect(of(box(`<input type="search" value="D11">${FALLING}<p>1–2 av 57</p>`))).toEqual({
      kind: 'unknown',
      reason: 'paged',
    });
  });

  it('is complete from a day where rows tell that more follow', () => {
    expect(of(box(FALLING.replace('<table>', '<table aria-rowcount="58">')))).toEqual({
      kind: 'from',
      day: '2026-10-03',
      reason: 'virtualised',
    });
  });
});

describe('nothing is left out', () => {
  it.each([
    ['the whole span, in words', '<p>Viser 1 til 2 av 2 rader</p><button disabled>Neste</button>'],
    [
      'the only page',
      '<ul><li title="Previous Page" aria-disabled="true"><button disabled></button></li><li><a>1</a></li><li title="Next Page" aria-disabled="true"><button disabled></button></li></ul>',
    ],
    ['rows for each page', '<p>Rader per side: 25</p><p>1–2 av 2</p>'],
    ['how many there are', '<p>2 hendelser</p><p>Totalt 2</p>'],
    ['rows chosen, none of all', '<p>0 av 2 rader valgt</p>'],
    [
      'a filter that is not set',
      '<button aria-haspopup="listbox">Alle år</button><button aria-expanded="false" aria-haspopup="menu">Filter</button><p>Ingen filtre</p>',
    ],
    ['an order that is chosen', '<label><input type="radio" checked> Siste først</label>'],
    [
      'something else that is folded in',
      '<button aria-expanded="false">Om listen</button><details><summary>Hjelp</summary>Tekst</details><button aria-expanded="false">Registrer ny hendelse</button>',
    ],
    ['a button that has loaded', '<button>Last inn på nytt</button>'],
    [
      'another tab of the journal',
      '<div role="tablist"><button role="tab" aria-selected="true">Forløp</button><button role="tab" aria-selected="false">Notater</button></div>',
    ],
  ])('%s', (_, beside) => {
    expect(of(box(RISING + beside))).toEqual({ kind: 'complete' });
  });

  it('is complete when each row folds its own details out', () => {
    const html = RISING.replaceAll(
      '<td>D11',
      '<td><button aria-expanded="false" aria-label="Vis detaljer om hendelsen"></button>D11',
    );
    expect(of(box(html))).toEqual({ kind: 'complete' });
  });
});

describe('a part is left out', () => {
  it.each([
    ['a chip', '<span>D11 <button aria-label="Fjern filter D11">×</button></span>', 'filtered'],
    ['a word', '<p>Listen er filtrert</p>', 'filtered'],
    ['a number of filters', '<button>1 aktivt filter</button>', 'filtered'],
    ['a switch', '<button role="switch" aria-checked="true">Bare åpne forløp</button>', 'filtered'],
    ['a period', '<button aria-haspopup="listbox">Siste 12 måneder</button>', 'filtered'],
    [
      'a section that is folded in',
      '<h3><button aria-expanded="false">D12 Psykisk helsevern, barn og unge</button></h3>',
      'collapsed',
    ],
    ['earlier ones that are folded in', '<details><summary>Tidligere hendelser</summary></details>', 'collapsed'],
    ['rows on their way', '<p>Laster flere …</p>', 'loading'],
    ['a sign that they are', '<div role="progressbar"></div>', 'loading'],
  ])('%s', (_, beside, reason) => {
    expect(of(box(RISING + beside))).toEqual({ kind: 'unknown', reason });
  });

  it('is unknown when a column is filtered in its heading', () => {
    expect(of(box(RISING.replace('<th>Hendelse', '<th>Hendelse<input value="C">')))).toEqual({
      kind: 'unknown',
      reason: 'filtered',
    });
  });

  it('is unknown when a group of rows is folded in', () => {
    const html = RISING.replace(
      '</tbody>',
      '<tr aria-expanded="false"><td colspan="4">D12 Psykisk helsevern, barn og unge</td></tr></tbody>',
    );
    expect(of(box(html))).toEqual({ kind: 'unknown', reason: 'collapsed' });
  });
});

it('takes a filter above two lists to be of both', () => {
  const part = (type: string, html: string) => `<section><h3>${type}</h3>${html.replaceAll('D11', type)}</section>`;
  const both = `<div>${part('D11', RISING)}${part('D01', RISING)}</div>`;
  expect(of(box(both))).toEqual({ kind: 'complete' });
  expect(of(box(`<p>Filter: kun klinisk beslutning. Viser 4 av 7 hendelser.</p>${both}`))?.kind).toBe('unknown');
  const chooser =
    '<label>Vis <select><option>Alle hendelser</option><option selected>Kun klinisk beslutning</option></select></label>';
  expect(of(box(chooser + both))).toEqual({ kind: 'unknown', reason: 'filtered' });
});
