import { dayFromToday } from '../tools/journal-page.mjs';
import type { EventState } from '../tools/panel.mjs';

export interface JournalPatient {
  readonly key: string;
  readonly name: string;
  readonly number: string;
  /** ISO day; empty where the journal does not know it. */
  readonly born: string;
  readonly events: readonly EventState[];
}

/** The stand-in journal's patients with their events as of today: what the panel must have read. */
export async function listJournalPatients(): Promise<readonly JournalPatient[]> {
  const { listPatients }: { listPatients(today: string): JournalPatient[] } = await import(
    new URL('../journal/patients.mjs', import.meta.url).href
  );
  return listPatients(dayFromToday(0)).map((patient) => ({
    ...patient,
    events: patient.events.map(({ dato, forlopstype, hendelse, utfall }) => ({ dato, forlopstype, hendelse, utfall })),
  }));
}

export interface Journal {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the stand-in journal on a free port. */
export async function openJournal(): Promise<Journal> {
  const { startJournal }: { startJournal(): Promise<Journal> } = await import(
    new URL('../journal/server.mjs', import.meta.url).href
  );
  return startJournal();
}

/** One of them. Throws where there is none of that key. */
export async function findJournalPatient(key: string): Promise<JournalPatient> {
  const patient = (await listJournalPatients()).find((one) => one.key === key);
  if (!patient) throw new Error(`no patient ${key}`);
  return patient;
}

/** Events as texts in an order of their own, so that lists compare whatever order they are shown in. */
export function inOneOrder(events: readonly EventState[]): string[] {
  return events
    .map(({ dato, forlopstype, hendelse, utfall }) => [dato, forlopstype, hendelse, utfall].join(' '))
    .sort();
}
