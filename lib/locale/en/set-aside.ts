import type { SetAsideTexts } from '../set-aside-texts.ts';

/** Setting a finding aside, English. */
export const setAside: SetAsideTexts = {
  open: 'Set aside',
  assessed: 'Assessed:',
  reasons: {
    stemmer: 'Right as it is',
    'annet-sted': 'Registered elsewhere',
    avklares: 'To be settled with others',
    'passer-ikke': 'Does not apply here',
  },
  done: (reason) => `Assessed: ${reason.toLowerCase()}`,
  again: 'Show again',
  againFor: (title) => `Show again: ${title}`,
};
