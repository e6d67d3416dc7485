import { expect, it } from 'vitest';
import { RULE_IDS } from '../lib/checks/rule-ids.ts';
import { rulesDoc } from './tools/rules-doc.ts';

it('docs/regler.md is what the rules say (`npm run docs:rules` makes it anew)', async () => {
  await expect(rulesDoc()).toMatchFileSnapshot('../docs/regler.md');
});

it('has a place to link to for every rule, and no brace unfilled', () => {
  const doc = rulesDoc();
  for (const id of RULE_IDS) expect(doc).toContain(`<a id="${id}"></a>`);
  expect(doc).not.toMatch(/[{}]|undefined/);
});
