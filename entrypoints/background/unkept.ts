import { type Patient, seePatient } from '../../lib/reminders/patient.ts';
import { type Reminder, reminder } from '../../lib/reminders/reminder.ts';
import { openHeld, readHeld } from '../../lib/store/held.ts';
import { readProvisionalPair } from '../../lib/store/provisional-pair.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { readUnsealed } from '../../lib/store/unsealed.ts';
import { seeOptions, sightedIn } from './store-sighting.ts';

/** Patients as they would be kept, if there were a key: worked out from what the journal has shown since the browser started. */
export async function readUnkept(): Promise<readonly Patient[]> {
  const [held, pair, settings] = await Promise.all([readHeld(), readProvisionalPair(), readSettings()]);
  const { opened } = await openHeld(held, pair ? [pair] : []);
  const patients = new Map<string, Patient>();
  const newId = countedIds();
  for (const { on, site, sighting } of opened) {
    const { number } = sighting;
    const options = { ...seeOptions(settings, '', on, newId), site };
    patients.set(number, seePatient(patients.get(number), sightedIn(sighting), options));
  }
  return [...patients.values()];
}

/** What an earlier version kept in the open. Whose it was nobody can tell: it stays as the user labelled it. */
export async function readUnsealedPatients(): Promise<readonly Patient[]> {
  const { reminders, patients } = await readUnsealed(reminder);
  const known = new Map(patients.map((one) => [one.token, one]));
  const owners = new Map<string, Reminder[]>();
  for (const { pasient, ...one } of reminders) owners.set(pasient, [...(owners.get(pasient) ?? []), one]);
  return [...owners].flatMap(([token, own]) => {
    const [lastSeen] = own
      .map((one) => one.lastSeen)
      .sort()
      .reverse();
    if (lastSeen === undefined) return [];
    const label = (known.get(token)?.label ?? '').slice(0, 40);
    return [{ token: '', label, lastSeen, known: [], reminders: own }];
  });
}

/** The same ids each time the list is worked out, and none of them twice. */
function countedIds(): () => string {
  let count = 0;
  return () => `unkept ${count++}`;
}
