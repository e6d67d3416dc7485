import { expect, it } from 'vitest';
import { dayFromToday, save } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';

const scene = useScene();
const TODAY = dayFromToday(0);
const COURSE = [
  ['A', ''],
  ['M', ''],
  ['C', 'P'],
  ['U', 'U'],
  ['E', ''],
  ['X', 'G'],
] as const;

/** What a person does in a page from here on: presses of the mouse, and keys. */
async function countDeeds(page: { evaluate<T>(run: () => T): Promise<T> }) {
  await page.evaluate(() => {
    const counts = { presses: 0, keys: 0 };
    Object.assign(globalThis, { deeds: counts });
    const count = (kind: keyof typeof counts) => (event: Event) => {
      if (event.isTrusted) counts[kind] += 1;
    };
    addEventListener('click', count('presses'), true);
    addEventListener('keydown', count('keys'), true);
  });
  return () =>
    page.evaluate(() => {
      const counts: { presses: number; keys: number } = Reflect.get(globalThis, 'deeds');
      const now = { ...counts };
      counts.presses = 0;
      counts.keys = 0;
      return now;
    });
}

it('takes a whole ordinary course with three presses at most and one on Lagre for each event, and no key', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/mathias-tomesen/registrer/skjema');
  const inPanel = await countDeeds(panel);
  const inJournal = await countDeeds(page);
  const totals = { presses: 0, most: 0, saves: 0, keys: 0 };
  for (const [index, [hendelse, utfall]] of COURSE.entries()) {
    const button = panel.locator(
      `[data-fill][data-forlopstype="D11"][data-hendelse="${hendelse}"][data-utfall="${utfall}"]`,
    );
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) {
      await panel.locator('details', { has: button }).locator('summary').first().click();
    }
    await button.click();
    expect(await panel.locator('[data-fill-result]').count(), 'nothing is filled before a date is chosen').toBe(0);
    await panel.locator('[data-date-choice="today"]').click();
    await panel.locator('[data-fill-result="done"]').waitFor();
    await save(page);
    await until((now, count) => now.events.length === count, index + 1);

    const deeds = await inPanel();
    const journal = await inJournal();
    expect(deeds.presses).toBeLessThanOrEqual(3);
    expect(journal.presses).toBe(1);
    expect(deeds.keys + journal.keys).toBe(0);
    totals.presses += deeds.presses;
    totals.most = Math.max(totals.most, deeds.presses);
    totals.saves += journal.presses;
  }
  const { events } = await until((now, count) => now.events.length === count, COURSE.length);
  const written = events.map((one) => `${one.forlopstype} ${one.hendelse}${one.utfall} ${one.dato}`).sort();
  expect(written).toEqual(COURSE.map(([hendelse, utfall]) => `D11 ${hendelse}${utfall} ${TODAY}`).sort());

  const hand = await takeCourseByHand();
  console.log(
    `ordinary course of ${COURSE.length} events: with the panel ${totals.presses} presses in it (at most ${totals.most} for an event), ${totals.saves} on Lagre, 0 keys; by hand ${hand.presses} presses, ${hand.keys} keys`,
  );
  expect(totals.presses + totals.saves).toBeLessThan(hand.presses + hand.keys);
});

/** The same without the panel. A list of the browser's own takes two presses, to open and to choose: the driver needs none. */
async function takeCourseByHand(): Promise<{ presses: number; keys: number }> {
  const { page, visit, until } = scene();
  const [year = '', month = '', date = ''] = TODAY.split('-');
  await visit('/pasient/nora-testesen/registrer/skjema?sprak=nb');
  const { events } = await until((now) => now.status === 'form');
  const take = await countDeeds(page);
  let lists = 0;
  // Nora has her start: hers is as a second course would be, and what the panel says of it does not matter here.
  for (const [index, [hendelse, utfall]] of COURSE.entries()) {
    for (const [id, code] of [
      ['forlopstype', index === 0 ? 'D01' : ''],
      ['hendelse', hendelse],
      ['utfall', utfall],
    ]) {
      if (code === '') continue;
      await page.locator(`#${id}`).selectOption(code ?? '');
      lists += 2;
    }
    if (index === 0) {
      await page.locator('#dato').click({ position: { x: 8, y: 8 } });
      await page.keyboard.type(`${month}${date}${year}`);
    }
    await save(page);
    await until((now, count) => now.events.length === count, events.length + index + 1);
  }
  const { presses, keys } = await take();
  return { presses: presses + lists, keys };
}
