import { isLocalEmpty, noteWhole } from '../../lib/store/local.ts';
import { note } from '../../lib/store/log.ts';
import { settlePlaces } from '../../lib/store/mirror.ts';

/**
 * Finishes a move or a deletion that was stopped, and puts back what `storage.local` held. Rejects where that is not there:
 * nobody may go by what holds where nothing has been set.
 */
export async function settleStorage(): Promise<void> {
  try {
    await settlePlaces();
  } catch (error) {
    if (await isLocalEmpty()) throw error;
    return;
  }
  await noteWhole();
}

/** The same at a start, before anything is read; where it cannot be done, the next start tries again. */
export async function settleAtStart(): Promise<void> {
  await settleStorage().catch(() => note('storage', 'failed'));
}
