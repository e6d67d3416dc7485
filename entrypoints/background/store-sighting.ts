import type { DeadlineOptions, Visible } from '../../lib/deadlines/deadlines.ts';
import { type IsoDay, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import type { Sighting } from '../../lib/frame-messages.ts';
import { type Patient, type SeeOptions, seePatient } from '../../lib/reminders/patient.ts';
import type { Sighted } from '../../lib/reminders/sight.ts';
import { StorageFault } from '../../lib/store/fault.ts';
import type { Held } from '../../lib/store/held.ts';
import { newId, patientTokens } from '../../lib/store/keys.ts';
import type { Kept } from '../../lib/store/patients.ts';
import { rememberFingerprints } from '../../lib/store/session.ts';
import { readOpenKeys } from '../../lib/store/session-key.ts';
import { type ReadSettings, readSettings } from '../../lib/store/settings.ts';
import { store } from './patient-store.ts';

/** What came of sightings. */
export interface Outcome {
  /** Some record is another one now. */
  readonly hasChanged: boolean;
  /** A panel that asked for one of these patients before has been told of nobody. */
  readonly isNewcomer: boolean;
}

/**
 * Brings patients' reminders in line with what the journal has shown, all in one change. The identity numbers are made
 * into tokens at once, and go no further than here.
 */
export async function storeSightings(seen: readonly Held[]): Promise<Outcome> {
  const [keys, settings] = await Promise.all([readOpenKeys(), readSettings()]);
  if (!keys) throw new StorageFault('locked');
  const named = await Promise.all(
    seen.map(async (one) => ({ ...one, tokens: await patientTokens(keys, one.sighting.number) })),
  );
  const { put, add } = await store.change(({ patients }) => {
    const before = new Map(patients.map((kept) => [kept.patient.token, kept]));
    const after = new Map<string, Kept<Patient> | { readonly id: undefined; readonly patient: Patient }>();
    for (const { on, site, sighting, tokens } of named) {
      const [token] = tokens;
      const found = after.get(token) ?? tokens.map((one) => before.get(one)).find((one) => one !== undefined);
      const patient = seePatient(found?.patient, sightedIn(sighting), {
        ...seeOptions(settings, token, on),
        site,
        pairs: keys.ring.sites,
      });
      if (patient !== found?.patient) after.set(token, { id: found?.id, patient });
    }
    const changed = [...after.values()];
    return {
      put: changed.flatMap(({ id, patient }) => (id === undefined ? [] : [{ id, patient }])),
      add: changed.flatMap(({ id, patient }) => (id === undefined ? [patient] : [])),
    };
  });
  const isNewcomer = await rememberFingerprints(
    named.map(({ sighting, tokens: [token] }) => [sighting.fingerprint, token]),
  );
  return { hasChanged: put.length + add.length > 0, isNewcomer };
}

/** How a sighting is worked out, by the settings in force. */
export function seeOptions(settings: ReadSettings, token: string, today: IsoDay, makeId = newId): SeeOptions {
  return {
    today,
    token,
    newId: makeId,
    ...deadlineOptions(settings),
    keepClosed: settings.keepClosed,
  };
}

/** How deadlines are worked out, by the settings in force. */
export function deadlineOptions({ careLevel, figures, simplifiedFrom }: ReadSettings): DeadlineOptions {
  return { careLevel, figures, simplifiedFrom: simplifiedFrom && parseIsoDay(simplifiedFrom) };
}

/** What a message tells of, as the planning takes it. */
export function sightedIn({ events, submitted, completeness }: Sighting): Sighted {
  return { events: events.map(eventOf), visible: visibleOf(completeness), submitted: submitted?.map(eventOf) };
}

function eventOf({ forlopstype, hendelse, utfall, dato }: Sighting['events'][number]): EventInput {
  return { pasient: '', forlopstype, hendelse, utfall, dato: dato.kind === 'value' ? dato.value : '' };
}

function visibleOf(completeness: Sighting['completeness']): Visible {
  return completeness.kind === 'from'
    ? { kind: 'from', day: parseIsoDay(completeness.day) }
    : { kind: completeness.kind };
}
