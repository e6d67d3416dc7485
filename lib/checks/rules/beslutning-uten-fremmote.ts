import { defineRule, type Fired, finding, NONE } from '../rule.ts';

/** A clinical decision before any first attendance; where an attendance lies later, the dates are swapped. */
export const beslutningUtenFremmote = defineRule({
  id: 'beslutning-uten-fremmote',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Kode C (klinisk beslutning) mangler forutgående kode M (første frammøte)',
  looksAt: 'forlop',
  variants: ['swapped'],
  examples: {
    broken: ['A 2026-01-02, !C/P 2026-02-01', 'A 2026-01-02, !C/P 2026-02-01, M 2026-02-09'],
    fine: [
      {
        events: 'A 2026-01-02, M 2026-01-09, C/P 2026-02-01, C/K 2026-05-04',
        note: 'Ett fremmøte dekker alle beslutninger',
      },
      { events: 'A 2026-01-02, C/P 2026-01-09, M 2026-01-09', note: 'Samme dag: fremmøtet regnes først' },
    ],
    unclear: ['… !C/P 2026-02-01'],
    boundary: [
      { expect: 'broken', example: 'A 2023-12-02, !C/P 2023-12-31' },
      { expect: 'broken', example: 'A 2023-12-02, !C/P 2024-01-01' },
    ],
  },
  end(forlop, context) {
    const { seen } = forlop;
    const attendance = seen.first('M');
    const before = attendance === NONE ? forlop.last + 1 : attendance;
    if (!seen.has('C') || seen.first('C') > before) return undefined;
    const found: Fired[] = [];
    for (let position = seen.first('C'); position < before; position++) {
      if (context.code(position).hendelse !== 'C') continue;
      const swapped = attendance === NONE ? {} : { variant: 'swapped', related: [context.row(attendance)] };
      found.push(finding({ row: context.row(position) }, swapped));
    }
    return found;
  },
  fix: (_, variant) => (variant === undefined ? { kind: 'register-first', hendelse: 'M' } : undefined),
});
