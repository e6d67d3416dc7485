import type { Answer } from '../../lib/messages.ts';
import type { Patient } from '../../lib/reminders/patient.ts';
import { readHeld } from '../../lib/store/held.ts';
import type { Kept, Stored } from '../../lib/store/patients.ts';
import { tokenOf } from '../../lib/store/session.ts';
import { inTurn } from './in-turn.ts';
import { keepingNow } from './keeping.ts';
import { store } from './patient-store.ts';
import { refresh } from './refresh.ts';

/** The patient whom a sighting told of: only the panel of the tab that shows this patient knows the fingerprint. */
export async function askPatient(fingerprint: string): Promise<Answer> {
  const keeping = await keepingNow();
  if (keeping !== 'open') {
    const isHeld = (await readHeld()).some((one) => one.fingerprint === fingerprint);
    return { kind: 'patient', keeping, kept: isHeld ? 'held' : 'no', label: '' };
  }
  const found = find(await store.read(), await tokenOf(fingerprint));
  return { kind: 'patient', keeping, kept: found ? 'yes' : 'no', label: found?.patient.label ?? '' };
}

/**
 * Gives the patient a label: the panel does so by itself where there is none yet, which is no act of the user's and does not
 * keep the vault open.
 */
export function labelPatient(fingerprint: string, text: string): Promise<Answer> {
  return inTurn(async () => {
    const token = await tokenOf(fingerprint);
    if (token === undefined) return { kind: 'failed', reason: 'unknown-patient' };
    const { put } = await store.change((stored) => {
      const found = find(stored, token);
      return { put: found ? [{ id: found.id, patient: { ...found.patient, label: text.trim() } }] : [] };
    });
    if (put.length === 0) return { kind: 'failed', reason: 'unknown-patient' };
    await refresh();
    return { kind: 'done' };
  });
}

function find({ patients }: Stored<Patient>, token: string | undefined): Kept<Patient> | undefined {
  return token === undefined ? undefined : patients.find(({ patient }) => patient.token === token);
}
