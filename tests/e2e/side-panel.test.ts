import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Launched, launchBrowser } from '../tools/stage.mjs';
import { findJournalPatient, inOneOrder, type Journal, openJournal } from './journal-data.ts';
import { openRealSidePanel } from './side-panel.ts';
import { watchContext } from './watch.ts';

let journal: Journal;
let browser: Launched;

beforeAll(async () => {
  journal = await openJournal();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await journal.close();
});

it("opens as the browser's own side panel on a press of the button, and follows the tab that is looked at", async () => {
  const { context, extensionId } = browser;
  const watch = watchContext(context);
  const nora = await context.newPage();
  await nora.goto(`${journal.url}/pasient/nora-testesen/registrer/skjema`);
  const sara = await context.newPage();
  await sara.goto(`${journal.url}/pasient/sara-fiktiveng/registrer/hendelse/E`);
  const panel = await openRealSidePanel(context, extensionId, sara);
  const patients = [
    { page: sara, patient: await findJournalPatient('sara-fiktiveng') },
    { page: nora, patient: await findJournalPatient('nora-testesen') },
  ];
  for (const { page, patient } of [...patients, ...patients]) {
    await page.bringToFront();
    const wanted = { name: patient.name, events: patient.events.length };
    const state = await panel.until(
      (now, { name, events }) => now.text.includes(name) && now.events.length === events && now.status === 'form',
      wanted,
    );
    expect(inOneOrder(state.events)).toEqual(inOneOrder(patient.events));
    for (const other of patients) {
      if (other.patient.name !== patient.name) expect(state.text).not.toContain(other.patient.name);
    }
  }
  expect(watch.takeErrors()).toEqual([]);
  expect(watch.foreignRequests()).toEqual([]);
});
