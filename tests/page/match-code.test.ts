import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forlopstyper } from '../../lib/kodeverk/forlopstyper.ts';
import { hendelser } from '../../lib/kodeverk/hendelser.ts';
import { matchCode, type Vocabulary } from '../../lib/page/match-code.ts';

const LISTS = [
  ...forlopstyper().map(({ code, text }) => ['forlopstype', code, text] as const),
  ...hendelser().map(({ code, text }) => ['hendelse', code, text] as const),
  ...hendelser().flatMap(({ utfall }) => utfall.map(({ code, text }) => ['utfall', code, text] as const)),
];

describe.each(LISTS)('%s %s', (vocabulary, code, text) => {
  it.each([
    ['code and text', `${code} - ${text}`, 'both'],
    ['code and text with a long dash', `${code} – ${text}`, 'both'],
    ['code, colon, text', `${code}: ${text}`, 'both'],
    ['code and text without a mark', `${code} ${text}`, 'both'],
    ['text with the code in brackets', `${text} (${code})`, 'both'],
    ['the code in brackets first', `[${code}] ${text}`, 'both'],
    ['the text alone', text, 'text'],
    ['the text in capitals', text.toUpperCase(), 'text'],
    ['the code alone', code, 'code'],
    ['the code in lower case', code.toLowerCase(), 'code'],
  ])('is known by %s', (_, written, by) => {
    expect(matchCode(vocabulary, written)).toEqual({ code, by });
  });
});

describe('texts that journals write otherwise', () => {
  it.each<[Vocabulary, string, string]>([
    ['hendelse', 'Klinisk avgjerd', 'C'],
    ['hendelse', 'Førsteframmøte i nasjonalt pasientforløp', 'M'],
    ['hendelse', 'Første fremmøte', 'M'],
    ['hendelse', 'PPR Klinisk beslutning', 'C'],
    ['hendelse', 'Evaluering', 'E'],
    ['hendelse', 'Tilbakemelding til tilvisar og fastlege send undervegs i forløpet', 'F'],
    ['hendelse', 'Hjelpebehov ved avslutning av nasjonalt pasientforløp i spesialisthelsetenesta', 'H'],
    ['utfall', 'Behov for utvida utgreiing', 'U'],
    ['utfall', 'Behov for behandling innan TSB', 'T'],
    ['utfall', 'Ikkje behov for vidare behandling og/eller oppfølging', 'I'],
    ['utfall', 'Avbrot etter eige ønske frå pasienten/dei føresette', 'P'],
    ['utfall', 'Behov for behandling fra annen spesialisthelsetj…', 'S'],
    ['forlopstype', 'Psykisk helsevern, voksne', 'D11'],
    ['forlopstype', 'Utgreiing og behandling i psykisk helsevern, vaksne', 'D11'],
    ['forlopstype', 'D12 Psykisk helsevern for barn og unge', 'D12'],
    ['kode', 'D11CP', 'D11CP'],
    ['kode', 'd11-c/p', 'D11CP'],
    ['kode', 'D11 C P', 'D11CP'],
    ['kode', 'D11CP – Klinisk beslutning: behov for behandling', 'D11CP'],
    ['kode', 'Start av forløp (D11A)', 'D11A'],
  ])('%s «%s» is %s', (vocabulary, text, code) => {
    expect(matchCode(vocabulary, text)?.code).toBe(code);
  });
});

describe('codes in no list', () => {
  it.each<[Vocabulary, string, string]>([
    ['hendelse', 'Q', 'Q'],
    ['hendelse', 'Q – Overført kode', 'Q'],
    ['hendelse', 'z', 'Z'],
    ['forlopstype', 'D77', 'D77'],
    ['kode', 'D99QQ', 'D99QQ'],
    ['kode', 'Z', 'Z'],
    ['utfall', 'Z', 'Z'],
  ])('%s «%s» looks like the code %s', (vocabulary, text, code) => {
    expect(matchCode(vocabulary, text)).toEqual({ code, by: 'shape' });
  });
});

describe('near misses', () => {
  it.each<[string, Vocabulary, string]>([
    ['a letter that begins a sentence', 'utfall', 'I orden'],
    ['a word with a hyphen', 'hendelse', 'E-post'],
    ['a letter beside the text of another code', 'hendelse', 'C - Evalueringspunkt'],
    ['two words', 'hendelse', 'av og'],
    ['two small letters', 'hendelse', 'av'],
    ['a text of another list', 'hendelse', 'Behov for behandling innen TSB'],
    ['a diagnosis', 'forlopstype', 'Depressiv episode'],
    ['a diagnosis code with a point', 'forlopstype', 'F32.1'],
    ['a text cut so short that it fits several', 'utfall', 'Behov for behandling…'],
    ['a note', 'kode', 'dette er tekst'],
    ['a long word', 'kode', 'Kontaktårsak'],
    ['the wanted opposite', 'utfall', 'Behov for videre behandling og/eller oppfølging'],
    ['spaces', 'kode', '   '],
  ])('%s is no code', (_, vocabulary, text) => {
    expect(matchCode(vocabulary, text)).toBeUndefined();
  });

  it('does not take one type for another', () => {
    expect(matchCode('utfall', 'Avslutning av nasjonalt pasientforløp')).toBeUndefined();
  });
});

it('answers any text without throwing, and the same each time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Vocabulary>('kode', 'forlopstype', 'hendelse', 'utfall'),
      fc.string(),
      (vocabulary, text) => {
        const first = matchCode(vocabulary, text);
        expect(matchCode(vocabulary, text)).toEqual(first);
        if (first) expect(first.code).toBe(first.code.trim().toUpperCase());
      },
    ),
  );
});
