// Finds a Chromium-family browser and says how it is started with the extension, and finds Firefox. Plain Node, so that
// it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** This machine, as far as finding and installing a browser goes; a test hands in another one. */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isProgram,
  /** Does the command end with exit code 0? */
  succeeds: (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0,
};

/**
 * Path of the browser to use: `CHROME_PATH`, else the first one on PATH or in the usual places that answers.
 * Undefined when there is none. Throws when `CHROME_PATH` names something that is not a program.
 */
export function findBrowser(machine = thisMachine) {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Error(`CHROME_PATH names no program: ${named}`);
  }
  return candidates(machine).find((path) => machine.isProgram(path) && answers(path, machine));
}

/** Path of Firefox: `FIREFOX_PATH`, else the first one on PATH that answers. Undefined where there is none. */
export function findFirefox(machine = thisMachine) {
  const { env, isProgram, succeeds } = machine;
  const all = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : onPath(FIREFOX_COMMANDS, env);
  return all.find((path) => isProgram(path) && succeeds(path, ['--version']));
}

/** Arguments that load the unpacked extension in `extension` and keep the browser from talking to anyone. */
export function browserArgs(extension, options = {}) {
  return [...quietArgs(options), '--enable-unsafe-extension-debugging', `--load-extension=${extension}`];
}

/** Arguments that keep a browser from talking to anyone. */
export function quietArgs({ sandbox = false } = {}) {
  return [
    ...(sandbox ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function candidates({ platform, env }) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => `${root}\\${program}`));
  }
  const found = onPath(COMMANDS, env);
  if (platform !== 'darwin') return found;
  const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
  return [...found, ...MAC_APPS.flatMap((app) => folders.map((at) => `${at}/${app}.app/Contents/MacOS/${app}`))];
}

function onPath(commands, { PATH = '' }) {
  const folders = PATH.split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** A distribution may put a stub there that only tells where to get the browser. On Windows asking opens a window. */
function answers(path, { platform, succeeds }) {
  return platform === 'win32' || succeeds(path, ['--version']);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
