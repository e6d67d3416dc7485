import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readLocal, writeLocal } from './local.ts';

const KEY = 'log';
const MOST = 500;

/**
 * What was done with what is kept, what went wrong and what was refused. Words of the program, never anything that a
 * page sent, and nothing about single patients or reminders: when one was opened says something of it.
 */
const entry = z.object({
  at: z.string(),
  what: z.enum(['sighting', 'page-message', 'storage', 'access', 'notification', 'vault', 'copy', 'all']),
  why: z.enum([
    'wrong-sender',
    'malformed',
    'failed',
    'damaged-record',
    'restored',
    'older',
    'made',
    'opened',
    'wrong-passphrase',
    'locked',
    'changed',
    'exported',
    'imported',
    'deleted',
    'swapped-key',
  ]),
});
export type LogEntry = z.infer<typeof entry>;

/** Notes that something happened, with the time to the minute. */
export async function note(what: LogEntry['what'], why: LogEntry['why']): Promise<void> {
  const at = `${new Date().toISOString().slice(0, 16)}Z`;
  try {
    await writeLocal({ [KEY]: [...(await readLog()), { at, what, why }].slice(-MOST) });
  } catch {
    // A full disk must not turn the note of a failure into another one.
  }
}

/** What has been noted, the oldest first. */
export async function readLog(): Promise<readonly LogEntry[]> {
  const found = z.array(entry).safeParse((await readLocal(KEY))[KEY]);
  return found.success ? found.data : [];
}

/** Calls back each time something has been noted, until the returned function is called. */
export function watchLog(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
