import type { LookupTexts } from '../lookup-texts.ts';

/** The look-up, English. */
export const lookup: LookupTexts = {
  heading: 'Look up',
  open: 'Look up',
  field: 'Search codes and rules',
  hint: 'when do I register an evaluation',
  examplesHeading: 'For example',
  examples: ['emergency', 'transfer to another health trust', 'from TSB to mental health care', 'X/O'],
  nothing: "No hits. Try another word, or ask for the unit's own routine.",
  count: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  date: 'Date',
  before: 'First',
  gone: 'withdrawn',
  noSource: 'No source',
  unitNote: "The unit's own routine",
  rule: 'Check',
};
