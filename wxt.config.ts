import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { inParts } from './.config/in-parts.ts';
import { ThirdPartyNotices } from './.config/third-party-notices.ts';

/**
 * The public half of a key whose other half was thrown away: it signs nothing, and gives the test build the same id
 * wherever it is loaded from.
 */
const TEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqT4ZezaCSH1nmGHvowAQhTehs8FsaCyGQlbD1F24FDLbsf6aOjioEH8b' +
  'rs86Zw47AdaUu6gVwBoiYaamaB/ScnPQiq4hAmgxsOraKt4C0qgla6B4mjpmeX+fe6A6dyxWXfN5o3kjnCNU3KyZcoiw4ngDPs0H' +
  'uKlAZ1+IO/7JohOC6XQ9DTzRgPVtEHNvSJ1Hb9C/AxcO14WDw4Lhw3JW0qc7f31+1IX/S9GV0/R2qSw9FyTrx3QP3qhwoGmODvWc' +
  'xRrsVbsmqFTbhuRl6iprn3KABdUPjJeTu3i4lJVzePNOSZg5egTqdDguE7U7Y+ssmj7Rm5rtVMzRnN9xSBSvIQIDAQAB';

/** Hosts that the test build may read from the start: the stand-in journal on this machine. */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Everything comes from the extension itself, and nothing goes out. `data:` is for the icons inside style sheets. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Neither of the last two gives access to anything: `contextMenus` is for the entry in the menu of the extension's own
 * button, `idle` tells when the screen is locked.
 */
const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'alarms', 'notifications', 'contextMenus', 'idle'];

const CHROMIUM = {
  // The first with storage buckets.
  minimum_chrome_version: '122',
  permissions: ['sidePanel', ...PERMISSIONS],
  storage: { managed_schema: 'managed-schema.json' },
};

const FIREFOX = {
  permissions: PERMISSIONS,
  browser_specific_settings: {
    gecko: {
      id: 'forlopsvakt@forlopsvakt.invalid',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

/**
 * The design system asks of every element of a page whether it has a label somewhere within, to tell whether a field is
 * pointed at. Then each row that scrolls by has the whole page styled anew: a field is taken as pointed at when it is.
 */
const HAS_LABEL = ':has(label):not(:has(label:hover)) ';
const withoutLookingForLabels = {
  postcssPlugin: 'without-looking-for-labels',
  Rule(rule: { selector: string }) {
    if (rule.selector.includes(HAS_LABEL)) rule.selector = rule.selector.replaceAll(HAS_LABEL, '');
  },
};

/**
 * The panel's first script is small and brings in the rest, which the browser is told of in the page itself: it loads
 * while the first script asks for what the first verdict waits for.
 */
const withPanelLoadedAtOnce: Plugin = {
  name: 'with-panel-loaded-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {}, path }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/sidepanel/main.tsx'));
      if (!main || !path.includes('sidepanel')) return [];
      const missing = [main.fileName, ...main.imports].filter((file) => !html.includes(file));
      return missing.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};

/**
 * A script with one letter outside ASCII lies in the memory of every page that it stands in with two bytes for each
 * letter. Such letters stand in texts and patterns alone, where they can be written by their numbers.
 */
const withNarrowLetters: Plugin = {
  name: 'with-narrow-letters',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = narrow(file.code);
    }
  },
};

function narrow(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => {
    const number = letter.charCodeAt(0).toString(16);
    return number.length > 2 ? `\\u${number.padStart(4, '0')}` : `\\x${number}`;
  });
}

/**
 * The frame that is put around each script only logs its crash, in a build for stores to nowhere: the scripts that stand in
 * journals without being asked for do without.
 */
const withoutFrame: Plugin = {
  name: 'without-frame',
  transform(code, id) {
    if (id.includes('define-unlisted-script')) return 'export const defineUnlistedScript = (main) => main;';
    const [, own] = /import definition from (.*);/.exec(code) ?? [];
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint') || own === undefined) return undefined;
    return `import definition from ${own}; ${own.includes('sentinel') ? 'definition' : 'definition.main'}();`;
  },
};

/** Of about the same size; entrypoints/background/reader.ts names them in this order. */
const READER_PARTS = [
  { name: 'kodeverk', modules: /node_modules|lib.kodeverk|lib.frame-messages/ },
  { name: 'fields', modules: /lib.page.(?:fields|read-patient|classify)/ },
  { name: 'lists', modules: /lib.page.read-history/ },
];

const notices = new ThirdPartyNotices();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), withPanelLoadedAtOnce, withNarrowLetters, notices.plugin()],
    build: {
      sourcemap: false,
      // A link for each part that a script brings in later costs a page more time than it saves: all lie on this machine.
      modulePreload: { resolveDependencies: (_file, scripts, { hostType }) => (hostType === 'html' ? scripts : []) },
      // The frame around each script logs its crash, in a build for stores to nowhere: left out, it weighs nothing.
      rolldownOptions: { treeshake: { manualPureFunctions: ['logger.error'] } },
    },
    css: { postcss: { plugins: [withoutLookingForLabels, notices.postcssPlugin] } },
    // The coordinator's worker fetches a language and the library for workbooks when it needs them.
    worker: { format: 'es' as const, plugins: () => [notices.plugin()] },
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(...READER_PARTS.map(({ name }) => `content-scripts/journal-${name}.js`));
    },
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.name === 'journal') inParts(config, 'content-scripts', 'journal', READER_PARTS);
      if (entry?.name === 'journal' || entry?.name === 'sentinel')
        config.plugins = [...(config.plugins ?? []), withoutFrame];
    },
    'build:done': (wxt) => notices.write(wxt.config.outDir),
    // The settings page has a name of its own, by which no entrypoint is taken for the browser's options page.
    'build:manifestGenerated': (_, manifest) => {
      manifest.options_ui = { page: 'innstillinger.html', open_in_tab: true };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'nb',
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
    ...(mode === 'test' ? { key: TEST_KEY, host_permissions: LOOPBACK } : {}),
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_actionTitle__',
      },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
  }),
});
