import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import * as z from 'zod/mini';
import { browserArgs, findBrowser } from '../tools/browser.mjs';
import { TEST_BUILD } from '../tools/stage.mjs';

/**
 * The extension as an administrator gives it out: packed, signed, and installed by policy from a server, here on this
 * machine. The policy is seen by the browser of this test alone, in a view of the file system of its own.
 */
export interface Packed {
  readonly extensionId: string;
  /** Of the server, which answers any other path with a page. */
  readonly url: string;
  /** Offers this version from now on; the browser fetches it when it next asks. */
  offer(version: string): void;
  launch(profile: string): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** What the administrator has set for the extension itself. */
export const SETTINGS = { passphraseLength: 14, unitKey: 'en nøkkel som er lik for alle' };

/** Where Chromium reads what the administrator has set. */
const POLICIES = '/etc/chromium';

/** Why this machine cannot do it; undefined where it can. */
export function whyNotPacked(): string | undefined {
  if (!findBrowser()?.endsWith('chromium') || !existsSync(POLICIES))
    return 'only Chromium on Linux reads policies here';
  const trial = spawnSync('unshare', ['--mount', 'mount', '--bind', tmpdir(), POLICIES]);
  return trial.status === 0 ? undefined : 'root alone can give a browser policies of its own';
}

/** Packs the test build in `folder`, and serves it. */
export async function servePacked(folder: string): Promise<Packed> {
  const program = findBrowser();
  if (!program) throw new Error('no browser: run node tests/tools/setup.mjs');
  const key = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(spki).digest('hex').slice(0, 32);
  const extensionId = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');

  let offered = '';
  const server = createServer((request, response) => {
    const version = /^\/([\d.]+)\.crx$/.exec(request.url ?? '')?.[1];
    if (version) {
      response.setHeader('content-type', 'application/x-chrome-extension');
      response.end(readFileSync(join(folder, `${version}.crx`)));
    } else if (request.url?.startsWith('/updates.xml')) {
      response.setHeader('content-type', 'text/xml');
      response.end(updates());
    } else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Journal</title>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('unreachable: it listens on a port');
  const url = `http://127.0.0.1:${address.port}`;
  const updates = () => `<?xml version="1.0" encoding="UTF-8"?>
    <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${extensionId}">
    <updatecheck codebase="${url}/${offered}.crx" version="${offered}"/></app></gupdate>`;

  const wrapper = join(folder, 'browser.sh');
  writeFileSync(wrapper, wrap(givePolicy(folder, extensionId, `${url}/updates.xml`), program), { mode: 0o755 });
  const ours = browserArgs('').filter((arg) => !/load-extension|background-networking/.test(arg));
  return {
    extensionId,
    url,
    offer(version) {
      pack(program, folder, key, version, `${url}/updates.xml`);
      offered = version;
    },
    launch: (profile) =>
      chromium.launchPersistentContext(profile, {
        executablePath: wrapper,
        headless: true,
        args: ours,
        ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function pack(program: string, folder: string, key: string, version: string, source: string): void {
  const build = join(folder, version);
  cpSync(TEST_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const { key: _, ...manifest } = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...manifest, version, update_url: source }));
  const packing = spawnSync(program, [
    '--headless',
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'packing')}`,
    `--pack-extension=${build}`,
    `--pack-extension-key=${key}`,
  ]);
  if (!existsSync(`${build}.crx`)) throw new Error(`it was not packed: ${packing.stderr}`);
}

/** The machine's own policies, and that the extension is to be there. */
function givePolicy(folder: string, extensionId: string, source: string): string {
  const all = join(folder, 'policies');
  cpSync(POLICIES, all, { recursive: true });
  mkdirSync(join(all, 'policies/managed'), { recursive: true });
  const policy = {
    ExtensionInstallForcelist: [`${extensionId};${source}`],
    DeveloperToolsAvailability: 1,
    '3rdparty': { extensions: { [extensionId]: SETTINGS } },
  };
  writeFileSync(join(all, 'policies/managed/forlopsvakt.json'), JSON.stringify(policy));
  return all;
}

function wrap(policies: string, program: string): string {
  const inside = `mount --bind "$0" ${POLICIES} && exec "$@"`;
  return `#!/bin/sh\nexec unshare --mount sh -c '${inside}' '${policies}' '${program}' "$@"\n`;
}
