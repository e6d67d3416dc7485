import type { WorklistTexts } from '../worklist-texts.ts';

const patients = (count: number) => (count === 1 ? '1 pasient' : `${count} pasienter`);
const rows = (count: number) => (count === 1 ? '1 rad' : `${count} rader`);

/** A list of several patients, bokmål. */
export const worklist: WorklistTexts = {
  reading: 'Leser listen',
  failed: 'Siden kunne ikke leses. Last den på nytt i journalen og prøv igjen.',
  none: 'Siden viser ingen tabell med kodede hendelser der hver rad sier hvilken pasient den gjelder.',
  count: (count, events) => `${patients(count)}, ${events === 1 ? '1 hendelse' : `${events} hendelser`}`,
  about: 'Kontrollert slik listen er nå. Den viser kanskje ikke alt som er registrert. Ingenting er lagret.',
  unread: (count) => `${rows(count)} lar seg ikke lese og er ikke kontrollert.`,
  nobody: (count) => `${rows(count)} sier ikke sikkert hvem de gjelder, og er ikke kontrollert.`,
  again: 'Les listen på nytt',
  toLookAt: (count) => `Se over: ${patients(count)}`,
  nothing: 'Ingenting å rette i det listen viser.',
  rest: (count) => `Ingenting å rette i det listen viser: ${patients(count)}`,
  unnamed: (place) => `Pasient ${place} i listen`,
  findings: (count) => (count === 1 ? '1 ting å se over' : `${count} ting å se over`),
  seed: {
    heading: 'Mine frister',
    help: (count) => `Fristene til ${patients(count)} kan følges i Mine frister. De lagres kryptert på denne maskinen.`,
    button: 'Følg fristene i Mine frister',
    working: 'Lagrer',
    done: (count) => `Mine frister følger nå ${patients(count)} fra listen.`,
    changed: 'Listen er endret siden den ble lest. Les den på nytt først.',
    failed: 'Fristene ble ikke lagret. Åpne Mine frister og prøv igjen.',
    without: (count) => `${patients(count)} står uten gyldig fødselsnummer i listen og kan ikke følges herfra.`,
  },
};
