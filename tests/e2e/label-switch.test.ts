import { expect, it } from 'vitest';
import { switchPatient } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';
import { givePassphrase } from './vault.ts';

const scene = useScene();

it('takes the label of one patient away before it shows the next', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await until((now) => now.actions.includes('set-passphrase'));
  await givePassphrase(panel);
  await until((now) => now.text.includes('NT 14.03'));
  // Each thing that the panel shows from now on, also what stands there between two frames only.
  await panel.evaluate(() => {
    const shown: string[] = [];
    new MutationObserver(() => shown.push(document.querySelector('main')?.innerText ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { shown });
  });
  await switchPatient(page, 'Emil Prøvesen');
  await until((now) => now.text.includes('Emil Prøvesen') && /EP \d\d\.\d\d/.test(now.text));
  const shown = await panel.evaluate((): string[] => Reflect.get(globalThis, 'shown'));
  expect(shown.some((text) => text.includes('Emil Prøvesen'))).toBe(true);
  expect(shown.filter((text) => text.includes('Emil Prøvesen') && text.includes('NT 14.03'))).toEqual([]);
});
