import type { MonthTexts } from '../month-texts.ts';

/** Keeping a month's work, bokmål. */
export const month: MonthTexts = {
  keep: 'Lagre månedens arbeid',
  working: 'Lagrer …',
  kept: (date) => `Lagret ${date}, kryptert på denne maskinen. Merkene følger med til neste uttrekk.`,
  failed: 'Arbeidet ble ikke lagret. Lås opp Mine frister i panelet og prøv igjen.',
  locked: 'Lås opp Mine frister i panelet for å lagre hva som er behandlet.',
  none: 'Velg en passfrase i Mine frister i panelet for å lagre hva som er behandlet.',
  off: 'På denne maskinen lagres ikke hva som er behandlet.',
};
