import { utfallIsJudged, withdrawnAnswer } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** What to do instead differs between the withdrawn utfall of C, of X, and of U. */
const INSTEAD: { readonly [hendelse: string]: string } = { C: 'extended-assessment', X: 'no-right' };

/** An utfall that edition-2024 removed from a hendelse which it kept. */
export const utgattUtfall = defineRule({
  id: 'utgatt-utfall',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5 og 6' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  variants: ['extended-assessment', 'no-right'],
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !C/U 2026-02-02',
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !U/B 2026-02-03',
      'A 2026-01-05, !X/R 2026-01-12',
    ],
    fine: [
      { events: 'A 2023-01-05, M 2023-01-12, C/U 2023-02-02', note: 'Utfallet gjaldt i 2023' },
      { events: 'A 2026-01-05, M 2026-01-12, C/Q 2026-02-02', note: 'Aldri gyldig, ikke utgått' },
    ],
    boundary: [
      { expect: 'fine', example: 'X/R 2023-12-31' },
      { expect: 'unclear', example: '!X/R 2024-01-01' },
      { expect: 'broken', example: '!X/R 2025-01-01' },
      { expect: 'broken', example: { events: '!X/R 2024-01-01', simplifiedFrom: '2024-01-01' } },
    ],
  },
  each(event) {
    const { utfallEntry } = event.code;
    if (!utfallEntry || utfallEntry.inEdition2024 || event.period === 'edition-2019') return undefined;
    if (!utfallIsJudged(event)) return undefined;
    const variant = INSTEAD[event.hendelse];
    return finding(event, { ...withdrawnAnswer(event), ...(variant === undefined ? {} : { variant }) });
  },
});
