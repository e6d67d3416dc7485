// `npm run disk [-- --kills N]`: what a former passphrase opens of a profile's files after another has been chosen, and
// what any opens after everything has been deleted: by the normal end, and by SIGKILL at N random moments of each. A build
// that only deletes, and leaves the files, must be found out by the same search.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildForSoak } from '../soak/builds.mjs';
import { runOrSay, setUp } from '../tools/setup.mjs';
import { endOnce, KINDS, killOnce, makeKept } from './rounds.mjs';

const MEMORY = '/dev/shm';
const ROUNDS = 1000;

await runOrSay(async () => {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 0) throw new Error('--kills takes a whole number');
  setUp();
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'forlopsvakt-disk-'));
  try {
    const extension = buildForSoak({ name: 'disk' });
    const kept = await makeKept(extension, folder, { rounds: ROUNDS });
    let isBad = false;
    for (const what of KINDS) isBad = (await runAll(extension, kept, folder, what, kills)) || isBad;
    const leaving = buildForSoak({ leavesFiles: true });
    // Of its own: the browser keeps the scripts of the build that a profile was made with.
    const left = await makeKept(leaving, join(folder, 'leaving'), { rounds: ROUNDS });
    for (const what of KINDS) {
      const { former } = await endOnce(leaving, left, folder, what);
      const isFound = former.afterStart.records > 0 && former.pieces > 0;
      isBad ||= !isFound;
      line(
        `a build that only deletes, ${what}: ${isFound ? 'found out' : 'NOT FOUND OUT'}: ${textOf(former.afterStart)}`,
      );
    }
    if (isBad) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

async function runAll(extension, kept, folder, what, kills) {
  const wrong = [];
  const ended = await endOnce(extension, kept, folder, what);
  line(
    `${what}, normal end: the former opens ${textOf(ended.former.atOnce)}, after the next start ${textOf(ended.former.afterStart)}`,
  );
  wrong.push(...ended.wrong);
  const counts = { acknowledged: 0, happened: 0, not: 0, atOnce: 0 };
  for (let kill = 1; kill <= kills; kill++) {
    // One in five is too late, and comes when it has been acknowledged.
    const after = Math.random() * ended.took * 1.25;
    const round = await killOnce(extension, kept, folder, what, after);
    wrong.push(...round.wrong.map((text) => `kill ${kill}, after ${after.toFixed(0)} of ${ended.took} ms: ${text}`));
    if (round.isAcknowledged) counts.acknowledged += 1;
    else if (round.hasHappened) counts.happened += 1;
    else counts.not += 1;
    if (round.hasHappened && round.former.atOnce.records > 0) counts.atOnce += 1;
    process.stderr.write(`  ${what}: kill ${kill}, ${wrong.length} wrong\n`);
  }
  line(
    `${what}, killed ${kills} times: ${counts.acknowledged} acknowledged, ${counts.happened} done and not acknowledged ` +
      `(of which ${counts.atOnce} had something left that the next start destroyed), ${counts.not} not done: ${wrong.length} wrong`,
  );
  for (const one of wrong.slice(0, 20)) line(`  ${one}`);
  return wrong.length > 0;
}

function textOf({ headers, records }) {
  return `${headers} headers and ${records} record versions`;
}

function line(text) {
  process.stdout.write(`${text}\n`);
}
