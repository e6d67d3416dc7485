import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import type { Answer, PageToBackground } from '../../lib/messages.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { putOffCopy } from '../../lib/store/copied.ts';
import { faultOf } from '../../lib/store/fault.ts';
import { note } from '../../lib/store/log.ts';
import { rememberFault } from '../../lib/store/session.ts';
import { answerSiteQuestion } from './answer-question.ts';
import { inTurn } from './in-turn.ts';
import { listReminders } from './list-reminders.ts';
import { listMonths, putMonth } from './month-work.ts';
import { askPatient, labelPatient } from './patient-of-page.ts';
import { store } from './patient-store.ts';
import { putProfiles, removeProfile } from './profiles.ts';
import { injectReader } from './reader.ts';
import { refresh } from './refresh.ts';
import { settleStorage } from './settle-storage.ts';
import { syncSites } from './sites.ts';
import { turnSite } from './turn-site.ts';
import {
  change,
  deleteAll,
  describeVault,
  exportCopy,
  importCopy,
  lock,
  setPassphrase,
  touch,
  unlock,
} from './vault.ts';
import { wake } from './wake.ts';

/** Does what a page of the extension asks for. What it acknowledges is on the disk. */
export async function answerPage(message: PageToBackground): Promise<Answer> {
  try {
    return await answer(message, todayInOslo(new Date()));
  } catch (error) {
    const { reason } = faultOf(error);
    await note('storage', 'failed');
    if (reason !== 'locked') await rememberFault(reason);
    return { kind: 'failed', reason };
  }
}

function answer(message: PageToBackground, today: IsoDay): Promise<Answer> {
  switch (message.kind) {
    case 'list-reminders':
      return listReminders(today);
    case 'panel-opened':
      return opened();
    case 'user-active':
      return active();
    case 'postpone-reminder':
      return changeOne(message.id, (one) => postpone(one, message.to, message.reason, today));
    case 'finish-reminder':
      return changeOne(message.id, (one) => finish(one, today));
    case 'remove-reminder':
      return changeOne(message.id, (one) => remove(one, today));
    case 'answer-question':
      return answerSiteQuestion(message.id, message.end, today);
    case 'ask-patient':
      return askPatient(message.fingerprint);
    case 'label-patient':
      return labelPatient(message.fingerprint, message.label);
    case 'inject':
      return inject(message.tab);
    case 'turn-site':
      return turnSite(message.origin, message.on);
    case 'set-passphrase':
      return setPassphrase(message.passphrase);
    case 'unlock':
      return unlock(message.passphrase);
    case 'lock':
      return lock();
    case 'change-passphrase':
      return change(message.passphrase, message.next);
    case 'vault-state':
      return describeVault();
    case 'export-copy':
      return exportCopy();
    case 'import-copy':
      return importCopy(message.text, message.passphrase);
    case 'decline-copy':
      return declineCopy(today);
    case 'put-profiles':
      return putProfiles(message.profiles);
    case 'remove-profile':
      return removeProfile(message);
    case 'list-months':
      return listMonths();
    case 'keep-month':
      return putMonth(message.work);
    case 'delete-all':
      return deleteAll();
    case 'restore-local':
      return restored();
  }
}

/** Whoever opens the panel is there, and sees at once what the alarm may have missed. */
async function opened(): Promise<Answer> {
  await touch();
  await wake();
  return { kind: 'done' };
}

async function restored(): Promise<Answer> {
  await settleStorage();
  return { kind: 'done' };
}

async function active(): Promise<Answer> {
  await touch();
  return { kind: 'done' };
}

async function declineCopy(today: IsoDay): Promise<Answer> {
  await putOffCopy(today);
  return { kind: 'done' };
}

/** Changes one reminder; one that is not there, has ended, or cannot be changed in that way is not found. */
function changeOne(id: string, decide: (reminder: Reminder) => Reminder | undefined): Promise<Answer> {
  return inTurn(async () => {
    await touch();
    const { put } = await store.change(({ patients }) => {
      const kept = patients.find(({ patient }) => patient.reminders.some((one) => one.id === id && !one.ended));
      const before = kept?.patient.reminders.find((one) => one.id === id);
      const after = before && decide(before);
      if (!kept || !after) return { put: [] };
      const reminders = kept.patient.reminders.map((one) => (one.id === id ? after : one));
      return { put: [{ id: kept.id, patient: { ...kept.patient, reminders } }] };
    });
    if (put.length === 0) return { kind: 'failed', reason: 'not-found' };
    await refresh();
    return { kind: 'done' };
  });
}

/** The user looks at the tab, or has just allowed its site: it is read at once, and its site's pages are watched from now on. */
async function inject(tab: number): Promise<Answer> {
  // The sites wait for their turn, which may be long in coming; the page does not wait for them.
  const [isRead] = await Promise.all([injectReader({ tabId: tab, allFrames: true }), syncSites()]);
  return isRead ? { kind: 'done' } : { kind: 'failed', reason: 'no-access' };
}
