import type { SetAsideTexts } from '../set-aside-texts.ts';

/** Setting a finding aside, bokmål. */
export const setAside: SetAsideTexts = {
  open: 'Legg til side',
  assessed: 'Vurdert:',
  reasons: {
    stemmer: 'Riktig slik det er',
    'annet-sted': 'Registrert et annet sted',
    avklares: 'Må avklares med andre',
    'passer-ikke': 'Passer ikke her',
  },
  done: (reason) => `Vurdert: ${reason.toLowerCase()}`,
  again: 'Vis igjen',
  againFor: (title) => `Vis igjen: ${title}`,
};
