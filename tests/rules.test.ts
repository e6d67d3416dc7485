import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEvents } from '../lib/checks/check.ts';
import { parseExample } from '../lib/checks/examples.ts';
import type { Finding } from '../lib/checks/finding.ts';
import { RULES, ruleOf } from '../lib/checks/index.ts';
import type { Example, Rule } from '../lib/checks/rule.ts';
import { RULE_IDS, type RuleId } from '../lib/checks/rule-ids.ts';
import { SOURCES } from '../lib/checks/sources.ts';
import { parseIsoDay } from '../lib/forlop/day.ts';

/** What the rule says of the example's events. */
function findingsOf(rule: Rule, example: Example): readonly Finding[] {
  const parsed = parseExample(example);
  const { findings } = checkEvents(parsed.events, {
    today: parseIsoDay(parsed.today),
    simplifiedFrom: parsed.simplifiedFrom === undefined ? undefined : parseIsoDay(parsed.simplifiedFrom),
    source: parsed.source,
    history: parsed.history,
    rules: RULES,
  });
  return findings.filter((found) => found.rule === rule.id);
}

function expectAnswer(rule: Rule, example: Example, answer: 'broken' | 'fine' | 'unclear'): void {
  const found = findingsOf(rule, example);
  const rows = found.map(({ row }) => row);
  if (answer === 'fine') {
    expect(rows).toEqual([]);
    return;
  }
  const { marked } = parseExample(example);
  expect(marked.length, 'an example marks where the finding stands').toBeGreaterThan(0);
  expect(rows).toEqual(marked);
  for (const { severity } of found) {
    if (answer === 'unclear') expect(severity).toBe('uavklart');
    else expect(severity).not.toBe('uavklart');
  }
}

describe.each(RULES)('$id', (rule) => {
  const { broken, fine, unclear = [], boundary = [] } = rule.examples;
  it.each(broken.map((example) => [example]))('is broken: %o', (example) => expectAnswer(rule, example, 'broken'));
  it.each(fine.map((example) => [example]))('is fine: %o', (example) => expectAnswer(rule, example, 'fine'));
  it.each(unclear.map((example) => [example]))('is unclear: %o', (example) => expectAnswer(rule, example, 'unclear'));
  it.each(boundary.map(({ expect: answer, example }) => [answer, example] as const))('is %s: %o', (answer, example) =>
    expectAnswer(rule, example, answer),
  );

  it('has two broken and two near-miss examples, and an unclear one where absence matters', () => {
    expect(broken.length).toBeGreaterThanOrEqual(2);
    expect(fine.length).toBeGreaterThanOrEqual(2);
    if (rule.looksAt === 'forlop') expect(unclear.length).toBeGreaterThanOrEqual(1);
  });

  it('says of each near miss why it is fine', () => {
    for (const example of fine) expect(example).toHaveProperty('note', expect.stringMatching(/\S/));
  });

  it('shows every variant that it declares, and no other', () => {
    const shown = broken.flatMap((example) => findingsOf(rule, example).map(({ variant }) => variant));
    expect(new Set([undefined, ...shown])).toEqual(new Set([undefined, ...(rule.variants ?? [])]));
  });

  it('names a document of the field, and what the registry calls it where it does', () => {
    expect(Object.keys(SOURCES)).toContain(rule.source.document);
    expect(rule.source.place).not.toBe('');
    if (rule.npr !== undefined) expect(NPR_NAMES).toContain(rule.npr);
  });
});

/** The eight «oppmerksomheter» of the registry's feedback, and its heading for missing utfall. */
const NPR_NAMES = [
  'Ikke med i beregning. Forløpet mangler kode for start pakkeforløp',
  'Ikke med i beregning. Første kode er forskjellig fra start pakkeforløp',
  'Ikke med i beregning. Pakkeforløpet er ikke innført',
  'Kode C (klinisk beslutning) mangler forutgående kode M (første frammøte)',
  'Kode E (evalueringspunkt) mangler forutgående hendelse C (klinisk beslutning)',
  'Kode F (tilbakemelding til henviser sendt) mangler forutgående hendelse C (klinisk beslutning)',
  'Kode M (første frammøte) har forutgående prosedyrekode C (klinisk beslutning)',
  'Ugyldig kode for PK psykisk helse og rus',
  'Ugyldige koder, hendelser uten utfall',
];

/** Rules whose answer the date decides, and that show both sides of the day on which it changes. */
const DATED: readonly RuleId[] = [
  'ukjent-forlopstype',
  'utgatt-forlopstype',
  'forlop-ikke-innfort',
  'ukjent-hendelse',
  'utgatt-hendelse',
  'utfall-mangler',
  'utfall-uten-plass',
  'ukjent-utfall',
  'utgatt-utfall',
  'for-tidlig-utfall',
  'dato-for-kodeverket',
  'tilbakemelding-uten-beslutning',
  'flere-beslutninger',
  'start-pa-mottaksdato',
];

describe('the rules together', () => {
  it('have one file each, named by the id', () => {
    const files = readdirSync(new URL('../lib/checks/rules', import.meta.url));
    expect(files.sort()).toEqual(RULE_IDS.map((id) => `${id}.ts`).sort());
  });

  it('are all indexed under their id', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    for (const id of RULE_IDS) expect(ruleOf(id).id).toBe(id);
  });

  it.each(DATED)('%s gives different answers on the two sides of a boundary', (id) => {
    const answers = (ruleOf(id).examples.boundary ?? []).map(({ expect: answer }) => answer);
    expect(new Set(answers).size).toBeGreaterThanOrEqual(2);
  });
});
