// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followFrame, NEW_FRAME } from '../../lib/page/follow-frame.ts';
import { readFrame } from '../../lib/page/read-frame.ts';
import { frameReading } from '../../lib/page/reading.ts';

function put(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

function read() {
  const { reading } = followFrame(NEW_FRAME, readFrame(document), { newToken: () => 'token', address: '' });
  expect(frameReading.safeParse(reading).error).toBeUndefined();
  return reading;
}

const HEADER = '<header><h1>Nora Testesen</h1>148392 10001</header>';
const FORM =
  '<form><label>Forløpstype <input value="D11"></label><label>Hendelse <input value="C"></label><label>Utfall <input value="P"></label><label>Dato <input value="05.11.2026"></label><button>Lagre</button></form>';

afterEach(() => vi.restoreAllMocks());

describe('a page that lies or floods', () => {
  it('shows very many forms: some are read, none throws', () => {
    put(HEADER + FORM.repeat(60));
    const { forms } = read();
    expect(forms.length).toBe(20);
  });

  it('has labels, options, values and cells of a megabyte', () => {
    const long = 'Hendelse '.repeat(120_000);
    put(
      `${HEADER}<form><label>${long}<input value="${long}"></label><label>Forløpstype <select><option>${long}</option></select></label><label>Dato <input value="${long}"></label></form>` +
        `<table><tr><th>Dato</th><th>Forløpstype</th><th>Hendelse</th></tr><tr><td>${long}</td><td>D11</td><td>C</td></tr></table>`,
    );
    expect(JSON.stringify(read()).length).toBeLessThan(20_000);
  });

  it('nests very deep', () => {
    let inner: Element = document.createElement('div');
    put(HEADER);
    document.body.append(inner);
    for (let depth = 0; depth < 300; depth++) {
      const next = document.createElement(depth % 2 ? 'div' : 'section');
      inner.append(next);
      inner = next;
    }
    inner.append(...new DOMParser().parseFromString(FORM, 'text/html').body.childNodes);
    expect(read().patient.kind).toBe('one');
  });

  it('names its controls after what a form is asked for', () => {
    const traps = [
      'children',
      'parentNode',
      'getAttribute',
      'querySelectorAll',
      'contains',
      'matches',
      'closest',
      'localName',
      'nodeType',
    ];
    put(
      HEADER +
        FORM.replace('<button>', `${traps.map((name) => `<input type="hidden" name="${name}">`).join('')}<button>`),
    );
    expect(read().forms[0]).toMatchObject({ hendelse: { kind: 'value', value: 'C' }, dato: { value: '2026-11-05' } });
  });

  it('has a longer list than is read, and is told so', () => {
    const row = '<tr><td>1.1.2026<td>D11<td>E';
    put(`<table><tr><th>Dato</th><th>Forløpstype</th><th>Hendelse</th></tr>${row.repeat(2010)}</table>`);
    const { history } = read();
    expect(history?.events.length).toBeLessThanOrEqual(2000);
    expect(history?.completeness.kind).toBe('unknown');
  }, 30_000);

  it('labels a field with the whole page, round in circles', () => {
    put(
      `<div id="a" aria-labelledby="b"><div id="b" aria-labelledby="a">${FORM.replaceAll('<input', '<input aria-labelledby="a b"')}</div></div>`,
    );
    expect(read().revision).toBe(1);
  });
});

it('keeps what could be read when one step fails, and says which', () => {
  put(HEADER + FORM);
  vi.spyOn(HTMLTableElement.prototype, 'rows', 'get').mockImplementation(() => {
    throw new Error('trap');
  });
  document.body.append(document.createElement('table'));
  const reading = read();
  expect(reading.forms).toHaveLength(1);
  expect(reading.patient.kind).toBe('one');
  expect(reading.declined).toContainEqual({ cue: 'step-failed', detail: 'history' });
});
