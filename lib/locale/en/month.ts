import type { MonthTexts } from '../month-texts.ts';

/** Keeping a month's work, English. */
export const month: MonthTexts = {
  keep: "Save this month's work",
  working: 'Saving …',
  kept: (date) => `Saved ${date}, encrypted on this computer. The marks follow to the next export.`,
  failed: 'The work was not saved. Unlock My deadlines in the panel and try again.',
  locked: 'Unlock My deadlines in the panel to save what has been handled.',
  none: 'Choose a passphrase in My deadlines in the panel to save what has been handled.',
  off: 'On this computer, what has been handled is not saved.',
};
