import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../lib/files/byte-source.ts';
import { guessFeedbackColumns, readFeedback } from '../../lib/files/read-feedback.ts';
import { feedbackRows, matchFeedback, rulesNamed } from '../../lib/report/feedback.ts';
import { made } from './made.ts';

/** p1 has no start, p2 no first attendance, p3 is in order; p4 a code that was withdrawn. */
const TEXT = `
  p1 HF1/U1 D11 M 2026-10-01
  p1 HF1/U1 D11 C/P 2026-10-20
  p2 HF1/U1 D11 A 2026-09-01
  p2 HF1/U1 D11 C/P 2026-10-20
  p3 HF1/U1 D11 A 2026-09-01
  p4 HF1/U1 D11 A 2026-09-01
  p4 HF1/U1 D11 M 2026-09-02
  p4 HF1/U1 D11 C/U 2026-09-20`;
const FEEDBACK = `Pasientnøkkel;Dato;Kode;Oppmerksomhet fra NPR
p1;20.10.2026;D11CP;Forløpet mangler kode for start pakkeforløp
p2;20.10.2026;D11CP;Kode C mangler noe annet
p3;01.09.2026;D11A;Ugyldig kode for PK psykisk helse og rus
p9;01.09.2026;D11A;Ugyldig kode for PK psykisk helse og rus
`;

async function matched(text: string, bytes = new TextEncoder().encode(text)) {
  const file = await readFeedback(sourceOfBytes('npr.csv', bytes));
  const mapping = guessFeedbackColumns(file.headers, {});
  const { checked, index } = made(TEXT);
  const on = (row: number) => Array.from(index.order).filter((n) => index.rows[n] === row);
  const { table } = checked;
  const sameForlop = (row: number) =>
    Array.from({ length: table.size }, (_, other) => other).filter(
      (other) => table.pasient[other] === table.pasient[row],
    );
  const answer = matchFeedback(feedbackRows(file, mapping), checked, index, sameForlop, on);
  const rulesOf = (numbers: readonly number[]) => numbers.map((n) => checked.findings.at(n).rule).sort();
  return { mapping, answer, shared: rulesOf(answer.shared), ours: rulesOf(answer.ours) };
}

describe('the registry’s feedback', () => {
  it('has its columns guessed by their names', async () => {
    expect((await matched(FEEDBACK)).mapping).toEqual({
      Pasientnøkkel: 'pasient',
      Dato: 'dato',
      Kode: 'kode',
      'Oppmerksomhet fra NPR': 'melding',
    });
  });

  it('is matched to events, and to what we found there or elsewhere in the forløp', async () => {
    const { answer, shared, ours } = await matched(FEEDBACK);
    expect(answer.rows.map(({ pasient, answer: found, row }) => [pasient, found, row])).toEqual([
      ['p1', 'both', 1],
      ['p2', 'both', 3],
      ['p3', 'registry', 4],
      ['p9', 'no-event', undefined],
    ]);
    expect(shared).toEqual(['beslutning-uten-fremmote', 'start-mangler']);
    expect(ours).toEqual(['utgatt-utfall']);
  });

  it('is read as people’s programs write it: other separators, quotes, Windows-1252', async () => {
    const bytes = Uint8Array.from('"Pasientn\xf8kkel","Dato","Type"\r\n"p3","2026-09-01","D11"\r\n', (char) =>
      char.charCodeAt(0),
    );
    const { answer } = await matched('', bytes);
    expect(answer.rows.map(({ pasient, line, forlopstype }) => [pasient, line, forlopstype])).toEqual([
      ['p3', 2, 'D11'],
    ]);
  });

  it('without a line has none', async () => {
    expect((await matched('')).answer.rows).toEqual([]);
  });

  it('names rules by what the registry calls them, however it is spaced', () => {
    expect(rulesNamed('FORLØPET  MANGLER KODE FOR START PAKKEFORLØP')).toEqual(new Set(['start-mangler']));
    expect(rulesNamed('Ikke med i beregning. Forløpet mangler kode for start pakkeforløp').has('start-mangler')).toBe(
      true,
    );
    expect(rulesNamed('noe helt annet').size).toBe(0);
    expect(rulesNamed('').size).toBe(0);
  });
});

describe('a workbook as feedback', () => {
  /** The same lines, with the dates as Excel keeps them, below a blank sheet. */
  function workbook(): Uint8Array<ArrayBuffer> {
    const [head = '', ...lines] = FEEDBACK.trim().split('\n');
    const rows = lines.map((line) =>
      line.split(';').map((text) => {
        const [day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text)?.slice(1) ?? [];
        return year === undefined ? text : new Date(`${year}-${month}-${day}T12:00:00Z`);
      }),
    );
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Om filen');
    utils.book_append_sheet(book, utils.aoa_to_sheet([head.split(';'), ...rows]), 'Oppmerksomheter');
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
  }

  it('is matched as the same lines in a CSV file are', async () => {
    expect(await matched('', workbook())).toEqual(await matched(FEEDBACK));
  });

  it('is refused by name where it is none', async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    await expect(readFeedback(sourceOfBytes('npr.xlsx', bytes))).rejects.toMatchObject({ file: 'npr.xlsx' });
  });
});
