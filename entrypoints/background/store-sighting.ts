import * as z from 'zod/mini';
import type { Visible } from '../../lib/deadlines/deadlines.ts';
import { parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import type { Sighting } from '../../lib/messages.ts';
import { knownEvent } from '../../lib/reminders/known-events.ts';
import { sight } from '../../lib/reminders/sight.ts';
import { patientToken } from '../../lib/store/patient-token.ts';
import { readKnown, rememberFingerprint, writeKnown } from '../../lib/store/session.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { reminderStore } from './reminder-store.ts';

const knownEvents = z.array(knownEvent);

/**
 * Brings a patient's reminders in line with what the journal shows, and answers whether any of them changed. The identity
 * number is made into a token at once, and goes no further than here.
 */
export async function storeSighting(found: Sighting): Promise<boolean> {
  const token = await patientToken(found.number);
  await rememberFingerprint(found.fingerprint, token);
  const [earlier, settings] = await Promise.all([readKnown(token, knownEvents, []), readSettings()]);
  const today = todayInOslo(new Date());
  const { known, put } = await reminderStore.change((stored) => {
    const held = { stored: stored.records, known: earlier };
    const sighted = { events: found.events.map(eventOf), visible: visibleOf(found) };
    const after = sight(held, sighted, {
      today,
      pasient: token,
      newId: () => crypto.randomUUID(),
      careLevel: settings.careLevel,
      figures: settings.figures,
      simplifiedFrom: settings.simplifiedFrom && parseIsoDay(settings.simplifiedFrom),
    });
    const [patient] = stored.patients;
    const isSeenToday = patient?.lastSeen === today;
    return { ...after, putPatients: isSeenToday ? [] : [{ token, label: patient?.label ?? '', lastSeen: today }] };
  }, token);
  await writeKnown(token, known);
  return put.length > 0;
}

function eventOf({ forlopstype, hendelse, utfall, dato }: Sighting['events'][number]): EventInput {
  return { pasient: '', forlopstype, hendelse, utfall, dato: dato.kind === 'value' ? dato.value : '' };
}

function visibleOf({ completeness }: Sighting): Visible {
  return completeness.kind === 'from'
    ? { kind: 'from', day: parseIsoDay(completeness.day) }
    : { kind: completeness.kind };
}
