import type { Hendelse } from '../../kodeverk/hendelser.ts';
import { withdrawnAnswer } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** Withdrawn hendelser whose information is kept in another way; nothing replaces the others. */
const INSTEAD: { readonly [hendelse in Hendelse]?: string } = { F: 'feedback', L: 'postponed', H: 'needs-at-end' };

/** A hendelse that edition-2024 removed. */
export const utgattHendelse = defineRule({
  id: 'utgatt-hendelse',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Figur 3, tabell 5 og 6' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  variants: ['feedback', 'postponed', 'needs-at-end'],
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !F 2026-02-03',
      'A 2026-01-05, M 2026-01-12, C/K 2026-02-02, !H/K 2026-05-04, X/G 2026-05-04',
      'A 2026-01-05, !L 2026-01-12',
      'D01 A 2026-01-05, !D01 D 2026-01-20',
    ],
    fine: [
      { events: 'A 2023-01-05, M 2023-01-12, C/P 2023-02-02, F 2023-02-03', note: 'Koden gjaldt i 2023' },
      { events: 'A 2026-01-05, R 2026-02-03', note: 'Ukjent, ikke utgått' },
    ],
    boundary: [
      { expect: 'fine', example: 'L 2023-12-31' },
      { expect: 'unclear', example: '!L 2024-01-01' },
      { expect: 'unclear', example: '!L 2024-12-31' },
      { expect: 'broken', example: '!L 2025-01-01' },
      { expect: 'broken', example: { events: '!L 2023-06-01', simplifiedFrom: '2023-06-01' } },
      { expect: 'fine', example: { events: 'L 2023-05-31', simplifiedFrom: '2023-06-01' } },
    ],
  },
  each(event) {
    const { hendelseEntry } = event.code;
    if (event.period === undefined || event.period === 'edition-2019') return undefined;
    if (!hendelseEntry || hendelseEntry.inEdition2024) return undefined;
    const variant = INSTEAD[hendelseEntry.code];
    return finding(event, { ...withdrawnAnswer(event), ...(variant === undefined ? {} : { variant }) });
  },
});
