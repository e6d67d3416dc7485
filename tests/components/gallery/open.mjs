// Serves the gallery of the panel's states from its sources; see open.d.mts.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** The gallery's address, until `close()`. */
export async function openGallery() {
  const server = await createServer({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    // Of the many pages that the tests have, the libraries of this one.
    optimizeDeps: { entries: ['tests/components/gallery/index.html'] },
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  });
  await server.listen();
  return { url: `${server.resolvedUrls.local[0]}tests/components/gallery/index.html`, close: () => server.close() };
}
