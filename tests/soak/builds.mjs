// The builds that are killed: the test build, without two things that a start waits for, since there is one for each
// kill. The other one acknowledges a change before it is on the disk: a test that lets it pass tests nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { ROOT } from '../tools/setup.mjs';

/** The key is made anew at each start. */
const FEW_ROUNDS = {
  file: 'lib/store/keys.ts',
  from: 'export const ROUNDS = 1_000_000;',
  to: 'export const ROUNDS = 1_000;',
};
/** After a start the browser takes seconds to say what the administrator has set. */
const NO_POLICY = {
  file: 'lib/store/settings.ts',
  from: 'policy.parse(await browser.storage.managed.get())',
  to: 'policy.parse({})',
};
/** The same, for what the administrator has pointed out; everything that waits for its turn waits for it. */
const NO_POINTING = {
  file: 'lib/store/profiles.ts',
  from: '(await browser.storage.managed.get(KEY))[KEY]',
  to: 'undefined',
};
/**
 * The answer goes out when the change has been asked for, and nothing is put off by as much as a millisecond. Where only the
 * store answers too early, nobody hears of it: the badge is counted before the answer, by reading what is being written.
 */
const EARLY = {
  file: 'entrypoints/background/on-message.ts',
  from: 'void answerPage(parsed.data).then(respond);',
  to:
    "const answering = answerPage(parsed.data); if (parsed.data.kind === 'postpone-reminder') respond({ kind: 'done' }); " +
    'else void answering.then(respond);',
};

/** What lay in the way of the former passphrase is deleted, as a database deletes: nothing is thrown away. */
const LEAVING = [
  { file: 'lib/store/place.ts', from: 'await own.delete(BUCKET + generation)', to: 'await Promise.resolve()' },
  {
    file: 'lib/store/local.ts',
    from: 'await browser.storage.local.clear();',
    to: 'await browser.storage.local.remove(Object.keys(now));',
  },
];

/** Folder of the build, under the name given; with `isEarly` or `leavesFiles` one that must fail. */
export function buildForSoak({ isEarly = false, leavesFiles = false, name } = {}) {
  const kind = isEarly ? 'early' : leavesFiles ? 'leaving' : '';
  // In a process of its own, so that what it says on the way is heard only where it fails.
  const args = [fileURLToPath(import.meta.url), name ?? ['soak', kind].filter(Boolean).join('-'), kind];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return join(ROOT, '.output', args[1]);
}

async function buildHere(name, kind) {
  const more = { early: [EARLY], leaving: LEAVING }[kind] ?? [];
  const left = new Set([FEW_ROUNDS, NO_POLICY, NO_POINTING, ...more]);
  await build({
    root: ROOT,
    mode: 'test',
    outDirTemplate: name,
    vite: () => ({ plugins: [changing(left)] }),
  });
  if (left.size > 0) throw new Error(`not found in the source: ${[...left].map(({ from }) => from).join('; ')}`);
}

function changing(left) {
  return {
    name: 'forlopsvakt-soak',
    enforce: 'pre',
    transform(code, id) {
      let changed = code;
      for (const change of [...left]) {
        if (!id.endsWith(change.file) || !changed.includes(change.from)) continue;
        changed = changed.replace(change.from, change.to);
        left.delete(change);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHere(process.argv[2], process.argv[3]);
