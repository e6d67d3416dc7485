import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { dayFromToday, fillSelectForm } from '../tools/journal-page.mjs';
import { openScene, type Scene, useScene } from './harness.ts';

declare const chrome: typeof browser;

/** One writes, another types in: two profiles of the browser with nothing in common but what is on the clipboard. */
const writer = useScene();
let typist: Scene;
beforeAll(async () => {
  typist = await openScene();
});
afterAll(() => typist?.close());

const TODAY = dayFromToday(0);
const UNIT_KEY = 'en lang nøkkel for enheten';
/** Has no event yet: a start is right for him, and wrong for Nora, who has one. */
const UNREGISTERED = '/pasient/mathias-tomesen/registrer/skjema';
const NORA = '/pasient/nora-testesen/registrer/skjema';

/** Fills the form in the writer's journal and copies it as a line. */
async function copyLine(path: string, event: object): Promise<string> {
  const { context, journal, page, panel, until, visit } = writer();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: journal.url });
  await visit(path);
  await fillSelectForm(page, event);
  await until((now, day) => now.forms[0]?.dato?.code === day, TODAY);
  await panel.locator('[data-action="copy-code"]').click();
  await panel.getByText('Kopiert').waitFor();
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts a line on the typist's clipboard and presses Ctrl+V in the field. */
async function paste(line: string): Promise<Page> {
  const { context, journal, page, panel } = typist;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: journal.url });
  await page.bringToFront();
  await page.evaluate((text) => navigator.clipboard.writeText(text), line);
  await panel.bringToFront();
  await panel.locator('[data-action="paste-code"]').click();
  await panel.keyboard.press('Control+v');
  return panel;
}

it('fills right from a line copied in another profile, for the patient that the user says it is for', async () => {
  const line = await copyLine(NORA, { forlopstype: 'D11', hendelse: 'M', dato: TODAY });
  expect(line).toBe(`D11 M ${TODAY.split('-').reverse().join('.')}`);

  const { page, until, visit } = typist;
  await visit(NORA);
  const panel = await paste(line);
  await panel.getByText('Gjelder dette Nora Testesen?').waitFor();
  await panel.locator('.fv-slip-question [data-fill]').click();
  await panel.locator('[data-fill-result="done"]').waitFor();
  await until((now) => now.forms[0]?.hendelse?.code === 'M');
  const held = await page.evaluate(() =>
    ['forlopstype', 'hendelse', 'dato'].map((id) => (document.getElementById(id) as HTMLInputElement).value),
  );
  expect(held).toEqual(['D11', 'M', TODAY]);
});

it('refuses it with a reason for a patient where it would be wrong', async () => {
  const line = await copyLine(UNREGISTERED, { forlopstype: 'D11', hendelse: 'A', dato: TODAY });
  await typist.visit(NORA);
  const panel = await paste(line);
  const refused = panel.locator('[data-slip="wrong"]');
  await refused.waitFor();
  expect((await refused.locator('p').nth(1).innerText()).length).toBeGreaterThan(20);
  expect(await panel.locator('.fv-slip-question').count()).toBe(0);
});

/** What the administrator's policy would say on both machines: a policy of this machine would be everybody's on it. */
async function giveUnitKey({ context, panel }: Scene): Promise<void> {
  const set = (unitKey: string) => {
    Object.assign(chrome.storage.managed, { get: async () => ({ unitKey }) });
  };
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  await worker.evaluate(set, UNIT_KEY);
  await panel.addInitScript(set, UNIT_KEY);
  await panel.reload();
}

it('marks a line with the patient where the unit has a key, and refuses it for another', async () => {
  await giveUnitKey(writer());
  await giveUnitKey(typist);
  const line = await copyLine(NORA, { forlopstype: 'D11', hendelse: 'M', dato: TODAY });
  expect(line).toMatch(/^D11 M \d\d\.\d\d\.\d{4} · [A-Z2-7]{4}$/);

  await typist.visit('/pasient/emil-provesen/registrer/skjema');
  await (await paste(line)).locator('[data-slip="other-patient"]').waitFor();
  await typist.visit(NORA);
  const panel = await paste(line.replace(/ ·.*/, ''));
  await panel.locator('[data-slip="no-mark"]').waitFor();
  await panel.locator('input[name="slip"]').fill(line);
  await panel.getByText('Gjelder dette Nora Testesen?').waitFor();

  for (const { panel: own } of [writer(), typist]) {
    const kept = JSON.stringify(await own.evaluate(() => chrome.storage.local.get()));
    expect(kept).not.toMatch(/\d{11}/);
    expect(kept).not.toContain(line.slice(-4));
  }
});
