import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasDependencies, ROOT } from '../../tools/setup.mjs';
import { EXIT_CODES, ourCommand, readOurAnswer } from './ours.mjs';

const RIVALS = fileURLToPath(new URL('rivals/', import.meta.url));

const ours = {
  name: 'Forløpsvakt',
  command: (file, { lines } = {}) => ourCommand(file, lines ? Number.POSITIVE_INFINITY : 0),
  exitCodes: EXIT_CODES,
  read: readOurAnswer,
};
const duckdb = (threads) => ({
  name: `DuckDB, ${threads} thread${threads === 1 ? '' : 's'}`,
  command: (file, { hard } = {}) => [
    `${RIVALS}duckdb.mjs`,
    file,
    '--threads',
    String(threads),
    ...(hard ? ['--hard'] : []),
  ],
  exitCodes: [0],
  read: JSON.parse,
});
const plain = {
  name: 'plain program',
  command: (file, { hard } = {}) => [`${RIVALS}plain.mjs`, file, ...(hard ? ['--hard'] : [])],
  exitCodes: [0],
  read: JSON.parse,
};
const floor = { name: 'scan floor', command: (file) => [`${RIVALS}floor.mjs`, file], exitCodes: [0], read: JSON.parse };

/**
 * Everyone who takes part on this machine, and a line for each who cannot. Installs the rivals' packages, and the
 * product's own, where they are missing.
 */
export function gatherContenders() {
  if (!existsSync(`${ROOT}/node_modules`)) install(ROOT);
  if (!hasDependencies(RIVALS)) install(RIVALS);
  const problem = duckdbProblem();
  return {
    ours,
    plain,
    floor,
    duckdb2: problem ? undefined : duckdb(2),
    duckdb1: problem ? undefined : duckdb(1),
    skipped: problem ? [`DuckDB is skipped: ${problem}`] : [],
  };
}

function install(folder) {
  console.log(`Installing packages (npm ci) in ${folder} …`);
  const isWindows = process.platform === 'win32';
  const { status, stderr } = spawnSync(isWindows ? 'npm.cmd' : 'npm', ['ci', '--include=dev'], {
    cwd: folder,
    encoding: 'utf8',
    shell: isWindows,
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: ${(stderr ?? '').trim().split('\n').at(-1)}`);
}

/** Why DuckDB's library cannot be loaded here (it has none for some platforms), or undefined when it can. */
function duckdbProblem() {
  const { status, stderr } = spawnSync(process.execPath, ['-e', "import('@duckdb/node-api')"], {
    cwd: RIVALS,
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return /^\w*Error: .*$/m.exec(stderr)?.[0] ?? 'its library does not load';
}
