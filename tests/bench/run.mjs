// `npm run bench [part …]`: runs the parts named, or all. A part is a folder here with a `run.mjs` of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const parts = readdirSync(HERE).filter((name) => existsSync(`${HERE}${name}/run.mjs`));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const part of asked.length > 0 ? asked : parts) {
    process.stdout.write(`\n== ${part} ==\n`);
    const { status } = spawnSync(process.execPath, [`${HERE}${part}/run.mjs`], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
