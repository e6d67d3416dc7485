import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'log';
const MOST = 200;

/** What went wrong or was refused. Kinds and reasons are words of the program, never anything that a page sent. */
const entry = z.object({
  at: z.string(),
  what: z.enum(['sighting', 'page-message', 'storage', 'access', 'notification']),
  why: z.enum(['wrong-sender', 'malformed', 'failed', 'damaged-record']),
});
export type LogEntry = z.infer<typeof entry>;

/** Notes that something went wrong, with the time to the minute, until the browser ends. */
export async function note(what: LogEntry['what'], why: LogEntry['why']): Promise<void> {
  const at = `${new Date().toISOString().slice(0, 16)}Z`;
  await browser.storage.session.set({ [KEY]: [...(await readLog()), { at, what, why }].slice(-MOST) });
}

/** What has been noted, the oldest first. */
export async function readLog(): Promise<readonly LogEntry[]> {
  const found = z.array(entry).safeParse((await browser.storage.session.get(KEY))[KEY]);
  return found.success ? found.data : [];
}
