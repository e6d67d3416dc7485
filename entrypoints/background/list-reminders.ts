import type { IsoDay } from '../../lib/forlop/day.ts';
import type { Answer, Keeping, ReminderView, StorageFault } from '../../lib/messages.ts';
import type { Patient } from '../../lib/reminders/patient.ts';
import { type QuestionOptions, questionsOf } from '../../lib/reminders/site-questions.ts';
import { viewOf } from '../../lib/reminders/view.ts';
import { isCopyDue } from '../../lib/store/copied.ts';
import { readOpenDays } from '../../lib/store/days.ts';
import { countHeld, readHeld } from '../../lib/store/held.ts';
import { reconcile } from '../../lib/store/mirror.ts';
import type { OpenDays } from '../../lib/store/open-days.ts';
import { readFault } from '../../lib/store/session.ts';
import { readOpenKeys } from '../../lib/store/session-key.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { isVaultLost } from '../../lib/store/vault.ts';
import { noteOlderSaid } from '../../lib/store/vault-mark.ts';
import { publicKeyFor } from './hold-sighting.ts';
import { keepingNow } from './keeping.ts';
import { store } from './patient-store.ts';
import { deadlineOptions } from './store-sighting.ts';
import { readUnkept, readUnsealedPatients } from './unkept.ts';

/** All that the list shows: of what is locked, only on which days how many limits fall. */
export async function listReminders(today: IsoDay): Promise<Answer> {
  const keeping = await keepingNow();
  // Brings both places in line, so that what is read below is what was acknowledged last.
  const fault = await faultNow(keeping, today);
  const [{ patients, damaged, days }, held, isDue, settings, keys] = await Promise.all([
    readPatients(keeping),
    readHeld(),
    isCopyDue(today),
    readSettings(),
    readOpenKeys(),
  ]);
  // What is not kept can be looked at, and nothing is asked of it.
  const questions = keeping === 'open' ? { ...deadlineOptions(settings), pairs: keys?.ring.sites ?? [] } : undefined;
  return {
    kind: 'reminders',
    keeping,
    reminders: patients.flatMap((one) => viewsOf(one, today, questions)),
    patients: patients.length,
    held: keeping === 'open' ? 0 : countHeld(held),
    ...(keeping === 'locked' && (await publicKeyFor(keeping)) === undefined ? { holdsNothing: true } : {}),
    days,
    damaged,
    ...(fault === undefined ? {} : { fault }),
    copyDue: keeping === 'open' && isDue,
    passphraseLength: settings.passphraseLength,
  };
}

function viewsOf(patient: Patient, today: IsoDay, options: QuestionOptions | undefined): ReminderView[] {
  const questions = options && questionsOf(patient, options);
  return patient.reminders.flatMap((one) => viewOf(one, patient.label, today, questions?.get(one.id)) ?? []);
}

/** What the user must know before anything else. */
async function faultNow(keeping: Keeping, today: IsoDay): Promise<StorageFault | undefined> {
  if (keeping === 'none') return (await isVaultLost()) ? 'lost' : readFault();
  const found = await readFault();
  if (found || (keeping !== 'open' && keeping !== 'locked')) return found;
  if ((await reconcile()) === 'single') return 'single';
  return (await noteOlderSaid(today)) ? 'older' : undefined;
}

interface Read {
  readonly patients: readonly Patient[];
  readonly damaged: number;
  readonly days: OpenDays['days'];
}

async function readPatients(keeping: Keeping): Promise<Read> {
  switch (keeping) {
    case 'open': {
      const { patients, damaged } = await store.read();
      return { patients: patients.map(({ patient }) => patient), damaged, days: [] };
    }
    case 'locked':
      return { patients: [], damaged: 0, days: (await readOpenDays()).days };
    case 'none':
      return { patients: [...(await readUnsealedPatients()), ...(await readUnkept())], damaged: 0, days: [] };
    default:
      return { patients: await readUnkept(), damaged: 0, days: [] };
  }
}
