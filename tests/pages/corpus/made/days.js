/** `2026-09-02` as `02.09.2026`; empty stays empty. */
export function norwegian(day) {
  return day.split('-').reverse().join('.');
}

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** `2026-09-02` as `2. september 2026`. */
export function inWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${MONTHS[month - 1]} ${year}`;
}

/** `02.09.2026`, `2.9.2026` or `02092026` as `2026-09-02`; empty when it is no day. */
export function isoFrom(text) {
  const parts = /^\s*(\d{1,2})\.?(\d{1,2})\.?(\d{4})\s*$/.exec(text);
  if (!parts) return '';
  const [, date, month, year] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : '';
}

/** A local Date as an ISO day; empty for none. */
export function isoOfDate(date) {
  if (!date || Number.isNaN(date.getTime())) return '';
  const two = (n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
