/** When reminders are told of, by the clock in Norway: in the morning, and after lunch what has come up since. */
const MORNING = 8 * 60;
const AFTERNOON = 13 * 60;
const DAY = 24 * 60;

/**
 * When to wake next: the next morning, or already this afternoon where there is something left to tell of today.
 * The hour in which the clocks are put forward or back is not made up for: waking only asks what is to be told.
 * @param now the time now
 * @param untold is there something left to tell of today?
 */
export function nextWake(now: Date, untold: boolean): Date {
  const minute = minuteInOslo(now);
  const hours = untold ? [MORNING, AFTERNOON] : [MORNING];
  const waits = hours.map((hour) => (hour - minute + DAY) % DAY || DAY);
  return new Date(now.getTime() + Math.min(...waits) * 60_000);
}

function minuteInOslo(now: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', minute: 'numeric' });
  const [hour = 0, minute = 0] = format.format(now).split(':').map(Number);
  return hour * 60 + minute;
}
