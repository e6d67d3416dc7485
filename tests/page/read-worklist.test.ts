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

describe('what is none', () => {
  it.each([
    ['planned events', table('Planlagte hendelser', HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `)],
    ['deleted events', table('Slettede hendelser', HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | A | `)],
    ['appointments', table('Timebok', 'Pasient | Dato | Type', `Nora Testesen ${NORA} | 01.02.2026 | Samtale`)],
    ['codes of something else', table(TITLE, HEAD, `Nora Testesen ${NORA} | 01.02.2026 | D11 | 7Q | `)],
    [
      'one patient’s own list, which says nobody',
      table(TITLE, 'Dato | Forløpstype | Hendelse', '01.02.2026 | D11 | A'),
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
});
