import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// What the corpus holds; `npm run corpus` reads it in the browser.

const PAGES = join(import.meta.dirname, '../pages/corpus/pages');

interface Expected {
  readonly kind: 'positive' | 'lookalike';
  readonly steps: readonly { readonly actions?: readonly (readonly (string | number)[])[] }[];
}

function read(name: string): Expected {
  return JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
}

const pages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, ...read(name) }));
const positives = pages.filter(({ kind }) => kind === 'positive');

/** Steps in which a person uses one of these. */
function stepsWith({ steps }: Expected, ...verbs: string[]): number {
  return steps.filter(({ actions = [] }) => actions.some(([verb]) => verbs.includes(String(verb)))).length;
}

describe('the corpus', () => {
  it('has pages enough of both kinds, named by what they are', () => {
    const lookalikes = pages.filter(({ kind }) => kind === 'lookalike');
    expect(positives.length).toBeGreaterThanOrEqual(24);
    expect(lookalikes.length).toBeGreaterThanOrEqual(24);
    expect(lookalikes.filter(({ name }) => !name.startsWith('lookalike-'))).toEqual([]);
  });

  it.each(positives.map((page) => [page.name, page] as const))('drives %s by mouse and by keyboard', (_, page) => {
    expect(stepsWith(page, 'click', 'select'), 'steps with the mouse').toBeGreaterThanOrEqual(2);
    expect(stepsWith(page, 'press', 'type'), 'steps with the keyboard').toBeGreaterThanOrEqual(1);
  });
});
