import type { LookupTexts } from '../lookup-texts.ts';

/** The look-up, nynorsk. */
export const lookup: LookupTexts = {
  heading: 'Oppslag',
  open: 'Oppslag',
  field: 'Søk i kodar og reglar',
  hint: 'når registrerer eg evaluering',
  examplesHeading: 'Til dømes',
  examples: ['augeblikkeleg hjelp', 'overføring til anna helseføretak', 'frå TSB til PHV', 'X/O'],
  nothing: 'Ingen treff. Prøv eit anna ord, eller spør etter rutinen i eininga.',
  count: (count) => (count === 1 ? '1 svar' : `${count} svar`),
  date: 'Dato',
  before: 'Først',
  gone: 'utgått',
  noSource: 'Inga kjelde',
  unitNote: 'Rutinen i eininga',
  rule: 'Kontroll',
};
