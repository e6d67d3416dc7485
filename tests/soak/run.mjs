// `npm run soak [-- --rounds N]`: kills the browser N times and stops the worker N times, at random moments, and says what
// of what was acknowledged is there afterwards. A build that acknowledges too early must be found out.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runOrSay, setUp } from '../tools/setup.mjs';
import { buildForSoak } from './builds.mjs';
import { killRounds } from './kill-rounds.mjs';
import { upgradeRounds } from './upgrade-rounds.mjs';
import { workerRounds } from './worker-rounds.mjs';

/** Of the kills, so many come during upgrades. */
const UPGRADES = 0.15;
/** Of the kills during writes, so many are one browser's; the other one has the upgrades to do as well. */
const SHARE = 0.65;
/** A file system in memory. */
const MEMORY = '/dev/shm';

await runOrSay(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1000' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
  setUp();
  // What a killed process has written stays with the system, wherever it lies: memory serves as well as a disk.
  const place = existsSync(MEMORY) ? MEMORY : tmpdir();
  const folder = mkdtempSync(join(place, 'forlopsvakt-soak-'));
  try {
    const upgrades = 2 * Math.ceil((rounds * UPGRADES) / 2);
    const extension = buildForSoak();
    const early = buildForSoak({ isEarly: true });
    const kills = Math.max(1, rounds - upgrades);
    // Side by side: each of them waits for half of its time.
    const share = Math.ceil(kills * SHARE);
    const [first, [second, upgraded], stopped] = await Promise.all([
      killRounds(extension, join(folder, 'a'), share, { say: progress }),
      inARow(
        () => killRounds(extension, join(folder, 'b'), kills - share, { say: progress }),
        () => upgradeRounds(extension, join(folder, 'c'), upgrades, { say: progress }),
      ),
      workerRounds(extension, join(folder, 'd'), rounds, { say: progress }),
    ]);
    const writes = together(first, second);
    report('browser killed while writing', writes.kills, writes, kindsOf(writes));
    report(
      'browser killed while upgrading',
      upgraded.kills,
      upgraded,
      `${upgraded.sealed} sealed, ${upgraded.unsealed} not yet`,
    );
    report('worker stopped while writing', stopped.stops, stopped, '');
    const until = ({ wrong }) => wrong.length > 0;
    const caught = await killRounds(early, join(folder, 'e'), rounds, { until, say: progress });
    const isCaught = caught.wrong.length > 0;
    line(
      `a build that acknowledges too early: ${isCaught ? `found out after ${caught.kills} kills: ${caught.wrong[0]}` : 'NOT FOUND OUT'}`,
    );
    if (!isCaught || [writes, upgraded, stopped].some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

function report(what, times, { acknowledged, unheard, copies, wrong }, more) {
  const written = acknowledged === undefined ? '' : `, ${acknowledged} changes acknowledged`;
  const copied = copies === undefined ? '' : `, ${copies} copies made`;
  const open = unheard === undefined ? '' : `, ${unheard} more there that were not answered`;
  line(
    `${what}: ${times} times${more && `: ${more}`}${written}${open}${copied}: ${wrong.length} lost, half or refused`,
  );
  for (const one of wrong.slice(0, 20)) line(`  ${one}`);
}

async function inARow(...all) {
  const results = [];
  for (const work of all) results.push(await work());
  return results;
}

function together(a, b) {
  const kinds = { ...a.kinds };
  for (const [kind, times] of Object.entries(b.kinds)) kinds[kind] = (kinds[kind] ?? 0) + times;
  const sum = (name) => a[name] + b[name];
  return {
    kinds,
    kills: sum('kills'),
    acknowledged: sum('acknowledged'),
    unheard: sum('unheard'),
    copies: sum('copies'),
    wrong: [...a.wrong, ...b.wrong],
  };
}

function kindsOf({ kinds }) {
  return Object.entries(kinds)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', ');
}

function progress({ name = '', kills, stops, acknowledged = 0, wrong }) {
  const times = kills === undefined ? `${stops} stops` : `${kills} kills`;
  const last = wrong.length > 0 ? `, the last: ${wrong.at(-1)}` : '';
  process.stderr.write(`  ${name} ${times}, ${acknowledged} acknowledged, ${wrong.length} wrong${last}\n`);
}

function line(text) {
  process.stdout.write(`${text}\n`);
}
