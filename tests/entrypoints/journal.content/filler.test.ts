// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFiller } from '../../../entrypoints/journal.content/filler.ts';
import { lendFiller } from '../../../entrypoints/journal.content/lent-filler.ts';
import { startJournalScript } from '../../../entrypoints/journal.content/start.ts';
import { isoDay } from '../../../lib/forlop/day.ts';
import { frameToPanel } from '../../../lib/frame-messages.ts';
import type { FillAnswer, FillRequest, UndoRequest } from '../../../lib/page/fill-message.ts';
import type { FormReading, FrameReading } from '../../../lib/page/reading.ts';
import { startAfresh, type TestPort, testPort } from './ports.ts';

const NORA = '<h1>Nora Testesen</h1>148392 10001';
const EMIL = '<h1>Emil Prøvesen</h1>028988 10332';
const PAGE = `<header>${NORA}</header><form>
  <label>Forløpstype <input id="t"></label>
  <label>Hendelse <input id="h"></label>
  <label>Utfall <input id="u"></label>
  <label>Dato <input id="d"></label><label>Merknad <input id="note" value="egen tekst"></label><button>Lagre</button></form>
  <table><tr><th>Dato</th><th>Forløpstype</th><th>Hendelse</th><th>Utfall</th></tr>
  <tr><td>02.10.2026</td><td>D11</td><td>A</td><td></td></tr></table>`;
const WANTED = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: isoDay.parse('2026-11-05') };

let panel: TestPort;
let asks = 0;

/** The whole script that stands in a page, with the filler brought in, and a panel that speaks to it. */
beforeEach(() => {
  const world = startAfresh();
  document.body.replaceChildren(...nodesOf(PAGE));
  lendFiller(createFiller);
  startJournalScript();
  panel = testPort('panel');
  world.connect(panel.port);
});
afterEach(async () => {
  await fakeBrowser.runtime.onMessage.trigger({ kind: 'stand-down' }, { id: 'test-extension-id' }, () => undefined);
  vi.restoreAllMocks();
});

function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

const said = () => panel.posted.map((message) => frameToPanel.parse(message));

function lastReading(): FrameReading & { readonly form: FormReading; readonly fingerprint: string } {
  const reading = said()
    .flatMap((message) => (message.kind === 'reading' ? [message.reading] : []))
    .at(-1);
  const [form] = reading?.forms ?? [];
  if (!reading || !form) throw new Error('no form has been read');
  return { ...reading, form, fingerprint: reading.patient.kind === 'one' ? reading.patient.fingerprint : '' };
}

/** What the panel sends when a button is pressed that was drawn from its last reading. */
function request(event: FillRequest['event'] = WANTED): FillRequest {
  const { form, fingerprint, revision } = lastReading();
  const { forlopstype, hendelse, utfall, dato } = form;
  const seen = { forlopstype, hendelse, utfall, dato };
  return { kind: 'fill', ask: ++asks, form: form.id, fingerprint, revision, seen, event };
}

async function answerTo(message: FillRequest | UndoRequest): Promise<FillAnswer> {
  panel.say(message);
  return vi.waitFor(
    () => {
      const answer = said().find((one) => one.kind === 'filled' && one.ask === message.ask);
      if (answer?.kind !== 'filled') throw new Error('not answered yet');
      return answer;
    },
    { timeout: 8_000 },
  );
}

async function undo(form: string): Promise<FillAnswer> {
  return answerTo({ kind: 'undo', ask: ++asks, form, fingerprint: lastReading().fingerprint });
}

function field(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!found || !('value' in found)) throw new Error(`no field ${id}`);
  return found as HTMLInputElement;
}

const held = () => ['t', 'h', 'u', 'd', 'note'].map((id) => field(id).value);
const EMPTY = ['', '', '', '', 'egen tekst'];

function choose(id: string, value: string): void {
  field(id).value = value;
  for (const type of ['input', 'change']) field(id).dispatchEvent(new Event(type, { bubbles: true }));
}

describe('filling', () => {
  it('makes the form hold the event and nothing else, as a user would, and never presses Lagre', async () => {
    const heard: string[] = [];
    for (const type of ['input', 'change', 'click', 'submit']) {
      document.addEventListener(type, ({ target }) =>
        heard.push(`${type} ${target instanceof Element ? target.id : ''}`),
      );
    }
    const answer = await answerTo(request());
    expect(answer).toMatchObject({
      notSet: [],
      undoable: true,
      left: { dato: { kind: 'value', value: '2026-11-05' } },
    });
    expect(answer.refused).toBeUndefined();
    expect(held()).toEqual(['D11', 'C', 'P', '05.11.2026', 'egen tekst']);
    expect(heard).toEqual(expect.arrayContaining(['change t', 'change h', 'change u', 'change d']));
    expect(heard.filter((one) => /note|submit/.test(one) || one === 'click ')).toEqual([]);
  });

  it('says what it could not set, and puts back what stood there', async () => {
    choose('h', 'M');
    choose('d', '01.11.2026');
    // The page takes no other day than that one.
    field('d').addEventListener('change', () => {
      field('d').value = '01.11.2026';
    });
    await vi.waitFor(() => expect(lastReading().form.hendelse).toEqual({ kind: 'value', value: 'M' }));
    const answer = await answerTo(request());
    expect(answer.notSet).toEqual(['dato']);
    expect(held()).toEqual(['D11', 'C', 'P', '01.11.2026', 'egen tekst']);
  });

  it('takes no other value for the right one, where the page makes another of it', async () => {
    field('u').addEventListener('change', () => {
      if (field('u').value === 'P') field('u').value = 'PX';
    });
    const answer = await answerTo(request());
    expect(answer.notSet).toEqual(['utfall']);
    expect(held()).toEqual(['D11', 'C', '', '05.11.2026', 'egen tekst']);
  });
});

it('leaves a filling where it stands when the site is no longer allowed', async () => {
  const changed = new Promise<void>((resolve) => field('t').addEventListener('change', () => resolve()));
  panel.say(request());
  await changed;
  await fakeBrowser.runtime.onMessage.trigger({ kind: 'stand-down' }, { id: 'test-extension-id' }, () => undefined);
  const posted = panel.posted.length;
  // As long as the whole of it takes.
  const other = performance.now();
  await vi.waitFor(() => expect(performance.now() - other).toBeGreaterThan(1500), { timeout: 5_000 });
  expect([held(), panel.posted.length]).toEqual([['D11', '', '', '', 'egen tekst'], posted]);
});

describe('refusing, with nothing touched', () => {
  it('where the patient was switched between the drawing of the button and the press', async () => {
    const drawn = request();
    document.querySelector('header')?.replaceChildren(...nodesOf(EMIL));
    expect(await answerTo(drawn)).toMatchObject({ refused: 'patient', undoable: false });
    expect(held()).toEqual(EMPTY);
  });

  it('where the form holds something else than it did then', async () => {
    const drawn = request();
    choose('h', 'U');
    expect(await answerTo(drawn)).toMatchObject({ refused: 'changed' });
    expect(held()).toEqual(['', 'U', '', '', 'egen tekst']);
  });

  it('where the list has got a row since the revision that the button was drawn from', async () => {
    const drawn = request();
    expect(lastReading().history?.events).toHaveLength(1);
    const added = '<table><tr><td>09.10.2026</td><td>D11</td><td>M</td><td></td></tr></table>';
    const [row] = nodesOf(added).flatMap((table) => [...(table instanceof HTMLTableElement ? table.rows : [])]);
    document.querySelector('tbody')?.append(row ?? 'no row');
    expect(await answerTo(drawn)).toMatchObject({ refused: 'changed' });
    expect(held()).toEqual(EMPTY);
    // Drawn anew from what the page says now, the same button fills.
    await vi.waitFor(() => expect(lastReading().history?.events).toHaveLength(2));
    expect(await answerTo(request())).toMatchObject({ notSet: [], undoable: true });
  });

  it('where the form has gone', async () => {
    const drawn = request();
    document.querySelector('form')?.remove();
    expect(await answerTo(drawn)).toMatchObject({ refused: 'changed' });
  });

  it('while another filling has not ended', async () => {
    const first = request();
    const second = request({ ...WANTED, hendelse: 'M', utfall: '' });
    const [one, other] = await Promise.all([answerTo(first), answerTo(second)]);
    expect(one).toMatchObject({ notSet: [] });
    expect(other).toMatchObject({ refused: 'busy' });
    expect(held()).toEqual(['D11', 'C', 'P', '05.11.2026', 'egen tekst']);
  });
});

describe('taking back', () => {
  it('puts back what stood there, once', async () => {
    choose('h', 'M');
    await vi.waitFor(() => expect(lastReading().form.hendelse).toEqual({ kind: 'value', value: 'M' }));
    const { form } = await answerTo(request());
    expect(await undo(form)).toMatchObject({ notSet: [], undoable: false });
    expect(held()).toEqual(['', 'M', '', '', 'egen tekst']);
    expect(await undo(form)).toMatchObject({ refused: 'changed' });
  });

  it("leaves alone what the user has changed since: that is the user's own", async () => {
    const { form } = await answerTo(request());
    choose('u', 'R');
    expect(await undo(form)).toMatchObject({ refused: 'changed' });
    expect(held()).toEqual(['D11', 'C', 'R', '05.11.2026', 'egen tekst']);
  });

  it('does nothing to the form of another patient', async () => {
    const { form } = await answerTo(request());
    const message = { kind: 'undo', ask: ++asks, form, fingerprint: lastReading().fingerprint } as const;
    document.querySelector('header')?.replaceChildren(...nodesOf(EMIL));
    expect(await answerTo(message)).toMatchObject({ refused: 'patient' });
    expect(held()).toEqual(['D11', 'C', 'P', '05.11.2026', 'egen tekst']);
  });
});
