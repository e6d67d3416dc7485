import type { UnitTexts } from '../unit-texts.ts';

/** What a unit has of its own, nynorsk. */
export const unit: UnitTexts = {
  counts: {
    heading: 'Råd som blir lagde til sides',
    help: 'Kor ofte kvart råd er lagt til sides i denne nettlesaren, og kvifor. Ingenting om pasientar eller hendingar. Tala kan vise kva råd som er til bry og bør endrast.',
    none: 'Ingen råd er lagde til sides.',
    rule: 'Råd',
    total: 'I alt',
    save: 'Lagre som fil',
    fileName: 'rad-lagde-til-sides',
    clear: 'Nullstill',
  },
  page: {
    heading: 'I journalsida',
    marker: 'Vis ein strek ved skjemaet medan panelet er ope',
    markerHelp: 'Streken viser kva skjema panelet gjeld. Han viser ingenting om pasienten eller svaret.',
    isOff: (origin) => `Slått av på ${origin}`,
    turnOn: 'Slå på att',
  },
  notes: {
    heading: 'Notata til eininga i Oppslag',
    help: 'Ei tekstfil med eitt notat i kvart avsnitt: første linja er tittelen, resten er teksten. Ei tom linje skil notata. Ingen pasientopplysningar.',
    file: 'Tekstfil med notat',
    count: (count) => `${count} notat frå fil.`,
    fromPolicy: (count) => `${count} notat frå administrator.`,
    remove: 'Fjern notata frå fil',
    problems: {
      empty: 'Fann ingen notat i fila. Kvart notat treng ein tittel og minst éi linje tekst.',
      'too-large': 'Fila er for stor: ho kan ha høgst 200 notat, titlar på 120 teikn og tekstar på 1000 teikn.',
      patient: 'Fila ser ut til å innehalde eit fødselsnummer, og er ikkje teken inn.',
    },
  },
};
