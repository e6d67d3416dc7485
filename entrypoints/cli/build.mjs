// Builds the command line into the folder given: one module, with the libraries that it needs.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  // Its own: the project's rests on one that is made when the extension is first built.
  tsconfig: `${root}entrypoints/cli/tsconfig.json`,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: `${root}entrypoints/cli/check.ts`,
    outDir: process.argv[2],
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'check.mjs', chunkFileNames: '[name].mjs' } },
  },
});
