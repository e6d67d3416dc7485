import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, isoOf } from '../../lib/forlop/day.ts';
import { forlopstyper } from '../../lib/kodeverk/forlopstyper.ts';
import { hendelser } from '../../lib/kodeverk/hendelser.ts';
import { formatSlip, parseSlip, type Slip } from '../../lib/page/slip.ts';

const DAY = isoDay.parse('2026-11-21');
const slip = (more: Partial<Slip> = {}): Slip => ({
  forlopstype: 'D11',
  hendelse: 'C',
  utfall: 'P',
  dato: DAY,
  mark: '',
  ...more,
});

describe('a slip', () => {
  it('is one line without anything of the patient', () => {
    expect(formatSlip(slip())).toBe('D11 C P 21.11.2026');
    expect(formatSlip(slip({ hendelse: 'E', utfall: '' }))).toBe('D11 E 21.11.2026');
    expect(formatSlip(slip({ dato: undefined }))).toBe('D11 C P');
    expect(formatSlip(slip({ mark: 'K7Q2' }))).toBe('D11 C P 21.11.2026 · K7Q2');
  });

  it.each([
    'D11 C P 21.11.2026',
    'd11 c p 21.11.2026',
    'D11CP 21.11.2026',
    'D11 C/P 2026-11-21',
    'D11-CP, 21.11.26',
    '21.11.2026 D11 C P',
    'D11 CP 21. nov. 2026',
    '  D11\tC  P   21/11/2026 ',
  ])('is read as people write it: %s', (text) => {
    expect(parseSlip(text)).toEqual(slip());
  });

  it('keeps the mark', () => {
    expect(parseSlip('D11 C P 21.11.2026 · k7q2')).toEqual(slip({ mark: 'K7Q2' }));
  });

  it('may lack a day', () => {
    expect(parseSlip('D11CP')).toEqual(slip({ dato: undefined }));
  });

  it.each([
    ['nothing', ''],
    ['a type alone', 'D11'],
    ['no type', 'C P 21.11.2026'],
    ['a type that is in no list', 'D99 C P 21.11.2026'],
    ['a hendelse that is in no list', 'D11 Q 21.11.2026'],
    ['an outcome that the hendelse never had', 'D11 C G 21.11.2026'],
    ['a day that never was', 'D11 C P 31.02.2026'],
    ['something more', 'D11 C P 21.11.2026 Nora Testesen'],
    ['a diagnosis', 'F32.1'],
    ['a page', 'D11 C P 21.11.2026 '.repeat(20)],
  ])('is not made of %s', (_, text) => {
    expect(parseSlip(text)).toBeUndefined();
  });

  it('is read back as it was written, whatever it says', () => {
    const codes = hendelser().flatMap(({ code, utfall }) => [
      { hendelse: code, utfall: '' },
      ...utfall.map((entry) => ({ hendelse: code, utfall: entry.code })),
    ]);
    const any = fc.record({
      forlopstype: fc.constantFrom(...forlopstyper().map(({ code }) => code)),
      code: fc.constantFrom(...codes),
      dato: fc.option(fc.integer({ min: 17_900, max: 22_000 }), { nil: undefined }),
      mark: fc.constantFrom('', 'K7Q2', 'ABCD'),
    });
    fc.assert(
      fc.property(any, ({ forlopstype, code, dato, mark }) => {
        const written = slip({ forlopstype, ...code, dato: dato === undefined ? undefined : isoOf(dato), mark });
        expect(parseSlip(formatSlip(written))).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read or refused, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const read = parseSlip(text);
        expect(read === undefined || read.forlopstype !== '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
