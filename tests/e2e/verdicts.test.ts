import { expect, it } from 'vitest';
import { dayFromToday, fillCodeForm, fillEventForm, fillSelectForm, save } from '../tools/journal-page.mjs';
import type { PanelState } from '../tools/panel.mjs';
import { useScene } from './harness.ts';

const scene = useScene();
const TODAY = dayFromToday(0);

/** Waits for a finding on the intended event, and returns it with the state it stands in. */
async function findingOf(rule: string, severity: string) {
  const state = await scene().until(
    (now, wanted) => now.findings.some((one) => one.rule === wanted.rule && one.severity === wanted.severity),
    { rule, severity },
  );
  const found = state.findings.find((one) => one.rule === rule);
  expect(found?.scope).toBe('intended');
  return { state, text: found?.text ?? '' };
}

/** Waits until the panel has read the hendelse and calls it in order, and checks that it has nothing against it. */
async function expectInOrder(hendelse: string): Promise<PanelState> {
  const state = await scene().until(
    (now, wanted) => now.forms[0]?.hendelse?.code === wanted && now.forms[0].verdict === 'ok',
    hendelse,
  );
  expect(state.findings.filter(({ scope }) => scope === 'intended')).toEqual([]);
  expect(state.text).toContain('I orden');
  return state;
}

it('warns of a decision without a first attendance before it is saved, until the attendance is registered', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
  const { state, text } = await findingOf('beslutning-uten-fremmote', 'advarsel');
  expect(state.forms[0]?.verdict).toBe('look');
  expect(state.events, 'nothing is saved yet').toHaveLength(1);
  expect(text).toMatch(/fremmøte/i);

  await fillSelectForm(page, { hendelse: 'M', dato: dayFromToday(-36) });
  await expectInOrder('M');
  await save(page);
  await until((now) => now.events.length === 2);
  await fillSelectForm(page, { hendelse: 'C', utfall: 'P', dato: TODAY });
  const after = await expectInOrder('C');
  expect(after.findings).toEqual([]);
});

it('names what replaces a withdrawn hendelse in 2026', async () => {
  const { page, visit } = scene();
  await visit('/pasient/emil-provesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'H', utfall: 'K', dato: '2026-05-04' });
  const { state, text } = await findingOf('utgatt-hendelse', 'feil');
  expect(state.forms[0]?.verdict).toBe('stop');
  expect(text, 'the end of the forløp, with its outcome, is enough').toContain('avslutningen (X)');
});

it('names what replaces a withdrawn utfall in 2026', async () => {
  const { page, visit } = scene();
  await visit('/pasient/emil-provesen/registrer/hendelse/U');
  await fillEventForm(page, { forlopstype: 'D11', utfall: 'V', dato: '2026-05-04' });
  const { state, text } = await findingOf('utgatt-utfall', 'feil');
  expect(state.forms[0]?.verdict).toBe('stop');
  expect(text, 'one activity is left').toContain('(U med utfall U)');
});

it.each([
  ['utgatt-hendelse', 'D11F'],
  ['utgatt-utfall', 'D11UV'],
  ['utgatt-forlopstype', 'D06A'],
])('asks instead of judging in the year of transition: %s', async (rule, kode) => {
  const { page, visit } = scene();
  await visit('/pasient/mathias-tomesen/registrer/kode');
  await fillCodeForm(page, { kode, dato: '2024-05-06' });
  const { state, text } = await findingOf(rule, 'uavklart');
  expect(state.forms[0]?.verdict).not.toBe('stop');
  expect(text).toContain('Når tok dere i bruk de nye kodene?');
});

it('says "I orden" of a right code in each of the three kinds of form', async () => {
  const { page, visit } = scene();
  await visit('/pasient/emil-provesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
  await expectInOrder('C');
  await visit('/pasient/ida-eksempelsen/registrer/hendelse/E');
  await fillEventForm(page, { forlopstype: 'D11', dato: TODAY });
  await expectInOrder('E');
  await visit('/pasient/liam-proveberg/registrer/kode');
  await fillCodeForm(page, { kode: 'D12E', dato: TODAY });
  await expectInOrder('E');
});

it('keeps what was already wrong in the list apart from the event being registered', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/magnus-utfallsen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'E', dato: TODAY });
  const state = await until((now) => now.forms[0]?.dato?.code !== '' && now.findings.length > 0);
  expect(state.findings.map(({ scope }) => scope)).not.toContain('intended');
  expect(state.findings.map(({ rule }) => rule).sort()).toEqual([
    'ukjent-utfall',
    'utfall-mangler',
    'utfall-uten-plass',
  ]);
});

it('takes a saved form for what it is, not for a duplicate', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/ida-eksempelsen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'E', dato: TODAY });
  await expectInOrder('E');
  await save(page);
  const state = await until((now) => now.events.length === 4);
  expect(state.findings.map(({ rule }) => rule)).not.toContain('duplikat');
});
