// Runs in a page of the extension: reminders are put off one after the other, each to a day that it was not put off to
// before, and what is acknowledged is said at once over the debugger's binding.

/** The day that the n-th change puts its reminder off to. */
export function dayOf(n, many) {
  return new Date(Date.now() + (10 + Math.floor(n / many)) * 86_400_000).toISOString().slice(0, 10);
}

/** Goes on until the browser dies. */
export async function writeOn(ids, from) {
  const say = (what) => globalThis.soak(JSON.stringify(what));
  for (let n = from; ; n++) {
    const id = ids[n % ids.length];
    const ahead = 10 + Math.floor(n / ids.length);
    const to = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    say({ asked: { id, to } });
    const answer = await globalThis.chrome.runtime.sendMessage({ kind: 'postpone-reminder', id, to, reason: 'annet' });
    say({ answered: { id, to, kind: answer?.kind, reason: answer?.reason } });
  }
}

/** So many in a row; answers which were acknowledged, and which one the worker died with. */
export async function writeSome(ids, from, many) {
  const acknowledged = [];
  for (let n = from; n < from + many; n++) {
    const id = ids[n % ids.length];
    const ahead = 10 + Math.floor(n / ids.length);
    const to = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const message = { kind: 'postpone-reminder', id, to, reason: 'annet' };
    const answer = await globalThis.chrome.runtime.sendMessage(message).catch(() => undefined);
    if (answer?.kind !== 'done') return { acknowledged, unanswered: { id, to, reason: answer?.reason } };
    acknowledged.push({ id, to });
  }
  return { acknowledged };
}
