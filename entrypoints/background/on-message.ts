import type { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { frameHere, mayStay, type StandDown, sign, userActive } from '../../lib/frame-messages.ts';
import { type Answer, pageToBackground, SENDERS } from '../../lib/messages.ts';
import { note } from '../../lib/store/log.ts';
import { answerPage } from './answer-page.ts';
import { mayBeHeard } from './frame-access.ts';
import { onSign } from './on-sign.ts';
import { profileOf } from './profiles.ts';
import { isContentScript, ownPageOf } from './senders.ts';
import { touch } from './vault.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const STAND_DOWN: StandDown = { kind: 'stand-down' };

/**
 * What a script in a page tells or asks: a sentinel its sign, a reader what was pointed out on its site, that the user does something
 * in its page, all whether they may stay.
 */
const fromScript = z.discriminatedUnion('kind', [sign, frameHere, mayStay, userActive]);
type FromScript = z.infer<typeof fromScript>;

/** Messages of the extension's own pages, each kind from the pages that may send it, and those of its scripts in pages. */
export function onMessage(message: unknown, sender: Sender, respond: (answer: Answer | StandDown) => void): boolean {
  const told = fromScript.safeParse(message);
  if (told.success && isContentScript(sender)) {
    void answerScript(told.data, sender).then(respond);
    return true;
  }
  const parsed = pageToBackground.safeParse(message);
  const page = ownPageOf(sender);
  if (!parsed.success) {
    // Others may speak to panels: only a page of ours is taken at its word that it meant us.
    if (page) void note('page-message', 'malformed');
    return false;
  }
  if (!page || !SENDERS[parsed.data.kind].some((allowed) => allowed === page)) {
    void note('page-message', 'wrong-sender');
    return false;
  }
  void answerPage(parsed.data).then(respond);
  return true;
}

/** A script whose site is not allowed at this moment is told to stop, whatever it says. */
async function answerScript(told: FromScript, sender: Sender): Promise<Answer | StandDown> {
  if (!(await mayBeHeard(sender, told.within))) return STAND_DOWN;
  switch (told.kind) {
    case 'sign':
      return onSign(told, sender);
    case 'frame-here':
      return profileOf(sender);
    case 'user-active':
      await touch();
      return { kind: 'done' };
    case 'may-stay':
      return { kind: 'done' };
  }
}
