import { describe, expect, it } from 'vitest';
import type { FileProblem, ForeignKind } from '../../lib/files/unreadable-file.ts';
import { files as en } from '../../lib/locale/en/files.ts';
import { listNames } from '../../lib/locale/file-texts.ts';
import { LANGUAGES } from '../../lib/locale/language.ts';
import { files as nb } from '../../lib/locale/nb/files.ts';
import { files as nn } from '../../lib/locale/nn/files.ts';

const TEXTS = { nb, nn, en };
const KINDS: readonly ForeignKind[] = ['pdf', 'image', 'zip', 'web-page', 'old-excel', 'locked-excel'];
const PROBLEMS: readonly FileProblem[] = [
  { reason: 'empty' },
  { reason: 'no-known-column', headers: ['x'] },
  { reason: 'missing-columns', missing: ['dato'], headers: ['pasient'] },
  { reason: 'missing-columns', missing: ['forlopstype', 'hendelse', 'dato'], headers: ['pasient'] },
  { reason: 'duplicate-column', column: 'hf', same: ['HF', 'foretak'], headers: ['HF', 'foretak'] },
  { reason: 'unclosed-quote', line: 17 },
  { reason: 'row-too-long', line: 17 },
  ...KINDS.map((kind) => ({ reason: 'foreign', kind }) as const),
  { reason: 'not-xlsx' },
  { reason: 'broken-xlsx' },
  { reason: 'too-large-xlsx' },
  { reason: 'outside-sheet' },
];

describe.each(LANGUAGES)('texts about files (%s)', (language) => {
  it.each(PROBLEMS)('say of $reason $kind in one sentence each what is wrong and what to do', (problem) => {
    const { message, action } = TEXTS[language].problem(problem);
    for (const sentence of [message, action]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/[!{}]|undefined|\. \p{Lu}/u);
    }
    if ('line' in problem) expect(message).toContain('17');
    if ('missing' in problem) for (const name of problem.missing) expect(message).toContain(`«${name}»`);
    if ('same' in problem) for (const name of problem.same) expect(message).toContain(`«${name}»`);
  });

  it('mention the composite code only where it would do', () => {
    const { problem } = TEXTS[language];
    expect(problem({ reason: 'missing-columns', missing: ['hendelse'], headers: [] }).action).toContain('«kode»');
    expect(problem({ reason: 'missing-columns', missing: ['dato'], headers: [] }).action).not.toContain('«kode»');
  });
});

it('names are listed as one reads them', () => {
  expect([listNames([], 'og'), listNames(['a'], 'og'), listNames(['a', 'b', 'c'], 'og')]).toEqual([
    '',
    '«a»',
    '«a», «b» og «c»',
  ]);
});
