import type { UnitTexts } from '../unit-texts.ts';

/** What a unit has of its own, bokmål. */
export const unit: UnitTexts = {
  counts: {
    heading: 'Råd som legges til side',
    help: 'Hvor ofte hvert råd er lagt til side i denne nettleseren, og hvorfor. Ingenting om pasienter eller hendelser. Tallene kan vise hvilke råd som er til bry og bør endres.',
    none: 'Ingen råd er lagt til side.',
    rule: 'Råd',
    total: 'I alt',
    save: 'Lagre som fil',
    fileName: 'rad-lagt-til-side',
    clear: 'Nullstill',
  },
  page: {
    heading: 'I journalsiden',
    marker: 'Vis en strek ved skjemaet mens panelet er åpent',
    markerHelp: 'Streken viser hvilket skjema panelet gjelder. Den viser ingenting om pasienten eller svaret.',
    isOff: (origin) => `Slått av på ${origin}`,
    turnOn: 'Slå på igjen',
  },
  notes: {
    heading: 'Enhetens notater i Oppslag',
    help: 'En tekstfil med ett notat i hvert avsnitt: første linje er tittelen, resten er teksten. En blank linje skiller notatene. Ingen pasientopplysninger.',
    file: 'Tekstfil med notater',
    count: (count) => (count === 1 ? '1 notat fra fil.' : `${count} notater fra fil.`),
    fromPolicy: (count) => (count === 1 ? '1 notat fra administrator.' : `${count} notater fra administrator.`),
    remove: 'Fjern notatene fra fil',
    problems: {
      empty: 'Fant ingen notater i filen. Hvert notat trenger en tittel og minst én linje tekst.',
      'too-large': 'Filen er for stor: den kan ha høyst 200 notater, titler på 120 tegn og tekster på 1000 tegn.',
      patient: 'Filen ser ut til å inneholde et fødselsnummer, og er ikke tatt inn.',
    },
  },
};
