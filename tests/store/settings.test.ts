import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isoDay } from '../../lib/forlop/day.ts';
import {
  changeSettings,
  type ReadSettings,
  readSettings,
  readSettingsAtOnce,
  renewSettings,
  watchSettings,
} from '../../lib/store/settings.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';

const DEFAULTS = {
  simplifiedFrom: undefined,
  language: undefined,
  careLevel: 'P',
  figures: {},
  unitNotes: [],
  ownNotes: [],
  hasUnitKey: false,
  lockAfter: 30,
  keepDone: 30,
  keepClosed: 90,
  hours: { from: '08:00', to: '16:00' },
  declined: false,
  marker: true,
  offSites: [],
  passphraseLength: 12,
  storage: 'on',
  setByPolicy: [],
};
const day = (text: string) => isoDay.parse(text);

beforeEach(() => fakeBrowser.reset());

describe('reading', () => {
  test('defaults where nothing has been set', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test.each([
    ['a text', 'rubbish'],
    ['nothing', null],
    ['a list', [1, 2]],
    ['each field rubbish', { simplifiedFrom: '2024-02-31', language: 'sv', careLevel: 7, figures: 'many' }],
    ['hours that end before they begin', { hours: { from: '16:00', to: '08:00' } }],
    ['no times', { hours: { from: '8', to: '24:00' }, lockAfter: 0, keepDone: 1.5, keepClosed: 'long' }],
    ['a day before any unit went over', { simplifiedFrom: '2022-12-31' }],
  ])('defaults on rubbish: %s', async (_, settings) => {
    await browser.storage.local.set({ settings });
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('one bad field does not cost the others', async () => {
    const figures = {
      beslutning: { PH: { P: 30, D: -1 }, TSB: 'x' },
      'neste-evaluering': { PH: { P: 1.5 } },
      other: 3,
    };
    await browser.storage.local.set({ settings: { simplifiedFrom: 12, language: 'nn', careLevel: 'D', figures } });
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      language: 'nn',
      careLevel: 'D',
      figures: { beslutning: { PH: { P: 30 } }, 'neste-evaluering': { PH: {} } },
    });
  });
});

describe('policy', () => {
  test('goes before the user, and is told apart', async () => {
    await changeSettings({ simplifiedFrom: day('2024-05-01'), careLevel: 'P', language: 'en' });
    await browser.storage.managed.set({ simplifiedFrom: '2024-01-01', careLevel: 'D', language: 'nn' });
    expect(await readSettings()).toMatchObject({
      simplifiedFrom: '2024-01-01',
      careLevel: 'D',
      language: 'en',
      setByPolicy: ['simplifiedFrom', 'careLevel'],
    });
  });

  test('sets what is kept, for how long, and behind what', async () => {
    await changeSettings({ lockAfter: 60, keepDone: 7 });
    expect(await readSettings()).toMatchObject({ lockAfter: 60, keepDone: 7, keepClosed: 90, setByPolicy: [] });
    await browser.storage.managed.set({ lockAfter: 5, keepDone: 14, keepClosed: 30, passphraseLength: 20 });
    expect(await readSettings()).toMatchObject({
      ...{ lockAfter: 5, keepDone: 14, keepClosed: 30, passphraseLength: 20, storage: 'on' },
      setByPolicy: ['lockAfter', 'keepDone', 'keepClosed'],
    });
    await browser.storage.managed.set({ ephemeralProfile: true });
    expect(await readSettings()).toMatchObject({ storage: 'ephemeral' });
    await browser.storage.managed.set({ storageOff: true });
    expect(await readSettings()).toMatchObject({ storage: 'off' });
  });

  test('cannot make a passphrase of four figures good enough', async () => {
    await browser.storage.managed.set({ passphraseLength: 4 });
    expect(await readSettings()).toMatchObject({ passphraseLength: 12 });
  });

  test('rubbish in a policy is no policy', async () => {
    await changeSettings({ careLevel: 'D' });
    await browser.storage.managed.set({ simplifiedFrom: 'in spring', careLevel: 'X' });
    expect(await readSettings()).toMatchObject({ simplifiedFrom: undefined, careLevel: 'D', setByPolicy: [] });
  });
});

describe("the unit's own notes", () => {
  const [routine, other] = [
    { title: 'Kontrolltime', text: 'Føres ikke hos oss.' },
    { title: 'Erklæringer', text: 'Eget skjema.' },
  ];

  test('are the policy’s and the user’s together', async () => {
    await browser.storage.managed.set({ unitNotes: [routine] });
    await browser.storage.local.set({ settings: { unitNotes: [other] } });
    expect((await readSettings()).unitNotes).toEqual([routine, other]);
  });

  test('one that cannot be read does not cost the others', async () => {
    await browser.storage.local.set({ settings: { unitNotes: [{ title: '' }, 7, other, { title: 'x', text: 3 }] } });
    expect((await readSettings()).unitNotes).toEqual([other]);
  });
});

describe('reading at once', () => {
  const policy = { careLevel: 'D', simplifiedFrom: '2024-03-01', unitKey: 'a key of the unit', passphraseLength: 30 };
  /** The browser does not tell the policy until the returned function is called. */
  const never = () => {
    const { get } = browser.storage.managed;
    Object.assign(browser.storage.managed, { get: () => new Promise(() => {}) });
    return () => Object.assign(browser.storage.managed, { get });
  };

  test('goes by the policy as it was last noted, while the browser has not told it yet', async () => {
    await browser.storage.managed.set(policy);
    await changeSettings({ language: 'nn', careLevel: 'P' });
    const inForce = await renewSettings();
    const tell = never();
    expect(await readSettingsAtOnce()).toEqual(inForce);
    expect(inForce).toMatchObject({ careLevel: 'D', simplifiedFrom: '2024-03-01', hasUnitKey: true, language: 'nn' });
    tell();
  });

  test('waits for the policy where none has been noted: a verdict without it could be another', async () => {
    await browser.storage.managed.set(policy);
    expect(await readSettingsAtOnce()).toMatchObject({ careLevel: 'D', simplifiedFrom: '2024-03-01' });
    const tell = never();
    expect(await readSettingsAtOnce()).toMatchObject({ careLevel: 'D' });
    tell();
  });

  test('knows of one that has changed or gone as soon as it is told', async () => {
    await browser.storage.managed.set(policy);
    await renewSettings();
    await browser.storage.managed.clear();
    expect(await readSettingsAtOnce()).toMatchObject({ careLevel: 'D', hasUnitKey: true });
    expect(await renewSettings()).toEqual(DEFAULTS);
    expect(await readSettingsAtOnce()).toEqual(DEFAULTS);
  });

  test("never notes the unit's key, and writes nothing where nothing has changed", async () => {
    await browser.storage.managed.set(policy);
    await renewSettings();
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain(policy.unitKey);
    const writing = vi.spyOn(browser.storage.local, 'set');
    await renewSettings();
    expect(writing).not.toHaveBeenCalled();
    writing.mockRestore();
  });

  test.each(['rubbish', 7, { careLevel: 3, unitNotes: 'many' }])(
    'takes %j that was noted for no policy',
    async (noted) => {
      await browser.storage.local.set({ 'last-policy': noted });
      expect(await readSettingsAtOnce()).toEqual(DEFAULTS);
    },
  );
});

describe('changing', () => {
  test('keeps what is not given, and forgets what is given as undefined', async () => {
    await changeSettings({ simplifiedFrom: day('2023-01-01'), careLevel: 'D' });
    await changeSettings({ language: 'nb' });
    await changeSettings({ simplifiedFrom: undefined });
    expect(await readSettings()).toEqual({ ...DEFAULTS, careLevel: 'D', language: 'nb' });
  });

  test('tells those who watch, until they stop', async () => {
    const seen: ReadSettings[] = [];
    let told = () => {};
    const stop = watchSettings((settings) => {
      seen.push(settings);
      told();
    });
    const first = new Promise<void>((resolve) => {
      told = resolve;
    });
    await changeSettings({ careLevel: 'D' });
    await first;
    stop();
    await changeSettings({ careLevel: 'P' });
    await browser.storage.local.set({ other: 1 });
    expect(seen.map(({ careLevel }) => careLevel)).toEqual(['D']);
  });
});

test.each([
  ['nb-NO', undefined, 'nb'],
  ['no', undefined, 'nb'],
  ['nn', undefined, 'nn'],
  ['sv-SE', undefined, 'nb'],
  ['en-GB', undefined, 'en'],
  ['pl', undefined, 'en'],
  ['en-GB', 'nn', 'nn'],
] as const)('a browser that speaks %s, with %s chosen, is spoken to in %s', (tag, language, spoken) => {
  const asked = vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(tag);
  expect(languageOf({ language })).toBe(spoken);
  asked.mockRestore();
});
