import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, TEST_BUILD } from '../tools/stage.mjs';
import { type CanaryJournal, makeCanaries, openCanaryJournal, secretsOf } from './disk/canaries.ts';
import { type WrittenPage, writeInEveryField } from './disk/every-field.ts';
import { type Hit, searchFolder } from './disk/search.ts';
import { PASSPHRASE } from './vault.ts';

const canaries = makeCanaries(30);
const secrets = [...canaries.flatMap(secretsOf), PASSPHRASE, 'behandler-syk'];
/** Where the browser keeps what brings a page back as it was. */
const SESSIONS = 'Default/Sessions';
const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
let profile: string;
let journal: CanaryJournal;

beforeAll(async () => {
  journal = await openCanaryJournal(canaries);
});
afterAll(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('leaves nothing on the disk that was written in a field, whether the browser is closed or killed', async () => {
  profile = mkdtempSync(join(folder, 'profile-'));
  // The second time it is one that has been used before.
  for (const end of ['closed', 'killed'] as const) {
    const { context, extensionId, close } = await launchBrowser({ profile });
    const gone = new Promise((resolve) => context.once('close', resolve));
    let controls: readonly string[];
    try {
      const written = await writeInEveryField({
        context,
        extensionId,
        journal,
        canaries,
        folder: join(folder, 'files'),
      });
      controls = await plantControls(written, end);
      if (end === 'killed') process.kill(-browserOf(profile), 'SIGKILL');
    } finally {
      await close();
      await gone;
    }
    const found = searchFolder(profile, [...secrets, ...controls]);
    const remembered = new Set(found.hits.filter(isRemembered).map(({ text }) => text));
    expect(
      controls.filter((text) => !remembered.has(text)),
      'what the browser does remember is found',
    ).toEqual([]);
    const hits = found.hits.filter(({ text }) => !controls.includes(text) && !isCode(text));
    console.log(
      `at rest, ${end}: ${controls.length} pages, ${secrets.length} texts, ${found.files} files, ${hits.length} found`,
    );
    expect(hits).toEqual([]);
  }
}, 240_000);

/**
 * Writes in a field that the browser remembers, on each of the pages, and waits until it has: all that it remembers of
 * the fields beside it is on the disk with it. Answers what was written.
 */
async function plantControls(written: readonly WrittenPage[], end: string): Promise<readonly string[]> {
  const controls = written.map(({ name }) => `kontrollfelt ${end} ${name}`);
  for (const [index, { page }] of written.entries()) {
    await page.bringToFront();
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.name = 'kontroll';
      document.body.append(field);
    });
    await page.fill('input[name="kontroll"]', controls[index] ?? '');
  }
  const remembered = () => new Set(searchFolder(join(profile, SESSIONS), controls).hits.map(({ text }) => text)).size;
  await expect.poll(remembered, { interval: 250, timeout: 30_000 }).toBe(controls.length);
  return controls;
}

function isRemembered({ folder: where }: Hit): boolean {
  return where === SESSIONS;
}

/** Days that stand in the product's own scripts, as examples. */
function isCode(text: string): boolean {
  return searchFolder(TEST_BUILD, [text]).hits.length > 0;
}

/** The process that has locked the profile; it leads a group with all that it has started. */
function browserOf(path: string): number {
  return Number(/-(\d+)$/.exec(readlinkSync(join(path, 'SingletonLock')))?.[1]);
}
