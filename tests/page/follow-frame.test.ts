// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type FrameMemory, followFrame, NEW_FRAME, touchForms } from '../../lib/page/follow-frame.ts';
import { readFrame } from '../../lib/page/read-frame.ts';
import type { FrameReading } from '../../lib/page/reading.ts';

const NORA = '<header><h1>Nora Testesen</h1>148392 10001</header>';
const EMIL = '<header><h1>Emil Prøvesen</h1>028988 10332</header>';
const LIST =
  '<table><tr><th>Dato</th><th>Forløpstype</th><th>Hendelse</th><th>Utfall</th></tr><tr><td>05.11.2026</td><td>D11</td><td>C</td><td>P</td></tr></table>';
const form = (values: readonly [string, string, string, string], heading = 'Ny hendelse') =>
  `<section><h2>${heading}</h2><form><label>Forløpstype <input id="t" value="${values[0]}"></label><label>Hendelse <input id="h" value="${values[1]}"></label>` +
  `<label>Utfall <input id="u" value="${values[2]}"></label><label>Dato <input id="d" value="${values[3]}"></label><button>Lagre</button></form></section>`;
const EMPTY = ['', '', '', ''] as const;
const FILLED = ['D11', 'C', 'P', '05.11.2026'] as const;

let memory: FrameMemory;
let tokens: number;
beforeEach(() => {
  memory = NEW_FRAME;
  tokens = 0;
});

function put(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

function look(address = '/nora'): FrameReading {
  const followed = followFrame(memory, readFrame(document), { newToken: () => `token${++tokens}`, address });
  memory = followed.memory;
  return followed.reading;
}

function show(html: string, address?: string): FrameReading {
  put(html);
  return look(address);
}

function type(id: string, value: string): void {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no input ${id}`);
  memory = touchForms(memory, input);
  input.value = value;
}

const tokenOf = ({ patient }: FrameReading) => (patient.kind === 'one' ? patient.fingerprint : patient.reason);
const idsOf = ({ forms }: FrameReading) => forms.map(({ id }) => id);

describe('the patient', () => {
  it('keeps the token while the number stays', () => {
    expect([tokenOf(show(NORA)), tokenOf(show(NORA + LIST))]).toEqual(['token1', 'token1']);
  });
  it('gets another when it comes back after somebody else, or after nobody', () => {
    const seen = [show(NORA), show(EMIL), show(NORA), show('<p></p>'), show(NORA)].map(tokenOf);
    expect(seen).toEqual(['token1', 'token2', 'token3', 'no-number', 'token4']);
  });
  it('is never in a reading by number', () => {
    expect(JSON.stringify(show(NORA + form(FILLED) + LIST))).not.toMatch(/14839210001|148392 10001/);
  });
  it('counts the readings', () => {
    expect([show(NORA).revision, look().revision, look().revision]).toEqual([1, 2, 3]);
  });
});

describe('a form', () => {
  it('is the same while its fields stand, however they change', () => {
    const before = show(NORA + form(EMPTY));
    type('h', 'C');
    expect(idsOf(look())).toEqual(idsOf(before));
  });
  it('is the same when the page draws everything anew and it says the same', () => {
    const before = show(NORA + form(FILLED));
    expect(idsOf(show(NORA + form(FILLED)))).toEqual(idsOf(before));
  });
  it('is another when what is drawn anew says something else', () => {
    const before = show(NORA + form(FILLED));
    expect(idsOf(show(NORA + form(EMPTY)))).not.toEqual(idsOf(before));
  });
  it('is another when it is drawn anew under another address', () => {
    const before = show(NORA + form(FILLED));
    expect(idsOf(show(NORA + form(FILLED), '/annet'))).not.toEqual(idsOf(before));
  });
  it('is another for another patient, although the page keeps the same elements', () => {
    const before = show(NORA + form(EMPTY));
    document.querySelector('header')?.replaceChildren('028988 10332');
    expect(idsOf(look())).not.toEqual(idsOf(before));
  });
  it('is another when the page fills the same elements with another event', () => {
    show(NORA + form(FILLED, 'Rediger hendelse') + LIST);
    const input = document.getElementById('u');
    if (input instanceof HTMLInputElement) input.value = 'T';
    expect(idsOf(look('/nora/2'))).toEqual(['f2']);
  });
});

describe('what a form edits', () => {
  it('is known from what it was opened with', () => {
    const opened = show(NORA + form(FILLED) + LIST);
    expect(opened.forms[0]).toMatchObject({ edits: 0, opened: { hendelse: { value: 'C' } } });
    type('u', 'T');
    expect(look().forms[0]).toMatchObject({ edits: 0, utfall: { value: 'T' } });
  });
  it('is nothing when the user has filled it', () => {
    show(NORA + form(EMPTY) + LIST);
    for (const [id, value] of [
      ['t', 'D11'],
      ['h', 'C'],
      ['u', 'P'],
      ['d', '05.11.2026'],
    ] as const)
      type(id, value);
    const [read] = look().forms;
    expect(read).toMatchObject({ hendelse: { value: 'C' }, dato: { value: '2026-11-05' } });
    expect(read).not.toHaveProperty('edits');
    expect(read).not.toHaveProperty('opened');
  });
  it('is known when a script fills the form a little later', () => {
    show(NORA + form(EMPTY) + LIST);
    for (const [index, id] of ['t', 'h', 'u', 'd'].entries()) {
      const input = document.getElementById(id);
      if (input instanceof HTMLInputElement) input.value = FILLED[index] ?? '';
    }
    expect(look().forms[0]).toMatchObject({ edits: 0 });
  });
  it('is forgotten when the patient changes', () => {
    show(NORA + form(FILLED) + LIST);
    type('u', 'T');
    document.querySelector('header')?.replaceChildren('028988 10332');
    expect(look().forms[0]).not.toHaveProperty('edits');
  });
});
