// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/page/classify.ts';
import { detectForms } from '../../lib/page/detect-form.ts';
import { collectFields } from '../../lib/page/fields.ts';
import { readForm } from '../../lib/page/read-form.ts';
import { finish } from '../../lib/page/work.ts';

/** A page of one form; what stands in a `<template>` becomes the shadow root of the element around it. */
function put(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  attach(document.body);
}

function attach(within: ParentNode): void {
  for (const template of within.querySelectorAll('template')) {
    const root = template.parentElement?.attachShadow({ mode: 'open' });
    root?.append(template.content);
    template.remove();
    if (root) attach(root);
  }
}

/** The four codes of the only form, `-` for what is empty and `?` before what is not understood. */
function codes(html: string): string {
  put(html);
  const found = detectForms(finish(collectFields(document)).map(classify), { hasEventList: false, known: new Set() });
  const forms = found.flatMap((one) => (one.kind === 'form' ? [one.form] : []));
  const [form] = forms;
  if (!form || forms.length > 1) return `${forms.length} forms`;
  const { forlopstype, hendelse, utfall, dato } = readForm(form);
  return [forlopstype, hendelse, utfall, dato]
    .map((read) => (read.kind === 'value' ? read.value : read.kind === 'empty' ? '-' : `?${read.text}`))
    .join(' ');
}

const TYPE = '<label>Forløpstype <select><option>D11 Psykisk helsevern voksne</option></select></label>';
const DATE = '<label>Dato <input type="date" value="2026-11-05"></label>';
const SAVE = '<button>Lagre</button>';
const form = (fields: string) => `<form><h2>Forløp</h2>${TYPE}${fields}${DATE}${SAVE}</form>`;

describe('a hendelse is read', () => {
  it.each([
    [
      'in a box that opens a list',
      '<span id="n">Hendelse</span><div role="combobox" aria-labelledby="n v" tabindex="0"><span id="v">C – Klinisk beslutning</span></div>',
    ],
    [
      'in a button that opens a list, named by label and value in one',
      '<button type="button" aria-haspopup="listbox" aria-label="C – Klinisk beslutning, Hendelse">C – Klinisk beslutning</button>',
    ],
    [
      'in an input that lists while one types',
      '<label for="i">Hendelse</label><input id="i" role="combobox" aria-autocomplete="list" value="Klinisk beslutning">',
    ],
    [
      'beside the empty input',
      '<div><label for="i">Hendelse</label><div><div><div>C – Klinisk beslutning</div><div><input id="i" role="combobox"></div></div></div></div>',
    ],
    [
      'in a chip that can be taken away',
      '<div><label for="i">Hendelse</label><ul><li><button type="button">Klinisk beslutning <span aria-label="fjern">×</span></button></li><li><input id="i" role="combobox"></li></ul></div>',
    ],
    [
      'in a box without any role',
      '<div><div>Hendelse</div><div tabindex="0"><div title="C – Klinisk beslutning">C – Klinisk beslutning</div></div></div>',
    ],
    [
      'as a text, with the code behind it',
      '<div><label id="n">Hendelse</label><div role="combobox" aria-labelledby="n">Kl.besl.</div><input type="hidden" value="C"></div>',
    ],
    [
      'as a text, with the code in an attribute',
      '<div role="combobox" aria-label="Hendelse"><span data-value="C">Kl.besl.</span></div>',
    ],
    [
      'among radios without inputs',
      '<div role="radiogroup" aria-label="Hendelse"><div role="radio" aria-checked="false">A Start</div><div role="radio" aria-checked="true">C Klinisk beslutning</div></div>',
    ],
    [
      'among radios that are named by the text beside them',
      '<div role="radiogroup" aria-label="Hendelse"><span role="radio" aria-labelledby="a"></span><i id="a">Start</i><span role="radio" aria-checked="true" aria-labelledby="c"></span><i id="c">Klinisk beslutning</i></div>',
    ],
    [
      'among options that are always open',
      '<div role="listbox" aria-label="Hendelse"><div role="option">A Start</div><div role="option" aria-selected="true">C Klinisk beslutning</div></div>',
    ],
    [
      'among tabs',
      '<div role="tablist" aria-label="Hendelse"><button role="tab" aria-selected="true">Klinisk beslutning</button><button role="tab">Evalueringspunkt</button></div>',
    ],
    [
      'among toggle buttons',
      '<div role="group" aria-label="Hendelse"><button type="button" aria-pressed="true">Klinisk beslutning</button><button type="button" aria-pressed="false">Evalueringspunkt</button></div>',
    ],
    [
      'in a summary',
      '<span id="n">Hendelse</span><output aria-labelledby="n">Klinisk beslutning</output><button type="button">Endre</button>',
    ],
    [
      'in shadow roots',
      '<x-select><template><x-field><template><label>Hendelse</label><slot></slot></template><div role="combobox" tabindex="0"><slot></slot></div></x-field></template>C – Klinisk beslutning</x-select>',
    ],
    ['in text that is edited in the page', '<div role="textbox" contenteditable="true" aria-label="Hendelse">C</div>'],
  ])('%s', (_, field) => {
    expect(codes(form(field))).toBe('D11 C - 2026-11-05');
  });

  it.each([
    ['a prompt', '<div role="combobox" aria-label="Hendelse">Velg fra listen</div>'],
    [
      'a prompt known by how it is drawn',
      '<div role="combobox" aria-label="Hendelse"><span data-placeholder>Finn fram</span></div>',
    ],
    ['the word of an icon', '<div role="combobox" aria-label="Hendelse"><i aria-hidden="true">expand_more</i></div>'],
    [
      'a chosen option that nobody sees',
      '<input role="combobox" aria-label="Hendelse" aria-controls="l"><ul id="l" role="listbox" hidden><li role="option" aria-selected="true">Klinisk beslutning</li><li role="option">Evalueringspunkt</li></ul>',
    ],
  ])('as empty where there is only %s', (_, field) => {
    expect(codes(form(field))).toBe('D11 - - 2026-11-05');
  });

  it('as not understood where something else stands', () => {
    expect(codes(form('<label>Hendelse <input role="combobox" value="Klin"></label>'))).toBe('D11 ?Klin - 2026-11-05');
  });
});

describe('a date is read', () => {
  const dated = (date: string) =>
    codes(`<form><h2>Forløp</h2>${TYPE}<label>Hendelse <input value="C"></label>${date}${SAVE}</form>`);
  const spin = (name: string, now: string, max: number) =>
    `<div role="spinbutton" aria-label="${name}, Dato" aria-valuemax="${max}"${now ? ` aria-valuenow="${now}"` : ''}>${now || '–'}</div>`;
  it.each([
    [
      'from day, month and year apart',
      `<div role="group" aria-label="Dato">${spin('dag', '5', 31)}.${spin('måned', '11', 12)}.${spin('år', '2026', 9999)}</div>`,
    ],
    [
      'from three lists',
      '<fieldset><legend>Dato</legend><select aria-label="Dag"><option>5</option></select><select aria-label="Måned"><option value="10">november</option></select><select aria-label="År"><option>2026</option></select></fieldset>',
    ],
    ['in the order that the label tells', '<label>Dato (mm/dd/åååå) <input value="11/05/2026"></label>'],
    [
      'in the order that the placeholder tells',
      '<label>Dato <input placeholder="åååå-mm-dd" value="2026-11-05"></label>',
    ],
    [
      'from an input beside its calendar',
      '<div><label for="d">Dato</label><div><input id="d" readonly value="5. nov. 2026"><button type="button" aria-haspopup="dialog" aria-label="Åpne kalender"></button></div></div>',
    ],
    [
      'from a button that opens a calendar',
      '<div><span>Dato</span><button type="button" aria-haspopup="dialog">5. november 2026</button></div>',
    ],
  ])('%s', (_, date) => {
    expect(dated(date)).toBe('D11 C - 2026-11-05');
  });
  it('as empty in a mask, and where no part is set', () => {
    expect(dated('<label>Dato <input value="dd.mm.åååå"></label>')).toBe('D11 C - -');
    expect(
      dated(
        `<div role="group" aria-label="Dato">${spin('dag', '', 31)}${spin('måned', '', 12)}${spin('år', '', 9999)}</div>`,
      ),
    ).toBe('D11 C - -');
  });
});

it('takes an empty button with a label of its own for a field, however near another field stands', () => {
  put(
    `<form><h2>Forløp</h2>${TYPE}<div><label>Hendelse <input value="C Klinisk beslutning"></label>
     <div><label for="b">Dato</label><div><button type="button" aria-haspopup="dialog" id="b"><span>Velg dato</span></button></div></div></div>${SAVE}</form>`,
  );
  const [found] = detectForms(finish(collectFields(document)).map(classify), { hasEventList: false, known: new Set() });
  expect(found?.kind === 'form' && Object.keys(found.form.fields).sort()).toEqual(['dato', 'forlopstype', 'hendelse']);
});

it('believes an attribute that names the code list', () => {
  put(`<form><select data-oid="2.16.578.1.12.4.1.1.9322"><option>C</option></select></form>`);
  const [field] = finish(collectFields(document)).map(classify);
  expect(field?.evidence[0]).toMatchObject({ role: 'hendelse', isSpecific: true });
});

it('takes no button that does something for a field', () => {
  put('<div><span>Hendelse</span><button aria-haspopup="dialog">Legg til forløpskode</button></div>');
  expect(
    finish(collectFields(document))
      .map(classify)
      .flatMap(({ evidence }) => evidence),
  ).toEqual([]);
});
