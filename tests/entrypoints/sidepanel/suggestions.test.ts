import { describe, expect, it } from 'vitest';
import { canTake, type FormOffers } from '../../../entrypoints/sidepanel/suggestions.ts';
import { viewPage } from '../../../entrypoints/sidepanel/view.ts';
import { joinReadings } from '../../../lib/page/join.ts';
import type { FormReading } from '../../../lib/page/reading.ts';
import { form, list, NORA, reading, SETTINGS, TODAY, tabOf } from '../../components/screens.ts';

/** What is offered to fill into one form beside a list. */
function offers(values: ReturnType<typeof form>, events: string, completeness?: object): FormOffers {
  const said = reading(NORA, { forms: [values], history: list(events, completeness) });
  const page = viewPage(joinReadings(tabOf(said)), SETTINGS, TODAY);
  const [only] = [...page.offers.values()];
  if (!only) throw new Error('no form');
  return only;
}

const codes = ({ steps }: FormOffers) =>
  steps.map(({ event: { forlopstype, hendelse, utfall } }) => `${forlopstype} ${hendelse}${utfall && `/${utfall}`}`);
const fixes = ({ fixes: found }: FormOffers) =>
  [...found].map(([rule, { kind, event }]) => `${rule}: ${kind} ${Object.values(event).join(' ').trim()}`);

const EMPTY = form('', '', '');

describe('next steps', () => {
  it('are what would be right to register after the list, with no date assumed', () => {
    const found = offers(EMPTY, 'A 2026-10-02');
    expect(codes(found)).toContain('D11 M');
    expect(codes(found).some((code) => code.startsWith('D11 C/'))).toBe(false);
    expect(found.steps.every(({ event }) => event.dato === '')).toBe(true);
    expect(codes(offers(EMPTY, 'A 2026-10-02, M 2026-10-09'))).toContain('D11 C/P');
  });

  it('keep to what the user has chosen already', () => {
    const found = offers(form('D11', 'C', ''), 'A 2026-10-02, M 2026-10-09');
    expect(codes(found).length).toBeGreaterThan(0);
    expect(codes(found).every((code) => code.startsWith('D11 C/'))).toBe(true);
    expect(codes(offers(form('D11', 'C/P', ''), 'A 2026-10-02, M 2026-10-09'))).toEqual(['D11 C/P']);
  });

  it('are none for a form that holds a whole registration: then the next thing is Lagre', () => {
    expect(codes(offers(form('D11', 'M', '2026-10-09'), 'A 2026-10-02'))).toEqual([]);
  });

  it('are there again when it has been saved', () => {
    const saved = form('D11', 'M', '2026-10-09', { savedAs: 1 });
    expect(codes(offers(saved, 'A 2026-10-02, M 2026-10-09'))).toContain('D11 C/P');
  });

  it('are none for a form that edits a registered event, nor where the page shows no list', () => {
    expect(codes(offers(form('D11', 'A', '', { edits: 0 }), 'A 2026-10-02'))).toEqual([]);
    const said = reading(NORA, { forms: [EMPTY] });
    const page = viewPage(joinReadings(tabOf(said)), SETTINGS, TODAY);
    expect([...page.offers.values()].map(codes)).toEqual([[]]);
  });

  it('say that they are unsure where the list may not show all', () => {
    const found = offers(EMPTY, 'A 2026-10-02, M 2026-10-09', { kind: 'unknown', reason: 'paged' });
    expect(found.steps.some(({ unsure }) => unsure)).toBe(true);
    expect(offers(EMPTY, 'A 2026-10-02, M 2026-10-09').steps.every(({ unsure }) => !unsure)).toBe(true);
  });

  it('are those alone that the form has fields for', () => {
    const onlyC = form('', 'C', '', { fields: ['forlopstype', 'utfall', 'dato'] });
    const found = codes(offers(onlyC, 'A 2026-10-02, M 2026-10-09'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((code) => / C\//.test(code))).toBe(true);
    expect(codes(offers(form('', '', '', { fields: ['forlopstype', 'hendelse'] }), 'A 2026-10-02'))).toEqual([]);
  });
});

describe('what puts a finding right', () => {
  it('is the missing registration first, with the date asked for', () => {
    expect(fixes(offers(form('D11', 'C/P', '2026-11-05'), 'A 2026-10-02'))).toEqual([
      'beslutning-uten-fremmote: first D11 M',
    ]);
  });

  it('is nothing once it is saved: what stands in the list is corrected there', () => {
    const saved = form('D11', 'C/P', '2026-11-05', { savedAs: 1 });
    expect(fixes(offers(saved, 'A 2026-10-02, C/P 2026-11-05'))).toEqual([]);
  });

  it('never registers something else in a form that edits an event', () => {
    const edited = form('D11', 'C/P', '2026-11-05', { edits: 1 });
    expect(fixes(offers(edited, 'A 2026-10-02, C/P 2026-11-05')).filter((fix) => fix.includes(': first'))).toEqual([]);
  });
});

describe('whether a form can take an event', () => {
  const read = (more: object = {}): FormReading =>
    reading(NORA, { forms: [form('', '', '', more)] }).forms[0] as FormReading;
  const event = (hendelse: string, utfall: string) => ({ forlopstype: 'D11', hendelse, utfall, dato: '' }) as const;

  it.each([
    ['all four fields', {}, event('C', 'P'), '', true],
    ['a field for composite codes and the date', { fields: ['kode', 'dato'] }, event('C', 'P'), '', true],
    ['no field for the day', { fields: ['forlopstype', 'hendelse', 'utfall'] }, event('C', 'P'), '', false],
    ['no field for the outcome, which the event has', { fields: ['forlopstype', 'dato'] }, event('C', 'P'), '', false],
    [
      'no field for the type, which is another',
      { fields: ['hendelse', 'utfall', 'dato'] },
      event('C', 'P'),
      'D12',
      false,
    ],
    [
      'no field for the type, which the list tells',
      { fields: ['hendelse', 'utfall', 'dato'] },
      event('C', 'P'),
      'D11',
      true,
    ],
  ] as const)('with %s', (_, fields, wanted, type, expected) => {
    expect(canTake(read(fields), wanted, type)).toBe(expected);
  });
});
