// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/page/classify.ts';
import { collectFields } from '../../lib/page/fields.ts';
import { readHistory } from '../../lib/page/read-history.ts';
import { finish } from '../../lib/page/work.ts';

function read(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return finish(readHistory(document, finish(collectFields(document)).map(classify)));
}

/** Events as short lines: day, type, hendelse/utfall. */
function lines(html: string): string[] | undefined {
  return read(html)?.events.map(({ dato, forlopstype, hendelse, utfall }) => {
    const day = dato.kind === 'value' ? dato.value : dato.kind === 'empty' ? '-' : `?${dato.text}`;
    return `${day} ${forlopstype} ${hendelse}${utfall && `/${utfall}`}`;
  });
}

function table(head: string, ...rows: string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .split('|')
      .map((text) => `<${tag}>${text.trim()}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table>${head && `<thead><tr>${cells(head, 'th')}</tr></thead>`}<tbody>${body}</tbody></table>`;
}

const A = '02.10.2026 | D11 | A | ';
const C = '05.11.2026 | D11 | C | P';
const HEAD = 'Dato | Forløpstype | Hendelse | Utfall';

describe('columns', () => {
  it.each([
    ['by heading', table(HEAD, A, C)],
    [
      'in another order',
      table('Utfall | Hendelse | Type forløp | Hendelsesdato', ' | A | D11 | 02.10.2026', 'P | C | D11 | 05.11.2026'),
    ],
    ['in nynorsk', table('Dato | Type forløp | Hending | Utfall', A, C)],
    [
      'as code and text',
      table(
        HEAD,
        '02.10.2026 | D11 Psykisk helsevern voksne | A - Nasjonalt pasientforløp start | ',
        '05.11.2026 | D11 | C – Klinisk beslutning | P – Behov for behandling innen psykisk helsevern',
      ),
    ],
    [
      'as text alone',
      table(
        HEAD,
        '02.10.2026 | Utredning og behandling i psykisk helsevern, voksne | Nasjonalt pasientforløp start | -',
        '05.11.2026 | Psykisk helsevern voksne | Klinisk beslutning | Behov for behandling innen psykisk helsevern',
      ),
    ],
    [
      'as one code',
      table('Dato | Kode | Beskrivelse', '02.10.2026 | D11A | Start', '05.11.2026 | D11-C/P | Klinisk beslutning'),
    ],
    [
      'by content alone',
      table(
        '',
        '02.10.2026 | D11 | Nasjonalt pasientforløp start | ',
        '05.11.2026 | D11 | Klinisk beslutning | Behov for behandling innen psykisk helsevern',
      ),
    ],
    ['by a first row without heading cells', table('', HEAD, A, C)],
    [
      'with the type in the caption',
      table('Dato | Hendelse | Utfall', '02.10.2026 | A | ', '05.11.2026 | C | P').replace(
        '<table>',
        '<table><caption>Hendelser i D11</caption>',
      ),
    ],
    [
      'with the type as a heading within',
      table(HEAD.replace('Forløpstype | ', '')).replace(
        '<tbody></tbody>',
        '<tbody><tr><th colspan="3">D11 Psykisk helsevern voksne</th></tr><tr><td>02.10.2026</td><td>A</td><td></td></tr><tr><td>05.11.2026</td><td>C</td><td>P</td></tr></tbody>',
      ),
    ],
    [
      'with cells that reach over rows',
      '<table><tr><th>Forløpstype</th><th>Dato</th><th>Hendelse</th><th>Utfall</th></tr><tr><td rowspan="2">D11</td><td>02.10.2026</td><td>A</td><td></td></tr><tr><td>05.11.2026</td><td>C</td><td>P</td></tr></table>',
    ],
    [
      'with inner elements',
      table(
        HEAD,
        '<time>02.10.2026</time> | <b>D11</b> | <span>A</span> <small>Nasjonalt pasientforløp start</small> | ',
        '<div>05.11.2026</div> | D11 | <div>C</div><div>Klinisk beslutning</div> | P',
      ),
    ],
  ])('%s', (_, html) => {
    expect(lines(html)).toEqual(['2026-10-02 D11 A', '2026-11-05 D11 C/P']);
  });

  it('reads unit and health trust', () => {
    const { events } = read(table(`${HEAD} | Enhet | Helseforetak`, `${A} | Fjordby DPS | Helse Fjord HF`)) ?? {
      events: [],
    };
    expect(events[0]).toMatchObject({ enhet: 'Fjordby DPS', hf: 'Helse Fjord HF' });
  });
});

describe("no list of a patient's events", () => {
  it.each([
    [
      'the code list',
      table(
        'Kode | Hendelse | Gyldig fra',
        'A | Nasjonalt pasientforløp start | 01.01.2019',
        'C | Klinisk beslutning | 01.01.2019',
      ),
    ],
    [
      'adverse events',
      table(
        'Dato | Hendelse | Alvorlighet',
        '01.02.2026 | Fall på gang | Lav',
        '02.02.2026 | Feilmedisinering | Høy',
        '03.02.2026 | Brann | Høy',
      ),
    ],
    ['a few of them', table('Dato | Hendelse | Utfall', '01.02.2026 | Fall på gang | Ingen skade')],
    ['diagnoses', table('Dato | Kode | Tekst', '01.02.2026 | F32.1 | Depresjon')],
    [
      'appointments',
      table('Dato | Type | Behandler', '01.02.2026 | Første fremmøte | Lege', '02.02.2026 | Evaluering | Lege'),
    ],
    ['several patients', table(`Pasient | ${HEAD}`, `Nora | ${A}`, `Emil | ${C}`)],
    [
      'documents that name the hendelse only',
      table(
        'Dato | Tittel | Status',
        '01.02.2026 | PPR Klinisk beslutning | Godkjent',
        '02.02.2026 | PPR Første fremmøte | Godkjent',
      ),
    ],
    ['a table that is not shown', table(HEAD, A, C).replace('<table>', '<table style="display:none">')],
    ['an empty list of something else', table('Dato | Kode | Tekst', 'Ingen diagnoser')],
    ['letters in columns of other things', table('Dato | Type | Resultat', '01.02.2026 | A | M', '01.03.2026 | C | P')],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
});

describe('rows', () => {
  it('keeps an event whose day never was, and one without a day', () => {
    expect(lines(table(HEAD, '31.02.2024 | D11 | C | P', ' | D11 | E | ', C))).toEqual([
      '?31.02.2024 D11 C/P',
      '- D11 E',
      '2026-11-05 D11 C/P',
    ]);
  });

  it('keeps codes that are in no list', () => {
    expect(lines(table(HEAD, '14.01.2025 | D77 | Q – Overført kode | Z', C))).toEqual([
      '2025-01-14 D77 Q/Z',
      '2026-11-05 D11 C/P',
    ]);
  });

  it.each([
    ['a hendelse that is no code', '16.01.2025 | D11 | Samtale | '],
    ['an outcome that is no code', '16.01.2025 | D11 | C | ikke avklart ennå'],
    ['a type that is no code', '16.01.2025 | D11 ? | C | P'],
    ['no hendelse', '16.01.2025 | D11 | | '],
  ])('counts a row with %s', (_, row) => {
    const history = read(table(HEAD, A, row, C));
    expect(history).toMatchObject({ unreadRows: 1, completeness: { kind: 'unknown', reason: 'unreadable-rows' } });
    expect(history?.events).toHaveLength(2);
  });

  it('counts a row of joined cells', () => {
    const html = table(HEAD, A, C).replace(
      '</tbody>',
      '<tr><td colspan="4">Overført fra gammelt system</td></tr></tbody>',
    );
    expect(read(html)?.unreadRows).toBe(1);
  });

  it('does not count empty rows, headings of years, or the word that there are none', () => {
    const html = table(HEAD, A, C).replace(
      '</tbody>',
      '<tr></tr><tr><td></td></tr><tr><th colspan="4">2025</th></tr></tbody>',
    );
    expect(read(html)).toMatchObject({ unreadRows: 0, completeness: { kind: 'complete' } });
    const none = table(HEAD).replace(
      '<tbody></tbody>',
      '<tbody><tr><td colspan="4">Ingen hendelser er registrert</td></tr></tbody>',
    );
    expect(read(none)).toEqual({ events: [], unreadRows: 0, completeness: { kind: 'complete' } });
  });

  it('reads a summary beside the whole list once', () => {
    expect(lines(`<div>${table(HEAD, C)}</div><div>${table(HEAD, A, C)}</div>`)).toEqual([
      '2026-10-02 D11 A',
      '2026-11-05 D11 C/P',
    ]);
  });

  it('joins the lists of two pathways', () => {
    const other = table(HEAD, '01.02.2026 | D01 | A | ', '09.02.2026 | D01 | M | ');
    expect(lines(`<div>${table(HEAD, A, C)}</div><div>${other}</div>`)).toHaveLength(4);
  });
});

describe('completeness', () => {
  const list = table(HEAD, A, C);
  it.each([
    ['a span of a total', `${list}<p>1–2 av 57</p>`, 'paged'],
    ['a later span', `${list}<p>3-4 av 4</p>`, 'paged'],
    ['a count of a total', `${list}<p>Viser 2 av 57 hendelser</p>`, 'paged'],
    ['pages', `${list}<p>Side 1 av 3</p>`, 'paged'],
    ['a button for more', `${list}<button>Vis flere</button>`, 'paged'],
    ['in nynorsk', `${list}<button>Vis fleire hendingar</button>`, 'paged'],
    [
      'a row for more',
      list.replace('</tbody>', '<tr><td colspan="4"><button>Vis flere (12)</button></td></tr></tbody>'),
      'paged',
    ],
    ['a next page', `${list}<nav><button aria-label="Neste side">›</button></nav>`, 'paged'],
    ['a sentence', `<p>Viser bare de siste tolv månedene</p>${list}`, 'filtered'],
    ['rows that are not in the page', list.replace('<table>', '<table aria-rowcount="57">'), 'virtualised'],
    ['rows of unknown number', list.replace('<table>', '<table aria-rowcount="-1">'), 'virtualised'],
    ['hidden rows', list.replace('<tbody><tr>', '<tbody><tr style="display:none">'), 'filtered'],
    ['a search text', `<input type="search" value="klinisk">${list}`, 'filtered'],
    [
      'a filter',
      `<label>Hendelse <select><option>Alle</option><option selected>C</option></select></label>${list}`,
      'filtered',
    ],
    ['a span of days', `<label>Fra dato <input type="date" value="2026-01-01"></label>${list}`, 'filtered'],
    ['a narrowing box', `<label><input type="checkbox" checked> Vis kun åpne forløp</label>${list}`, 'filtered'],
    ['still loading', `<div aria-busy="true">${list}</div>`, 'loading'],
  ])('is unknown beside %s', (_, html, reason) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const option of page.querySelectorAll('option[selected]'))
      if (option instanceof HTMLOptionElement) option.selected = true;
    document.body.replaceChildren(...page.body.childNodes);
    expect(finish(readHistory(document, finish(collectFields(document)).map(classify)))?.completeness).toEqual({
      kind: 'unknown',
      reason,
    });
  });

  it.each([
    ['nothing', list],
    ['a count of them all', `${list}<p>Viser alle 2 hendelser</p>`],
    ['the whole span', `${list}<p>1–2 av 2</p>`],
    ['the only page', `${list}<p>Side 1 av 1</p><button disabled>Neste</button>`],
    [
      'a filter that lets all through',
      `<label>Hendelse <select><option>Alle</option><option>C</option></select></label>${list}`,
    ],
    ['the next appointment', `${list}<button>Neste time</button>`],
    ["a wizard's next step", `${list}<form><button>Neste</button></form>`],
    ['an empty search', `<input type="search">${list}`],
    ['the rows that it tells of', list.replace('<table>', '<table aria-rowcount="3">')],
    ['a box about something else', `<label><input type="checkbox" checked> Varsle meg</label>${list}`],
  ])('is complete beside %s', (_, html) => {
    expect(read(html)?.completeness).toEqual({ kind: 'complete' });
  });
});
