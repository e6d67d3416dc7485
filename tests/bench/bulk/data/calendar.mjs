/** Days are whole days since 1970-01-01. */
const MILLISECONDS = 86_400_000;

/** Day number of an ISO day. */
export function dayOf(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

const texts = new Map();

/** ISO text of a day number; each is made once, since three million rows share a few thousand days. */
export function isoOf(day) {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

/** Number of the month that a day lies in, counted from year 0. */
export function monthOf(day) {
  const text = isoOf(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}
