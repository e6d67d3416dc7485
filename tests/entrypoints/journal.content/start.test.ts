// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRunning, startJournalScript } from '../../../entrypoints/journal.content/start.ts';
import { type FrameToPanel, frameToPanel, sighting } from '../../../lib/frame-messages.ts';
import { startAfresh, type TestPort, testPort } from './ports.ts';

const PAGE =
  '<header><h1>Nora Testesen</h1>148392 10001</header><form><label>Forløpstype <input id="t"></label><label>Hendelse <input id="h"></label>' +
  '<label>Utfall <input id="u"></label><label>Dato <input id="d"></label><button>Lagre</button></form>';

let world: ReturnType<typeof startAfresh>;
beforeEach(() => {
  world = startAfresh();
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
});
afterEach(async () => {
  // The script of one test shall do nothing in the next.
  await fakeBrowser.runtime.onMessage.trigger({ kind: 'stand-down' }, {}, () => {});
  vi.restoreAllMocks();
});

function messages({ posted }: TestPort): Extract<FrameToPanel, { kind: 'reading' }>[] {
  return posted.flatMap((message) => {
    const said = frameToPanel.parse(message);
    return said.kind === 'reading' ? [said] : [];
  });
}

function type(id: string, value: string): void {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no input ${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

it('announces itself, reads for a panel, and follows what is typed', async () => {
  startJournalScript();
  expect(world.sent).toEqual([{ kind: 'frame-here' }]);
  const panel = testPort('panel');
  world.connect(panel.port);
  expect(messages(panel).at(-1)?.reading).toMatchObject({
    patient: { kind: 'one', name: 'Nora Testesen' },
    forms: [{ id: 'f1' }],
  });
  type('h', 'C');
  await vi.waitFor(() =>
    expect(messages(panel).at(-1)?.reading.forms[0]?.hendelse).toEqual({ kind: 'value', value: 'C' }),
  );
  const revisions = messages(panel).map(({ reading }) => reading.revision);
  expect(revisions).toEqual([...new Set(revisions)].sort((one, other) => one - other));
  expect(JSON.stringify(panel.posted)).not.toContain('14839210001');
});

it('announces itself again when asked, and when it is injected a second time, without starting twice', async () => {
  startJournalScript();
  expect(isRunning()).toBe(true);
  expect(world.sent).toHaveLength(2);
  await fakeBrowser.runtime.onMessage.trigger({ kind: 'announce' }, { id: 'test-extension-id' }, () => undefined);
  await fakeBrowser.runtime.onMessage.trigger({ kind: 'something-else' }, { id: 'test-extension-id' }, () => undefined);
  expect(world.sent.length).toBeGreaterThanOrEqual(3);
  expect(world.sent.every((message) => JSON.stringify(message) === '{"kind":"frame-here"}')).toBe(true);
});

it('starts anew where the script in the page was left behind by an older extension', () => {
  startJournalScript();
  Reflect.set(fakeBrowser.runtime, 'id', undefined);
  expect(isRunning()).toBe(false);
});

describe('a site that is no longer allowed', () => {
  const refuse = () =>
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
      world.sent.push(given[0]);
      return { kind: 'stand-down' };
    });

  it('is not read from the moment that the background says so', async () => {
    startJournalScript();
    const panel = testPort('panel');
    world.connect(panel.port);
    refuse();
    await fakeBrowser.runtime.onMessage.trigger({ kind: 'access-changed' }, {}, () => undefined);
    await vi.waitFor(() => expect(panel.isClosed()).toBe(true));
    expect(world.sent.at(-1)).toEqual({ kind: 'may-stay' });
    const before = panel.posted.length;
    type('h', 'C');
    const later = testPort('panel');
    world.connect(later.port);
    expect([panel.posted.length, later.posted, isRunning()]).toEqual([before, [], false]);
  });

  it('is not read where the script is told so as it says that it is there', async () => {
    refuse();
    startJournalScript();
    await vi.waitFor(() => expect(isRunning()).toBe(false));
  });

  it('goes on being read where the background says that it may', async () => {
    startJournalScript();
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ kind: 'done' }));
    await fakeBrowser.runtime.onMessage.trigger({ kind: 'access-changed' }, {}, () => undefined);
    expect(isRunning()).toBe(true);
  });
});

describe('saving', () => {
  /** What the script tells the background is being saved, by hendelse. */
  const saved = () =>
    world.opened.flatMap(({ posted }) => sighting.parse(posted[0]).submitted ?? []).map(({ hendelse }) => hendelse);
  const fill = (values: Readonly<Record<string, string>>) => {
    for (const [id, value] of Object.entries(values)) type(id, value);
  };
  /** As the user: what a script presses or submits is told apart by the browser, or by what came before it. */
  const byUser = (selector: string, event: Event) =>
    document.querySelector(selector)?.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
  const press = (selector: string) => byUser(selector, new MouseEvent('click', { bubbles: true, cancelable: true }));
  const WHOLE = { t: 'D11', h: 'M', d: '05.11.2026' };

  it('tells of the event that stood in the form when its button was pressed', () => {
    startJournalScript();
    panelReads();
    fill(WHOLE);
    press('form button');
    expect(saved()).toEqual(['M']);
    expect(world.opened).toHaveLength(1);
  });

  it('tells of nothing that a script presses or submits', () => {
    startJournalScript();
    panelReads();
    fill(WHOLE);
    document.querySelector<HTMLElement>('form button')?.click();
    // The browser calls this one trusted, whoever asked for it.
    byUser('form', new Event('submit', { bubbles: true, cancelable: true }));
    byUser('#h', new KeyboardEvent('keydown', { key: 'M', bubbles: true }));
    byUser('form', new Event('submit', { bubbles: true, cancelable: true }));
    expect(saved()).toEqual([]);
  });

  it('tells of a form that is submitted by Enter, without a button', () => {
    document.querySelector('form button')?.remove();
    startJournalScript();
    panelReads();
    fill(WHOLE);
    byUser('#d', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    byUser('form', new Event('submit', { bubbles: true, cancelable: true }));
    expect(saved()).toEqual(['M']);
  });

  it('tells of nothing that is not whole, and not of a press on another button', () => {
    document.querySelector('form')?.insertAdjacentHTML('beforeend', '<button id="x" type="button">Avbryt</button>');
    startJournalScript();
    panelReads();
    fill({ ...WHOLE, d: '' });
    press('form button');
    fill(WHOLE);
    press('#x');
    expect(saved()).toEqual([]);
  });

  it('takes a button below the form for its own only where the form has none', () => {
    document.body.insertAdjacentHTML('beforeend', '<footer><button id="x" type="button">Lagre</button></footer>');
    startJournalScript();
    panelReads();
    fill(WHOLE);
    press('#x');
    expect(saved()).toEqual([]);
    document.querySelector('form button')?.remove();
    press('#x');
    expect(saved()).toEqual(['M']);
  });

  it('tells of nothing where the form changes what is registered', () => {
    document.querySelector('form')?.insertAdjacentHTML('afterbegin', '<h2>Korriger hendelse</h2>');
    startJournalScript();
    panelReads();
    fill(WHOLE);
    press('form button');
    expect(saved()).toEqual([]);
  });

  /** A panel that asks has the page read at once. */
  function panelReads(): void {
    world.connect(testPort('panel').port);
  }
});
