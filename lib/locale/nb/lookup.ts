import type { LookupTexts } from '../lookup-texts.ts';

/** The look-up, bokmål. */
export const lookup: LookupTexts = {
  heading: 'Oppslag',
  open: 'Oppslag',
  field: 'Søk i koder og regler',
  hint: 'når registrerer jeg evaluering',
  examplesHeading: 'For eksempel',
  examples: ['øyeblikkelig hjelp', 'overføring til annet helseforetak', 'fra TSB til PHV', 'X/O'],
  nothing: 'Ingen treff. Prøv et annet ord, eller spør etter enhetens egen rutine.',
  count: (count) => (count === 1 ? '1 svar' : `${count} svar`),
  date: 'Dato',
  before: 'Først',
  gone: 'utgått',
  noSource: 'Ingen kilde',
  unitNote: 'Enhetens egen rutine',
  rule: 'Kontroll',
};
