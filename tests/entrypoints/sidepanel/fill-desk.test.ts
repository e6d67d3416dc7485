import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Suggestion } from '../../../components/suggestion.ts';
import { createFillDesk, type FillDesk } from '../../../entrypoints/sidepanel/fill-desk.ts';
import { isoDay } from '../../../lib/forlop/day.ts';
import type { PanelToFrame } from '../../../lib/frame-messages.ts';
import type { FillAnswer } from '../../../lib/page/fill-message.ts';
import { joinReadings, NO_READINGS, openDocument, type TabReadings, takeReading } from '../../../lib/page/join.ts';
import type { FrameReading } from '../../../lib/page/reading.ts';
import { EMIL, form, list, NOBODY, NORA, reading } from '../../components/screens.ts';

const DAY = isoDay.parse('2026-11-05');
const EVENT = { forlopstype: 'D11', hendelse: 'M', utfall: '', dato: DAY };
const STEP: Suggestion = { kind: 'step', event: EVENT };

let readings: TabReadings;
let sent: { readonly document: string; readonly message: PanelToFrame }[];
let gone: boolean;
let changes: number;
let desk: FillDesk;

beforeEach(() => {
  readings = NO_READINGS;
  sent = [];
  gone = false;
  changes = 0;
  desk = createFillDesk({
    readings: () => readings,
    send(document, message) {
      if (gone) return false;
      sent.push({ document, message });
      return true;
    },
    onChange: () => changes++,
  });
});

/** A document of the tab says this. */
function say(document: string, frame: number, said: FrameReading): void {
  if (!readings.documents.some((one) => one.document === document))
    readings = openDocument(readings, document, frame).tab;
  readings = takeReading(readings, document, said).tab;
  desk.note(joinReadings(readings).forms);
}

/** The form in a frame that shows nobody; the frame around it shows the patient, and has been asked anew since. */
function sayInTwoFrames(): void {
  const around = (revision: number) => reading(NORA, { revision, history: list('A 2026-10-02') });
  say('top', 0, around(1));
  say('inner', 3, reading(NOBODY, { revision: 1, forms: [form('', '', '')] }));
  // What the inner frame has read counts from then on.
  readings = takeReading(readings, 'top', around(2), readings.asks).tab;
}

const noraReads = (values = form('', '', ''), revision = 1, events = 'A 2026-10-02') =>
  say('top', 0, reading(NORA, { revision, forms: [values], history: list(events) }));

const KEY = 'top f1';
const shown = () => {
  const [only] = joinReadings(readings).forms;
  return only && desk.fillOf(only);
};

/** What was last asked of a page. */
function asked<Kind extends 'fill' | 'undo' | 'confirm'>(kind: Kind): Extract<PanelToFrame, { kind: Kind }> {
  const message = sent.at(-1)?.message;
  if (message?.kind !== kind) throw new Error(`not asked to ${kind}: ${JSON.stringify(message)}`);
  return message as Extract<PanelToFrame, { kind: Kind }>;
}

async function answer(more: Partial<FillAnswer> = {}): Promise<void> {
  await turn();
  const { message } = sent.at(-1) ?? {};
  if (!message || !('ask' in message)) throw new Error('nothing was asked');
  desk.take({ kind: 'filled', ask: message.ask, form: 'f1', notSet: [], undoable: true, ...more });
}

const LEFT = {
  forlopstype: { kind: 'value', value: 'D11' },
  hendelse: { kind: 'value', value: 'M' },
  utfall: { kind: 'empty' },
  dato: { kind: 'value', value: DAY },
} as const;

describe('what is asked of the page', () => {
  it('is bound to the form, the patient, the revision and what the form held when the button was drawn', async () => {
    noraReads(form('D11', '', ''), 7);
    void desk.fill(KEY, STEP, EVENT, undefined);
    await turn();
    expect(sent).toEqual([
      {
        document: 'top',
        message: {
          kind: 'fill',
          ask: 1,
          form: 'f1',
          fingerprint: 'nora',
          revision: 7,
          seen: {
            forlopstype: { kind: 'value', value: 'D11' },
            hendelse: { kind: 'empty' },
            utfall: { kind: 'empty' },
            dato: { kind: 'empty' },
          },
          event: EVENT,
        },
      },
    ]);
    expect(shown()).toMatchObject({ running: true, result: undefined });
  });

  it('is nothing for a form that is not there, and one thing at a time', async () => {
    void desk.fill(KEY, STEP, EVENT, undefined);
    await turn();
    expect(sent).toEqual([]);
    noraReads();
    void desk.fill(KEY, STEP, EVENT, undefined);
    void desk.fill(KEY, STEP, EVENT, undefined);
    void desk.undo(KEY);
    await turn();
    expect(sent).toHaveLength(1);
  });
});

describe('what is said of it', () => {
  it.each([
    [{ notSet: [] }, { outcome: 'done', notSet: [], undoable: true }],
    [{ notSet: ['utfall'] }, { outcome: 'partly', notSet: ['utfall'], undoable: true }],
    [
      { notSet: ['utfall'], undoable: false },
      { outcome: 'refused', refusal: 'unwilling', notSet: ['utfall'] },
    ],
    [
      { refused: 'changed', undoable: false },
      { outcome: 'refused', refusal: 'changed' },
    ],
    [
      { refused: 'patient', undoable: false },
      { outcome: 'refused', refusal: 'patient' },
    ],
    [
      { refused: 'busy', undoable: false },
      { outcome: 'refused', refusal: 'busy' },
    ],
  ] as const)('of the answer %j', async (said, result) => {
    noraReads();
    const filling = desk.fill(KEY, STEP, EVENT, undefined);
    await answer({ ...said, notSet: [...('notSet' in said ? said.notSet : [])] });
    await filling;
    expect(shown()).toMatchObject({ running: false, result });
    expect(changes).toBeGreaterThanOrEqual(2);
  });

  it('is that the page has changed, where the document has gone', async () => {
    noraReads();
    gone = true;
    await desk.fill(KEY, STEP, EVENT, undefined);
    expect(shown()?.result).toMatchObject({ outcome: 'refused', refusal: 'changed' });
  });

  it('is the same where a page does not answer: then nothing is claimed', async () => {
    vi.useFakeTimers();
    noraReads();
    const filling = desk.fill(KEY, STEP, EVENT, undefined);
    await vi.advanceTimersByTimeAsync(15_000);
    await filling;
    vi.useRealTimers();
    expect(shown()?.result).toMatchObject({ outcome: 'refused', refusal: 'changed' });
  });

  it('stands while the form holds what it held then, and goes when it changes or is saved', async () => {
    noraReads();
    const filling = desk.fill(KEY, STEP, EVENT, undefined);
    await answer({ left: LEFT });
    await filling;
    noraReads(form('D11', 'M', DAY), 2);
    expect(shown()?.result?.outcome).toBe('done');
    noraReads(form('D11', 'U', DAY), 3);
    expect(shown()?.result).toBeUndefined();
  });
});

describe('another patient', () => {
  it('ends what was running, and an answer that comes afterwards is not said of anyone', async () => {
    noraReads();
    const filling = desk.fill(KEY, STEP, EVENT, undefined);
    await turn();
    const { ask } = asked('fill');
    desk.reset();
    say('top', 0, reading(EMIL, { revision: 2, forms: [form('', '', '')], history: list('') }));
    desk.take({ kind: 'filled', ask, form: 'f1', notSet: [], undoable: true });
    await filling;
    expect(shown()).toMatchObject({ running: false, result: undefined, kept: undefined });
  });

  it('is looked out for before and after, where another frame shows the patient', async () => {
    sayInTwoFrames();
    const filling = desk.fill('inner f1', STEP, EVENT, undefined);
    expect(sent.at(-1)?.document).toBe('top');
    desk.take({ kind: 'confirmed', ask: asked('confirm').ask, same: true });
    await vi.waitFor(() => expect(sent.at(-1)?.document).toBe('inner'));
    await answer();
    await vi.waitFor(() => expect(asked('confirm').fingerprint).toBe('nora'));
    // Switched while it was filled: it is taken back, and said.
    desk.take({ kind: 'confirmed', ask: asked('confirm').ask, same: false });
    await vi.waitFor(() => expect(asked('undo').form).toBe('f1'));
    await answer();
    await filling;
    expect(shown()?.result).toMatchObject({ outcome: 'refused', refusal: 'patient' });
  });

  it('on the page that is asked first has nothing filled', async () => {
    sayInTwoFrames();
    const filling = desk.fill('inner f1', STEP, EVENT, undefined);
    desk.take({ kind: 'confirmed', ask: asked('confirm').ask, same: false });
    await filling;
    expect(sent.map(({ message }) => message.kind)).toEqual(['confirm']);
    expect(shown()?.result).toMatchObject({ outcome: 'refused', refusal: 'patient' });
  });
});

describe('taking back', () => {
  async function filled(): Promise<void> {
    noraReads();
    const filling = desk.fill(KEY, STEP, EVENT, undefined);
    await answer({ left: LEFT });
    await filling;
    noraReads(form('D11', 'M', DAY), 2);
  }

  it('is asked for once, and said', async () => {
    await filled();
    const undoing = desk.undo(KEY);
    await turn();
    expect(asked('undo')).toMatchObject({ form: 'f1', fingerprint: 'nora' });
    await answer({ undoable: false });
    await undoing;
    expect(shown()?.result).toMatchObject({ outcome: 'undone', undoable: false });
  });

  it('that the page refuses is said to be refused', async () => {
    await filled();
    const undoing = desk.undo(KEY);
    await answer({ refused: 'changed', undoable: false });
    await undoing;
    expect(shown()?.result).toMatchObject({ outcome: 'refused', refusal: 'changed' });
  });

  it('is asked of nobody where nothing was filled', async () => {
    noraReads();
    await desk.undo(KEY);
    expect(sent).toEqual([]);
  });
});

describe('a registration that was half made', () => {
  const HALF = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: DAY };

  it('is kept while what is missing before it is registered, and ready when that stands in the list', async () => {
    noraReads(form('D11', 'C/P', DAY));
    const filling = desk.fill(KEY, { kind: 'first', event: EVENT }, EVENT, HALF);
    await answer({ left: LEFT });
    await filling;
    noraReads(form('D11', 'M', DAY), 2);
    expect(shown()?.kept).toEqual({ event: HALF, isReady: false });
    noraReads(form('', '', ''), 3, `A 2026-10-02, M ${DAY}`);
    expect(shown()?.kept).toEqual({ event: HALF, isReady: true });
    noraReads(form('', '', ''), 4, `A 2026-10-02, M ${DAY}, C/P ${DAY}`);
    expect(shown()?.kept).toBeUndefined();
  });

  it('is not kept where nothing could be filled, and can be let go', async () => {
    noraReads(form('D11', 'C/P', DAY));
    const refused = desk.fill(KEY, STEP, EVENT, HALF);
    await answer({ refused: 'changed', undoable: false });
    await refused;
    expect(shown()?.kept).toBeUndefined();
    const filling = desk.fill(KEY, STEP, EVENT, HALF);
    await answer({ left: LEFT });
    await filling;
    noraReads(form('D11', 'M', DAY), 2);
    desk.forget();
    expect(shown()?.kept).toBeUndefined();
  });
});
