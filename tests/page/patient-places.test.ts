// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPatient } from '../../lib/page/read-patient.ts';

function read(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return readPatient(document);
}

const NORA = '148392 10001';
const KIN = '028988 10332';

describe('the patient is found', () => {
  it.each([
    [
      'in a list of terms',
      `<main><dl><dt>Navn</dt><dd>Nora Testesen</dd><dt>Fødselsnummer</dt><dd>${NORA}</dd></dl><h2>Forløp</h2></main>`,
    ],
    [
      'in a table of values',
      `<table><tr><th>Navn</th><td>Nora Testesen</td></tr><tr><th>Fødselsnr.</th><td>${NORA}</td></tr></table>`,
    ],
    ['in an aside', `<aside aria-label="Pasient"><h2>Nora Testesen</h2><p>${NORA}</p></aside><main></main>`],
    [
      'in a line at the top that has no name of its own',
      `<div><div><span>Nora Testesen</span><span>34 år</span><span>${NORA}</span></div></div><main><h1>Forløp</h1></main>`,
    ],
    [
      'above the values, one of which is a unit',
      `<header><h1>Nora Testesen</h1><dl><dt>Nummer</dt><dd>${NORA}</dd><dt>Enhet</dt><dd>Fjordby Ungdomsteam</dd><dt>Sted</dt><dd>Fjordby BUP</dd></dl></header>`,
    ],
    [
      'above values without labels',
      `<header><h1>Nora Testesen</h1><p><span>${NORA}</span> <span>Fjordby BUP</span></p></header>`,
    ],
    ['with a hyphen', `<header><b>Nora Testesen</b> 148392-10001</header>`],
    [
      'day, month and year apart',
      `<header><b>Nora Testesen</b> <span>14</span> <span>83</span> <span>92</span> <span>10001</span></header>`,
    ],
    [
      'beside the one who is logged in',
      `<header><p>Innlogget: Kari Legesen ${KIN}</p><p>Nora Testesen ${NORA}</p></header>`,
    ],
    [
      'beside the next of kin',
      `<header><b>Nora Testesen</b> ${NORA} <span>Pårørende: Emil Prøvesen ${KIN}</span></header>`,
    ],
    [
      'above a block about the next of kin',
      `<header><b>Nora Testesen</b> ${NORA}</header><section><h3>Pårørende</h3><dl><dt>Fødselsnummer</dt><dd>${KIN}</dd></dl></section>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({
      kind: 'one',
      number: '14839210001',
      birth: '1992-03-14',
      name: 'Nora Testesen',
    });
  });
});

describe('nobody', () => {
  it.each([
    ['the next of kin alone', `<header><b>Nora Testesen</b> <span>Verge: ${KIN}</span></header>`, 'no-number'],
    ['the clinician alone', `<header><span>Behandler: Kari Legesen ${KIN}</span></header>`, 'no-number'],
    [
      'a result of a search',
      `<main><h2>Søkeresultat</h2><ul><li>Nora Testesen, fødselsnummer ${NORA}</li></ul></main>`,
      'no-number',
    ],
    [
      'a work list of one',
      `<main><table><tr><th>Pasient</th><th>Fødselsnummer</th></tr><tr><td>Nora Testesen</td><td>${NORA}</td></tr></table></main>`,
      'no-number',
    ],
    [
      'tabs of open patients',
      `<header><div role="tablist"><button role="tab">Nora Testesen ${NORA}</button></div></header>`,
      'no-number',
    ],
    [
      'a note that names a number',
      `<main><p>Fødselsnummer ${NORA} ble oppgitt av pasienten i telefonen. Hun ringer igjen i morgen og vil da snakke med sin behandler om planen.</p></main>`,
      'no-number',
    ],
    ['a number of an account', `<header><b>Nora Testesen</b> Kontonummer 14839210001</header>`, 'no-number'],
    [
      'two labelled numbers',
      `<main><dl><dt>Fødselsnummer</dt><dd>${NORA}</dd></dl><dl><dt>Fødselsnummer</dt><dd>${KIN}</dd></dl></main>`,
      'several',
    ],
    ['a dialog with another', `<main></main><div role="dialog"><p>Fødselsnummer ${NORA}</p></div>`, 'no-number'],
  ])('%s', (_, html, reason) => {
    expect(read(html)).toEqual({ kind: 'none', reason });
  });

  it('is not told by the address or the title of the page', () => {
    document.title = `Nora Testesen ${NORA}`;
    expect(read('<main></main>')).toEqual({ kind: 'none', reason: 'no-number' });
  });
});

it('reads a banner in a shadow root', () => {
  read('<my-banner></my-banner><main></main>');
  const host = document.querySelector('my-banner');
  host
    ?.attachShadow({ mode: 'open' })
    .append(
      ...new DOMParser().parseFromString(`<header><h2>Nora Testesen</h2><span>${NORA}</span></header>`, 'text/html')
        .body.childNodes,
    );
  expect(readPatient(document)).toMatchObject({ kind: 'one', number: '14839210001', name: 'Nora Testesen' });
});
