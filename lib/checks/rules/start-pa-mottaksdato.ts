import { UNREADABLE } from '../../forlop/day.ts';
import { defineRule, finding } from '../rule.ts';

/** A start dated as before the simplification: the day the referral came, not the day it was assessed. */
export const startPaMottaksdato = defineRule({
  id: 'start-pa-mottaksdato',
  severity: 'advarsel',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Endre tidspunkt for start av nasjonalt pasientforløp',
  },
  looksAt: 'event',
  examples: {
    broken: [
      '!A 2026-01-05 received=2026-01-05 assessed=2026-01-12',
      { events: '… !A 2026-01-05 received=2026-01-05 assessed=2026-01-12, M 2026-01-20', note: 'Starten alene er nok' },
    ],
    fine: [
      { events: 'A 2026-01-05 received=2026-01-05 assessed=2026-01-05', note: 'Mottatt og vurdert samme dag' },
      { events: 'A 2026-01-12 received=2026-01-05 assessed=2026-01-12', note: 'Datert dagen den ble vurdert' },
      { events: 'A 2026-01-05 received=2026-01-05', note: 'Ingen vet når den ble vurdert' },
      { events: 'A 2026-01-05, M 2026-01-12 received=2026-01-12 assessed=2026-01-13', note: 'Gjelder bare start' },
    ],
    boundary: [
      { expect: 'fine', example: 'A 2023-12-31 received=2023-12-31 assessed=2024-01-09' },
      { expect: 'fine', example: 'A 2024-12-31 received=2024-12-31 assessed=2025-01-09' },
      { expect: 'broken', example: '!A 2025-01-01 received=2025-01-01 assessed=2025-01-09' },
      {
        expect: 'broken',
        example: { events: '!A 2024-03-01 received=2024-03-01 assessed=2024-03-09', simplifiedFrom: '2024-03-01' },
      },
    ],
  },
  on: {
    A(event) {
      const { received, assessed } = event;
      if (received === UNREADABLE || assessed === UNREADABLE || received === assessed) return undefined;
      return event.period === 'edition-2024' && event.day === received ? finding(event) : undefined;
    },
  },
  fix: ({ assessed }) => ({ kind: 'date', day: assessed }),
});
