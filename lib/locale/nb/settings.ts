import type { SettingsTexts } from '../settings-texts.ts';

/** The settings page in bokmål. */
export const settings: SettingsTexts = {
  title: 'Innstillinger',
  saved: 'Lagret',
  notSaved: 'Ble ikke lagret',
  byPolicy: 'Satt av administrator.',
  language: {
    heading: 'Språk',
    label: 'Språk i Forløpsvakt',
    asBrowser: 'Som nettleseren',
    codes: 'Kodetekstene er de offisielle, på bokmål, i alle språk.',
  },
  simplified: {
    heading: 'De nye kodene',
    label: 'Når tok dere i bruk de nye kodene?',
    help: 'Enhetene gikk over til den forenklede registreringen på ulike dager. Uten svar godtas både gamle og nye koder i 2024, og utgåtte koder blir uavklart.',
    tooEarly: 'Tidligst 01.01.2023.',
    clear: 'Vet ikke',
  },
  careLevel: {
    heading: 'Omsorgsnivå',
    help: 'Brukes til fristene der journalen ikke viser omsorgsnivået.',
    levels: { P: 'Poliklinikk', D: 'Døgn' },
  },
  figures: {
    heading: 'Frister',
    help: 'Antall dager. Tallene er de veiledende tidene; skriv andre der enheten har sine egne. Tomt felt gir den veiledende tiden.',
    later: 'En påminnelse regnes ut på nytt neste gang pasienten åpnes i journalen.',
    services: { PH: 'Psykisk helsevern, voksne og barn og unge', TSB: 'Tverrfaglig spesialisert rusbehandling' },
    limit: 'Frist',
    kinds: {
      beslutning: 'Fra første fremmøte til klinisk beslutning',
      'forste-evaluering': 'Fra klinisk beslutning til første evaluering',
      'neste-evaluering': 'Fra evaluering til neste evaluering',
      'ny-beslutning': 'Fra utvidet utredning til ny beslutning (bare gamle koder)',
    },
    field: (kind, level) => `${kind}, ${level.toLowerCase()}, dager`,
    none: 'ingen',
    reset: 'Tilbake til de veiledende tidene',
    outside: 'Fra 1 til 730 dager.',
  },
  sites: {
    heading: 'Journaler',
    help: 'Forløpsvakt leser bare nettsteder du har gitt tilgang. Nye legger du til fra panelet, mens siden er åpen.',
    none: 'Ingen ennå.',
    remove: 'Fjern',
    removeSite: (site) => `Fjern ${site}`,
    fixed: 'Fast i denne utgaven.',
  },
  about: {
    heading: 'Om Forløpsvakt',
    version: (version) => `Versjon ${version}`,
    keys: (shortcut) =>
      `${shortcut === '' ? 'Ingen hurtigtast åpner panelet; velg en i nettleserens egne innstillinger for utvidelser' : `${shortcut} åpner panelet`}. Skift+F6 går fra journalen til panelet, og F6 tilbake til feltet du var i.`,
    notices: 'Lisenser for programvare som andre har laget',
    privacy: [
      'Forløpsvakt sender ingenting fra maskinen. Utvidelsen har ikke lov til å bruke nettet.',
      'Navn og fødselsnummer blir aldri lagret. Påminnelser ligger på denne maskinen, med den merkelappen du selv gir dem.',
      'Fristene er råd og hjelp til å huske. De måles ikke.',
    ],
  },
};
