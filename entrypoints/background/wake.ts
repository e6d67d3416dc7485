import { browser } from 'wxt/browser';
import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { notifications as en } from '../../lib/locale/en/notifications.ts';
import type { Language } from '../../lib/locale/language.ts';
import { notifications as nb } from '../../lib/locale/nb/notifications.ts';
import { notifications as nn } from '../../lib/locale/nn/notifications.ts';
import type { NotificationTexts } from '../../lib/locale/notification-texts.ts';
import { isExpired, isLongAgo } from '../../lib/reminders/retention.ts';
import { type Tidings, tidingsOf, told, toTell } from '../../lib/reminders/tell.ts';
import { note } from '../../lib/store/log.ts';
import { languageOf, readSettings } from '../../lib/store/settings.ts';
import { inTurn } from './in-turn.ts';
import { refresh } from './refresh.ts';
import { reminderStore } from './reminder-store.ts';

/** All languages at once: a worker cannot load one of them later. */
const TEXTS: Readonly<Record<Language, NotificationTexts>> = { nb, nn, en };
/** One notification at a time: a later one takes the place of one that was not read. */
const NOTIFICATION = 'reminders';

/**
 * What is done each time the browser wakes the extension: tells, in one notification, of everything there is to tell
 * and has not been told, takes out what has had its time, and sets badge and alarm anew.
 */
export function wake(): Promise<void> {
  return inTurn(async () => {
    try {
      await tellAndTidy(todayInOslo(new Date()));
      await refresh();
    } catch {
      await note('storage', 'failed');
    }
  });
}

async function tellAndTidy(today: IsoDay): Promise<void> {
  const { records, damaged } = await reminderStore.read();
  if (damaged > 0) await note('storage', 'damaged-record');
  const news = toTell(records, today);
  // Told first and noted after: should the worker die in between, it is told again rather than never.
  const isTold = news.length === 0 || (await notify(tidingsOf(news, today)));
  await reminderStore.change((stored) => {
    const expired = stored.records.filter((one) => isExpired(one, today));
    const left = new Set(stored.records.filter((one) => !expired.includes(one)).map((one) => one.pasient));
    return {
      put: isTold ? told(toTell(stored.records, today), today) : [],
      remove: expired.map((one) => one.id),
      removePatients: stored.patients
        .filter(({ token, lastSeen }) => !left.has(token) && isLongAgo(lastSeen, today))
        .map(({ token }) => token),
    };
  });
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
