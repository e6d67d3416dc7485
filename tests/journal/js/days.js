// Calendar days as ISO text. All arithmetic is in UTC, so that summer time never moves a day.
const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isIsoDay(text) {
  return ISO_DAY.test(text) && toIso(Date.parse(`${text}T00:00:00Z`)) === text;
}

export function addDays(day, count) {
  return toIso(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
}

export function todayInOslo(now = new Date()) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now);
}

/** What cannot be read as a day is shown as it was written. */
export function formatDay(day) {
  return isIsoDay(day) ? day.split('-').reverse().join('.') : day;
}

/** `5.1.2026` becomes an ISO day; a day that does not exist keeps its own text. */
export function parseDay(text) {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  if (!parts) return undefined;
  const iso = `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : text.trim();
}

export function ageOn(born, day) {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

function toIso(time) {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
