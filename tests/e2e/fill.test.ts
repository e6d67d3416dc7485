import { describe, expect, it } from 'vitest';
import { dayFromToday, fillEventForm, fillSelectForm, formOf, save, switchPatient } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';
import { findJournalPatient } from './journal-data.ts';

const scene = useScene();
const TODAY = dayFromToday(0);

interface Wanted {
  readonly forlopstype?: string;
  readonly hendelse: string;
  readonly utfall?: string;
}

/** Presses the panel's button for a registration, and then the date that is asked for. */
async function fill({ forlopstype, hendelse, utfall = '' }: Wanted, date: 'today' | 'last-visit'): Promise<void> {
  const { panel } = scene();
  const type = forlopstype === undefined ? '' : `[data-forlopstype="${forlopstype}"]`;
  const button = panel.locator(`[data-fill][data-hendelse="${hendelse}"][data-utfall="${utfall}"]${type}`);
  await button.click();
  await panel.locator(`[data-date-choice="${date}"]`).click();
}

/** Waits until the panel has said what came of it. */
async function resultOf(): Promise<string | null> {
  const box = scene().panel.locator('[data-form] [data-fill-result]');
  await box.waitFor();
  const refusal = await box.getAttribute('data-refusal');
  const result = await box.getAttribute('data-fill-result');
  return refusal === null ? result : `${result}: ${refusal}`;
}

async function undo(): Promise<void> {
  const { panel } = scene();
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('.fv-fill:not([data-fill-result])').waitFor();
}

const FIELDS = ['forlopstype', 'hendelse', 'utfall', 'dato'];

function heldBySelects(place: ReturnType<typeof formOf>): Promise<string[]> {
  return Promise.all(FIELDS.map((id) => place.locator(`#${id}`).inputValue()));
}

describe.each([
  { title: 'in the page', query: '', framed: false },
  { title: 'in a frame', query: '?ramme=1', framed: true },
])('$title', ({ query, framed }) => {
  it('fills the form with selectors, reads it back and takes it back', async () => {
    const { page, panel, visit } = scene();
    await visit(`/pasient/nora-testesen/registrer/skjema${query}`);
    await fill({ hendelse: 'M' }, 'last-visit');
    expect(await resultOf()).toBe('done');
    const form = formOf(page, { framed });
    const lastVisit = dayFromToday(-7);
    expect(await panel.locator('[data-form] [data-field="dato"]').getAttribute('data-code')).toBe(lastVisit);
    expect(await heldBySelects(form)).toEqual(['D11', 'M', '', lastVisit]);
    await undo();
    expect(await heldBySelects(form)).toEqual(['', '', '', '']);
  });

  it('fills a form for one hendelse, with radios and a date as text', async () => {
    const { page, panel, visit, until } = scene();
    await visit(`/pasient/emil-provesen/registrer/hendelse/C${query}`);
    const { fills } = await until((now) => now.fills.length > 0);
    expect(
      fills.map(({ utfall }) => utfall),
      'in the official order, and nothing but what the form takes',
    ).toEqual([...['P', 'T', 'S', 'K', 'A', 'I']]);
    await fill({ hendelse: 'C', utfall: 'K' }, 'today');
    expect(await resultOf()).toBe('done');
    const form = formOf(page, { framed });
    expect(await form.locator('#forlopstype').inputValue()).toBe('D11');
    expect(await form.locator('input[name="utfall"]:checked').inputValue()).toBe('K');
    expect(await form.locator('#dato').inputValue()).toBe(TODAY.split('-').reverse().join('.'));
    // A radio once pressed cannot be taken away by anyone: that is said, and the rest is as it was.
    await panel.locator('[data-action="undo"]').click();
    await panel.locator('[data-fill-result="partly"] [data-not-set="utfall"]').waitFor({ state: 'attached' });
    expect(await panel.locator('[data-not-set]').count()).toBe(1);
    expect(await form.locator('input[name="utfall"]:checked').inputValue()).toBe('K');
    expect(await form.locator('#forlopstype').inputValue()).toBe('');
    expect(await form.locator('#dato').inputValue()).toBe('');
  });

  it('fills a field for composite codes', async () => {
    const { page, visit } = scene();
    await visit(`/pasient/ida-eksempelsen/registrer/kode${query}`);
    await fill({ hendelse: 'U', utfall: 'U' }, 'today');
    expect(await resultOf()).toBe('done');
    const form = formOf(page, { framed });
    expect([await form.locator('#kode').inputValue(), await form.locator('#dato').inputValue()]).toEqual([
      'D11UU',
      TODAY,
    ]);
  });
});

it('keeps what was half made while another is registered first, and puts it back', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
  // The button of a form as it was a moment ago is refused, and rightly.
  await until((now, day) => now.forms[0]?.dato?.code === day, TODAY);
  await panel.locator('[data-fill="first"]').click();
  await panel.locator('[data-date-choice="last-visit"]').click();
  expect(await resultOf()).toBe('done');
  expect(await heldBySelects(page)).toEqual(['D11', 'M', '', dayFromToday(-7)]);
  const kept = panel.locator('.fv-kept');
  expect(await kept.innerText()).toMatch(/^C · P \d\d\.\d\d\.\d{4} ligger klar etterpå\.$/);
  expect(await kept.locator('[data-fill]').count(), 'not before the other has been saved').toBe(0);
  await save(page);
  await until((now) => now.events.length === 2);
  await kept.locator('[data-fill="kept"]').click();
  expect(await resultOf()).toBe('done');
  expect(await heldBySelects(page)).toEqual(['D11', 'C', 'P', TODAY]);
  await until((now) => now.forms[0]?.verdict === 'ok');
});

it('says what it could not set, and puts back what stood there', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/ida-eksempelsen/registrer/skjema');
  // A field that the page always turns back.
  await page.evaluate(() => {
    const field = document.getElementById('dato') as HTMLInputElement;
    field.value = '2026-01-02';
    field.addEventListener('input', () => {
      field.value = '2026-01-02';
    });
  });
  await until((now) => now.forms[0]?.dato?.code === '2026-01-02');
  await fill({ hendelse: 'E' }, 'today');
  expect(await resultOf()).toBe('partly');
  expect(
    await panel.locator('[data-not-set]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.notSet)),
  ).toEqual(['dato']);
  expect(await page.locator('#dato').inputValue()).toBe('2026-01-02');
});

it('takes back nothing that the user has changed since', async () => {
  const { page, panel, visit } = scene();
  await visit('/pasient/emil-provesen/registrer/hendelse/C');
  await fill({ hendelse: 'C', utfall: 'P' }, 'today');
  expect(await resultOf()).toBe('done');
  await fillEventForm(page, { utfall: 'S' });
  await panel.locator('[data-action="undo"]').waitFor({ state: 'detached' });
  expect(await page.locator('input[name="utfall"]:checked').inputValue()).toBe('S');
});

const SWITCHES = 100;

// What is once in the wrong place is a fault, however slow the machine: never run once more.
it(`fills nothing of one patient into another's form, at ${SWITCHES} moments`, {
  retry: 0,
  timeout: 240_000,
}, async () => {
  const { page, panel, visit, until } = scene();
  const seed = Number(process.env.FORLOPSVAKT_SEED ?? Date.now() % 1_000_000);
  console.log(`fill and switch: FORLOPSVAKT_SEED=${seed}`);
  const random = seeded(seed);
  const [liam, emil] = [await findJournalPatient('liam-proveberg'), await findJournalPatient('emil-provesen')];
  await visit('/pasient/liam-proveberg/registrer/skjema');
  const wrong: string[] = [];
  for (let turn = 0; turn < SWITCHES; turn++) {
    await until(
      (now, name) => now.text.includes(name) && now.fills.some(({ hendelse }) => hendelse === 'E'),
      liam.name,
    );
    // The date's press and the switch come at any distance from one another, in either order.
    await panel.locator('[data-fill][data-hendelse="E"]').click();
    const [press, change] = [random() * 40, random() * 400];
    await Promise.all([
      panel.evaluate((wait) => {
        setTimeout(() => document.querySelector<HTMLElement>('[data-date-choice="today"]')?.click(), wait);
      }, press),
      page.evaluate(
        ({ wait, name }) => {
          const link = [...document.querySelectorAll<HTMLElement>('.pasientlenker a')].find(
            ({ textContent }) => textContent === name,
          );
          setTimeout(() => link?.click(), wait);
        },
        { wait: change, name: emil.name },
      ),
    ]);
    await until((now, name) => now.text.includes(name) && now.status === 'form', emil.name);
    // What was on its way has come to its end after this many frames.
    await page.evaluate(waitFrames, 20);
    const held = await heldBySelects(page);
    if (held.some((value) => value !== '')) wrong.push(held.join(' '));
    await switchPatient(page, liam.name);
  }
  expect(wrong).toEqual([]);
});

async function waitFrames(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(requestAnimationFrame);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
