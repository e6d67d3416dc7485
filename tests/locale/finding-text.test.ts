import { describe, expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import type { Completeness } from '../../lib/checks/completeness.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import type { Example, Rule } from '../../lib/checks/rule.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { type FindingText, findingText } from '../../lib/locale/finding-text.ts';
import { LANGUAGES, type Language } from '../../lib/locale/language.ts';
import { ALL_FINDING_TEXTS } from './finding-texts.ts';

/** Texts of a rule's findings on an example. */
function textsOf(id: RuleId, example: Example, language: Language = 'nb', told?: Completeness): readonly FindingText[] {
  const parsed = parseExample(example);
  const history = told ?? parsed.history;
  const { table, findings } = checkEvents(parsed.events, {
    today: parseIsoDay(parsed.today),
    simplifiedFrom: parsed.simplifiedFrom === undefined ? undefined : parseIsoDay(parsed.simplifiedFrom),
    source: parsed.source,
    history,
    rules: RULES,
  });
  const own = findings.filter(({ rule }) => rule === id);
  return own.map((found) => findingText(found, table, ALL_FINDING_TEXTS[language], history));
}

function only(texts: readonly FindingText[]): FindingText {
  expect(texts).toHaveLength(1);
  return texts[0] as FindingText;
}

describe.each(LANGUAGES)('every example in words (%s)', (language) => {
  const examples = RULES.flatMap((rule: Rule) => {
    const { broken, unclear = [], boundary = [] } = rule.examples;
    return [...broken, ...unclear, ...boundary.map(({ example }) => example)].map(
      (example) => [rule.id, example] as const,
    );
  });

  it.each(examples)('%s: %o', (id, example) => {
    for (const text of textsOf(id, example, language)) {
      for (const words of Object.values(text)) {
        expect(words).not.toMatch(/[{}]|undefined|NaN|«»|“”|\s{2}|\s[,.]/);
      }
    }
  });
});

describe('a finding in words', () => {
  it('names codes with their official texts, and dates as Norwegians write them', () => {
    expect(only(textsOf('utgatt-hendelse', 'A 2026-01-05, !F 2026-02-03'))).toMatchObject({
      message:
        'Hendelsen «F Tilbakemelding til henviser og fastlege sendt underveis i forløpet» ble fjernet da kodene ble forenklet.',
    });
    expect(only(textsOf('beslutning-uten-fremmote', 'A 2026-01-02, !C/P 2026-02-01')).message).toBe(
      'Første fremmøte (M) er ikke registrert før den kliniske beslutningen (C) 01.02.2026.',
    );
  });

  it('keeps the official texts in every language', () => {
    const text = only(textsOf('utgatt-utfall', 'A 2026-01-05, !X/R 2026-01-12', 'en'));
    expect(text.message).toBe(
      'The outcome “R Rett til helsehjelp ikke innvilget” was removed when the codes were simplified.',
    );
    expect(only(textsOf('utgatt-utfall', 'A 2026-01-05, !X/R 2026-01-12', 'nn')).message).toContain(
      '«R Rett til helsehjelp ikke innvilget»',
    );
  });

  it('shows an unknown code alone, and a date that cannot be read as it was written', () => {
    expect(only(textsOf('ukjent-utfall', '!C/Q 2026-02-02')).message).toBe(
      'Utfallet «Q» finnes ikke for hendelsen «C Klinisk beslutning».',
    );
    expect(only(textsOf('ugyldig-dato', '!M 31.02.2026')).message).toBe(
      'Datoen «31.02.2026» finnes ikke eller kan ikke leses.',
    );
    expect(only(textsOf('ugyldig-dato', '!M -')).message).toBe('Hendelsen er registrert uten dato.');
  });

  it('says which type to use, by age where that decides', () => {
    const action = (example: Example) => only(textsOf('utgatt-forlopstype', example)).action;
    expect(action('!D09 A 2026-01-05')).toBe('Bruk «D01 Tverrfaglig spesialisert rusbehandling (TSB)».');
    expect(action('!D08 A 2026-01-05')).toBe('Bruk «D12 Utredning og behandling i psykisk helsevern, barn og unge».');
    expect(action('!D06 A 2026-01-05 born=1990-01-01')).toBe(
      'Bruk «D11 Utredning og behandling i psykisk helsevern, voksne».',
    );
    expect(action('!D06 A 2026-01-05 born=2012-01-01')).toBe(
      'Bruk «D12 Utredning og behandling i psykisk helsevern, barn og unge».',
    );
    expect(action('!D06 A 2026-01-05')).toBe(
      'Bruk «D11 Utredning og behandling i psykisk helsevern, voksne», eller «D12 Utredning og behandling i psykisk helsevern, barn og unge» når pasienten er under 18 år.',
    );
    expect(action('!D10 A 2026-01-05')).toMatch(/^Spør enheten/);
  });

  it('names the places, hf before enhet', () => {
    const broken = 'A 2026-01-05 @HF1, A 2026-03-20 @HF2/Post, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2';
    const message = 'Starten ved HF2 er lest inn i forløpet som HF1 avsluttet 05.04.2026.';
    expect(only(textsOf('dobbel-start', broken)).message).toBe(message);
    expect(only(textsOf('start-mangler', broken)).message).toBe(message);
    expect(only(textsOf('flere-fremmoter', 'M 2026-01-05 @/Post1, M 2026-01-09 @/Post2')).message).toBe(
      'Første fremmøte (M) er allerede registrert 05.01.2026 ved Post1.',
    );
  });

  it('says when a code came', () => {
    expect(only(textsOf('for-tidlig-utfall', '!X/S 2022-12-31')).message).toContain('kom 01.01.2023');
    expect(only(textsOf('forlop-ikke-innfort', '!D06 A 2019-01-31')).message).toContain('ble innført 15.02.2019');
  });

  it('says the day of assessment', () => {
    const text = only(textsOf('start-pa-mottaksdato', '!A 2026-01-05 received=2026-01-05 assessed=2026-01-12'));
    expect(text.action).toBe('Dater starten (A) til 12.01.2026, dagen da henvisningen ble vurdert.');
  });
});

describe('an unclear answer in words', () => {
  it('asks when the new codes were taken into use, and names the code that went out', () => {
    const text = only(textsOf('utgatt-utfall', '!C/U 2024-02-01'));
    expect(text.question).toBe('Når tok dere i bruk de nye kodene?');
    expect(text.message).toBe(
      'Koden «U Behov for utvidet utredning» gikk ut da kodene ble forenklet, og 01.02.2024 er i overgangsåret.',
    );
    expect(only(textsOf('utgatt-forlopstype', '!D09 A 2024-02-01')).message).toContain('«D09 Gravide');
    expect(only(textsOf('utgatt-hendelse', '!L 2024-02-01')).message).toContain('«L Pasientutsatt forløp»');
    expect(only(textsOf('utgatt-hendelse', '!L 2024-02-01', 'nn')).question).toBe('Når tok de i bruk dei nye kodane?');
  });

  it('says that the old lists are not complete', () => {
    const text = only(textsOf('ukjent-hendelse', '!R 2020-02-01'));
    expect(text.message).toBe('Hendelsen «R» står ikke i de listene som er kjent fra tiden før forenklingen.');
    expect(text).not.toHaveProperty('question');
    expect(only(textsOf('ukjent-hendelse', '!- 2020-02-01')).message).toContain('«ingen kode»');
  });

  it('says why the history is not seen in full, and what to do', () => {
    const told = (history: Completeness) => only(textsOf('start-mangler', '!M 2026-02-01', 'nb', history));
    expect(told({ kind: 'unknown', reason: 'filtered' })).toMatchObject({
      title: 'Start mangler',
      message: 'Kan ikke vurdere «Start mangler»: listen i journalen er filtrert.',
      consequence: 'Det kan finnes en hendelse som endrer svaret.',
      action: 'Fjern filteret i journalen.',
    });
    expect(told({ kind: 'unknown', reason: 'something-new' }).message).toBe(
      'Kan ikke vurdere «Start mangler»: det er ikke sikkert at alle hendelsene vises.',
    );
    expect(told({ kind: 'unknown', reason: 'constructor' }).message).toContain('det er ikke sikkert');
    expect(told({ kind: 'from', day: parseIsoDay('2026-01-15'), reason: 'something-new' })).toMatchObject({
      message: 'Kan ikke vurdere «Start mangler»: bare hendelser fra 15.01.2026 er med.',
      action: 'Ta med hendelsene fra før 15.01.2026.',
    });
  });

  it('says of a complete history that a date cannot be read', () => {
    const text = only(textsOf('start-mangler', 'A 2026-01-32, !M 2026-02-01'));
    expect(text.message).toBe(
      'Kan ikke vurdere «Start mangler»: en hendelse i forløpet har en dato som ikke kan leses.',
    );
  });

  it('says that a rule failed', () => {
    const { table } = checkEvents([{ pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato: '2026-01-05' }], {
      today: parseIsoDay('2026-11-21'),
      source: 'file',
      history: { kind: 'complete' },
      rules: [],
    });
    const failed = { rule: 'duplikat', severity: 'uavklart', unclear: 'rule-failed', row: 0, related: [] } as const;
    expect(findingText(failed, table, ALL_FINDING_TEXTS.nb).message).toBe(
      'Regelen feilet: «Samme hendelse to ganger» er ikke vurdert.',
    );
  });
});
