import { type Browser, browser } from 'wxt/browser';
import type { PointingActions, ShownPointing } from '../../components/Pointing.tsx';
import type { PointingTexts } from '../../lib/locale/pointing-texts.ts';
import { fold } from '../../lib/page/fold.ts';
import { type PanelToPicker, PICKER_PORT, type PickerToPanel, pickerToPanel } from '../../lib/page/pick-message.ts';
import type { Part } from '../../lib/page/reading.ts';
import {
  isSameSite,
  type Locator,
  type SiteAddress,
  type SiteProfile,
  siteOf,
  siteProfiles,
  withoutWords,
} from '../../lib/page/site-profile.ts';
import { askBackground } from './ask-background.ts';

const PICKER = '/picker.js';
const PARTS: readonly Part[] = ['forlopstype', 'hendelse', 'utfall', 'dato', 'liste'];
const SINGLE: readonly Part[] = ['kode', 'dato', 'liste'];

interface World {
  readonly tab: () => number | undefined;
  readonly texts: PointingTexts['inPage'];
  /** Name of the patient on the page, so that it is not kept; empty where it is not known. */
  readonly patientName: () => string;
  readonly onChange: () => void;
}

export interface PickingDesk {
  shown(): ShownPointing;
  readonly actions: Omit<PointingActions, 'onTestProfile' | 'onForgetProfile'>;
  /** The view is left, or another tab is looked at: nothing is pointed at any longer. */
  stop(): void;
}

/** The picker in one frame. */
interface Picker {
  readonly port: Browser.runtime.Port;
  readonly frame: number;
  count: number | undefined;
}

interface Picked {
  readonly part: Part;
  readonly site: SiteAddress;
  readonly at: Locator;
}

interface Round {
  readonly pickers: Picker[];
  parts: readonly Part[];
  step: number;
  picked: readonly Picked[];
  /** What is marked, and where. */
  mark: { readonly picker: Picker; readonly at: number; readonly name: string } | undefined;
  taken: Part | undefined;
}

/** Leads the user through what there is to point out, and has it kept. Nothing is kept of a round that is broken off. */
export function createPickingDesk({ tab, texts, patientName, onChange }: World): PickingDesk {
  let round: Round | undefined;
  let said: Extract<ShownPointing, { kind: 'idle' }>['said'];

  async function begin(): Promise<void> {
    stop();
    said = undefined;
    const tabId = tab();
    const frames = tabId === undefined ? [] : await inject(tabId);
    if (tabId === undefined || tabId !== tab() || frames.length === 0) return end('failed');
    const started: Round = { pickers: [], parts: PARTS, step: 0, picked: [], mark: undefined, taken: undefined };
    round = started;
    for (const { frameId, documentId } of frames) {
      const port = browser.tabs.connect(tabId, { ...(documentId ? { documentId } : { frameId }), name: PICKER_PORT });
      const picker: Picker = { port, frame: frameId, count: undefined };
      started.pickers.push(picker);
      port.onMessage.addListener((message: unknown) => {
        const parsed = pickerToPanel.safeParse(message);
        if (parsed.success && round === started) void take(started, picker, parsed.data);
      });
      port.onDisconnect.addListener(() => {
        void browser.runtime.lastError; // read, or the browser complains of a document that has gone
        if (round === started) leave(started, picker);
      });
    }
    offer(started);
  }

  /** A frame has gone: with the page itself, everything that was pointed at in it. */
  function leave(of: Round, picker: Picker): void {
    const { pickers } = of;
    const isUsed = picker.frame === 0 || pickers.length === 1;
    pickers.splice(pickers.indexOf(picker), 1);
    if (of.mark?.picker === picker) of.mark = undefined;
    if (isUsed) end('gone');
    else onChange();
  }

  function offer(of: Round): void {
    const part = of.parts[of.step];
    if (!part) return void keep(of);
    of.mark = undefined;
    of.taken = undefined;
    const text = texts[part];
    for (const picker of of.pickers) {
      picker.count = undefined;
      post(picker, { kind: 'offer', what: part === 'liste' ? 'list' : 'field', text });
    }
    onChange();
  }

  function take(of: Round, picker: Picker, message: PickerToPanel): void {
    if (message.kind === 'offered') picker.count = message.count;
    else if (message.kind === 'shown') {
      const { at, name } = message;
      if (of.mark && of.mark.picker !== picker) post(of.mark.picker, { kind: 'show', at: -1 });
      of.mark = { picker, at, name };
      of.taken = undefined;
    } else if (message.kind === 'key') onKey(of, message.key);
    else choose(of, message);
    onChange();
  }

  function onKey(of: Round, key: 'next' | 'before' | 'choose' | 'leave'): void {
    if (key === 'leave') end(undefined);
    else if (key === 'choose') actions.onChooseMarked();
    else move(of, key === 'next' ? 1 : -1);
  }

  /** On to the next of what can be pointed at, from frame to frame. */
  function move(of: Round, by: 1 | -1): void {
    const all = of.pickers.flatMap((picker) => Array.from({ length: picker.count ?? 0 }, (_, at) => ({ picker, at })));
    if (all.length === 0) return;
    const now = all.findIndex(({ picker, at }) => picker === of.mark?.picker && at === of.mark.at);
    const next = all[now < 0 && by < 0 ? all.length - 1 : (now + by + all.length) % all.length];
    if (next) post(next.picker, { kind: 'show', at: next.at });
  }

  function choose(of: Round, { origin, path, at }: PickerToPanel & { kind: 'picked' }): void {
    const part = of.parts[of.step];
    if (!part) return;
    const site = siteOf({ origin, path });
    const names = fold(patientName()).split(' ');
    const place = withoutWords(at, names);
    of.taken = of.picked.find((one) => isSameSite(one.site, site) && isSamePlace(one.at, place))?.part;
    if (of.taken) {
      onChange();
      return;
    }
    of.picked = [...of.picked, { part, site, at: place }];
    of.step += 1;
    offer(of);
  }

  async function keep(of: Round): Promise<void> {
    const profiles = siteProfiles.safeParse(profilesOf(of.picked));
    if (of.picked.length === 0) return end('nothingSaved');
    const answer = profiles.success && (await askBackground({ kind: 'put-profiles', profiles: profiles.data }));
    if (round === of) end(answer && answer.kind === 'done' ? 'saved' : 'notSaved');
  }

  function end(next: typeof said): void {
    stop();
    said = next;
    onChange();
  }

  function stop(): void {
    const pickers = round?.pickers ?? [];
    round = undefined;
    said = undefined;
    for (const { port } of pickers) port.disconnect();
  }

  const actions: PickingDesk['actions'] = {
    onPoint: () => void begin(),
    onSkipPart() {
      if (!round) return;
      round.step += 1;
      offer(round);
    },
    onSingleCode() {
      if (!round) return;
      round.parts = SINGLE;
      round.step = 0;
      offer(round);
    },
    onMoveMark(by) {
      if (round) move(round, by);
    },
    onChooseMarked() {
      if (round?.mark) post(round.mark.picker, { kind: 'choose', at: round.mark.at });
    },
    onStopPointing: () => end(undefined),
  };

  return {
    shown() {
      const part = round?.parts[round.step];
      if (!round || !part) return { kind: 'idle', said };
      const { pickers, step, parts, mark, taken } = round;
      const counts = pickers.map(({ count }) => count);
      const isKnown = counts.every((count) => count !== undefined);
      const before = mark ? pickers.slice(0, pickers.indexOf(mark.picker)) : [];
      const at = mark && (mark.at < 0 ? -1 : mark.at + before.reduce((sum, { count = 0 }) => sum + count, 0));
      return {
        kind: 'picking',
        part,
        step: step + 1,
        steps: parts.length,
        count: isKnown ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) : undefined,
        shown: mark && at !== undefined ? { at, name: mark.name } : undefined,
        taken,
      };
    },
    actions,
    stop,
  };
}

function post({ port }: Picker, message: PanelToPicker): void {
  try {
    port.postMessage(message);
  } catch {
    // The document has gone; that its port has closed is told of apart.
  }
}

async function inject(tabId: number): Promise<readonly { frameId: number; documentId?: string }[]> {
  try {
    return await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PICKER] });
  } catch {
    return [];
  }
}

function isSamePlace(one: Locator, other: Locator): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One profile for each site that the frames belong to. */
function profilesOf(picked: readonly Picked[]): SiteProfile[] {
  const sites = picked
    .map(({ site }) => site)
    .filter((site, at, all) => all.findIndex((one) => isSameSite(one, site)) === at);
  return sites.map((site) => ({
    ...site,
    parts: picked.filter((one) => isSameSite(one.site, site)).map(({ part, at }) => ({ part, at })),
  }));
}
