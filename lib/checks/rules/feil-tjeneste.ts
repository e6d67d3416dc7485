import { defineRule, finding } from '../rule.ts';

/** A decision that treatment belongs to the other service. Many patients have both, so the forløp may stay. */
export const feilTjeneste = defineRule({
  id: 'feil-tjeneste',
  severity: 'tips',
  source: { document: 'sintef-evaluering-2019', place: '3.5.3.2' },
  looksAt: 'event',
  variants: ['to-mental-health'],
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !C/T 2026-02-02',
      'D12 A 2026-01-05, D12 M 2026-01-12, !D12 C/T 2026-02-02',
      'D01 A 2026-01-05, D01 M 2026-01-12, !D01 C/P 2026-02-02',
      { events: '… !C/T 2026-02-02', note: 'Beslutningen alene er nok' },
    ],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02', note: 'Beslutningen hører til tjenesten' },
      { events: 'D01 A 2026-01-05, D01 M 2026-01-12, D01 C/T 2026-02-02', note: 'Beslutningen hører til tjenesten' },
      {
        events: 'D09 A 2021-01-05, D09 M 2021-01-12, D09 C/P 2021-02-02',
        note: 'Gjelder bare de tre generelle forløpene',
      },
      { events: 'A 2026-01-05, C/T 2026-02-31', note: 'Hendelsen er ikke del av noe forløp' },
    ],
    boundary: [
      { expect: 'broken', example: '!C/T 2023-12-31' },
      { expect: 'broken', example: '!C/T 2024-01-01' },
      { expect: 'broken', example: '!C/T 2025-01-01' },
    ],
  },
  on: {
    C(event) {
      const { forlopstype, utfall } = event.code;
      if (utfall === 'P' && forlopstype === 'D01') return finding(event, { variant: 'to-mental-health' });
      return utfall === 'T' && (forlopstype === 'D11' || forlopstype === 'D12') ? finding(event) : undefined;
    },
  },
});
