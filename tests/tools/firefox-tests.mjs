// `npm run firefox`: makes the machine ready, Firefox ESR included, and runs the end-to-end tests that are driven in it.
import { spawnSync } from 'node:child_process';
import { findFirefox } from './browser.mjs';
import { FIREFOX, ROOT, runOrSay, setUp } from './setup.mjs';

await runOrSay(() => {
  const firefox = setUp(findFirefox, FIREFOX);
  // The tests build for Firefox themselves; the builds for Chromium are not used.
  const env = { ...process.env, FIREFOX_PATH: firefox, FORLOPSVAKT_BUILT: '1' };
  const vitest = ['vitest/vitest.mjs', 'run', '--config', '.config/vitest.e2e.config.ts', 'tests/e2e/firefox'];
  for (const [program, ...args] of [['wxt/bin/wxt.mjs', 'prepare'], vitest]) {
    const run = spawnSync(process.execPath, [`${ROOT}/node_modules/${program}`, ...args], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    process.exitCode = run.status ?? 1;
    if (run.status !== 0) return;
  }
});
