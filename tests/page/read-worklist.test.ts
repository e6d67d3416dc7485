// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readingOf, readWorklist } from '../../lib/page/read-worklist.ts';
import { worklistReading } from '../../lib/page/worklist-reading.ts';

const NORA = '14839210001';
const EMIL = '02898810332';

function read(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return readWorklist(document);
}

/** Each patient as a line: the name, whether there is a number, and the events. */
function lines(html: string): string[] | undefined {
  return read(html)?.patients.map(({ name, number, events }) => {
    const told = events.map(({ dato, forlopstype, hendelse, utfall }) =>
      `${dato.kind === 'value' ? dato.value : dato.kind} ${forlopstype} ${hendelse}${utfall}`.trim(),
    );
    return `${name}${number ? ' #' : ''}: ${told.join(', ')}`;
  });
}

function table(title: string, head: string, ...rows: string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .split('|')
      .map((text) => `<${tag}>${text.trim()}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<h2>${title}</h2><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

const HEAD = 'Pasient | Dato | Forløpstype | Hendelse | Utfall';
const TITLE = 'Hendelser i pasientforløp';

describe('a list of several patients', () => {
  it('gives each patient the events that are theirs, in the order of the list', () => {
    const list = table(
      TITLE,
      HEAD,
      `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `,
      `Emil Prøvesen ${EMIL} | 03.02.2026 | D11 | M | `,
      `Nora Testesen ${NORA} | 05.03.2026 | D11 | C | P`,
    );
    expect(lines(list)).toEqual([
      'Nora Testesen #: 2026-02-01 D11 A, 2026-03-05 D11 CP',
      'Emil Prøvesen #: 2026-02-03 D11 M',
    ]);
  });

  it('tells nobody the identity number, but for the background', () => {
    const found = read(table(TITLE, HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `));
    const reading = found && readingOf(found);
    expect(worklistReading.safeParse(reading).success).toBe(true);
    expect(JSON.stringify(reading)).not.toMatch(/\d{11}/);
    expect(reading?.patients[0]).toMatchObject({ hasNumber: true, birth: '1992-03-14' });
  });

  it('tells patients apart by name where the list has no numbers, and by number where names are alike', () => {
    expect(
      lines(table(TITLE, HEAD, 'Nora Testesen | 01.02.2026 | D11 | A | ', 'Emil Prøvesen | 03.02.2026 | D11 | M | ')),
    ).toEqual(['Nora Testesen: 2026-02-01 D11 A', 'Emil Prøvesen: 2026-02-03 D11 M']);
    expect(
      lines(
        table(
          TITLE,
          HEAD,
          `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `,
          `Nora Testesen ${EMIL} | 03.02.2026 | D11 | M | `,
        ),
      ),
    ).toHaveLength(2);
  });

  it('finds the name beside a column of numbers', () => {
    const head = 'Fødselsnummer | Navn | Dato | Forløpstype | Hendelse';
    expect(lines(table(TITLE, head, `${NORA} | Nora Testesen | 01.02.2026 | D11 | A`))).toEqual([
      'Nora Testesen #: 2026-02-01 D11 A',
    ]);
  });

  it('reads rows under a heading with the patient as that patient’s', () => {
    const head = 'Dato | Forløpstype | Hendelse';
    const list = table(
      TITLE,
      head,
      `Nora Testesen ${NORA}`,
      '01.02.2026 | D11 | A',
      `Emil Prøvesen ${EMIL}`,
      '03.02.2026 | D11 | M',
    );
    expect(lines(list)).toEqual(['Nora Testesen #: 2026-02-01 D11 A', 'Emil Prøvesen #: 2026-02-03 D11 M']);
  });

  it('counts rows that do not say whose they are, or say two', () => {
    const found = read(
      table(
        TITLE,
        HEAD,
        `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `,
        ' | 02.02.2026 | D11 | M | ',
        `${NORA} ${EMIL} | 03.02.2026 | D11 | M | `,
        '14839210002 | 03.02.2026 | D11 | M | ',
      ),
    );
    expect(found).toMatchObject({ rowsOfNobody: 3 });
    expect(found?.patients).toHaveLength(1);
  });

  it('is also a work list of one event of each', () => {
    expect(lines(table('Min arbeidsliste', HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | C | P`))).toEqual([
      'Nora Testesen #: 2026-02-01 D11 CP',
    ]);
  });
});

describe('a list that is no table', () => {
  const titled = (body: string) => `<main><h1>Min arbeidsliste</h1>${body}</main>`;
  const card = (head: string, ...events: string[]) =>
    `<section><h3>${head}</h3><ul>${events.map((event) => `<li>${event}</li>`).join('')}</ul></section>`;
  const both = ['Nora Testesen #: 2026-02-01 D11 A, 2026-03-05 D11 CP', 'Emil Prøvesen #: 2026-02-03 D11 M'];

  it('has a line for each event, which says whose it is', () => {
    const list = `<ul>
      <li>Nora Testesen, ${NORA} – 01.02.2026 – D11 Start (A)</li>
      <li>Emil Prøvesen, ${EMIL} – 03.02.2026 – D11 Første fremmøte (M)</li>
      <li>Nora Testesen, ${NORA} – 05.03.2026 – D11 Klinisk beslutning (P)</li></ul>`;
    expect(lines(titled(list))).toEqual(both);
  });

  it('has a card for each event', () => {
    const event = (name: string, number: string, day: string, what: string) =>
      `<article><h3>${name}</h3><p>Fødselsnummer: ${number}</p><p>D11</p><p>${what}</p><time>${day}</time></article>`;
    const list = `<div>${event('Nora Testesen', NORA, '01.02.2026', 'Start')}${event('Emil Prøvesen', EMIL, '03.02.2026', 'Første fremmøte')}${event('Nora Testesen', NORA, '05.03.2026', 'Klinisk beslutning (P)')}</div>`;
    expect(lines(titled(list))).toEqual(both);
  });

  it('has a card for each patient, with a list of their events', () => {
    const list =
      card(`Nora Testesen ${NORA}`, '01.02.2026 D11 Start (A)', '05.03.2026 D11 Klinisk beslutning (P)') +
      card(`Emil Prøvesen ${EMIL}`, '03.02.2026 D11 Første fremmøte (M)', '04.02.2026 D11 Klinisk beslutning (P)');
    expect(lines(titled(list))).toEqual([both[0], 'Emil Prøvesen #: 2026-02-03 D11 M, 2026-02-04 D11 CP']);
  });

  it('has terms for each event', () => {
    const event = (who: string, day: string, what: string) =>
      `<dl><dt>Pasient</dt><dd>${who}</dd><dt>Dato</dt><dd>${day}</dd><dt>Forløpstype</dt><dd>D11</dd><dt>Hendelse</dt><dd>${what}</dd></dl>`;
    const list = `<div>${event(`Nora Testesen ${NORA}`, '01.02.2026', 'A')}${event('Emil Prøvesen', '03.02.2026', 'M')}</div>`;
    expect(lines(titled(list))).toEqual(['Nora Testesen #: 2026-02-01 D11 A', 'Emil Prøvesen: 2026-02-03 D11 M']);
  });

  it('has the events under a heading with the patient, in one list or in one each', () => {
    const one = `<div><h3>Nora Testesen ${NORA}</h3><p>01.02.2026 D11 Start (A)</p><p>05.03.2026 D11 Klinisk beslutning (P)</p>
      <h3>Emil Prøvesen ${EMIL}</h3><p>03.02.2026 D11 Første fremmøte (M)</p></div>`;
    expect(lines(titled(one))).toEqual(both);
    const each = `<h3>Nora Testesen ${NORA}</h3><ul><li>01.02.2026 D11 Start (A)</li><li>05.03.2026 D11 Klinisk beslutning (P)</li></ul>
      <h3>Emil Prøvesen ${EMIL}</h3><ul><li>03.02.2026 D11 Første fremmøte (M)</li><li>04.02.2026 D11 Klinisk beslutning (P)</li></ul>`;
    expect(lines(titled(each))?.[1]).toBe('Emil Prøvesen #: 2026-02-03 D11 M, 2026-02-04 D11 CP');
  });

  it('has a table for each patient', () => {
    const head = 'Dato | Forløpstype | Hendelse';
    const list =
      `<div>${table(`Nora Testesen ${NORA}`, head, '01.02.2026 | D11 | A')}</div>` +
      `<div>${table(`Emil Prøvesen ${EMIL}`, head, '03.02.2026 | D11 | M')}</div>`;
    expect(lines(titled(list))).toEqual(['Nora Testesen #: 2026-02-01 D11 A', 'Emil Prøvesen #: 2026-02-03 D11 M']);
  });

  it('gives nobody the events of one whose number is wrong, missing, or one of two', () => {
    const events = ['03.02.2026 D11 Første fremmøte (M)', '04.02.2026 D11 Klinisk beslutning (P)'];
    const nora = card(`Nora Testesen ${NORA}`, '01.02.2026 D11 Start (A)', '05.03.2026 D11 Klinisk beslutning (P)');
    const emil = card(`Emil Prøvesen ${EMIL}`, '03.02.2026 D11 Start (A)', '06.03.2026 D11 Klinisk beslutning (P)');
    for (const head of ['Ola Prøvesen 14839210002', 'Sofie Prøvesen', `${NORA} og ${EMIL}`]) {
      const found = read(titled(nora + card(head, ...events) + emil));
      expect(
        found?.patients.map(({ name, events }) => [name, events.length]),
        head,
      ).toEqual([
        ['Nora Testesen', 2],
        ['Emil Prøvesen', 2],
      ]);
      expect(found?.rowsOfNobody, head).toBe(2);
      const flat = `<div><h3>Nora Testesen ${NORA}</h3><p>${events[0]}</p><p>${events[1]}</p><h3>${head}</h3><p>${events[0]}</p>
        <h3>Emil Prøvesen ${EMIL}</h3><p>${events[1]}</p></div>`;
      expect(read(titled(flat)), head).toMatchObject({
        rowsOfNobody: 1,
        patients: [{ number: NORA }, { number: EMIL }],
      });
    }
  });
});

describe('what is none', () => {
  it.each([
    ['planned events', table('Planlagte hendelser', HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `)],
    ['deleted events', table('Slettede hendelser', HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `)],
    ['appointments', table('Timebok', 'Pasient | Dato | Type', `Nora Testesen ${NORA} | 01.02.2026 | Samtale`)],
    ['codes of something else', table(TITLE, HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | 7Q | `)],
    [
      'one patient’s own list as lines, under the patient’s number',
      `<main><h1>Nora Testesen ${NORA}</h1><h2>Pasientforløp</h2><ul><li>01.02.2026 D11 Start (A)</li><li>05.03.2026 D11 Klinisk beslutning (P)</li></ul></main>`,
    ],
    [
      'one patient’s own list, by month',
      table(
        TITLE,
        'Dato | Forløpstype | Hendelse',
        'Februar 2026',
        '01.02.2026 | D11 | A',
        'Mars 2026',
        '01.03.2026 | D11 | M',
      ),
    ],
    [
      'one patient’s own list, which says nobody',
      table(TITLE, 'Dato | Forløpstype | Hendelse', '01.02.2026 | D11 | A'),
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
});
