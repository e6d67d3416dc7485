import { lock } from './vault.ts';

/** The screen has been locked: whoever comes next may be someone else. */
export async function onIdle(state: string): Promise<void> {
  if (state === 'locked') await lock();
}
