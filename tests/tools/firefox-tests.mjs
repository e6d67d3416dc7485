// `npm run firefox`: makes the machine ready, Firefox ESR included, and runs the end-to-end tests that are driven in it.
import { spawnSync } from 'node:child_process';
import { findFirefox } from './browser.mjs';
import { FIREFOX, ROOT, runOrSay, setUp } from './setup.mjs';

await runOrSay(() => {
  const firefox = setUp(findFirefox, FIREFOX);
  const vitest = [`${ROOT}/node_modules/vitest/vitest.mjs`, 'run', '--config', '.config/vitest.e2e.config.ts'];
  const run = spawnSync(process.execPath, [...vitest, 'tests/e2e/firefox'], {
    cwd: ROOT,
    // The tests build for Firefox themselves; the builds for Chromium are not used.
    env: { ...process.env, FIREFOX_PATH: firefox, FORLOPSVAKT_BUILT: '1' },
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
});
