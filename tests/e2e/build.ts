import { spawnSync } from 'node:child_process';
import { ROOT } from '../tools/setup.mjs';

/** Builds what the tests load, unless `npm test` has just done so: a stale build would test yesterday's product. */
export default function buildBoth(): void {
  if (process.env.FORLOPSVAKT_BUILT === '1') return;
  for (const mode of [[], ['--mode', 'test']]) {
    const run = spawnSync(process.execPath, [`${ROOT}/node_modules/wxt/bin/wxt.mjs`, 'build', ...mode], {
      cwd: ROOT,
      encoding: 'utf8',
      // As it is built otherwise: vitest's own says that all is built for development.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  }
}
