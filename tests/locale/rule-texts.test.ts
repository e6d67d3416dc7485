import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/checks/index.ts';
import { RULE_IDS, type RuleId } from '../../lib/checks/rule-ids.ts';
import { placeholdersOf } from '../../lib/locale/fill.ts';
import { LANGUAGES } from '../../lib/locale/language.ts';
import type { RuleText, RuleTextParts } from '../../lib/locale/rule-texts.ts';
import { ALL_FINDING_TEXTS } from './finding-texts.ts';

const OF_EVENT = ['forlopstype', 'hendelse', 'utfall', 'dato', 'sted'];
const RELATED = ['relatert', 'relatert2'].flatMap((prefix) => OF_EVENT.map((name) => `${prefix}.${name}`));
const KNOWN = new Set([
  ...OF_EVENT,
  ...RELATED,
  'erstatning',
  'erstatning.under18',
  'kode',
  'innfort',
  'vurdert',
  'fra',
  'tittel',
  'arsak',
]);

/** Asks first, then says what to do: the only texts of two sentences. */
const ASKS_FIRST: readonly RuleId[] = ['avsluttet-uten-plan', 'avsluttet-uten-evaluering'];
const SECOND_SENTENCE = /[.?] \p{Lu}/u;

/** The full texts of a rule and of each of its variants. */
function allParts({ variants, ...base }: RuleText): readonly RuleTextParts[] {
  return [base, ...Object.values(variants ?? {}).map((variant) => ({ ...base, ...variant }))];
}

describe.each(LANGUAGES)('texts of the rules (%s)', (language) => {
  const { rules, unclear, hidden } = ALL_FINDING_TEXTS[language];

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has exactly the variants of the rule', (id, rule) => {
    expect(Object.keys(rules[id].variants ?? {}).sort()).toEqual([...(rule.variants ?? [])].sort());
  });

  it.each(RULE_IDS)('%s is said in whole, calm sentences', (id) => {
    for (const { title, message, consequence, action, why } of allParts(rules[id])) {
      expect(title).toMatch(/^\p{Lu}.*[^.!]$/u);
      for (const sentence of [message, consequence, action, why]) {
        expect(sentence).toMatch(/^[\p{Lu}«“].*[.?]$/u);
        expect(sentence).not.toMatch(/!|\s{2}/);
      }
      expect(message).not.toMatch(SECOND_SENTENCE);
      expect(consequence).not.toMatch(SECOND_SENTENCE);
      if (!ASKS_FIRST.includes(id)) expect(action).not.toMatch(SECOND_SENTENCE);
    }
  });

  it('uses no placeholder that nobody fills', () => {
    const texts = [
      ...RULE_IDS.flatMap((id) => allParts(rules[id])).flatMap((parts) => Object.values(parts)),
      ...Object.values(unclear).flatMap((text) => Object.values(text)),
      ...Object.values(hidden).flatMap((text) => Object.values(text)),
    ];
    for (const name of texts.flatMap((text) => placeholdersOf(String(text)))) expect(KNOWN).toContain(name);
  });

  it('uses the same placeholders as bokmål', () => {
    for (const id of RULE_IDS) {
      const names = (text: RuleText) =>
        allParts(text).map((parts) =>
          Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, [...placeholdersOf(words)].sort()])),
        );
      expect(names(rules[id]), id).toEqual(names(ALL_FINDING_TEXTS.nb.rules[id]));
    }
  });

  it('says the same codes as bokmål', () => {
    const CODE = /\b(?:D\d\d|[A-Z](?=\)| med| with))/g;
    const codes = (text: RuleText) => allParts(text).map(({ message }) => (message.match(CODE) ?? []).sort());
    for (const id of RULE_IDS) {
      expect(codes(rules[id]), id).toEqual(codes(ALL_FINDING_TEXTS.nb.rules[id]));
    }
  });
});

/** Common words that bokmål has and nynorsk has not. */
const BOKMAL_ONLY =
  /(?<!\p{L})(?:ikke|fra|en|et|dere|hva|hvis|hvor|hver|hvem|bare|noe|noen|være|samme|fremmøte\w*|henvis\w*|beslutning\w*|hendelse[nr]?|mangler|ble|kun|utredning\w*|riktig\w*|uten|gjøre|selv|nå|da|andre steder|forløpene|kodene|tallene|datoene|siden|begge deler|avbrutt|åpent|voksne?|virksomhet|lenge[nr] siden|skjedde|steder|sted|fortsatt|fortsetter)(?!\p{L})/giu;

function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\{[^}]*\}/g, '')]; // placeholders are names, not words
  return value && typeof value === 'object' ? Object.values(value).flatMap(everyText) : [];
}

describe('nynorsk', () => {
  it('has no word that only bokmål has', () => {
    const found = everyText(ALL_FINDING_TEXTS.nn).flatMap((text) => text.match(BOKMAL_ONLY) ?? []);
    expect(found).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(everyText(ALL_FINDING_TEXTS.nb).join(' ')).toMatch(BOKMAL_ONLY);
  });
});
