import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Every HTML file of every page is an entry: some have a frame. */
function entries() {
  const files = readdirSync(`${HERE}pages`, { recursive: true }).filter((path) => path.endsWith('.html'));
  return files.map((path) => `${HERE}pages/${path}`);
}

export default defineConfig({
  root: `${HERE}pages`,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../output/corpus/', import.meta.url)),
    emptyOutDir: true,
    minify: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: entries() },
  },
});
