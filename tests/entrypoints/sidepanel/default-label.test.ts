import { expect, test } from 'vitest';
import { defaultLabel } from '../../../entrypoints/sidepanel/default-label.ts';

test.each([
  ['Nora Testesen', '1992-03-12', 'NT 12.03'],
  ['Testesen, Nora', '1992-03-12', 'TN 12.03'],
  ['Åse-Marie Øvre', '2011-11-30', 'ÅMØ 30.11'],
  ['Per Ola Karl Emil Prøvesen', '1980-01-02', 'POP 02.01'],
  ['nora', '', 'N'],
  ['', '1992-03-12', ''],
  ['123 456', '1992-03-12', ''],
])('%s, born %s, is called "%s"', (name, birth, expected) => {
  expect(defaultLabel(name, birth)).toBe(expected);
});
