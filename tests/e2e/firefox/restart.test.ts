import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../tools/browser.mjs';
import { buildForFirefox, launchFirefox } from '../../tools/firefox.mjs';
import { PASSPHRASE } from '../vault.ts';
import { send } from './send.ts';

const hasFirefox = findFirefox() !== undefined;

describe.skipIf(!hasFirefox)(`in Firefox${hasFirefox ? '' : ' (skipped: no Firefox on this machine)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
  beforeAll(buildForFirefox);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it.each(['end', 'kill'] as const)('keeps the vault over a restart (%s), locked, and opens it again', async (way) => {
    const profile = join(folder, way);
    const first = await launchFirefox(profile);
    const page = await first.openPage('innstillinger.html');
    expect(await send(page, { kind: 'vault-state' })).toMatchObject({ keeping: 'none' });
    expect(await send(page, { kind: 'set-passphrase', passphrase: PASSPHRASE })).toEqual({ kind: 'done' });
    expect(await send(page, { kind: 'vault-state' })).toMatchObject({ keeping: 'open' });
    await first[way]();
    const second = await launchFirefox(profile);
    const again = await second.openPage('innstillinger.html');
    expect(await send(again, { kind: 'vault-state' })).toMatchObject({ keeping: 'locked' });
    expect(await send(again, { kind: 'unlock', passphrase: 'en helt annen passfrase' })).toMatchObject({
      outcome: 'wrong',
    });
    expect(await send(again, { kind: 'unlock', passphrase: PASSPHRASE })).toEqual({ kind: 'done' });
    await second.end();
  });
});
