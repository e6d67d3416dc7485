// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendAway } from '../../../entrypoints/sentinel/post.ts';
import { standGuard } from '../../../entrypoints/sentinel/stand-guard.ts';

const FORM = '<div><label>Hendelse <select></select></label></div>';
const SIGN = { kind: 'sign', sign: 'form' };

/** The extension's own way into shadow roots, which no DOM for tests has. */
vi.mock(import('../../../entrypoints/journal.content/closed-roots.ts'), () => ({
  openClosedRoot: (host: HTMLElement) => host.shadowRoot ?? undefined,
}));

let told: unknown[];
let hears: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  told = [];
  hears = true;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((...given: unknown[]) => {
    told.push(given[0]);
    return hears ? Promise.resolve() : Promise.reject(new Error('nobody listens'));
  });
  put('');
});
afterEach(() => {
  sendAway();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function put(html: string): void {
  document.body.replaceChildren(...nodesOf(html));
}

function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

/** Lets everything happen that happens within a second. */
const pass = () => vi.advanceTimersByTimeAsync(1000);

describe('tells, once, of', () => {
  it.each([
    ['a form', FORM],
    ['a list', '<table><tr><th>Dato<th>Hendelse<tr><td>1.2.2026<td>A</table>'],
    ['a code field that only shows an example', '<input placeholder="D11CP">'],
    ['cards', '<div><b>Klinisk beslutning</b> <span>1. februar 2026</span></div>'],
  ])('%s that stands there', async (_, html) => {
    put(html);
    standGuard();
    await pass();
    expect(told).toEqual([SIGN]);
    document.body.append('more');
    await pass();
    expect(told).toEqual([SIGN]);
  });

  it('a form that comes later', async () => {
    standGuard();
    await pass();
    expect(told).toEqual([]);
    document.body.append(...nodesOf(FORM));
    await pass();
    expect(told).toEqual([SIGN]);
  });

  it.each([
    ['words first', ['<h2>Hendelse</h2>', '<input>']],
    ['control first', ['<input>', '<h2>Hendelse</h2>']],
  ])('a form that comes in parts, %s', async (_, parts) => {
    standGuard();
    for (const part of parts) {
      expect(told).toEqual([]);
      document.body.append(...nodesOf(part));
      await pass();
    }
    expect(told).toEqual([SIGN]);
  });

  it('a text that is written later', async () => {
    put('<label>-</label><input>');
    standGuard();
    await pass();
    const text = document.querySelector('label')?.firstChild;
    if (text) text.nodeValue = 'Utfall';
    await pass();
    expect(told).toEqual([SIGN]);
  });

  it('a form in a shadow root, at any depth', async () => {
    const outer = document.createElement('x-app');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(...nodesOf(FORM));
    document.body.append(outer);
    standGuard();
    await pass();
    expect(told).toEqual([SIGN]);
  });

  it('a form in a shadow root that is attached late', async () => {
    document.body.append(document.createElement('x-app'));
    standGuard();
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toEqual([]);
    document
      .querySelector('x-app')
      ?.attachShadow({ mode: 'open' })
      .append(...nodesOf(FORM));
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([SIGN]);
  });

  it('a form in a shadow root that came so late that only the user shows the way', async () => {
    document.body.append(document.createElement('x-app'));
    standGuard();
    await vi.advanceTimersByTimeAsync(60_000);
    const host = document.querySelector('x-app');
    host?.attachShadow({ mode: 'open' }).append(...nodesOf(FORM));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    host?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pass();
    expect(told).toEqual([SIGN]);
  });

  it('a form among so much else that it was passed by, once the page is at rest', async () => {
    standGuard();
    await pass();
    const parts = Array.from({ length: 60 }, (_, n) => nodesOf(n === 37 ? FORM : `<p>${n}</p>`));
    for (const part of parts) document.body.append(...part);
    await pass();
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([SIGN]);
  });

  it('a form that nobody heard of at first', async () => {
    hears = false;
    put(FORM);
    standGuard();
    await pass();
    hears = true;
    document.body.append('more');
    await pass();
    expect(told).toEqual([SIGN, SIGN]);
  });
});

describe('says nothing', () => {
  it.each([
    ['of a page about something else', '<form><label>Time <input></label></form>'],
    ['of words alone', '<article>Om forløp og utfall</article>'],
    ['of a patient in a page of its own', '<header>128955 12345</header>'],
  ])('%s', async (_, html) => {
    put(html);
    standGuard();
    await pass();
    expect(told).toEqual([]);
  });

  it('when it has been sent away', async () => {
    standGuard();
    await pass();
    sendAway();
    document.body.append(...nodesOf(FORM));
    await pass();
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when the extension behind it is gone, and stops', async () => {
    standGuard();
    await pass();
    Reflect.set(fakeBrowser.runtime, 'id', undefined);
    document.body.append(...nodesOf(FORM));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when its site is no longer allowed, and stops', async () => {
    standGuard();
    await pass();
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
      told.push(given[0]);
      return { kind: 'stand-down' };
    });
    await fakeBrowser.runtime.onMessage.trigger({ kind: 'access-changed' }, {}, () => undefined);
    document.body.append(...nodesOf(FORM));
    await pass();
    expect(told).toEqual([{ kind: 'may-stay' }]);
  });

  it('twice where a second one comes', async () => {
    standGuard();
    standGuard();
    document.body.append(...nodesOf(FORM));
    await pass();
    expect(told).toEqual([SIGN]);
  });
});

it('waits for nothing on a page at rest', async () => {
  put('<p>Text</p>');
  standGuard();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(vi.getTimerCount()).toBe(0);
});
