// Makes a fresh checkout ready: dependencies and a browser. Needs nothing but Node, npm and, to install a browser, apt.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser, thisMachine } from './browser.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = {
  package: 'chromium',
  missing: 'No browser found: install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one.',
};
/** What the tests in Firefox need: a release build does not take the extension unsigned, ESR does. */
export const FIREFOX = {
  package: 'firefox-esr',
  missing: 'No Firefox found: install Firefox ESR, or set FIREFOX_PATH to one.',
};

/**
 * Installs what is missing and returns the browser's path. Throws an error with one line for the user when something
 * cannot be had.
 * @param find where the browser is, undefined where it is not
 */
export function setUp(find = findBrowser, wanted = CHROMIUM) {
  if (!hasDependencies()) install('Installing dependencies (npm ci)', [npmCommand('ci', '--include=dev')]);
  const browser = find();
  if (browser) return browser;
  const plan = planBrowserInstall(thisMachine, wanted);
  if (plan.kind === 'cannot') throw new Error(plan.say);
  install(`Installing Debian's ${wanted.package} (apt-get)`, plan.commands);
  const installed = find();
  if (!installed) throw new Error(wanted.missing);
  return installed;
}

/**
 * Does node_modules hold every package of the lock file, in its version? Asked of npm's own record rather than of
 * file times, which a checkout changes. Packages for other platforms are optional and may be missing.
 */
export function hasDependencies(root = ROOT) {
  const record = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || optional || link || installed[path]?.version === version,
  );
}

/** How this machine could get a browser: commands to run, or the one line that says what the user must install. */
export function planBrowserInstall({ platform, env, isRoot, succeeds }, wanted = CHROMIUM) {
  const hasApt = platform === 'linux' && succeeds('apt-get', ['--version']);
  if (!hasApt) return { kind: 'cannot', say: wanted.missing };
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) {
    return { kind: 'cannot', say: `${wanted.missing} Here: sudo apt-get install ${wanted.package}` };
  }
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', wanted.package],
  ].map((command) => ({
    command: isRoot ? command : ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', ...command],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  }));
  return { kind: 'install', commands };
}

function npmCommand(...args) {
  const isWindows = process.platform === 'win32';
  return { command: [isWindows ? 'npm.cmd' : 'npm', ...args], env: process.env, shell: isWindows };
}

function install(what, commands) {
  process.stdout.write(`${what} …\n`);
  for (const { command, env, shell = false } of commands) {
    const [program, ...args] = command;
    const run = spawnSync(program, args, {
      cwd: ROOT,
      env,
      shell,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (run.status === 0) continue;
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
    throw new Error(`failed: ${command.join(' ')}`);
  }
}

/** Runs `main` and turns what it throws into one line and exit code 1. */
export async function runOrSay(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  await runOrSay(() => process.stdout.write(`Ready. Browser: ${setUp()}\n`));
}
