// Builds the pages to output/corpus, when something they are made of has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDependencies, ROOT } from '../../tools/setup.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OUTPUT = join(ROOT, 'output/corpus');
const STAMP = join(OUTPUT, 'stamp.txt');
const SOURCES = ['made', 'pages', 'package-lock.json', 'vite.config.js'];

/** Installs the libraries and builds the pages where that is needed. Gives the folder with the built pages. */
export function buildCorpus() {
  if (!hasDependencies(HERE)) run('npm', ['ci', '--include=dev'], process.platform === 'win32');
  const stamp = stampOf(SOURCES.flatMap(filesOf));
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return OUTPUT;
  process.stdout.write('Building the corpus …\n');
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build']);
  writeFileSync(STAMP, stamp);
  return OUTPUT;
}

/** Files of a page that go into the build: what is expected of it does not. */
function filesOf(path) {
  const full = join(HERE, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => !name.endsWith('expected.json') && statSync(join(HERE, name)).isFile())
    .sort();
}

function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(HERE, file)))
      .update('\0');
  return hash.digest('hex');
}

function run(program, args, shell = false) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: HERE, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`failed: ${program} ${args.join(' ')}\n${stdout}${stderr}${error ?? ''}`);
}
