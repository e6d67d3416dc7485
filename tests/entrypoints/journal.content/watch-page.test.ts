// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../../entrypoints/journal.content/telling.ts';
import { type PageWatch, watchPage } from '../../../entrypoints/journal.content/watch-page.ts';

let calls: string[];
let trees: Node[];
let isAlive: boolean;
let isSamePatient: boolean;
let told: Told;
/** Steps of one look before its last, and what happens in each. */
let steps: number;
let inStep: () => void;
let watch: PageWatch;
beforeEach(() => {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(
      '<form id="f"><input id="known"></form><input id="other"><textarea id="note"></textarea>',
      'text/html',
    ).body.childNodes,
  );
  calls = [];
  trees = [document];
  isAlive = true;
  isSamePatient = true;
  told = 'anything';
  steps = 0;
  inStep = () => {};
  watch = watchPage(document, handlers());
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function handlers(): Parameters<typeof watchPage>[1] {
  return {
    isAlive: () => isAlive,
    onStop() {
      calls.push('stop');
      watch.stop();
    },
    *lookInSteps(isOfRows) {
      for (let step = 0; step < steps; step++) {
        calls.push('step');
        inStep();
        yield;
      }
      calls.push(isOfRows ? 'rows' : 'all');
    },
    readForms: () => calls.push('forms'),
    onGiveUp: () => calls.push('give up'),
    trees: () => trees,
    tellingOf: () => told,
    isSamePatient: () => isSamePatient,
    touch: (element) => element.id === 'known' || element.id === 'f',
    hasWholeForms: () => document.getElementById('known') !== null,
  };
}

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

it('reads the forms soon after something was pressed, in which a script may set a value without a sign', async () => {
  watch.follow(true);
  await nextTask();
  calls = [];
  vi.useFakeTimers();
  say('other', 'keyup', 'click');
  vi.advanceTimersByTime(40);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(calls).toEqual(['forms']);
});

it('reads nothing after a press that no panel looks at, or when it has stopped', async () => {
  vi.useFakeTimers();
  say('other', 'click');
  watch.follow(true);
  say('other', 'click');
  watch.stop();
  vi.advanceTimersByTime(400);
  expect(calls).toEqual([]);
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

it('looks anew only after some time where what has changed can say nothing', async () => {
  watch.follow(true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  told = 'nothing';
  document.body.append('12:31');
  await nextTask();
  vi.advanceTimersByTime(2900);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(calls).toEqual(['all']);
  told = 'anything';
  document.body.append('Hendelse');
  await nextTask();
  vi.advanceTimersByTime(300);
  expect(calls).toEqual(['all', 'all']);
});

describe('a list whose rows change', () => {
  const change = async () => {
    document.body.append('row');
    await nextTask();
    vi.advanceTimersByTime(300);
  };

  beforeEach(async () => {
    watch.follow(true);
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    vi.setSystemTime(0);
    await change();
    told = 'rows';
  });

  it('is looked at alone', async () => {
    await change();
    await change();
    expect(calls).toEqual(['all', 'rows', 'rows']);
  });

  it('has the whole page looked at when it has come to rest', async () => {
    await change();
    vi.advanceTimersByTime(3100);
    expect(calls).toEqual(['all', 'rows', 'all']);
  });

  it('has the whole page looked at every three seconds while it goes on', async () => {
    for (let n = 0; n < 12; n++) await change();
    expect(calls.indexOf('all', 1)).toBeGreaterThan(5);
    expect(calls.filter((call) => call === 'all')).toHaveLength(2);
  });

  it('is not alone where something else has changed too, before or after', async () => {
    document.body.append('row');
    await nextTask();
    told = 'anything';
    await change();
    expect(calls.at(-1)).toBe('all');
  });

  it('is not alone under another patient', async () => {
    isSamePatient = false;
    say('known', 'input');
    document.body.append('row');
    await nextTask();
    vi.advanceTimersByTime(300);
    expect(calls.at(-1)).toBe('all');
  });
});

describe('a look that takes long', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    watch.follow(true);
    steps = 4;
    inStep = () => vi.advanceTimersByTime(5);
  });

  it('is put down, so that the page gets its turn, and taken up again', async () => {
    inStep = () => {
      vi.advanceTimersByTime(5);
      if (calls.length === 1) queueMicrotask(() => calls.push('page'));
    };
    document.body.append('more');
    await expect.poll(() => calls.includes('all'), { interval: 0 }).toBe(true);
    expect(calls).toEqual(['step', 'step', 'page', 'step', 'step', 'all']);
  });

  it('begins anew where the page has changed meanwhile', async () => {
    let isFirst = true;
    inStep = () => {
      vi.advanceTimersByTime(5);
      if (calls.length === 2 && isFirst) document.body.append('and more');
      isFirst &&= calls.length < 2;
    };
    document.body.append('more');
    await expect.poll(() => calls.includes('all'), { interval: 0 }).toBe(true);
    expect(calls).toEqual(['step', 'step', 'step', 'step', 'step', 'step', 'all']);
  });

  it('is done at once on a page that changes each time', async () => {
    inStep = () => {
      vi.advanceTimersByTime(5);
      document.body.append('and more');
    };
    document.body.append('more');
    await expect.poll(() => calls.includes('all'), { interval: 0 }).toBe(true);
    expect(calls).toEqual([...Array(2 + 2 + 4).fill('step'), 'all']);
  });
});

describe('a page that burns its budget', () => {
  /** What one look takes (ms). */
  let cost: number;
  beforeEach(() => {
    watch.stop();
    vi.useFakeTimers();
    cost = 0;
    watch = watchPage(document, {
      ...handlers(),
      *lookInSteps() {
        yield;
        calls.push('all');
        vi.advanceTimersByTime(cost);
      },
    });
    watch.follow(true);
  });

  /** The page changes, and changes again as soon as it has been looked at, for so long (ms). */
  async function churn(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += 100) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(100);
    }
  }

  it('is given up, said so once, and left alone', async () => {
    cost = 1200;
    await churn(30_000);
    expect(calls.filter((call) => call === 'give up')).toHaveLength(1);
    const sofar = calls.length;
    await churn(30_000);
    say('known', 'input');
    expect(calls).toHaveLength(sofar);
    expect(watch.hasGivenUp()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at again when the user asks, with a new budget', async () => {
    cost = 1200;
    await churn(30_000);
    calls = [];
    cost = 1;
    watch.lookAgain();
    await churn(2000);
    expect(calls).toContain('all');
    expect(calls).not.toContain('give up');
  });

  it('is not given up for being slow to read, when it seldom changes', async () => {
    cost = 200;
    for (let times = 0; times < 30; times++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(4000);
    }
    expect(calls).not.toContain('give up');
  });
});

it('sees what happens in a shadow root, and lets it go when it is gone', async () => {
  const root = element('other')
    .parentElement?.appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  trees = [document, root];
  watch.follow(true);
  watch.lookNow();
  await vi.waitFor(() => expect(calls).toEqual(['all']));
  calls = [];
  root.append(document.createElement('p'));
  await vi.waitFor(() => expect(calls).toEqual(['all']));
});
