import { describe, expect, it } from 'vitest';
import { checkEvents } from '../lib/checks/check.ts';
import { parseExample } from '../lib/checks/examples.ts';
import { RULES } from '../lib/checks/index.ts';
import type { Example, Rule } from '../lib/checks/rule.ts';
import { parseIsoDay } from '../lib/forlop/day.ts';

/** Where the rule fires on the example's events, and with which severities. */
function fires(rule: Rule, example: Example): { rows: number[]; severities: string[]; marked: readonly number[] } {
  const parsed = parseExample(example);
  const { findings } = checkEvents(parsed.events, {
    today: parseIsoDay(parsed.today),
    simplifiedFrom: parsed.simplifiedFrom === undefined ? undefined : parseIsoDay(parsed.simplifiedFrom),
    source: parsed.source,
    history: parsed.history,
    rules: RULES,
  });
  const own = findings.filter((found) => found.rule === rule.id);
  return { rows: own.map((found) => found.row), severities: own.map((found) => found.severity), marked: parsed.marked };
}

function expectAnswer(rule: Rule, example: Example, answer: 'broken' | 'fine' | 'unclear'): void {
  const { rows, severities, marked } = fires(rule, example);
  if (answer === 'fine') {
    expect(rows).toEqual([]);
    return;
  }
  expect(marked.length, 'an example marks where the finding stands').toBeGreaterThan(0);
  expect(rows).toEqual(marked);
  for (const severity of severities) {
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
});
