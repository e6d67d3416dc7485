import type { IsoDay } from '../../lib/forlop/day.ts';
import type { Answer } from '../../lib/messages.ts';
import { answerQuestion } from '../../lib/reminders/site-questions.ts';
import { StorageFault } from '../../lib/store/fault.ts';
import { newId } from '../../lib/store/keys.ts';
import { readOpenKeys, replaceOpenKeys } from '../../lib/store/session-key.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { withRing } from '../../lib/store/vault.ts';
import { inTurn } from './in-turn.ts';
import { store } from './patient-store.ts';
import { refresh } from './refresh.ts';
import { deadlineOptions } from './store-sighting.ts';
import { touch } from './vault.ts';

const NOT_FOUND: Answer = { kind: 'failed', reason: 'not-found' };

/** The user's answer where another site shows that a reminder's matter is done: with yes it ends, else it stays. */
export function answerSiteQuestion(id: string, isYes: boolean, today: IsoDay): Promise<Answer> {
  return inTurn(async () => {
    await touch();
    const [keys, settings, { patients }] = await Promise.all([readOpenKeys(), readSettings(), store.read()]);
    if (!keys) throw new StorageFault('locked');
    const options = {
      ...deadlineOptions(settings),
      pairs: keys.ring.sites ?? [],
      keepClosed: settings.keepClosed,
      today,
      newId,
    };
    const asked = patients.find(({ patient }) => patient.reminders.some((one) => one.id === id));
    const first = asked && answerQuestion(asked.patient, id, isYes, options);
    if (!first) return NOT_FOUND;
    const sites = first.pairs.map(([one, other]): [string, string] => [one, other]);
    const wider = isYes ? await withRing((ring) => ({ ...ring, sites })) : undefined;
    const { put } = await store.change(({ patients: now }) => {
      const kept = now.find((one) => one.id === asked.id);
      const after = kept && answerQuestion(kept.patient, id, isYes, options);
      return { put: kept && after ? [{ id: kept.id, patient: after.patient }] : [] };
    }, wider?.write);
    if (wider) await replaceOpenKeys(wider.keys);
    if (put.length === 0) return NOT_FOUND;
    await refresh();
    return { kind: 'done' };
  });
}
