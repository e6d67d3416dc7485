// Serves the pages of this folder on this machine: `/NAME` is the page of the layout of that name, `/frame/NAME` one
// with the form in a frame.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { LAYOUTS } from './layouts.mjs';
import { frameOf, pageOf } from './page.mjs';

const WIDGETS = readFileSync(new URL('widgets.js', import.meta.url));

/** Starts the server; `{ url, close() }`. */
export async function servePresses() {
  const server = createServer((request, response) => {
    const [name = '', where] = new URL(request.url, 'http://localhost').pathname.split('/').reverse();
    const layout = LAYOUTS.find((one) => one.name === name);
    const text = name === 'widgets.js' ? WIDGETS : layout ? drawnIn(where, layout) : '<title>Journal</title>';
    const type = name === 'widgets.js' ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

function drawnIn(where, layout) {
  return where === 'frame' ? frameOf(layout) : pageOf(layout, { isFramed: where === 'framed' });
}
