// `npm run soak [-- --rounds N]`: kills the browser N times and stops the worker N times, at random moments, and says what
// of what was acknowledged is there afterwards. A build that acknowledges too early must be found out.
import { mkdtempSync, rmSync } from 'node:fs';
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

await runOrSay(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1000' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
  setUp();
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-soak-'));
  try {
    const upgrades = 2 * Math.ceil((rounds * UPGRADES) / 2);
    const extension = buildForSoak();
    const writes = await killRounds(extension, join(folder, 'a'), Math.max(1, rounds - upgrades), { say: progress });
    report('browser killed while writing', writes.kills, writes, kindsOf(writes));
    const upgraded = await upgradeRounds(extension, join(folder, 'b'), upgrades, { say: progress });
    report(
      'browser killed while upgrading',
      upgraded.kills,
      upgraded,
      `${upgraded.sealed} sealed, ${upgraded.unsealed} not yet`,
    );
    const stopped = await workerRounds(extension, join(folder, 'c'), rounds);
    report('worker stopped while writing', stopped.stops, stopped, '');
    const early = buildForSoak({ isEarly: true });
    const until = ({ wrong }) => wrong.length > 0;
    const caught = await killRounds(early, join(folder, 'd'), rounds, { until, say: progress });
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

function kindsOf({ kinds }) {
  return Object.entries(kinds)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', ');
}

function progress({ kills, wrong }) {
  process.stderr.write(`  ${kills} kills, ${wrong.length} wrong\n`);
}

function line(text) {
  process.stdout.write(`${text}\n`);
}
