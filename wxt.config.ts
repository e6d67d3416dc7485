import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// The test build's key: it gives the unpacked extension the same id on every machine. It signs nothing.
const TEST_KEY = 'TODO';

export default defineConfig({
  imports: false,
  outDir: '.output',
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    build: { sourcemap: false },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'nb',
    minimum_chrome_version: '116',
    permissions: ['sidePanel', 'activeTab', 'scripting', 'storage', 'alarms', 'notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(mode === 'test' ? { key: TEST_KEY, host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    ...(browser === 'firefox' ? {} : {}),
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
  }),
});
