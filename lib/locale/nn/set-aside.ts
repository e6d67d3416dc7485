import type { SetAsideTexts } from '../set-aside-texts.ts';

/** Setting a finding aside, nynorsk. */
export const setAside: SetAsideTexts = {
  open: 'Legg til sides',
  assessed: 'Vurdert:',
  reasons: {
    stemmer: 'Rett slik det er',
    'annet-sted': 'Registrert ein annan stad',
    avklares: 'Må avklarast med andre',
    'passer-ikke': 'Passar ikkje her',
  },
  done: (reason) => `Vurdert: ${reason.toLowerCase()}`,
  again: 'Vis att',
  againFor: (title) => `Vis att: ${title}`,
};
