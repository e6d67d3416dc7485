/** The documents of the field that rules are made from: what they are called, and who published them. */
export const SOURCES = {
  'helsedirektoratet-forenkling-av-registrering': {
    publisher: 'Helsedirektoratet',
    title: 'Forenkling av registrering og rapportering i nasjonale pasientforløp psykisk helse og rus',
  },
  'helsedirektoratet-tall-og-oppmerksomheter': {
    publisher: 'Helsedirektoratet',
    title: 'Pakkeforløp psykisk helse og rus: hva sier tallene, og kan vi stole på dem?',
  },
  'sintef-evaluering-2019': {
    publisher: 'SINTEF',
    title: 'Evaluering av pakkeforløp for psykisk helse og rus, første rapport (2019)',
  },
} as const;

export type SourceId = keyof typeof SOURCES;
