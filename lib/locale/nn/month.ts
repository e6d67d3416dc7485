import type { MonthTexts } from '../month-texts.ts';

/** Keeping a month's work, nynorsk. */
export const month: MonthTexts = {
  keep: 'Lagre arbeidet for månaden',
  working: 'Lagrar …',
  kept: (date) => `Lagra ${date}, kryptert på denne maskina. Merka følgjer med til neste uttrekk.`,
  failed: 'Arbeidet vart ikkje lagra. Lås opp Mine fristar i panelet og prøv igjen.',
  locked: 'Lås opp Mine fristar i panelet for å lagre kva som er behandla.',
  none: 'Vel ei passfrase i Mine fristar i panelet for å lagre kva som er behandla.',
  off: 'På denne maskina blir det ikkje lagra kva som er behandla.',
};
