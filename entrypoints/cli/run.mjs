// Starts the command line: built once, built again only when a source has changed since. Nothing is imported that
// is not needed for that, so that checking a small file takes a fraction of a second.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.output/cli`;

const wanted = fingerprint();
if (builtFrom() !== wanted) build();
await import(pathToFileURL(`${folder}/check.mjs`).href);

/** Names, sizes and times of every source: cheaper than reading them, and it notices what an edit changes. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...sourcesIn(`${root}lib`), ...sourcesIn(`${root}entrypoints/cli`), `${root}package.json`]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function sourcesIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = `${path}/${entry.name}`;
      if (entry.isDirectory()) return sourcesIn(full);
      return /\.(ts|mjs)$/.test(entry.name) ? [full] : [];
    });
}

function builtFrom() {
  return existsSync(`${folder}/built-from`) ? readFileSync(`${folder}/built-from`, 'utf8') : '';
}

/** Builds beside the old one and then puts it in its place, so that two runs at once do not meet half a build. */
function build() {
  const fresh = `${folder}-${process.pid}`;
  const done = spawnSync(process.execPath, [`${root}entrypoints/cli/build.mjs`, fresh], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (done.status !== 0) {
    process.stderr.write(`Kommandolinjen lot seg ikke bygge. Er «npm ci» kjørt?\n${done.stderr}`);
    process.exit(2);
  }
  writeFileSync(`${fresh}/built-from`, wanted);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another run was first with the same build.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(`${folder}/check.mjs`)) throw error;
  }
}
