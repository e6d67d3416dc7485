// `npm run corpus -- --fill`: presses everything that the panel offers to fill in on a page, one after the other on a fresh
// page, and compares with what the page's own forms then hold, and with the row in its list after its own Lagre.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPanel, waitForPanel } from '../../tools/panel.mjs';
import { FIELDS, stepsOf, summarise } from './compare.mjs';
import { drive, readPage } from './drive.mjs';

const PATIENCE = 20_000;
/** A page that has a form is offered something within this time (ms), if at all. */
const OFFER = 4_000;

/**
 * Fills a page with each of what is offered; `{ name, fills }`, where each fill says what was `wanted`, `how` it ended and
 * what was `wrong`: empty where it landed exactly, or where the panel said itself what it had not set.
 */
export async function fillThrough({ page, panel, address, name, folder, limit }) {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  const steps = stepsOf(expected);
  const opening = steps.slice(0, steps.findIndex(({ expect }) => expect.forms.length > 0) + 1);
  const saving = steps.find(({ does, actions = [] }) => actions.length > 0 && /^(?:saves|presses Lagre)/.test(does));
  const world = { page, panel, address, name, opening, saving };
  const fills = [];
  const failed = (error) => {
    fills.push({ what: 'opening', how: 'failed', wrong: [String(error).split('\n')[0].slice(0, 200)] });
    return [];
  };
  let offered = await openPage(world).catch(failed);
  // A form for a hendelse that is not next is offered nothing: then the next step may open one for another.
  const next = steps[opening.length];
  if (offered.length === 0 && fills.length === 0 && next !== saving && next?.expect.forms?.length > 0) {
    opening.push(next);
    offered = await openPage(world).catch(failed);
  }
  for (const [index, wanted] of offered.slice(0, limit).entries()) {
    if (index > 0) await openPage(world);
    fills.push(await fillOne(world, wanted));
  }
  return { name, fills };
}

/** Opens the page anew and its form; gives what the panel offers. */
async function openPage({ page, panel, address, name, opening }) {
  await page.goto(`${address}start.html`);
  await waitForPanel(panel, ({ forms }) => forms.length === 0, undefined, { timeout: PATIENCE });
  await page.goto(`${address}${name}/`);
  page.setDefaultTimeout(5_000);
  for (const step of opening) await drive(page, step);
  await waitForPanel(panel, ({ status, forms }) => status === 'form' && forms.length > 0, undefined, {
    timeout: PATIENCE,
  });
  const state = await waitForPanel(panel, ({ fills }) => fills.length > 0, undefined, { timeout: OFFER }).catch(() =>
    readPanel(panel),
  );
  return state.fills.map((fill, at) => ({ ...fill, at }));
}

async function fillOne(world, wanted) {
  const { page, panel } = world;
  const what = `${wanted.forlopstype} ${wanted.hendelse}${wanted.utfall && `/${wanted.utfall}`}`;
  const errors = [];
  const note = (error) => errors.push(String(error).split('\n')[0]);
  page.on('pageerror', note);
  try {
    const before = await readPage(page);
    const { dato, outcome, notSet, took } = await press(panel, wanted);
    const { models } = await readPage(page);
    const wrong = compareModels({ before: before.models, models, wanted: { ...wanted, dato }, notSet });
    if (outcome !== 'done')
      return { what, how: `${outcome}: ${notSet.join(', ') || '-'}`, wrong: [...wrong, ...errors], took };
    const undone = await undo(world, before.models);
    // What could not be emptied again may leave a whole form, to which nothing is offered.
    if (undone === 'said that not') await openPage(world);
    if (undone !== 'no way back') await press(panel, wanted);
    const unsaved = await save(world, { ...wanted, dato });
    return { what, how: 'done', undone, wrong: [...wrong, ...unsaved, ...errors], took };
  } catch (error) {
    return { what, how: 'failed', wrong: [String(error).split('\n')[0].slice(0, 300)] };
  } finally {
    page.off('pageerror', note);
  }
}

/** Presses the button and the date of today, and waits for what the panel says of it. */
async function press(panel, { forlopstype, hendelse, utfall }) {
  const marks = `[data-forlopstype="${forlopstype}"][data-hendelse="${hendelse}"][data-utfall="${utfall}"]`;
  const button = panel.locator(`[data-fill]${marks}`).first();
  await button.waitFor({ state: 'attached', timeout: OFFER });
  await button.evaluate((element) => element.click());
  const today = panel.locator('[data-date-choice="today"]').first();
  const dato = (await today.getAttribute('data-dato')) ?? '';
  const begun = Date.now();
  await today.evaluate((element) => element.click());
  const box = panel.locator('[data-fill-result]');
  await box.waitFor({ timeout: PATIENCE });
  const outcome = await box.getAttribute('data-fill-result');
  const notSet = await panel.locator('[data-not-set]').evaluateAll((all) => all.map(({ dataset }) => dataset.notSet));
  return { dato, outcome, notSet, took: Date.now() - begun };
}

/** The forms as they should be: one holds the event, apart from what the panel says it has not set; the others as before. */
function compareModels({ before, models, wanted, notSet }) {
  const wrong = [];
  const changed = models.flatMap((model, at) => (same(model, before[at]) ? [] : [at]));
  if (changed.length > 1) wrong.push(`${changed.length} forms were changed`);
  const at = changed[0] ?? 0;
  for (const field of FIELDS) {
    const held = models[at]?.[field] ?? '';
    const should = notSet.includes(field) ? (before[at]?.[field] ?? '') : wanted[field];
    if (held !== should) wrong.push(`${field}: should be «${should}», is «${held}»`);
  }
  return wrong;
}

function same(one, other) {
  return FIELDS.every((field) => (one?.[field] ?? '') === (other?.[field] ?? ''));
}

/** Takes the filling back: what the page's forms held before is there again, or the panel says what is not. */
async function undo({ page, panel }, before) {
  const button = panel.locator('[data-action="undo"]').first();
  if ((await button.count()) === 0) return 'no way back';
  await button.evaluate((element) => element.click());
  await panel.locator('[data-action="undo"]').waitFor({ state: 'detached', timeout: PATIENCE });
  await panel.locator('.fv-fill').waitFor({ timeout: PATIENCE });
  const { models } = await readPage(page);
  if (models.every((model, at) => same(model, before[at]))) return 'taken back';
  return (await panel.locator('[data-fill-result="partly"], [data-fill-result="refused"]').count()) > 0
    ? 'said that not'
    : 'LEFT BEHIND';
}

/** Presses the page's own Lagre: the panel's list then has the row. */
async function save({ page, panel, saving }, { forlopstype, hendelse, utfall, dato }) {
  const row = `${forlopstype} ${hendelse}${utfall && `/${utfall}`} ${dato}`;
  const rows = async () => summarise(await readPanel(panel)).rows;
  const count = (await rows()).filter((one) => one === row).length;
  if (saving) await drive(page, saving);
  else await pressSave(page);
  const isThere = await waitForPanel(
    panel,
    ({ events }, { row: wanted, count: had }) =>
      events.filter(
        (one) => `${one.forlopstype} ${one.hendelse}${one.utfall && `/${one.utfall}`} ${one.dato}` === wanted,
      ).length > had,
    { row, count },
    { timeout: 4_000 },
  ).then(
    () => true,
    () => false,
  );
  if (isThere) return [];
  // A list that shows a part only may have the row elsewhere: then the page's own form has let go of it.
  const [{ complete }, { models }] = [await readPanel(panel), await readPage(page)];
  if (complete !== 'true' && models.every((model) => model.hendelse !== hendelse || model.dato !== dato)) return [];
  return [`after Lagre: no new row «${row}»`];
}

async function pressSave(page) {
  for (const frame of page.frames()) {
    const button = frame.getByRole('button', { name: /^(?:lagre|registrer|fullfør|send inn)/i }).last();
    if ((await button.count()) > 0) return button.click();
  }
  throw new Error('no Lagre on the page');
}

export function printFills({ name, fills }) {
  const landed = fills.filter(({ how, wrong }) => how === 'done' && wrong.length === 0).length;
  const back = fills.filter(({ undone }) => undone === 'taken back').length;
  const times = fills.flatMap(({ took }) => took ?? []).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  process.stdout.write(
    `${name.padEnd(34)}${`${landed}/${fills.length} landed`.padEnd(16)}${`${back} taken back`.padEnd(16)}${median} ms\n`,
  );
  for (const { what, how, wrong, undone } of fills) {
    if (how === 'done' && wrong.length === 0 && undone === 'taken back') continue;
    process.stdout.write(`    ${what}: ${[how, undone, ...wrong].filter(Boolean).join('; ')}\n`);
  }
}

/** Totals; true where every fill landed or was said not to, and nothing wrong was left anywhere. */
export function printFillTotals(results) {
  const fills = results.flatMap((result) => result.fills);
  const landed = fills.filter(({ how, wrong }) => how === 'done' && wrong.length === 0).length;
  const told = fills.filter(({ how, wrong }) => /^(?:partly|refused)/.test(how) && wrong.length === 0).length;
  const wrong = fills.filter((fill) => fill.wrong.length > 0).length;
  const left = fills.filter(({ undone }) => undone === 'LEFT BEHIND').length;
  const none = results.filter((result) => result.fills.length === 0).map(({ name }) => name);
  process.stdout.write(`
fills that landed exactly, also after the page's own Lagre   ${landed} of ${fills.length}
said not to be set, and put back                             ${told}
wrong in any way (goal: 0)                                   ${wrong}
taken back                                                   ${fills.filter(({ undone }) => undone === 'taken back').length} of ${landed}
left behind by Angre without a word (goal: 0)                ${left}
pages with nothing offered                                   ${none.join(', ') || 'none'}
`);
  return wrong === 0 && left === 0;
}
