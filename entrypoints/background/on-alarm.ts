import type { browser } from 'wxt/browser';
import { ALARM } from './refresh.ts';
import { LOCK_ALARM, lockWhenIdle } from './vault.ts';
import { wake } from './wake.ts';

type Alarm = Parameters<Parameters<typeof browser.alarms.onAlarm.addListener>[0]>[0];

/** An alarm says only that it is time to look. */
export async function onAlarm(alarm: Alarm): Promise<void> {
  if (alarm.name === ALARM) await wake();
  if (alarm.name === LOCK_ALARM) await lockWhenIdle();
}
