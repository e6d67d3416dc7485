import type { SettingsTexts } from '../settings-texts.ts';

/** The settings page in nynorsk. */
export const settings: SettingsTexts = {
  title: 'Innstillingar',
  saved: 'Lagra',
  notSaved: 'Vart ikkje lagra',
  byPolicy: 'Sett av administrator.',
  language: {
    heading: 'Språk',
    label: 'Språk i Forløpsvakt',
    asBrowser: 'Som nettlesaren',
    codes: 'Kodetekstane er dei offisielle, på bokmål, i alle språk.',
  },
  simplified: {
    heading: 'Dei nye kodane',
    label: 'Når tok de i bruk dei nye kodane?',
    help: 'Einingane gjekk over til den forenkla registreringa på ulike dagar. Utan svar blir både gamle og nye kodar godtekne i 2024, og utgåtte kodar blir uavklarte.',
    tooEarly: 'Tidlegast 01.01.2023.',
    clear: 'Veit ikkje',
  },
  careLevel: {
    heading: 'Omsorgsnivå',
    help: 'Blir brukt til fristane der journalen ikkje viser omsorgsnivået.',
    levels: { P: 'Poliklinikk', D: 'Døgn' },
  },
  figures: {
    heading: 'Fristar',
    help: 'Talet på dagar. Tala er dei rettleiande tidene; skriv andre der eininga har sine eigne. Tomt felt gir den rettleiande tida.',
    later: 'Ei påminning blir rekna ut på nytt neste gong pasienten blir opna i journalen.',
    services: { PH: 'Psykisk helsevern, vaksne og barn og unge', TSB: 'Tverrfagleg spesialisert rusbehandling' },
    limit: 'Frist',
    kinds: {
      beslutning: 'Frå første frammøte til klinisk avgjerd',
      'forste-evaluering': 'Frå klinisk avgjerd til første evaluering',
      'neste-evaluering': 'Frå evaluering til neste evaluering',
      'ny-beslutning': 'Frå utvida utgreiing til ny avgjerd (berre gamle kodar)',
    },
    field: (kind, level) => `${kind}, ${level.toLowerCase()}, dagar`,
    none: 'ingen',
    reset: 'Tilbake til dei rettleiande tidene',
    outside: 'Frå 1 til 730 dagar.',
  },
  sites: {
    heading: 'Journalar',
    help: 'Forløpsvakt les berre nettstader du har gitt tilgang. Nye legg du til frå panelet, medan sida er open.',
    none: 'Ingen enno.',
    remove: 'Fjern',
    removeSite: (site) => `Fjern ${site}`,
    fixed: 'Fast i denne utgåva.',
  },
  about: {
    heading: 'Om Forløpsvakt',
    version: (version) => `Versjon ${version}`,
    keys: (shortcut) =>
      `${shortcut === '' ? 'Ingen snøggtast opnar panelet; vel ein i dei eigne innstillingane nettlesaren har for utvidingar' : `${shortcut} opnar panelet`}. Skift+F6 går frå journalen til panelet, og F6 tilbake til feltet du var i.`,
    notices: 'Lisensar for programvare som andre har laga',
    privacy: [
      'Forløpsvakt sender ingenting frå maskina. Utvidinga har ikkje lov til å bruke nettet.',
      'Namn og fødselsnummer blir aldri lagra. Påminningar ligg på denne maskina, med den merkelappen du sjølv gir dei.',
      'Fristane er råd og hjelp til å hugse. Dei blir ikkje målte.',
    ],
  },
};
