import type { MonthWork } from '../../lib/files/month-work.ts';
import type { Answer } from '../../lib/messages.ts';
import { keepMonth, readMonths } from '../../lib/store/months.ts';
import { inTurn } from './in-turn.ts';
import { keepingNow } from './keeping.ts';
import { touch } from './vault.ts';

/** What has been kept of earlier months; nothing of it where the vault is not open. */
export async function listMonths(): Promise<Answer> {
  const keeping = await keepingNow();
  if (keeping !== 'open') return { kind: 'months', keeping, months: [] };
  return { kind: 'months', keeping, months: [...(await readMonths())] };
}

/** Keeps a month's work, sealed. */
export function putMonth(work: MonthWork): Promise<Answer> {
  return inTurn(async () => {
    if ((await keepingNow()) !== 'open') return { kind: 'failed', reason: 'locked' };
    await touch();
    await keepMonth(work);
    return { kind: 'done' };
  });
}
