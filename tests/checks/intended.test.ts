import { describe, expect, it } from 'vitest';
import { COMPLETE } from '../../lib/checks/completeness.ts';
import type { CheckOptions } from '../../lib/checks/engine.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import { checkIntended } from '../../lib/checks/intended.ts';

const TOLD: CheckOptions = { today: 20_000_000, source: 'page', history: COMPLETE, rules: RULES };

/** What is shown of the last of the example's events when those before it are the history. */
function shown(example: string): readonly string[] {
  const events = [...parseExample(example).events];
  const intended = events.pop();
  if (!intended) throw new Error('no event');
  return checkIntended(events, intended, TOLD).findings.map(
    ({ scope, finding }) => `${scope} ${finding.row} ${finding.rule} ${finding.severity}`,
  );
}

describe('an event about to be registered', () => {
  it('is shown first, and then what was already wrong', () => {
    expect(shown('M 2026-01-09, D01 A 2026-01-05, D01 C/T 2026-01-12')).toEqual([
      'intended 2 beslutning-uten-fremmote advarsel',
      'history 0 start-mangler advarsel',
    ]);
  });

  it('answers for what appears on an earlier one because of it, once', () => {
    expect(shown('A 2026-03-02, A 2026-01-05')).toEqual(['intended 0 dobbel-start advarsel']);
  });

  it('is told without what it puts right', () => {
    expect(shown('M 2026-01-09, A 2026-01-05')).toEqual([]);
  });

  it('says of itself alone when its date cannot be read, and leaves what was wrong as it was', () => {
    expect(shown('M 2026-01-09, A -')).toEqual(['intended 1 ugyldig-dato feil', 'history 0 start-mangler advarsel']);
  });
});
