import { expect, it } from 'vitest';
import { dayFromToday, fillCodeForm, fillEventForm, fillSelectForm, save } from '../tools/journal-page.mjs';
import { dumpStorage } from './extension-page.ts';
import { useScene } from './harness.ts';
import { findJournalPatient } from './journal-data.ts';

const scene = useScene();
const TODAY = dayFromToday(0);

it('judges the form beside a broken table, and says that the list is not all read', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/emil-provesen/registrer/skjema?feil=1');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'U', utfall: 'V', dato: TODAY });
  const state = await until((now) => now.findings.some(({ rule }) => rule === 'utgatt-utfall'));
  expect(state.complete).toBe('false');
  expect(state.reason).toBeTruthy();
  expect(state.forms[0]?.verdict).toBe('stop');
  const orderFindings = state.findings.filter(({ severity }) => severity === 'advarsel' || severity === 'tips');
  expect(orderFindings, 'what is not seen is no evidence').toEqual([]);
});

it('names codes that are in no edition', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/henrik-kodesen/registrer/kode');
  const { findings } = await until((now) => now.findings.length > 0);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['ukjent-hendelse', 'ukjent-forlopstype']));
  await fillCodeForm(page, { kode: 'Q99ZZZ', dato: TODAY });
  const state = await until((now) => now.findings.some(({ scope }) => scope === 'intended'));
  expect(state.forms[0]?.verdict).toBe('stop');
});

it('says which date it cannot read, and judges the rest', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/emil-provesen/registrer/hendelse/C');
  await fillEventForm(page, { forlopstype: 'D11', utfall: 'P' });
  await page.locator('#dato').fill('31.02.2024');
  const state = await until((now) => now.forms[0]?.dato?.unreadable !== undefined);
  expect(state.forms[0]?.dato).toEqual({ code: '', unreadable: '31.02.2024' });
  expect(state.forms[0]?.hendelse?.code).toBe('C');
  expect(state.forms[0]?.utfall?.code).toBe('P');
  expect(state.findings.map(({ rule, scope }) => `${rule} ${scope}`)).toContain('ugyldig-dato intended');
  await save(page);
  const saved = await until((now) => now.events.length === 3);
  expect(saved.findings.map(({ rule }) => rule)).toContain('ugyldig-dato');
});

it('says of a date in the list that it cannot be read', async () => {
  const { visit, until } = scene();
  await visit('/pasient/thea-datosen/forlop');
  const state = await until((now) => now.findings.some(({ rule }) => rule === 'ugyldig-dato'));
  expect(state.events).toHaveLength(3);
  expect(state.text).toContain('31.02.2026');
});

it('judges nothing of an empty form', async () => {
  const { visit, until } = scene();
  await visit('/pasient/emil-provesen/registrer/skjema');
  const state = await until((now) => now.status === 'form');
  expect(state.forms).toHaveLength(1);
  expect(state.findings.filter(({ scope }) => scope === 'intended')).toEqual([]);
  expect(state.forms[0]?.verdict).not.toBe('stop');
});

it.each([
  ['without an identity number', 'ukjent-proveperson'],
  ['whose number has a wrong check digit', 'vilde-feilsifersen'],
])('checks for a patient %s, and keeps nothing', async (_, key) => {
  const { page, panel, visit, until } = scene();
  const before = await dumpStorage(panel);
  await visit(`/pasient/${key}/registrer/skjema`, { isUnnamed: true });
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'E', dato: TODAY });
  const state = await until((now) => now.forms[0]?.dato?.code !== '' && now.events.length > 0);
  expect(state.patient?.present).toBe(false);
  expect(state.patient?.birth).toBe('');
  expect(state.forms[0]?.verdict).toBeDefined();
  expect(state.events).toHaveLength((await findJournalPatient(key)).events.length);
  expect(await dumpStorage(panel)).toBe(before);
});

it('is quiet on a page without any patient', async () => {
  const { visit } = scene();
  const state = await visit('/pasienter');
  expect(state.status).toBe('no-form');
  expect(state.events).toEqual([]);
  expect(state.findings).toEqual([]);
});
