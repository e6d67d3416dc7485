import { createServer } from 'node:http';
import { idnr } from '@navikt/fnrvalidator';
import { dayFromToday } from '../../tools/journal-page.mjs';

/** A patient whose every detail can be told from anything else on a disk. */
export interface Canary {
  readonly name: string;
  readonly number: string;
  /** ISO day. */
  readonly born: string;
  readonly unit: string;
  /** What the product calls the patient, and what the user does. */
  readonly initials: string;
  readonly label: string;
  readonly events: readonly { readonly dato: string; readonly hendelse: string; readonly forlopstype: string }[];
  /** Type, code and date as the product writes them together. */
  readonly tuples: readonly string[];
}

const SYLLABLES = ['bru', 'dal', 'fje', 'gry', 'hol', 'kve'];

/** So many patients with synthetic numbers (month + 80), each with events on days of its own. */
export function makeCanaries(count: number): readonly Canary[] {
  return Array.from({ length: count }, (_, index) => {
    const [first = '', second = ''] = [SYLLABLES[index % 6], SYLLABLES[Math.floor(index / 6) % 6]];
    const born = `19${60 + index}-0${(index % 9) + 1}-${10 + (index % 18)}`;
    const forlopstype = index % 3 === 0 ? 'D01' : 'D11';
    // Days that no limit falls on: which days those are stands in the open.
    const events = [
      { dato: dayFromToday(-41 - 2 * index), hendelse: 'A', forlopstype },
      { dato: dayFromToday(-4 - index), hendelse: 'M', forlopstype },
    ];
    return {
      name: `Kanari${first} Vokter${second}sen`,
      number: numberFor(born),
      born,
      unit: `Kanariposten ${first}${second}`,
      initials: `KV ${norwegian(born).slice(0, 5)}`,
      label: `lappen ${second}${first} ${index}`,
      events,
      tuples: events.flatMap(tuplesOf),
    };
  });
}

/** Everything that must not be found of a patient. */
export function secretsOf({ name, number, born, unit, initials, label, events, tuples }: Canary): string[] {
  const [given = '', family = ''] = name.split(' ');
  const days = [born, ...events.map(({ dato }) => dato)];
  const numbers = [number, `${number.slice(0, 6)} ${number.slice(6)}`];
  return [...numbers, name, given, family, unit, initials, label, ...days, ...days.map(norwegian), ...tuples];
}

function tuplesOf({ dato, hendelse, forlopstype }: Canary['events'][number]): string[] {
  const said = `"hendelse":"${hendelse}","utfall":"","dato":"${dato}"`;
  return [`${forlopstype} ${hendelse} ${norwegian(dato)}`, `"forlopstype":"${forlopstype}",${said}`, said];
}

function norwegian(day: string): string {
  return day.split('-').reverse().join('.');
}

function numberFor(born: string): string {
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number);
  const date = [day, month + 80, year % 100].map((part) => String(part).padStart(2, '0')).join('');
  for (let last = 10_000; last < 50_000; last++) {
    if (idnr(`${date}${last}`).status === 'valid') return `${date}${last}`;
  }
  throw new Error(`no number for ${born}`);
}

export interface CanaryJournal {
  /** Address of the patient with that index; it says nothing of who it is. */
  address(index: number): string;
  close(): Promise<void>;
}

/** A journal that does all that a journal can to leave no trace: neutral addresses and titles, nothing to be stored. */
export async function openCanaryJournal(canaries: readonly Canary[]): Promise<CanaryJournal> {
  const server = createServer((request, response) => {
    const canary = canaries[Number(request.url?.slice(1))];
    response.writeHead(canary ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(canary ? pageOf(canary) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('unreachable: a port was asked for');
  return {
    address: (index) => `http://127.0.0.1:${at.port}/${index}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function pageOf({ name, number, unit, events }: Canary): string {
  const row = ({ dato, forlopstype, hendelse }: Canary['events'][number]) =>
    `<tr><td>${norwegian(dato)}<td>${forlopstype}<td>${hendelse}<td><td>${unit}`;
  return `<!doctype html><html lang="nb"><title>Journal</title><link rel="icon" href="data:,"><body>
    <header><h1>${name}</h1><p>${number.slice(0, 6)} ${number.slice(6)}</p></header>
    <main><table aria-label="Hendelser i pasientforløp"><tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall<th>Enhet
      ${events.map(row).join('')}</table>
    <form autocomplete="off"><h2>Registrer hendelse i pasientforløp</h2>
      <label>Forløpstype <select><option>Velg<option>D01<option>D11</select></label>
      <label>Hendelse <select><option>Velg<option>C - Klinisk beslutning</select></label>
      <label>Utfall <select><option>Velg<option>P - Behov for behandling</select></label>
      <label>Dato <input type="date" autocomplete="off"></label><button type="button">Lagre</button></form></main>`;
}
