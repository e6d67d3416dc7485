import { defineConfig } from 'vitest/config';
import './node20.ts';

/** The tests of what is mutated, and nothing that needs the extension. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'tests/rules.test.ts',
      'tests/checks/**/*.test.ts',
      'tests/forlop/**/*.test.ts',
      'tests/report/**/*.test.ts',
    ],
    environment: 'node',
  },
});
