// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lines, readList } from './lists.ts';

const HEAD = ['Dato', 'Forløpstype', 'Hendelse', 'Utfall'];
const A = ['02.10.2026', 'D11', 'Nasjonalt pasientforløp start', ''];
const C = ['05.11.2026', 'D11', 'Klinisk beslutning', 'P – Behov for behandling innen psykisk helsevern'];
const BOTH = ['2026-10-02 D11 A', '2026-11-05 D11 C/P'];

const wrap = (tag: string, attributes: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag} ${attributes}>${text}</${tag}>`).join('');
const roleRow = (texts: readonly string[], role = 'gridcell', attributes = '') =>
  `<div role="row" ${attributes}>${wrap('div', `role="${role}"`, texts)}</div>`;
const tr = (texts: readonly string[], tag = 'td') => `<tr>${wrap(tag, '', texts)}</tr>`;

describe('a grid that is told by roles', () => {
  it.each([
    ['of divs', `<div role="grid">${roleRow(HEAD, 'columnheader')}${roleRow(A)}${roleRow(C)}</div>`],
    [
      'with groups of rows around',
      `<div role="table"><div role="rowgroup">${roleRow(HEAD, 'columnheader')}</div><div role="rowgroup"><div>${roleRow(A, 'cell')}</div><div>${roleRow(C, 'cell')}</div></div></div>`,
    ],
    [
      'of two tables within, headings in the first',
      `<div role="grid"><div><table role="presentation"><thead>${tr(HEAD, 'th')}</thead></table></div><div><table role="presentation"><tbody>${tr(A)}${tr(C)}</tbody></table></div></div>`,
    ],
    [
      'with rows divided over fixed and moving columns',
      `<div role="treegrid"><div>${roleRow(HEAD.slice(0, 1), 'columnheader', 'aria-rowindex="1"')}${roleRow(HEAD.slice(1), 'columnheader', 'aria-rowindex="1"')}</div>
       <div>${roleRow(A.slice(0, 1), 'gridcell', 'aria-rowindex="2"')}${roleRow(C.slice(0, 1), 'gridcell', 'aria-rowindex="3"')}</div>
       <div>${roleRow(A.slice(1), 'gridcell', 'aria-rowindex="2"')}${roleRow(C.slice(1), 'gridcell', 'aria-rowindex="3"')}</div></div>`.replaceAll(
        /<div>(?=<div role="row" aria-rowindex="1")([\s\S]*?<\/div><\/div>)(<div role="row")/g,
        '<div>$1</div><div>$2',
      ),
    ],
    [
      'with cells that are numbered, some out of sight',
      `<div role="grid" aria-colcount="9">${roleRow(HEAD, 'columnheader').replaceAll('role="columnheader">', 'role="columnheader" aria-colindex="2">').replace('aria-colindex="2">Dato', 'aria-colindex="1">Dato').replace('aria-colindex="2">Hendelse', 'aria-colindex="4">Hendelse').replace('aria-colindex="2">Utfall', 'aria-colindex="6">Utfall')}${[A, C].map((row) => `<div role="row">${row.map((text, index) => `<div role="gridcell" aria-colindex="${[1, 2, 4, 6][index]}">${text}</div>`).join('')}</div>`).join('')}</div>`,
    ],
    [
      'with a heading of a type that folds its rows out',
      `<div role="treegrid">${roleRow(['Dato', 'Hendelse', 'Utfall'], 'columnheader')}<div role="row" aria-level="1" aria-expanded="true"><div role="gridcell" aria-colspan="3">D11 Psykisk helsevern, voksne</div></div>${roleRow([A[0] ?? '', 'A', ''])}${roleRow([C[0] ?? '', 'C', 'P'])}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(lines(html)).toEqual(BOTH);
  });
});

describe('tables that are one list', () => {
  const head = `<table><thead>${tr(HEAD, 'th')}</thead></table>`;
  const body = `<table><tbody>${tr(A)}${tr(C)}</tbody></table>`;
  it.each([
    ['headings in a table of their own', `<div><div>${head}</div><div>${body}</div></div>`],
    [
      'one more heading, above the scroll bar',
      `<div><div>${head.replace('</tr>', '<th></th></tr>')}</div><div>${body}</div></div>`,
    ],
    ['headings that are no heading cells', `<div><table>${tr(HEAD)}</table></div><div><div>${body}</div></div>`],
    [
      'a row of fields to filter by below the headings',
      `<table><thead>${tr(HEAD, 'th')}${tr(['<input>', '<input>', '<input>', '<input>'], 'th')}</thead>${tr(A)}${tr(C)}</table>`,
    ],
    [
      'headings of groups of columns above',
      `<table><thead><tr><th colspan="2">Forløp</th><th colspan="2">Registrert</th></tr>${tr(HEAD, 'th')}</thead>${tr(A)}${tr(C)}</table>`,
    ],
    [
      'a table of details inside a row that is folded out',
      `<table><thead>${tr(HEAD, 'th')}</thead>${tr(A)}${tr(C)}<tr><td colspan="4"><table><tr><th>Endret</th><th>Av</th></tr><tr><td>06.11.2026</td><td>Lege</td></tr></table></td></tr></table>`,
    ],
    ['a table around for the layout', `<table><tr><td>Meny</td><td>${head}${body}</td></tr></table>`],
  ])('%s', (_, html) => {
    expect(lines(html)?.slice(0, 2)).toEqual(BOTH);
  });

  it('does not put the headings of one list on another', () => {
    const diagnoses = `<table><tr><td>05.11.2026</td><td>F32</td><td>C</td><td>P</td></tr></table>`;
    expect(
      readList(`<section>${head}</section><section><h2>Diagnoser</h2><p>Kodet</p>${diagnoses}</section>`),
    ).toMatchObject({
      events: [],
      completeness: { kind: 'unknown' },
    });
  });
});

describe('a cell that says more than one thing', () => {
  const list = (...cells: string[]) =>
    `<section><h3>D11 Psykisk helsevern, voksne – startet 02.10.2024</h3><table>${tr(['Dato', 'Hendelse'], 'th')}${cells.map((cell) => tr(['05.11.2026', cell])).join('')}</table></section>`;
  it.each([
    'C/P',
    'C – Klinisk beslutning (P)',
    'Klinisk beslutning (C): Behov for behandling innen psykisk helsevern',
    '<div>Klinisk beslutning</div><small>Utfall: P – Behov for behandling innen psykisk helsevern</small>',
    '<b>C</b> <span>Klinisk beslutning</span> <span>P</span>',
    'Klinisk beslutning – P',
  ])('%s', (cell) => {
    expect(lines(list(cell))).toEqual(['2026-11-05 D11 C/P']);
  });
  it('takes the letter in brackets after its own text for no outcome', () => {
    expect(lines(list('Utført aktivitet (U)', 'Utført aktivitet – U'))).toEqual([
      '2026-11-05 D11 U',
      '2026-11-05 D11 U/U',
    ]);
  });
  it('does not read two hendelser in one row as either', () => {
    expect(
      readList(list('C/P', 'Klinisk beslutning eller Evalueringspunkt', 'Første fremmøte | Evalueringspunkt')),
    ).toMatchObject({ unreadRows: 1 });
  });
});

it('takes no event from a code that another list gives to the same words', () => {
  const rows = [
    ['02.11.2026', 'B01', 'S Start pakkeforløp', ''],
    ['09.11.2026', 'B01', 'U Utskrevet', 'K Kommunal institusjon'],
  ];
  const head = tr(['Dato', 'Pakkeforløp', 'Hendelse', 'Utfall'], 'th');
  expect(lines(`<h2>Hendelser i pakkeforløp</h2><table>${head}${rows.map((row) => tr(row)).join('')}</table>`)).toEqual(
    [],
  );
});

describe('a list of documents', () => {
  const list = (title: string, ...rows: string[][]) =>
    `<section><h2>${title}</h2><table>${tr(['Dato', 'Tittel', 'Status'], 'th')}${rows.map((row) => tr(row)).join('')}</table></section>`;
  const rows = [
    ['05.11.2026', 'PPR Klinisk beslutning – P', 'Godkjent'],
    ['03.11.2026', 'Epikrise', 'Godkjent'],
    ['01.11.2026', 'PPR Første fremmøte', 'Godkjent'],
    ['02.10.2026', 'PPR Start pakkeforløp', 'Godkjent'],
  ];
  it('counts what carries the mark, with the type of the heading', () => {
    const list11 = readList(list('Dokumenter i D11', ...rows));
    expect(list11).toMatchObject({ unreadRows: 0, completeness: { kind: 'complete' } });
    expect(lines(list('Dokumenter i D11', ...rows))).toEqual([
      '2026-11-05 D11 C/P',
      '2026-11-01 D11 M',
      '2026-10-02 D11 A',
    ]);
  });
  it('reads a type in the title', () => {
    expect(lines(list('Dokumenter', ['05.11.2026', 'PPR Klinisk beslutning D12', '']))).toEqual(['2026-11-05 D12 C']);
  });
  it('counts a document of a pathway that is not understood', () => {
    expect(readList(list('Dokumenter i D11', ...rows, ['01.10.2026', 'PPR Samtykke', '']))).toMatchObject({
      unreadRows: 1,
    });
  });
  it('makes no history of documents without a type', () => {
    expect(readList(list('Dokumenter', ...rows))).toBeUndefined();
  });
  it('leaves a draft out, and says so', () => {
    expect(readList(list('Dokumenter i D11', ['05.11.2026', 'PPR Evalueringspunkt', 'Kladd'], ...rows))).toMatchObject({
      leftOut: 1,
      unreadRows: 0,
    });
  });
});

describe('rows that are struck out', () => {
  const table = (row: string) => `<table>${tr([...HEAD, 'Status'], 'th')}${tr([...A, 'Registrert'])}${row}</table>`;
  it.each([
    ['by a word', tr([...C, 'Feilregistrert'])],
    ['by a line through', tr([...C.map((text) => `<del>${text}</del>`), ''])],
    ['by its name', tr([...C, '']).replace('<tr>', '<tr aria-label="Slettet hendelse">')],
  ])('%s', (_, row) => {
    expect(readList(table(row))).toMatchObject({ leftOut: 1, unreadRows: 0, completeness: { kind: 'complete' } });
    expect(lines(table(row))).toEqual(['2026-10-02 D11 A']);
  });
  it('is not a word that was corrected, nor a button', () => {
    const row = tr([...C.slice(0, 3), `<del>T</del> ${C[3]}`, '<button>Slett</button>']);
    expect(lines(table(row))?.at(-1)).toContain('2026-11-05 D11 C');
  });
});

describe("another's events", () => {
  const NORA = { number: '14839210001', name: 'Nora Testesen' };
  const rows = (...people: string[]) =>
    `<table>${tr(['Pasient', ...HEAD], 'th')}${people.map((person) => tr([person, ...C])).join('')}</table>`;
  it.each([
    ['several others', rows('028988 10332', 'Emil Prøvesen')],
    ['one patient who is another', rows('028988 10332')],
    ['one name that is another', rows('Emil Prøvesen')],
    [
      'the heading of another',
      `<section><h3>Emil Prøvesen 028988 10332</h3><table>${tr(HEAD, 'th')}${tr(C)}</table></section>`,
    ],
    [
      'headings of two within the list',
      `<table>${tr(HEAD, 'th')}<tr><th colspan="4">Nora Testesen 148392 10001</th></tr>${tr(C)}<tr><th colspan="4">Emil Prøvesen 028988 10332</th></tr>${tr(A)}</table>`,
    ],
    ['a work list', `<h2>Min arbeidsliste</h2><table>${tr(HEAD, 'th')}${tr(C)}</table>`],
  ])('is not read: %s', (_, html) => {
    expect(readList(html, NORA)).toBeUndefined();
  });
  it.each([
    ['by number', rows('148392 10001', '14839210001')],
    ['by name', rows('Testesen, Nora', 'Testesen, Nora')],
  ])('reads a column that says the one patient, %s', (_, html) => {
    expect(lines(html, NORA)).toHaveLength(2);
  });
  it.each([
    ['by name', rows('Nora Testesen', 'Emil Prøvesen')],
    ['by number', rows('148392 10001', '028988 10332')],
    ['by number, the name being the same', rows('Nora Testesen 148392 10001', 'Nora Testesen 028988 10332')],
  ])('keeps apart what is the patient’s and what is another’s, %s', (_, html) => {
    expect(lines(html, NORA)).toHaveLength(1);
    expect(readList(html, NORA)?.completeness).toEqual({ kind: 'complete' });
  });
  it('does not take the list of a ward for all that is registered of one patient', () => {
    const html = rows('Nora Testesen', 'Emil Prøvesen', 'Ida Testdal', 'Per Prøveland', 'Lise Testesen');
    expect(lines(html, NORA)).toHaveLength(1);
    expect(readList(html, NORA)?.completeness.kind).toBe('unknown');
  });
  it('does not believe a column of patients where nobody is known', () => {
    expect(readList(rows('148392 10001'))).toBeUndefined();
  });
});

describe('several forløp', () => {
  it('takes the type of each from the heading above it, marked up or not', () => {
    const part = (title: string, row: string) =>
      `${title}<table>${tr(['Dato', 'Hendelse', 'Utfall'], 'th')}${row}</table>`;
    const c = tr(['05.11.2026', 'C', 'P']);
    expect(
      lines(
        `<h2>Pasientforløp</h2><div>${part('<h3>D11 Psykisk helsevern, voksne – startet 02.10.2024</h3>', c)}</div><div>${part('<div>D01 Tverrfaglig spesialisert rusbehandling (TSB)</div>', c.replace('05', '06').replace('>P', '>T'))}</div>`,
      ),
    ).toEqual(['2026-11-05 D11 C/P', '2026-11-06 D01 C/T']);
  });
});
