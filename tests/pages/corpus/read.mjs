// Reads one page of the corpus: what the panel says at each step, beside what it should.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPanel } from '../../tools/panel.mjs';
import { compareStep, stepsOf } from './compare.mjs';
import { drive, readPage } from './drive.mjs';
import { watchPanel } from './watch-panel.mjs';

export const PAGES = fileURLToPath(new URL('pages/', import.meta.url));
/** How long a panel that does not change is waited for (ms): less on a page where it has already missed something. */
const PATIENCE = { first: 5_000, lost: 1_000 };
/** How long the panel must have stood still before what it says at the end is believed (ms). */
const AT_REST = 400;

/** What is expected of a page. */
export function expectedOf(name) {
  return JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
}

/**
 * Opens a page, drives it step by step and compares the panel with what is expected after each.
 * @param pictures folder for a picture of each step, if any
 * @param pace milliseconds between two actions of a step
 */
export async function readThrough({ page, panel, address, name, pictures, pace }) {
  const expected = expectedOf(name);
  const errors = [];
  const note = (error) => errors.push(String(error).split('\n')[0]);
  page.on('pageerror', note);
  const steps = [];
  for (const [index, step] of stepsOf(expected).entries()) {
    const isOpening = index === 0;
    const { ready } = await readPanel(panel);
    if (isOpening) await page.goto(`${address}start.html`);
    const quiet = steps.at(-1)?.differences.length > 0 ? PATIENCE.lost : PATIENCE.first;
    const watched = await watchPanel(panel, step.expect, { after: isOpening ? ready : -1, quiet });
    let fault;
    try {
      if (isOpening) await page.goto(`${address}${name}/`);
      page.setDefaultTimeout(5_000);
      await drive(page, step, pace);
    } catch (error) {
      fault = `not driven: ${String(error).split('\n')[0]}`;
    }
    const { state, painted, presented } = await watched.end();
    const { models, lastInput } = await readPage(page);
    const compared = compareStep(state, step.expect, models);
    if (fault) compared.differences.unshift(fault);
    const isTimed = !isOpening && lastInput > 0 && painted > lastInput && compared.differences.length === 0;
    const times = isTimed ? { time: painted - lastInput, presented: presented - lastInput } : {};
    steps.push({ does: step.does, ...compared, ...times });
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${index}.png`) });
    if (fault) break;
  }
  await settle({ page, panel, expected, steps });
  page.off('pageerror', note);
  if (errors.length > 0) steps.at(-1).differences.push(`errors in the page: ${errors.join('; ')}`);
  return { name, isPositive: expected.kind === 'positive', steps };
}

/** What the panel says must stand when it has come to rest: a look-alike is not taken for a form a moment later. */
async function settle({ page, panel, expected, steps }) {
  const last = steps.at(-1);
  if (last.differences.length > 0) return;
  const watched = await watchPanel(panel, { forms: [], rows: [], status: 'never' }, { quiet: AT_REST });
  await watched.end();
  const { models } = await readPage(page);
  const compared = compareStep(await readPanel(panel), stepsOf(expected).at(-1).expect, models);
  const differences = compared.differences.map((text) => `after a while: ${text}`);
  steps[steps.length - 1] = { ...last, ...compared, differences };
}
