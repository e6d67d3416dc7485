import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { browserArgs, findBrowser, findFirefox, type Machine } from './browser.mjs';
import { FIREFOX, hasDependencies, planBrowserInstall, type WantedBrowser } from './setup.mjs';

/** A machine on which the given programs exist and the given commands end well. */
function machineWith(programs: string[], commands: string[] = programs, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/h' },
    isRoot: false,
    isProgram: (path) => programs.includes(path),
    succeeds: (command) => commands.includes(command),
    ...more,
  };
}

describe('findBrowser', () => {
  it('prefers the one that CHROME_PATH names', () => {
    const machine = machineWith(['/usr/bin/chromium', '/opt/my-chrome']);
    expect(findBrowser({ ...machine, env: { ...machine.env, CHROME_PATH: '/opt/my-chrome' } })).toBe('/opt/my-chrome');
  });

  it('says so when CHROME_PATH names no program', () => {
    const machine = machineWith(['/usr/bin/chromium']);
    expect(() => findBrowser({ ...machine, env: { CHROME_PATH: '/opt/gone' } })).toThrow(
      'CHROME_PATH names no program: /opt/gone',
    );
  });

  it('takes chromium before google-chrome, wherever on PATH they lie', () => {
    expect(findBrowser(machineWith(['/usr/local/bin/google-chrome', '/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  it('passes over a stub that does not answer', () => {
    const machine = machineWith(['/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'], ['/usr/bin/microsoft-edge']);
    expect(findBrowser(machine)).toBe('/usr/bin/microsoft-edge');
  });

  it('looks in the usual places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machineWith([mac], [mac], { platform: 'darwin' }))).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } };
    expect(findBrowser(machineWith([edge], [], windows))).toBe(edge);
  });

  it('finds nothing on a machine without any', () => {
    expect(findBrowser(machineWith([]))).toBeUndefined();
  });
});

describe('findFirefox', () => {
  it('prefers the one that FIREFOX_PATH names', () => {
    const machine = machineWith(['/usr/bin/firefox-esr', '/opt/firefox']);
    expect(findFirefox({ ...machine, env: { ...machine.env, FIREFOX_PATH: '/opt/firefox' } })).toBe('/opt/firefox');
  });

  it('takes ESR before a release, which does not take the extension unsigned', () => {
    expect(findFirefox(machineWith(['/usr/local/bin/firefox', '/usr/bin/firefox-esr']))).toBe('/usr/bin/firefox-esr');
  });

  it('passes over a stub that does not answer, and finds nothing on a machine without any', () => {
    expect(findFirefox(machineWith(['/usr/bin/firefox'], []))).toBeUndefined();
    expect(findFirefox(machineWith(['/usr/bin/chromium']))).toBeUndefined();
  });
});

describe('planBrowserInstall', () => {
  const lines = (machine: Machine, wanted?: WantedBrowser) => {
    const plan = planBrowserInstall(machine, wanted);
    return plan.kind === 'cannot' ? plan.say : plan.commands.map(({ command }) => command.join(' '));
  };

  it('updates the lists and installs chromium, as root', () => {
    expect(lines(machineWith([], ['apt-get'], { isRoot: true }))).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium',
    ]);
  });

  it('installs Firefox ESR in the same way', () => {
    expect(lines(machineWith([], ['apt-get'], { isRoot: true }), FIREFOX)).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends firefox-esr',
    ]);
    expect(lines(machineWith([]), FIREFOX)).toBe(FIREFOX.missing);
  });

  it('asks sudo where that needs no password, and hands the setting on that sudo would drop', () => {
    expect(lines(machineWith([], ['apt-get', 'sudo']))).toEqual([
      'sudo -n DEBIAN_FRONTEND=noninteractive apt-get update',
      'sudo -n DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium',
    ]);
  });

  it('otherwise says in one line what to install', () => {
    for (const machine of [machineWith([], ['apt-get']), machineWith([]), machineWith([], [], { platform: 'win32' })]) {
      expect(lines(machine)).toMatch(/^No browser found: install Chromium.*$/);
    }
  });
});

describe('hasDependencies', () => {
  const root = mkdtempSync(join(tmpdir(), 'setup-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (installed: object | undefined, wanted: object) => {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
    if (installed) {
      writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    }
  };
  const zod = { 'node_modules/zod': { version: '4.6.7' } };

  it('is false before any install', () => {
    write(undefined, zod);
    expect(hasDependencies(root)).toBe(false);
  });

  it('is true when every package stands there in its version', () => {
    write(zod, zod);
    expect(hasDependencies(root)).toBe(true);
  });

  it('is false when the lock file has moved on', () => {
    write(zod, { 'node_modules/zod': { version: '4.6.8' } });
    expect(hasDependencies(root)).toBe(false);
    write(zod, { ...zod, 'node_modules/idb': { version: '8.0.4' } });
    expect(hasDependencies(root)).toBe(false);
  });

  it('does not miss what belongs to another platform', () => {
    write(zod, { ...zod, 'node_modules/only-for-mac': { version: '1.0.0', optional: true } });
    expect(hasDependencies(root)).toBe(true);
  });
});

describe('browserArgs', () => {
  it('leaves the sandbox on for a browser that a person uses', () => {
    expect(browserArgs('/x')).toContain('--no-sandbox');
    expect(browserArgs('/x', { sandbox: true })).not.toContain('--no-sandbox');
  });
});
