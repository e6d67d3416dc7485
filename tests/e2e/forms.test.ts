import { describe, expect, it } from 'vitest';
import { dayFromToday, fillCodeForm, fillEventForm, fillSelectForm, formOf } from '../tools/journal-page.mjs';
import type { FormState, PanelState } from '../tools/panel.mjs';
import { useScene } from './harness.ts';
import { findJournalPatient, inOneOrder } from './journal-data.ts';

const scene = useScene();
const TODAY = dayFromToday(0);
const VARIANTS = [
  { title: 'bokmål', query: '', framed: false },
  { title: 'nynorsk', query: '?sprak=nn', framed: false },
  { title: 'bokmål, in a frame', query: '?ramme=1', framed: true },
  { title: 'nynorsk, in a frame', query: '?sprak=nn&ramme=1', framed: true },
];

/** The four codes as one text, `D11 C P 2026-11-21`, with `-` for what is empty. */
function codesOf(form: FormState | undefined): string {
  const parts = [form?.forlopstype, form?.hendelse, form?.utfall, form?.dato];
  return parts
    .map((field) => (field?.unreadable === undefined ? field?.code || '-' : `?${field.unreadable}`))
    .join(' ');
}

/** Waits until the panel shows exactly these codes for the one form; a wait that fails says what it shows instead. */
async function expectCodes(codes: string): Promise<PanelState> {
  const { until } = scene();
  const state = await until((now, wanted) => {
    const form = now.forms[0];
    const parts = [form?.forlopstype, form?.hendelse, form?.utfall, form?.dato];
    return now.status === 'form' && parts.map((field) => field?.code || '-').join(' ') === wanted;
  }, codes);
  expect(state.forms).toHaveLength(1);
  expect(codesOf(state.forms[0])).toBe(codes);
  return state;
}

async function expectPatientAndEvents(state: PanelState, key: string): Promise<void> {
  const patient = await findJournalPatient(key);
  expect(state.patient?.present).toBe(true);
  expect(state.patient?.birth).toBe(patient.born);
  expect(inOneOrder(state.events)).toEqual(inOneOrder(patient.events));
  expect(state.complete).toBe('true');
}

describe.each(VARIANTS)('in $title', ({ query, framed }) => {
  it('reads the form with a hendelse selector', async () => {
    const { page, visit } = scene();
    await visit(`/pasient/oda-testrud/registrer/skjema${query}`);
    await expectPatientAndEvents(await expectCodes('- - - -'), 'oda-testrud');
    const form = formOf(page, { framed });
    await fillSelectForm(form, { forlopstype: 'D11' });
    await expectCodes('D11 - - -');
    await fillSelectForm(form, { hendelse: 'C', utfall: 'K', dato: TODAY });
    await expectCodes(`D11 C K ${TODAY}`);
    await fillSelectForm(form, { forlopstype: 'D01', hendelse: 'X', utfall: 'N', dato: '2026-02-28' });
    await expectPatientAndEvents(await expectCodes('D01 X N 2026-02-28'), 'oda-testrud');
  });

  it('reads the forms for one hendelse each, which only their heading names', async () => {
    const { page, visit } = scene();
    for (const [hendelse, utfall] of [['A'], ['M'], ['C', 'I'], ['U', 'U'], ['E'], ['X', 'O']] as const) {
      await visit(`/pasient/sara-fiktiveng/registrer/hendelse/${hendelse}${query}`);
      await expectCodes(`- ${hendelse} - -`);
      await fillEventForm(formOf(page, { framed }), { forlopstype: 'D01', dato: TODAY, ...(utfall ? { utfall } : {}) });
      await expectPatientAndEvents(await expectCodes(`D01 ${hendelse} ${utfall ?? '-'} ${TODAY}`), 'sara-fiktiveng');
    }
  });

  it('reads the field for composite codes', async () => {
    const { page, visit } = scene();
    await visit(`/pasient/liam-proveberg/registrer/kode${query}`);
    await expectPatientAndEvents(await expectCodes('- - - -'), 'liam-proveberg');
    for (const [kode, codes] of [
      ['D12CP', 'D12 C P'],
      ['d12 e', 'D12 E -'],
      ['D12XG', 'D12 X G'],
    ]) {
      await fillCodeForm(formOf(page, { framed }), { kode: kode ?? '', dato: TODAY });
      await expectPatientAndEvents(await expectCodes(`${codes} ${TODAY}`), 'liam-proveberg');
    }
  });
});

it('says no-form where a patient is shown without one', async () => {
  const { visit, until } = scene();
  await visit('/pasient/oda-testrud/forlop');
  const state = await until((now) => now.status === 'no-form' && now.events.length > 0);
  await expectPatientAndEvents(state, 'oda-testrud');
  expect(state.forms.flatMap(({ verdict }) => verdict ?? [])).toEqual([]);
});

it('follows changes of route without a page load', async () => {
  const { page, visit, until } = scene();
  await visit('/pasient/oda-testrud/registrer/skjema');
  await expectCodes('- - - -');
  await page.locator('.faner a', { hasText: 'Oversikt' }).click();
  await until((now) => now.status === 'no-form');
  await page.locator('.faner a', { hasText: 'Registrer' }).click();
  await page.locator('.skjemaliste a', { hasText: 'Evalueringspunkt' }).click();
  await expectCodes('- E - -');
});

it('reads values that a script of the page set without any event', async () => {
  const { page, visit } = scene();
  await visit('/pasient/oda-testrud/registrer/skjema');
  await expectCodes('- - - -');
  await page.evaluate(() => {
    for (const [id, value] of [
      ['forlopstype', 'D11'],
      ['hendelse', 'E'],
    ] as const) {
      const select = document.getElementById(id);
      if (select instanceof HTMLSelectElement) select.value = value;
    }
  });
  await expectCodes('D11 E - -');
});
