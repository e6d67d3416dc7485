// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/page/classify.ts';
import { type DetectedForm, detectForms } from '../../lib/page/detect-form.ts';
import { collectFields } from '../../lib/page/fields.ts';
import { readForm } from '../../lib/page/read-form.ts';
import { finish } from '../../lib/page/work.ts';

const NONE: ReadonlySet<Element> = new Set();

function detect(html: string, hasEventList = false) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return detectForms(finish(collectFields(document)).map(classify), { hasEventList, known: NONE });
}

/** Which element stands for which role, by the elements' ids, and the hendelse of the heading. */
function roles({ fields, heading }: DetectedForm): Record<string, string> {
  const found = Object.entries(fields).map(([role, { element }]) => [role, element.id] as const);
  return { ...Object.fromEntries(found), ...(heading ? { heading: heading.hendelse } : {}) };
}

function forms(html: string, hasEventList = false): DetectedForm[] {
  return detect(html, hasEventList).flatMap((found) => (found.kind === 'form' ? [found.form] : []));
}

const TYPE =
  '<select id="t"><option value="">Velg</option><option>D11 Psykisk helsevern voksne</option><option>D01 TSB</option></select>';
const HENDELSE =
  '<select id="h"><option>Velg</option><option>A - Start</option><option>C - Klinisk beslutning</option></select>';
const UTFALL =
  '<select id="u"><option>Velg</option><option>P - Behov for behandling innen psykisk helsevern</option></select>';
const TEMPLATES =
  '<select><option>PPR Start pakkeforløp</option><option>PPR Første fremmøte</option><option>PPR Klinisk beslutning</option><option>Epikrise</option><option>Poliklinisk notat</option></select>';
const SAVE = '<button type="submit">Lagre</button>';
const label = (text: string, control: string) => `<label>${text} ${control}</label>`;

describe('which field is which', () => {
  it.each([
    [
      'labels',
      label('Forløpstype', '<input id="t">') +
        label('Forløpshendelse', '<input id="h">') +
        label('Utfall', '<input id="u">') +
        label('Dato', '<input id="d">'),
    ],
    [
      'options, under any label',
      label('Velg 1', TYPE) +
        label('Velg 2', HENDELSE) +
        label('Velg 3', UTFALL) +
        label('Når', '<input type="date" id="d">'),
    ],
    [
      'accessible names',
      `<span id="n1">Type forløp</span><span aria-labelledby="n1" id="x"></span><input id="t" aria-labelledby="n1"><input id="h" aria-label="Hendelse"><input id="u" aria-label="Utfall"><input id="d" aria-label="Hendelsesdato">`,
    ],
    [
      'cells to the left',
      `<table><tr><td>Pakkeforløp</td><td><input id="t"></td></tr><tr><td>Hendelse</td><td><input id="h"></td></tr><tr><td>Resultat</td><td><input id="u"></td></tr><tr><td>Dato</td><td><input id="d"></td></tr></table>`,
    ],
    [
      'placeholders',
      '<input id="t" placeholder="Forløpstype"><input id="h" placeholder="Forløpshendelse"><input id="u" placeholder="Utfall av klinisk beslutning"><input id="d" placeholder="Hendelsesdato dd.mm.åååå">',
    ],
    [
      'their own names',
      '<input id="t" name="forlopstype"><select id="h" name="hendelse"><option>A - Start</option><option>E - Evalueringspunkt</option></select><input id="u" name="utfall"><input type="date" id="d" name="dato">',
    ],
    [
      'nynorsk',
      label('Type forløp', '<input id="t">') +
        label('Hending', '<input id="h">') +
        label('Utfall av klinisk avgjerd', '<input id="u">') +
        label('Dato for hending', '<input id="d">'),
    ],
  ])('is told by %s', (_, html) => {
    const [form] = forms(`<form>${html}${SAVE}</form>`);
    expect(form && roles(form)).toEqual({ forlopstype: 't', hendelse: 'h', utfall: 'u', dato: 'd' });
  });

  it('takes the day of the hendelse among other days', () => {
    const days = ['Mottatt dato', 'Født', 'Dato for hendelse', 'Neste time'].map((text, index) =>
      label(text, `<input type="date" id="d${index}">`),
    );
    const [form] = forms(
      `<form>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${days.join('')}${SAVE}</form>`,
    );
    expect(form && roles(form)).toMatchObject({ dato: 'd2' });
  });

  it('takes «Kode» for the hendelse beside type and utfall, and for the whole code alone', () => {
    const kode = label('Kode', '<input id="k">');
    const day = label('Dato', '<input type="date" id="d">');
    const [beside] = forms(`<form>${label('Forløpstype', TYPE)}${kode}${label('Utfall', UTFALL)}${day}${SAVE}</form>`);
    expect(beside && roles(beside)).toMatchObject({ hendelse: 'k' });
    const [alone] = forms(`<form>${kode}${day}${SAVE}</form><p></p>`, true);
    expect(alone && roles(alone)).toEqual({ kode: 'k', dato: 'd' });
  });

  it('keeps apart forms that stand side by side without form elements', () => {
    const one = (id: number) =>
      `<div>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', `<input type="date" id="d${id}">`)}${SAVE}</div>`;
    expect(forms(`<main>${one(1)}${one(2)}</main>`).map((form) => roles(form).dato)).toEqual(['d1', 'd2']);
  });

  it('finds a form inside the one form of a whole page, without its search', () => {
    const html = `<form><header><h1>Journal</h1></header>${label('Søk', '<input type="search">')}<div>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date" id="d">')}${SAVE}</div></form>`;
    expect(forms(html)).toHaveLength(1);
  });
});

describe('the hendelse of a form for one', () => {
  const body = (heading: string) =>
    `<section>${heading}<form>${label('Type forløp', TYPE)}${label('Dato', '<input type="date" id="d">')}${SAVE}</form></section>`;
  it.each([
    ['Første fremmøte', 'M'],
    ['Førsteframmøte', 'M'],
    ['Registrer klinisk beslutning', 'C'],
    ['PPR Klinisk beslutning', 'C'],
    ['Klinisk avgjerd', 'C'],
    ['PPR Start pakkeforløp', 'A'],
    ['Nasjonalt pasientforløp start', 'A'],
    ['Evalueringspunkt', 'E'],
    ['Evaluering i pasientforløp', 'E'],
    ['Utført aktivitet', 'U'],
    ['Avslutning av nasjonalt pasientforløp', 'X'],
    ['Avslutt pakkeforløp', 'X'],
    ['Hjelpebehov ved avslutning av nasjonalt pasientforløp i spesialisthelsetjenesten', 'H'],
    ['Rediger hendelse: Klinisk beslutning', 'C'],
  ])('«%s» is %s', (heading, hendelse) => {
    const [form] = forms(body(`<h2>${heading}</h2>`));
    expect(form && roles(form)).toMatchObject({ heading: hendelse });
  });

  it.each([
    [
      'a legend',
      `<form><fieldset><legend>Første fremmøte</legend>${label('Type forløp', TYPE)}${label('Dato', '<input type="date">')}${SAVE}</fieldset></form>`,
    ],
    [
      'the name of the form',
      `<form aria-label="Første fremmøte">${label('Type forløp', TYPE)}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    ],
    [
      'the title of a dialog',
      `<div role="dialog" aria-labelledby="x"><b id="x">Første fremmøte</b>${label('Type forløp', TYPE)}${label('Dato', '<input type="date">')}${SAVE}</div>`,
    ],
    [
      'a title that is no heading',
      `<div><div><div>Første fremmøte</div></div><div><div>${label('Type forløp', TYPE)}</div>${label('Dato', '<input type="date">')}${SAVE}</div></div>`,
    ],
    [
      'the nearest heading, not one further out',
      `<h1>Klinisk beslutning</h1><div><h2>Første fremmøte</h2><form>${label('Type forløp', TYPE)}${label('Dato', '<input type="date">')}${SAVE}</form></div>`,
    ],
  ])('may stand in %s', (_, html) => {
    const [form] = forms(html);
    expect(form && roles(form)).toMatchObject({ heading: 'M' });
  });

  it('says plan for a treatment plan, outcome and all', () => {
    const [form] = forms(body('<h2>Behandlingsplan i pasientforløpet</h2>'));
    expect(form && readForm(form)).toMatchObject({ hendelse: { value: 'U' }, utfall: { value: 'U' } });
  });

  it('is not asked of the heading where a field asks for it', () => {
    const [form] = forms(
      `<h2>Klinisk beslutning</h2><form>${label('Type', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    );
    expect(form?.heading).toBeUndefined();
  });
});

describe('no form', () => {
  const reason = (html: string, hasEventList = false) => {
    const [found] = detect(html, hasEventList);
    return found?.kind === 'none' ? found.reason : 'a form';
  };
  it.each([
    ['a page without fields', '<p>Hei</p>', 'no-fields'],
    [
      'a login',
      '<form><input name="user"><input type="password"><button type="submit">Logg inn</button></form>',
      'no-fields',
    ],
    [
      'a search by form',
      `<form role="search">${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${SAVE}</form>`,
      'search-filter',
    ],
    [
      'a filter by its button',
      `<div>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date">')}<button type="submit">Søk</button></div>`,
      'search-filter',
    ],
    [
      'a filter by what it lets through',
      `<div>${label('Hendelse', HENDELSE.replace('Velg', 'Alle'))}${label('Forløpstype', TYPE)}</div>`,
      'search-filter',
    ],
    [
      'codes without a day and without anything to save',
      `<div>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}</div>`,
      'no-date-or-save',
    ],
    [
      'any hendelse',
      `<form>${label('Hendelse', '<input>')}${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'few-cues',
    ],
    [
      'any hendelse with an outcome',
      `<form>${label('Hendelse', '<input>')}${label('Utfall', '<input>')}${label('Hendelsesdato', '<input type="date">')}${SAVE}</form>`,
      'nothing-of-pathways',
    ],
    [
      'a hendelse with other choices',
      `<form>${label('Hendelse', '<select><option>Fall</option><option>Brann</option><option>Vold</option></select>')}${label('Utfall', '<input>')}${label('Hendelsesdato', '<input type="date">')}${SAVE}</form>`,
      'other-options',
    ],
    [
      'an evaluation of something',
      `<form><h2>Evaluering</h2>${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'few-cues',
    ],
    [
      'cancer',
      `<form><h2>Kreftforløp</h2>${label('Forløpstype', '<input>')}${label('Hendelse', '<input>')}${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'other-subject',
    ],
    [
      'a pathway with types and letters of its own',
      `<form><h2>Pakkeforløp hjerneslag</h2>${label('Pakkeforløp', '<select><option>B01 Hjerneslag fase 1</option><option>B02 Hjerneslag fase 2</option></select>')}${label('Hendelse', '<select><option>S Start pakkeforløp</option><option>R Rehabilitering start</option><option>U Utskrevet</option><option>X Avsluttet pakkeforløp</option></select>')}${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'other-options',
    ],
    [
      'a template for a document',
      `<form><h2>Nytt dokument</h2>${label('Dokumentmal', TEMPLATES)}${label('Dokumentdato', '<input type="date">')}${SAVE}</form>`,
      'few-cues',
    ],
    [
      'words typed into a free field, beside types of something else',
      `<form><h2>Registrer hendelse</h2>${label('Hendelse', '<input value="Avslutning">')}${label('Type', '<select><option>Utstyr</option><option>Nett</option><option>Program</option></select>')}${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'other-options',
    ],
    [
      'words typed into a free field',
      `<form>${label('Hendelse', '<input value="Avslutning">')}${label('Hendelsesdato', '<input type="date">')}${SAVE}</form>`,
      'nothing-of-pathways',
    ],
    [
      'the label of some other choice where a title would stand',
      `<form><h2>Før timer</h2><div><span id="l">Utført aktivitet</span><select aria-labelledby="l"><option>D11 Direkte pasientarbeid</option><option>D12 Veiledning</option><option>A Administrasjon</option><option>M Møter</option><option>C Kurs</option></select></div>${label('Dato', '<input type="date">')}${SAVE}</form>`,
      'few-cues',
    ],
  ])('%s', (_, html, why) => {
    expect(reason(html)).toBe(why);
  });

  it.each([
    [
      'types that are ours',
      `<form>${label('Pakkeforløp', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    ],
    [
      'the same choices under another label',
      `<form>${label('Skjema', TEMPLATES)}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    ],
    [
      'words in a field of a form that says its type',
      `<form>${label('Forløpstype', TYPE)}${label('Hendelse', '<input value="Avslutning">')}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    ],
    [
      'a title above the field for the day',
      `<form><div><span>Utført aktivitet</span></div>${label('Forløpstype', TYPE)}${label('Dato', '<input type="date">')}${SAVE}</form>`,
    ],
  ])('but %s make one', (_, html) => {
    expect(reason(html)).toBe('a form');
  });

  it('is made of fields that nobody sees', () => {
    const html = `<form style="display:none">${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date">')}${SAVE}</form>`;
    expect(reason(html)).toBe('no-fields');
  });
});

it('stays a form when the code that told it is cleared', () => {
  const html = `<form>${label('Kode', '<input id="k" value="D11CP">')}${label('Dato', '<input type="date" id="d">')}${SAVE}</form>`;
  const [form] = forms(html);
  const input = document.getElementById('k');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  input.value = '';
  const again = (known: ReadonlySet<Element>) =>
    detectForms(finish(collectFields(document)).map(classify), { hasEventList: false, known }).map(({ kind }) => kind);
  expect(form && again(new Set([input]))).toEqual(['form']);
  expect(again(NONE)).toEqual(['none']);
});

it('says that an event is being changed, by heading or button', () => {
  const body = (heading: string, button: string) =>
    `<h2>${heading}</h2><form>${label('Forløpstype', TYPE)}${label('Hendelse', HENDELSE)}${label('Dato', '<input type="date">')}<button type="submit">${button}</button></form>`;
  expect(forms(body('Rediger hendelse', 'Lagre'))[0]?.saysEdit).toBe(true);
  expect(forms(body('Hendelse', 'Lagre endringar'))[0]?.saysEdit).toBe(true);
  expect(forms(body('Ny hendelse', 'Lagre'))[0]?.saysEdit).toBe(false);
});
