import { birthday, type DayNumber, UNREADABLE } from '../../forlop/day.ts';
import type { ForlopstypeEntry } from '../../kodeverk/forlopstyper.ts';
import { withdrawnAnswer } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** A type that edition-2024 removed. The variant says what is known about the type to use instead. */
export const utgattForlopstype = defineRule({
  id: 'utgatt-forlopstype',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 1 og 2' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  variants: ['under-18', 'by-age', 'ask-unit'],
  examples: {
    broken: [
      '!D09 A 2026-01-05',
      '!D08 A 2026-01-05, !D08 M 2026-01-12',
      '!D06 A 2026-01-05',
      '!D07 A 2026-01-05 born=1990-03-01',
      '!D07 A 2026-01-05 born=2012-03-01',
      '!D10 A 2026-01-05',
    ],
    fine: [
      { events: 'D12 A 2026-01-05', note: 'Et av de tre generelle forløpene' },
      { events: 'D02 A 2026-01-05', note: 'Aldri gyldig: ukjent, ikke utgått' },
    ],
    boundary: [
      { expect: 'fine', example: 'D09 A 2023-12-31' },
      { expect: 'unclear', example: '!D09 A 2024-01-01' },
      { expect: 'unclear', example: '!D09 A 2024-12-31' },
      { expect: 'broken', example: '!D09 A 2025-01-01' },
      { expect: 'fine', example: { events: 'D09 A 2024-02-29', simplifiedFrom: '2024-03-01' } },
      { expect: 'broken', example: { events: '!D09 A 2024-03-01', simplifiedFrom: '2024-03-01' } },
    ],
  },
  each(event) {
    const { forlopstypeEntry } = event.code;
    if (event.period === undefined || event.period === 'edition-2019') return undefined;
    if (!forlopstypeEntry || forlopstypeEntry.inEdition2024) return undefined;
    return finding(event, { ...withdrawnAnswer(event), ...replacement(forlopstypeEntry, event.day, event.birth) });
  },
  fix({ code }, variant) {
    const replacement = code.forlopstypeEntry?.replacedBy;
    if (!replacement || variant === 'by-age') return undefined;
    const forlopstype = variant === 'under-18' ? replacement.under18 : replacement.code;
    return forlopstype && { kind: 'code', forlopstype };
  },
});

function replacement(entry: ForlopstypeEntry, day: DayNumber, birth: DayNumber): { variant?: string } {
  if (!entry.replacedBy) return { variant: 'ask-unit' };
  if (!entry.replacedBy.under18) return {};
  if (birth === UNREADABLE) return { variant: 'by-age' };
  return day < birthday(birth, 18) ? { variant: 'under-18' } : {};
}
