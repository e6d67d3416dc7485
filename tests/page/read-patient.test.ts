// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPatient } from '../../lib/page/read-patient.ts';

function read(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return readPatient(document);
}

const NORA = '148392 10001';
const found = { kind: 'one', number: '14839210001', birth: '1992-03-14' };

describe('the patient at the head of the page', () => {
  it.each([
    ['in a header, with a space', `<header><h1>Nora Testesen</h1><p>${NORA}</p></header>`, 'Nora Testesen'],
    ['without a space', '<header><h1>Nora Testesen</h1><p>Fnr. 14839210001</p></header>', 'Nora Testesen'],
    ['with a hard space', '<header><b>Testesen, Nora</b> 148392&nbsp;10001</header>', 'Testesen, Nora'],
    ['in two elements', '<header><h2>Nora Testesen</h2><b>148392</b><i>10001</i></header>', 'Nora Testesen'],
    [
      'in one line with the name',
      `<header><h1>Fjordjournal</h1><p>Nora Testesen (34 år) ${NORA}</p></header>`,
      'Nora Testesen',
    ],
    ['in a banner region', `<div role="banner"><strong>NORA TESTESEN</strong> ${NORA}</div>`, 'NORA TESTESEN'],
    [
      'in what is named after the patient',
      `<div class="pasient-info"><h2>Nora Testesen</h2>${NORA}</div>`,
      'Nora Testesen',
    ],
    [
      'in a region labelled so',
      `<section aria-label="Pasientinformasjon"><h2>Nora Testesen</h2>${NORA}</section>`,
      'Nora Testesen',
    ],
    [
      'inside the one form of the whole page',
      `<form><header><h1>Nora Testesen</h1>${NORA}</header><main></main></form>`,
      'Nora Testesen',
    ],
    ['twice, but the same', `<header>${NORA}</header><div class="pasientbanner">14839210001</div>`, undefined],
    ['without a name', `<header><p>${NORA}</p></header>`, undefined],
    ['beside a heading that is no name', `<header><h1>Journal</h1><p>${NORA}</p></header>`, undefined],
  ])('%s', (_, html, name) => {
    expect(read(html)).toEqual({ ...found, name });
  });
});

describe('nobody', () => {
  it.each([
    ['no number', '<header><h1>Nora Testesen</h1></header>', 'no-number'],
    ['a wrong check digit', '<header>148392 10002</header>', 'wrong-check-digit'],
    ['two people', `<header>${NORA} og 028988 10332</header>`, 'several'],
    ['a number in a list', `<table><tr><td>${NORA}</td></tr></table>`, 'no-number'],
    ['a number in a list in the header', `<header><nav>${NORA}</nav></header>`, 'no-number'],
    ['a number among choices', `<header><select><option>${NORA}</option></select></header>`, 'no-number'],
    ['a number in free text', `<main><p>Ringte ${NORA}</p></main>`, 'no-number'],
    ['a number in a note', `<article><header>${NORA}</header></article>`, 'no-number'],
    ['a number in a form', `<form><div class="pasient-info">${NORA}</div></form>`, 'no-number'],
    ['a hidden header', `<header style="display:none">${NORA}</header>`, 'no-number'],
    ['a longer number', '<header>9148392100017</header>', 'no-number'],
    ['an account number', '<header>1483.92.10001</header>', 'no-number'],
    ['a number typed into a search field', `<header><input value="${NORA}"></header>`, 'no-number'],
  ])('%s', (_, html, reason) => {
    expect(read(html)).toEqual({ kind: 'none', reason });
  });
});
