import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import type { Answer, PageToBackground } from '../../lib/messages.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { viewOf } from '../../lib/reminders/view.ts';
import { note } from '../../lib/store/log.ts';
import { tokenOf } from '../../lib/store/session.ts';
import { inTurn } from './in-turn.ts';
import { injectReader } from './reader.ts';
import { refresh } from './refresh.ts';
import { reminderStore } from './reminder-store.ts';
import { syncSites } from './sites.ts';

/** Does what a page of the extension asks for. What it acknowledges is on the disk. */
export async function answerPage(message: PageToBackground): Promise<Answer> {
  try {
    return await answer(message, todayInOslo(new Date()));
  } catch {
    await note('storage', 'failed');
    return { kind: 'failed', reason: 'storage' };
  }
}

function answer(message: PageToBackground, today: IsoDay): Promise<Answer> {
  switch (message.kind) {
    case 'list-reminders':
      return list(today);
    case 'postpone-reminder':
      return changeOne(message.id, (one) => postpone(one, message.to, message.reason, today));
    case 'finish-reminder':
      return changeOne(message.id, (one) => finish(one, today));
    case 'remove-reminder':
      return changeOne(message.id, (one) => remove(one, today));
    case 'label-patient':
      return label(message.fingerprint, message.label, today);
    case 'inject':
      return inject(message.tab);
  }
}

async function list(today: IsoDay): Promise<Answer> {
  const { records, patients } = await reminderStore.read();
  const labels = new Map(patients.map(({ token, label }) => [token, label]));
  const reminders = records.flatMap((one) => viewOf(one, labels.get(one.pasient) ?? '', today) ?? []);
  return { kind: 'reminders', reminders, patients: patients.length };
}

/** Changes one reminder; one that is not there, has ended, or cannot be changed in that way is not found. */
function changeOne(id: string, change: (reminder: Reminder) => Reminder | undefined): Promise<Answer> {
  return inTurn(async () => {
    const { put } = await reminderStore.change(({ records }) => {
      const found = records.find((one) => one.id === id && !one.ended);
      const changed = found && change(found);
      return { put: changed ? [changed] : [] };
    });
    if (put.length === 0) return { kind: 'failed', reason: 'not-found' };
    await refresh();
    return { kind: 'done' };
  });
}

function label(fingerprint: string, text: string, today: IsoDay): Promise<Answer> {
  return inTurn(async () => {
    const token = await tokenOf(fingerprint);
    if (token === undefined) return { kind: 'failed', reason: 'unknown-patient' };
    await reminderStore.change(() => ({ putPatients: [{ token, label: text.trim(), lastSeen: today }] }));
    await refresh();
    return { kind: 'done' };
  });
}

/** The user looks at the tab, or has just allowed its site: it is read at once, and its site's pages are watched from now on. */
async function inject(tab: number): Promise<Answer> {
  await syncSites();
  const isRead = await injectReader({ tabId: tab, allFrames: true });
  return isRead ? { kind: 'done' } : { kind: 'failed', reason: 'no-access' };
}
