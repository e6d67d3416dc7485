// Serves the stand-in journal: `node tests/journal/server.mjs [--port 5180] [--today 2026-11-21]`.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export async function startJournal({ port = 0, host = '127.0.0.1', today } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, today).catch(() => send(response, 500, 'Feil'));
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const address = server.address();
  return { url: `http://${host}:${address.port}`, port: address.port, close: () => closeServer(server) };
}

async function answer(request, response, today) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Bare GET og HEAD');
  const path = readPath(request.url);
  if (path === undefined) return send(response, 400, 'Ugyldig adresse');
  if (extname(path) === '') return sendPage(response, path.startsWith('/ramme/') ? 'ramme.html' : 'index.html', today);
  return sendFile(request, response, path);
}

/** The decoded path, or nothing when it tries to be clever. */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    const isPlain =
      path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').some((part) => part.startsWith('.'));
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

async function sendPage(response, name, today) {
  const page = await readFile(resolve(ROOT, name), 'utf8');
  send(
    response,
    200,
    today ? page.replace('name="dagens-dato" content=""', `name="dagens-dato" content="${today}"`) : page,
    '.html',
  );
}

async function sendFile(request, response, path) {
  const file = resolve(ROOT, `.${path}`);
  const type = TYPES[extname(file)];
  const isFile = type && file.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep) && (await isRegularFile(file));
  if (!isFile) return send(response, 404, 'Finnes ikke');
  response.writeHead(200, headers(type));
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function isRegularFile(file) {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function send(response, status, body, extension) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, headers(TYPES[extension] ?? 'text/plain; charset=utf-8'));
  response.end(body);
}

function headers(type) {
  return { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}

async function runAlone() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, today: { type: 'string' } } });
  const journal = await startJournal({ port: Number(values.port ?? 0), today: values.today });
  process.stdout.write(`${journal.url}\n`);
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) await runAlone();
