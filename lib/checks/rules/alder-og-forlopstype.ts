import { birthday, UNREADABLE } from '../../forlop/day.ts';
import { defineRule, finding } from '../rule.ts';

const ADULT = 18;

/** An adult in the forløp of children and young people, or the other way round, at the start. */
export const alderOgForlopstype = defineRule({
  id: 'alder-og-forlopstype',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 2' },
  looksAt: 'event',
  variants: ['under-18', 'before-birth'],
  examples: {
    broken: [
      '!D12 A 2026-01-05 born=2008-01-05',
      '!D11 A 2026-01-05 born=2008-01-06',
      '!D11 A 2026-02-28 born=2008-02-29',
      '!D11 A 2026-01-05 born=2026-02-01',
      '!D12 A 2026-03-02, D12 M 2026-03-09 born=2008-01-05',
    ],
    fine: [
      { events: 'D12 A 2026-01-05 born=2008-01-06', note: 'Fyller 18 dagen etter' },
      { events: 'D11 A 2026-01-05 born=2008-01-05', note: 'Fyller 18 denne dagen' },
      { events: 'D11 A 2026-03-01 born=2008-02-29', note: 'Født 29. februar: 18 år fra 1. mars' },
      { events: 'D12 A 2025-06-02 born=2008-01-05, D12 M 2026-03-09', note: 'Alderen ved starten gjelder' },
      { events: 'D01 A 2026-01-05 born=2012-01-05', note: 'TSB har ikke egne forløp etter alder' },
      { events: 'D12 A 2026-01-05', note: 'Fødselsdatoen er ikke kjent' },
    ],
    boundary: [
      { expect: 'broken', example: '!D12 A 2023-12-31 born=1990-05-01' },
      { expect: 'broken', example: '!D12 A 2025-01-01 born=1990-05-01' },
    ],
  },
  on: {
    A(event) {
      const type = event.code.forlopstype;
      if (type !== 'D11' && type !== 'D12') return undefined;
      const { birth } = event;
      if (birth === UNREADABLE) return undefined;
      const isAdult = event.day >= birthday(birth, ADULT);
      if (isAdult === (type === 'D11')) return undefined;
      if (isAdult) return finding(event);
      return finding(event, { variant: event.day < birth ? 'before-birth' : 'under-18' });
    },
  },
});
