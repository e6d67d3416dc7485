import { defineRule, finding } from '../rule.ts';

/** An event dated after today: only what has happened is registered. */
export const datoFramITid = defineRule({
  id: 'dato-fram-i-tid',
  severity: 'feil',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Involvering i evaluering av behandlingen',
  },
  looksAt: 'event',
  examples: {
    broken: [
      { events: 'A 2026-11-02, !M 2026-11-22', today: '2026-11-21' },
      { events: 'A 2026-01-05, !M 2062-01-12', today: '2026-11-21' },
    ],
    fine: [
      { events: 'A 2026-11-02, M 2026-11-21', today: '2026-11-21', note: 'I dag' },
      { events: 'A 2026-11-02, M 2026-11-31', today: '2026-11-21', note: 'Ingen slik dag: en annen regel' },
    ],
  },
  each(event, context) {
    return event.day > context.today ? finding(event) : undefined;
  },
});
