import { describe, expect, it } from 'vitest';
import { problemWithColumns, recogniseColumns } from '../../lib/files/columns.ts';

function meaningsOf(...headers: string[]) {
  return recogniseColumns(headers).map(({ column }) => column);
}

describe('column names', () => {
  it.each([
    ['pasient', 'pasient', 'pasientid', 'Pasientnøkkel', 'PASIENT NOKKEL'],
    ['forlopstype', 'forlopstype', 'forløpstype', 'Type forløp', 'type', 'FORLØP', 'pakke-forløp'],
    ['hendelse', 'hendelse', 'hendelseskode', 'Forløpshendelse', 'hendelses_type'],
    ['utfall', 'utfall', 'utfallskode', 'Resultat'],
    ['dato', 'dato', 'hendelsesdato', 'Dato for hendelse', 'hendelsestidspunkt'],
    ['kode', 'kode', 'forløpskode', 'prosedyrekode'],
    ['enhet', 'enhet', 'avdeling', 'behandlingssted', 'tjenesteenhet'],
    ['hf', 'HF', 'helseforetak', 'foretak'],
    ['omsorgsniva', 'omsorgsniva', 'omsorgsnivå'],
    ['fodselsdato', 'fodselsdato', 'Fødselsdato', 'født'],
    ['mottatt', 'mottatt', 'mottaksdato', 'mottatt dato'],
    ['vurdert', 'vurdert', 'vurderingsdato', 'vurdert\u00a0dato'],
  ])('of %s', (column, ...names) => {
    expect(meaningsOf(...names)).toEqual(names.map(() => column));
  });

  it('are the same when letters come in two parts', () => {
    expect(meaningsOf('omsorgsniva\u030a', 'Fo\u0338dt')).toEqual(['omsorgsniva', undefined]);
  });

  it('that only resemble a known one are unknown, and so is no name', () => {
    expect(meaningsOf('', '-', 'pasientnavn', 'datoer', 'koder', 'constructor')).toEqual(Array(6).fill(undefined));
  });
});

describe('columns that a file needs', () => {
  const problemOf = (...headers: string[]) => problemWithColumns(recogniseColumns(headers));

  it('are patient, date, and a code in one column or in two', () => {
    expect(problemOf('pasient', 'dato', 'kode')).toBeUndefined();
    expect(problemOf('pasient', 'dato', 'type', 'hendelse')).toBeUndefined();
  });

  it('are named when they are missing', () => {
    expect(problemOf('kode')).toMatchObject({ reason: 'missing-columns', missing: ['pasient', 'dato'] });
    expect(problemOf('pasient', 'dato', 'hendelse')).toMatchObject({ missing: ['forlopstype'] });
    expect(problemOf('pasient')).toMatchObject({ missing: ['forlopstype', 'hendelse', 'dato'] });
  });

  it('may each be there only once, under any name, needed or not', () => {
    expect(problemOf('pasient', 'dato', 'kode', 'HF', 'foretak')).toMatchObject({
      reason: 'duplicate-column',
      column: 'hf',
      same: ['HF', 'foretak'],
    });
    expect(problemOf('pasient', 'dato', 'kode', 'x', 'x', '', '')).toBeUndefined();
  });
});
