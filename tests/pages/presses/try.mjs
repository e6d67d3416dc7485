// Fills the page of a layout with the product's own reader and filler, takes it back, and says what came of it.
import { build } from 'vite';
import { ROOT } from '../../tools/setup.mjs';

const ENTRY = `${ROOT}/tests/pages/presses/fill-here.ts`;

/** The script that fills, for `page.addScriptTag`. */
export async function buildFiller() {
  const options = { entry: ENTRY, formats: ['iife'], name: 'forlopsvaktFiller' };
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { write: false, minify: false, lib: options },
  });
  return [built].flat()[0].output[0].code;
}

/**
 * @param without the condition that the gate is to lack; none when left out
 * @returns what was pressed that is not the field's own, whether everything was filled, and whether all was taken back
 */
export async function tryLayout(page, address, filler, today, without = '') {
  await page.goto(address);
  await page.addScriptTag({ content: filler });
  return page.evaluate(fillAndUndo, {
    event: { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: today },
    without,
  });
}

/** Runs in the page. */
async function fillAndUndo({ event, without }) {
  if (without !== '') globalThis.removeCondition(without);
  const filled = await globalThis.fillHere(event);
  const undone = filled.undoable ? await globalThis.undoHere() : undefined;
  return {
    presses: globalThis.presses,
    filled: filled.refused === undefined && filled.notSet.length === 0,
    back: undone === undefined || (undone.refused === undefined && undone.notSet.length === 0),
    conditions: globalThis.conditions,
  };
}
