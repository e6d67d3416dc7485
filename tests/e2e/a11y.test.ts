import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { dayFromToday, fillSelectForm } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';

const scene = useScene();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TODAY = dayFromToday(0);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
declare const axe: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };

/** What axe finds wrong with the panel now, as `rule: element`. */
async function findViolations(): Promise<string[]> {
  const { panel } = scene();
  await panel.evaluate(axeSource);
  const violations = await panel.evaluate(async () => (await axe.run({ resultTypes: ['violations'] })).violations);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const STATES: [string, () => Promise<unknown>][] = [
  ['a page without a form', () => scene().visit('/pasienter')],
  ['an empty form', () => scene().visit('/pasient/oda-testrud/registrer/skjema')],
  [
    'a warning',
    async () => {
      await scene().visit('/pasient/nora-testesen/registrer/skjema');
      await fillSelectForm(scene().page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
      await scene().until((now) => now.forms[0]?.verdict === 'look');
    },
  ],
  [
    'the explanation of a warning',
    async () => {
      await scene().visit('/pasient/nora-testesen/registrer/skjema');
      await fillSelectForm(scene().page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
      await scene().until((now) => now.forms[0]?.verdict === 'look');
      await scene().panel.locator('[data-action="why"]').first().click();
    },
  ],
  [
    'an error',
    async () => {
      await scene().visit('/pasient/emil-provesen/registrer/skjema');
      await fillSelectForm(scene().page, { forlopstype: 'D11', hendelse: 'F', dato: TODAY });
      await scene().until((now) => now.forms[0]?.verdict === 'stop');
    },
  ],
  [
    'a question',
    async () => {
      await scene().visit('/pasient/mathias-tomesen/registrer/skjema');
      await fillSelectForm(scene().page, { forlopstype: 'D06', hendelse: 'A', dato: '2024-05-06' });
      await scene().until((now) => now.forms[0]?.verdict === 'unclear');
    },
  ],
  [
    'a right code',
    async () => {
      await scene().visit('/pasient/emil-provesen/registrer/skjema');
      await fillSelectForm(scene().page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
      await scene().until((now) => now.forms[0]?.verdict === 'ok');
    },
  ],
  [
    'many findings in the list',
    async () => {
      await scene().visit('/pasient/hedda-dobbelsen/forlop');
      await scene().until((now) => now.findings.length > 3);
    },
  ],
  [
    'a broken list',
    async () => {
      await scene().visit('/pasient/nora-testesen/registrer/skjema?feil=1');
      await scene().until((now) => now.complete === 'false');
    },
  ],
  [
    'the list of deadlines',
    async () => {
      await scene().visit('/pasient/ida-eksempelsen/forlop');
      await scene().panel.locator('[data-action="deadlines"]').first().click();
      await scene().until((now) => now.reminders.length > 0);
    },
  ],
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(STATES)('has nothing that axe objects to: %s', async (_, arrange) => {
    await scene().panel.reload();
    await scene().panel.emulateMedia({ colorScheme });
    await arrange();
    expect(await findViolations()).toEqual([]);
  });
});
