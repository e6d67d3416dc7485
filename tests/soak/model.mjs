// What must be there after a kill: everything that was acknowledged, and of the rest a whole change or nothing of it.

/** Reminders by id with the days that each was put off to, in their order: what the list shows, as this test sees it. */
export function historyOf({ reminders }) {
  return new Map(reminders.map(({ id, postponements }) => [id, postponements.map(({ to }) => to)]));
}

/** What was asked for last may be there although nobody heard of it: the one not answered, and one not even heard of. */
const MOST_UNHEARD = 2;

/** Follows what was acknowledged, and judges what is found afterwards. */
export function createModel(first) {
  let sure = historyOf(first);
  return {
    ids: () => [...sure.keys()],
    /** What has been acknowledged until now. */
    sure: () => new Map(sure),
    acknowledged: (id, to) => sure.set(id, [...(sure.get(id) ?? []), to]),
    /** What is wrong with the list as it is now; from here on it is what must be there. */
    judge(list, days) {
      const found = historyOf(list);
      const wrong = [...faultsOf(list), ...halvesOf(list, days)];
      let unheard = 0;
      for (const [id, wanted] of sure) {
        const there = found.get(id) ?? [];
        unheard += Math.max(0, there.length - wanted.length);
        if (wanted.some((to, index) => there[index] !== to)) {
          wrong.push(`lost: ${id} was put off ${wanted.length} times, and is ${found.has(id) ? there.length : 'gone'}`);
        }
      }
      if (unheard > MOST_UNHEARD) wrong.push(`${unheard} changes that were never answered`);
      sure = found;
      return { wrong, unheard };
    },
  };
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
