import { defineConfig } from 'vitest/config';
import './node20.ts';

/** The tests of what is mutated that are quick: a mutant runs all of those that reach it, some thousand times over. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'tests/rules.test.ts',
      'tests/checks/**/*.test.ts',
      'tests/forlop/**/*.test.ts',
      'tests/report/**/*.test.ts',
    ],
    exclude: [
      'tests/checks/laws.test.ts',
      'tests/checks/check-plainly.test.ts',
      'tests/checks/packed-findings.test.ts',
    ],
    environment: 'node',
  },
});
