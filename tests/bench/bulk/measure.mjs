import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USAGE = new URL('usage.mjs', import.meta.url).href;

/**
 * Runs one Node program from start to end.
 * @param {string[]} command script and arguments
 * @param {readonly number[]} accepted exit codes of a run that went well
 * @returns {Promise<{ wall: number, cpu: number, peakKiB: number, output: string }>} seconds, KiB, standard output
 */
export async function measure(command, accepted = [0]) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const usage = join(folder, 'usage.json');
  try {
    const started = performance.now();
    const { status, output, errors } = await start(command, { ...process.env, BENCH_USAGE: usage });
    const wall = (performance.now() - started) / 1000;
    if (!accepted.includes(status) || !existsSync(usage)) {
      throw new Error(`${command[0]} ended with ${status}: ${errors.trim().split('\n').at(-1)}`);
    }
    return { wall, ...JSON.parse(readFileSync(usage, 'utf8')), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(command, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', USAGE, ...command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    const errors = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => errors.push(piece));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({
        status: code ?? signal,
        output: Buffer.concat(output).toString(),
        errors: Buffer.concat(errors).toString(),
      });
    });
  });
}
