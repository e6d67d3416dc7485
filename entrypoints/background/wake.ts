import { browser } from 'wxt/browser';
import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { notifications as en } from '../../lib/locale/en/notifications.ts';
import type { Language } from '../../lib/locale/language.ts';
import { notifications as nb } from '../../lib/locale/nb/notifications.ts';
import { notifications as nn } from '../../lib/locale/nn/notifications.ts';
import type { NotificationTexts } from '../../lib/locale/notification-texts.ts';
import type { Keeping } from '../../lib/messages.ts';
import { tidingsOfDays, toldWhileLocked } from '../../lib/reminders/locked.ts';
import type { Patient } from '../../lib/reminders/patient.ts';
import { withoutExpired } from '../../lib/reminders/retention.ts';
import type { SitePairs } from '../../lib/reminders/site-pairs.ts';
import { type Tidings, tidingsOf, told, toTell } from '../../lib/reminders/tell.ts';
import { isTimeToTell } from '../../lib/reminders/wake.ts';
import { announceThrough, readOpenDays } from '../../lib/store/days.ts';
import { faultOf } from '../../lib/store/fault.ts';
import { note } from '../../lib/store/log.ts';
import { reconcile } from '../../lib/store/mirror.ts';
import { rememberFault } from '../../lib/store/session.ts';
import { readOpenKeys } from '../../lib/store/session-key.ts';
import { type ReadSettings, readSettings } from '../../lib/store/settings.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';
import { inTurn } from './in-turn.ts';
import { keepingNow } from './keeping.ts';
import { store } from './patient-store.ts';
import { daysOf, refresh } from './refresh.ts';
import { readUnsealedPatients } from './unkept.ts';

/** All languages at once: a worker cannot load one of them later. */
const TEXTS: Readonly<Record<Language, NotificationTexts>> = { nb, nn, en };
/** One notification at a time: a later one takes the place of one that was not read. */
const NOTIFICATION = 'reminders';

/**
 * What is done each time the browser wakes the extension: tells, in one notification, of everything there is to tell
 * and has not been told, takes out what has had its time, and sets badge and alarm anew.
 */
export function wake(): Promise<void> {
  return inTurn(wakeNow);
}

/** The same, for one whose turn it already is. */
export async function wakeNow(): Promise<void> {
  try {
    const now = new Date();
    const settings = await readSettings();
    const keeping = await keepingNow();
    if (keeping === 'open' || keeping === 'locked') await reconcile();
    await tell(keeping, todayInOslo(now), isTimeToTell(now, settings.hours), settings);
    await refresh();
  } catch (error) {
    await rememberFault(faultOf(error).reason);
    await note('storage', 'failed');
  }
}

/** @param isTime outside the hours for telling it waits until they come, and nothing is lost */
async function tell(keeping: Keeping, today: IsoDay, isTime: boolean, settings: ReadSettings): Promise<void> {
  if (keeping === 'open') return tellAndTidy(today, isTime, settings, (await readOpenKeys())?.ring.sites ?? []);
  if (!isTime || (keeping !== 'locked' && keeping !== 'none')) return;
  const { days, announced } = await readOpenDays();
  const counted = keeping === 'locked' ? days : daysOf(await readUnsealedPatients(), announced).days;
  if (announced !== undefined && announced >= today) return;
  const news = tidingsOfDays(counted, announced, today);
  // With nothing in the table there is nothing to note either: an empty database stays as it is.
  if (counted.length > 0 && (news === undefined || (await notify(news)))) await announceThrough(today);
}

async function tellAndTidy(today: IsoDay, isTime: boolean, settings: ReadSettings, pairs: SitePairs): Promise<void> {
  const retention = { ...settings, pairs };
  const { patients, days, damaged } = await store.read();
  if (damaged > 0) await note('storage', 'damaged-record');
  const untold = patients.map(({ patient }) => untoldOf(patient, days.announced));
  const news = toTell(
    untold.flatMap(({ reminders }) => reminders),
    today,
  );
  // Told first and noted after: should the worker die in between, it is told again rather than never.
  const isTold = isTime && (news.length === 0 || (await notify(tidingsOf(news, today))));
  const isTidy = patients.every(({ patient }, index) => isAsItWas(patient, untold[index]));
  if (isTold && days.announced === today && news.length === 0 && isTidy) return;
  await store.change((stored) => {
    const after = stored.patients.map(({ id, patient }) => ({
      id,
      patient,
      next: tidied(patient, stored.days.announced),
    }));
    return {
      put: after.flatMap(({ id, patient, next }) => (next && next !== patient ? [{ id, patient: next }] : [])),
      remove: after.flatMap(({ id, next }) => (next ? [] : [id])),
      announced: isTold ? today : stored.days.announced,
    };
  });

  function isAsItWas(patient: Patient, now: Patient | undefined): boolean {
    return now === patient && withoutExpired(patient, today, retention) === patient;
  }

  function tidied(patient: Patient, announced: IsoDay | undefined): Patient | undefined {
    const left = withoutExpired(untoldOf(patient, announced), today, retention);
    if (!left || !isTold) return left;
    const due = toTell(left.reminders, today);
    if (due.length === 0) return left;
    return { ...left, reminders: left.reminders.map((one) => (due.includes(one) ? told(one, today) : one)) };
  }
}

/** The patient, when what was told while locked is taken as told. */
function untoldOf(patient: Patient, announced: IsoDay | undefined): Patient {
  if (announced === undefined) return patient;
  const reminders = patient.reminders.map((one) => toldWhileLocked(one, announced));
  return reminders.every((one, index) => one === patient.reminders[index]) ? patient : { ...patient, reminders };
}

/** Answers whether the notification was raised. */
async function notify({ today, over, ahead }: Tidings): Promise<boolean> {
  const texts = TEXTS[languageOf(await readSettings())];
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('extName'),
    message: texts.message(today, over, ahead),
  };
  try {
    // Firefox refuses a notification with a property that it does not know.
    await browser.notifications.create(NOTIFICATION, import.meta.env.FIREFOX ? options : { ...options, silent: true });
    return true;
  } catch {
    await note('notification', 'failed');
    return false;
  }
}
