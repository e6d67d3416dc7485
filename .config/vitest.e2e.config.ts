import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import './node20.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/e2e/build.ts',
    // Every file starts a browser of its own: side by side they would only take time from one another.
    fileParallelism: false,
    testTimeout: 60_000,
    // `npm test` says which tests needed it.
    retry: 1,
    hookTimeout: 60_000,
    // A worker that was stopped takes its time to come back.
    expect: { poll: { timeout: 15_000 } },
  },
});
