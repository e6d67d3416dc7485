// Firefox, headless, with the built extension in a profile folder that outlives it, driven through the extension's own
// pages. The extension is installed as a user's is, not for the session, so that a restart keeps what it keeps for users.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer from 'puppeteer-core';
import { findFirefox } from './browser.mjs';
import { FIREFOX, ROOT } from './setup.mjs';

export const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');

/** As the manifest has it. */
const ID = 'forlopsvakt@forlopsvakt.invalid';
/** The host of the extension's pages, which Firefox otherwise draws at random for each profile. */
const UUID = '5b0f1a52-6c1e-4d5f-9a57-0f3c1d2e4b60';
/** How long a page of the extension may take to open (ms): under 1 s on a quiet machine. */
const OPEN_WITHIN = 30_000;

const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  // Only ESR and developers' builds obey this: the built extension is not signed.
  'xpinstall.signatures.required': false,
  // What lies in the profile's own folder is installed without asking.
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 1,
};

/** Builds the extension for Firefox into `FIREFOX_BUILD`. Throws with what the build printed where it fails. */
export function buildForFirefox() {
  const run = spawnSync(process.execPath, [`${ROOT}/node_modules/wxt/bin/wxt.mjs`, 'build', '-b', 'firefox'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
}

/**
 * Starts Firefox in the folder `profile` with the extension that `buildForFirefox` built. Throws where there is no
 * Firefox. `end` ends it as a user does, `kill` with SIGKILL; both answer when it is gone.
 */
export async function launchFirefox(profile) {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(FIREFOX.missing);
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  writeFileSync(join(profile, 'extensions', `${ID}.xpi`), zipFolder(FIREFOX_BUILD));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    // Without it, pages of extensions cannot be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: PREFS,
  });
  const program = browser.process();
  const gone = once(program, 'exit');
  return {
    browser,
    openPage: (name) => openPage(browser, `moz-extension://${UUID}/${name}`),
    end: async () => {
      await browser.close();
      await gone;
    },
    kill: async () => {
      program.kill('SIGKILL');
      await gone;
    },
  };
}

/** Firefox never says of a page of an extension that it has been loaded: the page itself is asked. */
async function openPage(browser, url) {
  const page = await browser.newPage();
  void page.goto(url).catch(() => undefined);
  const end = Date.now() + OPEN_WITHIN;
  let state;
  do {
    // Rejects while the one document gives way to the other.
    state = await page.evaluate(() => `${document.readyState} ${location.href}`).catch((error) => error.message);
    if (state === `complete ${url}`) return page;
  } while (Date.now() < end);
  throw new Error(`${url} does not open: ${state}`);
}

function zipFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return zipSync(
    Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)])),
  );
}
