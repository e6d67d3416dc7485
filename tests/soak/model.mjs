// What must be there after a kill: everything that was acknowledged, and of the rest a whole change or nothing of it.

/** Reminders by id with the days that each was put off to, in their order: what the list shows, as this test sees it. */
export function historyOf({ reminders }) {
  return new Map(reminders.map(({ id, postponements }) => [id, postponements.map(({ to }) => to)]));
}

/** Where it is not known what was asked for next: the one not answered, and one not even heard of. */
const MOST_UNHEARD = 2;

/** Follows what was acknowledged, and judges what is found afterwards. */
export function createModel(first) {
  let sure = historyOf(first);
  return {
    ids: () => [...sure.keys()],
    /** What has been acknowledged until now. */
    sure: () => new Map(sure),
    acknowledged: (id, to) => sure.set(id, [...(sure.get(id) ?? []), to]),
    /**
     * What is wrong with the list as it is now; from here on it is what must be there.
     * @param next what was asked for after the last acknowledged, by its number from 0: what is there besides must be the
     *   first of these, without a gap. The answers to them died with the browser, on a slow machine several.
     */
    judge(list, days, next) {
      const found = historyOf(list);
      const wrong = [...faultsOf(list), ...halvesOf(list, days)];
      const more = [];
      for (const [id, wanted] of sure) {
        const there = found.get(id) ?? [];
        more.push(...there.slice(wanted.length).map((to) => `${id} to ${to}`));
        if (wanted.some((to, index) => there[index] !== to)) {
          wrong.push(`lost: ${id} was put off ${wanted.length} times, and is ${found.has(id) ? there.length : 'gone'}`);
        }
      }
      if (!isExpected(more, next)) wrong.push(`changes that nobody asked for: ${more}`);
      sure = found;
      return { wrong, unheard: more.length };
    },
  };
}

function isExpected(more, next) {
  if (!next) return more.length <= MOST_UNHEARD;
  const asked = more.map((_, n) => next(n)).map(({ id, to }) => `${id} to ${to}`);
  return JSON.stringify([...more].sort()) === JSON.stringify(asked.sort());
}

function faultsOf({ keeping, damaged, fault }) {
  return [
    ...(keeping === 'open' ? [] : [`the vault is ${keeping}`]),
    ...(damaged > 0 ? [`${damaged} damaged records`] : []),
    ...(fault === undefined ? [] : [`a fault: ${fault}`]),
  ];
}

/** The table of days is written with the records: where it says something else, half of a change is there. */
function halvesOf({ reminders }, days) {
  if (days === undefined) return [];
  const counts = new Map();
  for (const { due, state, old } of reminders) {
    if (due !== undefined && state !== 'done' && !old) counts.set(due, (counts.get(due) ?? 0) + 1);
  }
  const text = (entries) => JSON.stringify([...entries].sort());
  return text(counts) === text(days) ? [] : ['half a change: the table of days is not that of the records'];
}
