import { reminder } from '../../lib/reminders/reminder.ts';
import { recordStore } from '../../lib/store/records.ts';

/** The reminders on the disk. */
export const reminderStore = recordStore(reminder);
