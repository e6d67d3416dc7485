// `npm test`: makes the machine ready, then everything that shows that the product works, ending with
// `N passed, N failed`. Unit and end-to-end tests count one by one, every other step as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runOrSay, setUp } from './setup.mjs';

const REPORTS = join(ROOT, 'output/test');
const BIN = join(ROOT, 'node_modules');
const STEPS = [
  { name: 'prepare', args: [`${BIN}/wxt/bin/wxt.mjs`, 'prepare'] },
  { name: 'lint', args: [`${BIN}/@biomejs/biome/bin/biome`, 'check', '.'] },
  { name: 'types', args: [`${BIN}/typescript/bin/tsc`, '--noEmit'] },
  { name: 'unit', args: vitest('unit', '.config/vitest.config.ts'), isCounted: true },
  { name: 'build', args: [`${BIN}/wxt/bin/wxt.mjs`, 'build'] },
  { name: 'build:test', args: [`${BIN}/wxt/bin/wxt.mjs`, 'build', '--mode', 'test'] },
  { name: 'e2e', args: vitest('e2e', '.config/vitest.e2e.config.ts'), isCounted: true },
  { name: 'corpus', args: ['tests/pages/corpus/run.mjs'] },
];

await runOrSay(() => {
  const browser = setUp();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const env = { ...process.env, CHROME_PATH: browser, FORLOPSVAKT_BUILT: '1' };
  const total = { passed: 0, failed: 0 };
  for (const step of STEPS) {
    const { passed, failed } = runStep(step, env);
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

function vitest(name, config) {
  const report = `--outputFile.json=${join(REPORTS, `${name}.json`)}`;
  return [`${BIN}/vitest/vitest.mjs`, 'run', '--config', config, '--reporter=default', '--reporter=json', report];
}

function runStep({ name, args, isCounted }, env) {
  const start = performance.now();
  const run = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const hasFailed = run.status !== 0;
  const counts = isCounted ? countTests(name, hasFailed) : { passed: hasFailed ? 0 : 1, failed: hasFailed ? 1 : 0 };
  if (hasFailed) process.stdout.write(`${run.stdout}${run.stderr}${run.error ?? ''}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const told = isCounted ? ` (${counts.passed} of ${counts.passed + counts.failed} tests)` : '';
  process.stdout.write(`${hasFailed ? 'FAILED' : 'ok    '} ${name}${told}, ${seconds} s\n`);
  if (isCounted)
    for (const test of secondAttempts(name)) process.stdout.write(`       only at the second attempt: ${test}\n`);
  return counts;
}

/** A run that ends badly without a failed test of its own (a file that does not load, say) is one failure. */
function countTests(name, hasFailed) {
  const { numPassedTests: passed, numFailedTests: failed } = readReport(name);
  return { passed, failed: hasFailed ? Math.max(failed, 1) : failed };
}

/** Tests that passed when they were run once more: a machine may have been too slow, or the product may have a fault. */
function secondAttempts(name) {
  const tests = (readReport(name).testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
  const isSecond = ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0;
  return tests.filter(isSecond).map(({ fullName }) => fullName);
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
