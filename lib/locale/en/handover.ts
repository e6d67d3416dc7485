import type { HandoverTexts } from '../handover-texts.ts';

/** Handing a registration over, English. */
export const handover: HandoverTexts = {
  copy: 'Copy as code',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  paste: 'Paste a code',
  field: 'Code from a slip or the clipboard',
  hint: 'D11 C P 21.11.2026',
  question: (name) => (name === '' ? 'Is this for the patient on the page?' : `Is this for ${name}?`),
  yes: 'Yes, fill in',
  no: 'No',
  refusals: {
    unreadable: 'This is no code of an event.',
    'other-patient': 'The code was written for another patient than the one on the page.',
    'no-mark': 'The code lacks the four characters that tell which patient it is for.',
    'unknown-patient': 'The page does not show who the patient is, so that the code cannot be checked.',
    wrong: 'The code does not fit the patient on the page.',
    unfit: 'The form on the page has no room for this code.',
  },
};
