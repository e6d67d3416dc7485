// What is registered during a session. It lies in sessionStorage, which a frame of the same origin shares, and
// holds the whole list of a patient from the first change on.
const PREFIX = 'fjordjournal';

export function eventsOf({ patient, isEmpty, today }) {
  const stored = sessionStorage.getItem(storageKey({ patient, isEmpty, today }));
  if (stored) return JSON.parse(stored);
  return isEmpty ? [] : patient.events;
}

export function addEvent(context, event) {
  write(context, [
    ...eventsOf(context),
    { ...event, id: crypto.randomUUID().slice(0, 8), enhet: context.patient.unit },
  ]);
}

export function replaceEvent(context, id, changes) {
  const events = eventsOf(context);
  write(
    context,
    events.map((event) => (event.id === id ? { ...event, ...changes } : event)),
  );
}

export function removeEvent(context, id) {
  const events = eventsOf(context);
  write(
    context,
    events.filter((event) => event.id !== id),
  );
}

function write(context, events) {
  sessionStorage.setItem(storageKey(context), JSON.stringify(events));
}

function storageKey({ patient, isEmpty, today }) {
  return [PREFIX, today, isEmpty ? 'tom' : 'alle', patient.key].join(':');
}
