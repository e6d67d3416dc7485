// Loaded into a contender before its own program (`node --import`): says at its end what the process used.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const peakKiB = peakOfThisProgram() ?? maxRSS;
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakKiB }));
  });
}

/** `maxRSS` also counts what the process was before it became this program; Linux knows better. */
function peakOfThisProgram() {
  if (!existsSync('/proc/self/status')) return undefined;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return found ? Number(found[1]) : undefined;
}
