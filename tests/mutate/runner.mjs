// Runs the tests of what is mutated for Stryker, in Stryker's own worker process: they are bundled and loaded once, and a
// mutant is a number set before the tests that reach it are called again. A mutant takes milliseconds, where starting a
// test runner's workers and importing everything anew for each took seconds, which made the whole a matter of hours.
// Mutants outside functions are left out (`ignoreStatic`): nearly all are letters of the rules' examples and sources,
// which are data; one of them is run by loading everything anew.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

/** What Stryker's instrumented code reads and writes: which mutant is active, and which have been reached by what. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

class InProcessRunner {
  #bundle = '';
  #loads = 0;
  #tests = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** The working folder is Stryker's copy of the project, with the mutants in it. */
  async init() {
    this.#bundle = await bundleTests();
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    await this.#load();
    const tests = await this.#run(this.#tests, { isBailing: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, reloadEnvironment, hitLimit, disableBail }) {
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || this.#tests.length === 0) await this.#load();
    } catch (error) {
      return toMutantRunResult(complete([failed({ id: 'loading', name: 'loading' }, error, 0)]));
    }
    stryker.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const tests = wanted ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#tests;
    const results = await this.#run(tests, { isBailing: !disableBail });
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? complete(results));
  }

  /** Evaluates every module again, which is what a mutant outside functions needs. */
  async #load() {
    ({ tests: this.#tests } = await import(`${this.#bundle}?${this.#loads++}`));
  }

  async #run(tests, { isBailing }) {
    const results = [];
    for (const test of tests) {
      const result = await runTest(test);
      results.push(result);
      if (isBailing && result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

async function runTest(test) {
  const started = performance.now();
  stryker.currentTestId = test.id;
  try {
    await test.run();
    return { ...nameOf(test), status: TestStatus.Success, timeSpentMs: performance.now() - started };
  } catch (error) {
    return failed(test, error, performance.now() - started);
  } finally {
    stryker.currentTestId = undefined;
  }
}

function nameOf({ id, name }) {
  return { id, name };
}

function failed(test, error, timeSpentMs) {
  return { ...nameOf(test), status: TestStatus.Failed, failureMessage: String(error), timeSpentMs };
}

function complete(tests) {
  return { status: DryRunStatus.Complete, tests };
}

/** All the tests and what they import, but for packages, as one module; answers its address. */
async function bundleTests() {
  // From the copy, where the tests find them too.
  const standIns = { vitest: resolve('tests/mutate/vitest.mjs'), 'fast-check': resolve('tests/mutate/fast-check.mjs') };
  const resolveId = (id, importer) => (importer === standIns[id] ? undefined : standIns[id]);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    tsconfig: resolve('entrypoints/cli/tsconfig.json'),
    plugins: [{ name: 'stand-ins', enforce: 'pre', resolveId }],
    build: {
      ssr: 'tests/mutate/all-tests.mjs',
      // One level below the top, like the test that looks for the rules' files.
      outDir: 'output',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'all-tests.mjs' } },
    },
  });
  return pathToFileURL(resolve('output/all-tests.mjs')).href;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
