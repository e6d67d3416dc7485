import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  clearAsideCounts,
  countAside,
  forgetAside,
  putAside,
  readAside,
  readAsideCounts,
  takeUp,
} from '../../lib/store/set-aside.ts';

beforeEach(() => fakeBrowser.reset());

describe('what has been set aside', () => {
  it('is known of one patient and not of another, by each name that the patient goes by', async () => {
    await putAside('token', ['a', 'b'], 'stemmer');
    await putAside('fingerprint', ['c'], 'avklares');
    await putAside('another', ['d'], 'stemmer');
    expect([...(await readAside(['token', 'fingerprint']))]).toEqual([
      ['a', 'stemmer'],
      ['b', 'stemmer'],
      ['c', 'avklares'],
    ]);
    expect((await readAside(['nobody'])).size).toBe(0);
  });

  it('is taken up again, and keeps the last reason', async () => {
    await putAside('token', ['a'], 'stemmer');
    await putAside('token', ['a'], 'avklares');
    expect([...(await readAside(['token']))]).toEqual([['a', 'avklares']]);
    await takeUp(['token', 'fingerprint'], ['a']);
    expect((await readAside(['token'])).size).toBe(0);
  });

  it('lies in memory alone, and forgets the patients longest left alone', async () => {
    for (let patient = 0; patient < 205; patient++) await putAside(`p${patient}`, ['a'], 'stemmer');
    expect(await browser.storage.local.get()).toEqual({});
    expect((await readAside(['p4'])).size).toBe(0);
    expect((await readAside(['p5'])).size).toBe(1);
    await forgetAside();
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('is nothing where the memory holds rubbish', async () => {
    await browser.storage.session.set({ aside: [['token', [['a', 'a reason of no list']]]] });
    expect((await readAside(['token'])).size).toBe(0);
  });
});

describe('the counts', () => {
  it('say how often and why a rule was set aside, and nothing else', async () => {
    await countAside('flere-fremmoter', 'stemmer');
    await countAside('flere-fremmoter', 'stemmer');
    await countAside('flere-fremmoter', 'passer-ikke');
    await countAside('duplikat', 'avklares');
    expect(await browser.storage.local.get()).toEqual({
      'aside-counts': { 'flere-fremmoter': { stemmer: 2, 'passer-ikke': 1 }, duplikat: { avklares: 1 } },
    });
    await clearAsideCounts();
    expect(await readAsideCounts()).toEqual({});
  });

  it('leave out what is no rule, and all where they cannot be read', async () => {
    await browser.storage.local.set({ 'aside-counts': { 'no-rule': { stemmer: 2 }, duplikat: { stemmer: 1 } } });
    expect(await readAsideCounts()).toEqual({ duplikat: { stemmer: 1 } });
    await browser.storage.local.set({ 'aside-counts': { duplikat: { stemmer: -1 } } });
    expect(await readAsideCounts()).toEqual({});
  });
});
