import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../lib/checks/finding.ts';
import { LANGUAGES } from '../../lib/locale/language.ts';
import { ALL_FINDING_TEXTS } from './finding-texts.ts';

describe.each(LANGUAGES)('texts about findings (%s)', (language) => {
  const { hidden, severities, unclear } = ALL_FINDING_TEXTS[language];

  it('names every severity differently', () => {
    expect(new Set(SEVERITIES.map((severity) => severities[severity])).size).toBe(SEVERITIES.length);
  });

  it('knows the same reasons as bokmål, each as a clause and something to do', () => {
    expect(Object.keys(hidden).sort()).toEqual(Object.keys(ALL_FINDING_TEXTS.nb.hidden).sort());
    for (const { reason, action } of Object.values(hidden)) {
      expect(reason).toMatch(/^\p{Ll}.*[^.]$/u);
      expect(action).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('asks one question, about the year of transition', () => {
    expect(unclear.transition.question).toMatch(/\?$/);
  });

  it('is loaded without the other languages', () => {
    const folder = new URL(`../../lib/locale/${language}/`, import.meta.url);
    const others = LANGUAGES.filter((other) => other !== language).map((other) => `../${other}/`);
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      for (const other of others) expect(source).not.toContain(other);
    }
  });
});
