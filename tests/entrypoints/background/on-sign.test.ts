import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '../../../entrypoints/background/on-message.ts';
import { READER } from '../../../entrypoints/background/reader.ts';
import { allowSites, CONTENT_SCRIPT, JOURNAL, OWN_PAGE, type Sender, send } from './worker.ts';

interface Injection {
  readonly target: { readonly tabId: number; readonly allFrames?: boolean; readonly documentIds?: readonly string[] };
  readonly files?: readonly string[];
}

/** Documents of the tab, and whether the reader is at work in each. */
let documents: Record<string, boolean>;
let injections: Injection[];
/** What else happens when something has been put into a frame. */
let onInjection: () => void;
beforeEach(() => {
  onInjection = () => {};
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  allowSites(JOURNAL);
  documents = { top: false, frame: false };
  injections = [];
  Object.assign(browser, {
    scripting: {
      executeScript({ target, files }: Injection) {
        const reached = target.documentIds ?? Object.keys(documents);
        if (reached.some((id) => !(id in documents))) return Promise.reject(new Error('No document with id'));
        if (files) {
          injections.push({ target, files });
          for (const id of reached) documents[id] = files.includes(READER.at(-1) ?? '');
          onInjection();
        }
        return Promise.resolve(
          reached.map((documentId) => ({ frameId: 0, documentId, result: documents[documentId] })),
        );
      },
    },
  });
});

const from = (documentId: string): Sender => ({ ...CONTENT_SCRIPT, frameId: 1, documentId });
/** One part of the reader after the other. */
const partsInto = (...documentIds: string[]) =>
  READER.map((file) => ({ target: { tabId: 1, documentIds }, files: [file] }));

it('puts the reader into the frame that told, then into those that have none', async () => {
  expect(await send({ kind: 'sign', sign: 'form' }, from('frame'))).toEqual({ kind: 'done' });
  expect(injections).toEqual([...partsInto('frame'), ...partsInto('top')]);
});

it('loads nothing where the reader is at work', async () => {
  documents = { top: true, frame: true };
  expect(await send({ kind: 'sign', sign: 'form' }, from('frame'))).toEqual({ kind: 'done' });
  expect(injections).toEqual([]);
});

it('reads a patient alone only where something else is read', async () => {
  expect(await send({ kind: 'sign', sign: 'patient' }, from('frame'))).toEqual({ kind: 'done' });
  expect(injections).toEqual([]);
  documents.top = true;
  expect(await send({ kind: 'sign', sign: 'patient' }, from('frame'))).toEqual({ kind: 'done' });
  expect(injections).toEqual(partsInto('frame'));
});

it('reaches the rest of the tab where the frame that told has gone', async () => {
  expect(await send({ kind: 'sign', sign: 'form' }, from('gone'))).toEqual({ kind: 'done' });
  expect(documents).toEqual({ top: true, frame: true });
});

it('reaches the rest of the tab where a frame goes while the parts come', async () => {
  documents = { top: false, frame: false, passing: false };
  onInjection = () => {
    if (injections.length === READER.length + 2) delete documents.passing;
  };
  expect(await send({ kind: 'sign', sign: 'form' }, from('frame'))).toEqual({ kind: 'done' });
  expect(documents).toEqual({ top: true, frame: true });
});

it.each([
  ['from a page of the extension', OWN_PAGE, { kind: 'sign', sign: 'form' }],
  ['from another extension', { ...from('frame'), id: 'another' }, { kind: 'sign', sign: 'form' }],
  ['of something else', from('frame'), { kind: 'sign', sign: 'everything' }],
])('does nothing on a sign %s', (_, sender, message) => {
  expect(onMessage(message, sender, vi.fn())).toBe(false);
  expect(injections).toEqual([]);
});
