import type { browser } from 'wxt/browser';
import { todayInOslo } from '../../lib/forlop/day.ts';
import { frameToBackground, SIGHTING_PORT, type Sighting, type Whose } from '../../lib/frame-messages.ts';
import type { Answer } from '../../lib/messages.ts';
import { faultOf } from '../../lib/store/fault.ts';
import { note } from '../../lib/store/log.ts';
import { rememberFault } from '../../lib/store/session.ts';
import { readUnitKey } from '../../lib/store/settings.ts';
import { rememberSlipMark, slipMark } from '../../lib/store/slip-mark.ts';
import { type FrameSender, mayBeHeard, siteOf } from './frame-access.ts';
import { holdSighting } from './hold-sighting.ts';
import { inTurn } from './in-turn.ts';
import { keepingNow } from './keeping.ts';
import { announceChange, refresh } from './refresh.ts';
import { isContentScript } from './senders.ts';
import { storeSightings } from './store-sighting.ts';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** The port on which a page's content script tells of a patient's events; the only way for an identity number. */
export function onConnect(port: Port): void {
  if (port.name !== SIGHTING_PORT) return;
  if (!isContentScript(port.sender)) {
    void note('sighting', 'wrong-sender');
    port.disconnect();
    return;
  }
  port.onMessage.addListener((message: unknown) => void receive(port, message));
}

async function receive(port: Port, message: unknown): Promise<void> {
  const parsed = frameToBackground.safeParse(message);
  if (!parsed.success) {
    await note('sighting', 'malformed');
    port.disconnect();
    return;
  }
  const { data } = parsed;
  const { sender = {} } = port;
  answerOn(port, data.kind === 'whose' ? await markSlips(data, sender) : await keep(data, sender));
}

/**
 * Acknowledges only what is on the disk; what there is no key for is held sealed in memory, and said to be. A page may change by
 * itself: that it is seen does not keep the vault open. Whether the sender's site is allowed is asked when its turn has
 * come: it may have been taken back while this waited.
 */
function keep(sighting: Sighting, sender: FrameSender): Promise<Answer> {
  return inTurn(async () => {
    const seen = { on: todayInOslo(new Date()), site: siteOf(sender) ?? 'null', sighting };
    try {
      if (!(await mayBeHeard(sender))) return refused();
      const keeping = await keepingNow();
      if (keeping !== 'open') {
        if (!(await holdSighting(seen, keeping))) return { kind: 'failed', reason: 'locked' };
        await refresh();
        return { kind: 'held' };
      }
      const { hasChanged, isNewcomer } = await storeSightings([seen]);
      await rememberFault(undefined);
      if (hasChanged) await refresh();
      // As it was kept before: the panel that shows the patient cannot have known it.
      else if (isNewcomer) await announceChange();
      return { kind: 'done' };
    } catch (error) {
      return failure(error);
    }
  });
}

/** The number becomes the mark on slips of this patient, and goes no further. */
async function markSlips({ fingerprint, number }: Whose, sender: FrameSender): Promise<Answer> {
  const unitKey = await readUnitKey();
  if (!(await mayBeHeard(sender))) return refused();
  if (unitKey === undefined) return { kind: 'failed', reason: 'not-kept' };
  await rememberSlipMark(fingerprint, await slipMark(unitKey, number));
  return { kind: 'done' };
}

async function refused(): Promise<Answer> {
  await note('sighting', 'wrong-sender');
  return { kind: 'failed', reason: 'no-access' };
}

async function failure(error: unknown): Promise<Answer> {
  const { reason } = faultOf(error);
  await note('storage', 'failed');
  await rememberFault(reason);
  return { kind: 'failed', reason };
}

function answerOn(port: Port, answer: Answer): void {
  try {
    port.postMessage(answer);
  } catch {
    // The page is gone; what it told of is stored all the same.
  }
}
