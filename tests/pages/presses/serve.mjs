// Serves the pages of this folder on this machine: `/NAME` is the page of the layout of that name.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { LAYOUTS } from './layouts.mjs';
import { pageOf } from './page.mjs';

const WIDGETS = readFileSync(new URL('widgets.js', import.meta.url));

/** Starts the server; `{ url, close() }`. */
export async function servePresses() {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    const layout = LAYOUTS.find((one) => one.name === name);
    if (name === 'widgets.js')
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(WIDGETS);
    else
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(layout ? pageOf(layout) : '<title>Journal</title>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
