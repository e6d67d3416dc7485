import { defineRule, finding } from '../rule.ts';

/** A forløp without a start; where it follows an ended one, the X may be what is wrong. */
export const startMangler = defineRule({
  id: 'start-mangler',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Ikke med i beregning. Forløpet mangler kode for start pakkeforløp',
  looksAt: 'forlop',
  variants: ['after-end'],
  examples: {
    broken: ['!M 2026-01-12, C/P 2026-02-02', 'A 2026-01-05, M 2026-01-12, X/M 2026-02-02, !E 2026-02-20'],
    fine: [
      { events: 'M 2026-01-02, A 2026-01-05', note: 'Starten finnes, men ikke først: en annen regel' },
      { events: 'A 2026-01-05, X/O 2026-02-02, A 2026-02-02', note: 'Overføring samme dag' },
    ],
    unclear: ['… !M 2026-01-12, C/P 2026-02-02', '…2026-01-10 !M 2026-01-12, C/P 2026-02-02'],
    boundary: [{ expect: 'broken', example: '!M 2023-12-31, C/P 2024-01-01' }],
  },
  end(forlop, context) {
    if (forlop.seen.has('A')) return undefined;
    return finding({ row: context.row(forlop.start) }, forlop.followsEnd ? { variant: 'after-end' } : {});
  },
});
