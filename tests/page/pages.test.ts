// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { followFrame, NEW_FRAME } from '../../lib/page/follow-frame.ts';
import { type FrameContent, readFrame, readListsInSteps } from '../../lib/page/read-frame.ts';
import { type FrameReading, frameReading } from '../../lib/page/reading.ts';
import { finish } from '../../lib/page/work.ts';

const FOLDER = join(import.meta.dirname, '../pages');
const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

/** Puts a saved page into the document as a browser would: with what is chosen, and after its scripts. */
function load(name: string): void {
  const saved = new DOMParser().parseFromString(readFileSync(join(FOLDER, `${name}.html`), 'utf8'), 'text/html');
  document.title = saved.title;
  document.body.replaceChildren(...saved.body.children);
  for (const option of document.querySelectorAll('option[selected]')) {
    if (option instanceof HTMLOptionElement) option.selected = true;
  }
  for (const script of document.querySelectorAll('script')) new Function(script.textContent ?? '')();
}

function readingOf(content: FrameContent): FrameReading {
  return followFrame(NEW_FRAME, content, { newToken: () => 'token', address: '' }).reading;
}

it('are enough: each kind of form in both languages, what is broken, and what looks alike', () => {
  expect(PAGES.filter((name) => name.startsWith('lookalike-')).length).toBeGreaterThanOrEqual(6);
  expect(PAGES.length).toBeGreaterThanOrEqual(20);
});

it.each(PAGES)('%s is read exactly as written down', async (name) => {
  load(name);
  const reading = readingOf(readFrame(document));
  expect(frameReading.safeParse(reading).error).toBeUndefined();
  if (name.startsWith('lookalike-')) expect(reading.forms).toEqual([]);
  await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(`../pages/${name}.json`);
});

it.each(PAGES)('%s says the same where only its lists are read again after rows have come and gone', (name) => {
  load(name);
  const before = readFrame(document);
  for (const list of before.lists) {
    const rows = [...list.querySelectorAll('tr, [role="row"], li')];
    const last = rows.at(-1);
    if (last) last.after(last.cloneNode(true));
    if (rows.length > 4) rows[2]?.remove();
  }
  expect(readingOf(finish(readListsInSteps(document, before, new Set())))).toEqual(readingOf(readFrame(document)));
});

it.each(PAGES)('%s shows no rows under a former patient, though nothing told that the patient is another', (name) => {
  load(name);
  const before = readFrame(document);
  if (before.patient.kind !== 'one') return;
  for (const text of textsOf(document.body)) {
    if (!before.lists.some((list) => list.contains(text))) text.data = text.data.replace(/\d/g, 'x');
  }
  expect(finish(readListsInSteps(document, before, new Set())).patient.kind).toBe('none');
});

function textsOf(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node instanceof Text ? [node] : textsOf(node)));
}
