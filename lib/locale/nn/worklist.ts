import type { WorklistTexts } from '../worklist-texts.ts';

const patients = (count: number) => (count === 1 ? '1 pasient' : `${count} pasientar`);
const rows = (count: number) => (count === 1 ? '1 rad' : `${count} rader`);

/** A list of several patients, nynorsk. */
export const worklist: WorklistTexts = {
  reading: 'Les lista',
  failed: 'Sida kunne ikkje lesast. Last henne på nytt i journalen og prøv igjen.',
  none: 'Sida viser ingen tabell med koda hendingar der kvar rad seier kva pasient ho gjeld.',
  count: (count, events) => `${patients(count)}, ${events === 1 ? '1 hending' : `${events} hendingar`}`,
  about: 'Kontrollert slik lista er no. Ho viser kanskje ikkje alt som er registrert. Ingenting er lagra.',
  unread: (count) => `${rows(count)} lèt seg ikkje lese og er ikkje kontrollert.`,
  nobody: (count) => `${rows(count)} seier ikkje sikkert kven dei gjeld, og er ikkje kontrollert.`,
  again: 'Les lista på nytt',
  toLookAt: (count) => `Sjå over: ${patients(count)}`,
  nothing: 'Ingenting å rette i det lista viser.',
  rest: (count) => `Ingenting å rette i det lista viser: ${patients(count)}`,
  unnamed: (place) => `Pasient ${place} i lista`,
  findings: (count) => (count === 1 ? '1 ting å sjå over' : `${count} ting å sjå over`),
  seed: {
    heading: 'Mine fristar',
    help: (count) =>
      `Fristane til ${patients(count)} kan følgjast i Mine fristar. Dei blir lagra kryptert på denne maskina.`,
    button: 'Følg fristane i Mine fristar',
    working: 'Lagrar',
    done: (count) => `Mine fristar følgjer no ${patients(count)} frå lista.`,
    changed: 'Lista er endra sidan ho vart lesen. Les henne på nytt først.',
    failed: 'Fristane vart ikkje lagra. Opne Mine fristar og prøv igjen.',
    without: (count) => `${patients(count)} står utan gyldig fødselsnummer i lista og kan ikkje følgjast herifrå.`,
  },
};
