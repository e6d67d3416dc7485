// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from '../../../entrypoints/journal.content/watch-page.ts';

let calls: string[];
let isAlive: boolean;
let isSamePatient: boolean;
let watch: PageWatch;
beforeEach(() => {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(
      '<form id="f"><input id="known"></form><input id="other"><textarea id="note"></textarea>',
      'text/html',
    ).body.childNodes,
  );
  calls = [];
  isAlive = true;
  isSamePatient = true;
  watch = watchPage(document, {
    isAlive: () => isAlive,
    onStop() {
      calls.push('stop');
      watch.stop();
    },
    readAll: () => calls.push('all'),
    readForms: () => calls.push('forms'),
    isSamePatient: () => isSamePatient,
    touch: (element) => element.id === 'known' || element.id === 'f',
    hasWholeForms: () => document.getElementById('known') !== null,
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function say(id: string, ...types: string[]): void {
  for (const type of types) element(id).dispatchEvent(new Event(type, { bubbles: true }));
}

/** Two messages to oneself later, whatever was asked for has been done. */
async function nextTask(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(undefined);
      };
      port2.postMessage(undefined);
    });
  }
}

it('reads the forms once for all that one action does, after the page has had its say', async () => {
  watch.follow(true);
  element('known').addEventListener('change', () => calls.push('page'));
  say('known', 'input', 'change');
  expect(calls).toEqual(['page']);
  await nextTask();
  expect(calls).toEqual(['page', 'forms']);
});

it('reads the forms before it looks at the page anew, where an action also changes the page', async () => {
  watch.follow(true);
  element('known').addEventListener('change', () => element('f').append(document.createElement('p')));
  say('known', 'change');
  await vi.waitFor(() => expect(calls).toContain('all'));
  expect(calls[0]).toBe('forms');
});

it('reads no form under a patient who is gone', async () => {
  watch.follow(true);
  await nextTask();
  isSamePatient = false;
  element('known').addEventListener('change', () => element('f').append(document.createElement('p')));
  say('known', 'change');
  await vi.waitFor(() => expect(calls).toContain('all'));
  expect(calls[0]).toBe('all');
});

it('looks once at a page that changes in many places at once', async () => {
  watch.follow(true);
  for (let times = 0; times < 50; times++) document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(calls).toEqual(['all']));
});

it('looks again when something is written outside the forms, but not in a note', async () => {
  watch.follow(true);
  say('note', 'input');
  say('other', 'input');
  await vi.waitFor(() => expect(calls).toEqual(['all']));
});

it('takes a form that is emptied as touched', async () => {
  watch.follow(true);
  say('f', 'reset');
  await nextTask();
  expect(calls).toEqual(['forms']);
});

it('reads the fields twice a second while a panel shows them, and only then', () => {
  vi.useFakeTimers();
  watch.follow(true);
  vi.advanceTimersByTime(2000);
  expect(calls).toEqual(['forms', 'forms', 'forms', 'forms']);
  watch.follow(false);
  vi.advanceTimersByTime(2000);
  expect(calls).toHaveLength(4);
});

it('reads no fields where there is no form', () => {
  vi.useFakeTimers();
  element('known').remove();
  watch.follow(true);
  vi.advanceTimersByTime(2000);
  expect(calls).not.toContain('forms');
});

it('does not follow what is typed while no panel is open', async () => {
  say('known', 'input');
  await nextTask();
  expect(calls).toEqual([]);
});

it('stops for good when the extension behind it is gone', async () => {
  watch.follow(true);
  isAlive = false;
  say('known', 'input');
  await nextTask();
  expect(calls).toEqual(['stop']);
  isAlive = true;
  say('known', 'input');
  document.body.append(document.createElement('p'));
  await nextTask();
  expect(calls).toEqual(['stop']);
});
