import { expect, test } from 'vitest';
import { foldLetters } from '../../lib/passphrase/fold-letters.ts';

test.each([
  ['P@ssørd0', 'passordo'],
  ['KJÆRLIGHET', 'kjarlighet'],
  ['Bodö é è ü å', 'bodo e e u a'],
  ['$013457!€', 'soieastie'],
  ['x-9_z', 'x-9_z'],
])('%s becomes %s', (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});
