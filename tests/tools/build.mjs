// Builds the extension for whoever drives it.
import { spawnSync } from 'node:child_process';
import { ROOT } from './setup.mjs';

/** Builds it as the tests load it; throws with what the build said where that fails. */
export function buildExtension() {
  const run = spawnSync(process.execPath, [`${ROOT}/node_modules/wxt/bin/wxt.mjs`, 'build', '--mode', 'test'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
}
