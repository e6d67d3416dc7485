import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../lib/checks/rule-ids.ts';

/** What git keeps of the project, and what stands there to be added. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const SOURCES = FILES.filter((path) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(path));

/** From the bottom up: a folder may import from those above it in this list, and from itself. */
const LAYERS = [
  ['lib/kodeverk'],
  ['lib/passphrase'],
  ['lib/forlop'],
  ['lib/checks', 'lib/deadlines', 'lib/page', 'lib/files'],
  ['lib/lookup'],
  ['lib/frame-messages.ts'],
  ['lib/messages.ts'],
  ['lib/locale'],
  ['lib/reminders', 'lib/report', 'lib/store'],
  ['entrypoints'],
];
/** What a component may name the types of; it may call only the first three, and gets everything else by props. */
const SEEN_BY_COMPONENTS = ['lib/kodeverk', 'lib/forlop', 'lib/checks', 'lib/locale'];

interface Import {
  readonly from: string;
  /** Path of a file of the project, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(from: string): Import[] {
  return [...read(from).matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const to = named ?? dynamic ?? '';
    const isOwn = to.startsWith('.');
    return { from, to: isOwn ? posix.join(posix.dirname(from), to) : to, isType: type !== undefined };
  });
}

const IMPORTS = SOURCES.flatMap(importsOf);

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function folderOf(path: string): string {
  const [top, next = ''] = path.split('/');
  return top === 'lib' ? `lib/${next}` : (top ?? '');
}

function layerOf(path: string): number {
  return LAYERS.findIndex((folders) => folders.includes(folderOf(path)));
}

/** Places where a pattern stands, as `file:line`. */
function findIn(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((text, index) => (pattern.test(text) ? [`${path}:${index + 1} ${text.trim()}`] : [])),
  );
}

describe('imports', () => {
  const own = IMPORTS.filter(({ to }) => /^(lib|components|entrypoints)\//.test(to));

  it('are found at all', () => {
    expect(own.length).toBeGreaterThan(50);
    expect(own.every(({ to }) => existsSync(to))).toBe(true);
  });

  it('go one way', () => {
    const wrong = own.filter(({ from, to }) => {
      if (from.startsWith('components/')) return false;
      if (to.startsWith('components/')) return !from.startsWith('entrypoints/');
      return folderOf(from) !== folderOf(to) && layerOf(to) >= layerOf(from);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('know every folder of lib', () => {
    const unknown = SOURCES.filter((path) => path.startsWith('lib/') && layerOf(path) < 0);
    expect(unknown).toEqual([]);
  });

  it('leave the code lists without any', () => {
    expect(
      IMPORTS.filter(({ from, to }) => from.startsWith('lib/kodeverk/') && !to.startsWith('lib/kodeverk/')),
    ).toEqual([]);
  });

  it('give components the model, and everything else by props', () => {
    const wrong = own.filter(({ from, to, isType }) => {
      if (!from.startsWith('components/') || to.startsWith('components/')) return false;
      const place = SEEN_BY_COMPONENTS.indexOf(folderOf(to));
      return place < 0 || (folderOf(to) === 'lib/locale' && !isType);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("keep the browser's interface out of components and out of all of lib but the store", () => {
    const wrong = IMPORTS.filter(
      ({ from, to }) => to.startsWith('wxt') && !from.startsWith('entrypoints/') && !from.startsWith('lib/store/'),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keep the database and the keys in the store', () => {
    const elsewhere = SOURCES.filter((path) => !path.startsWith('lib/store/'));
    expect(findIn(elsewhere, /\bindexedDB\b|crypto\.subtle|from 'idb'/)).toEqual([]);
  });

  it('ask for what lies in storage.local through what waits while it is emptied', () => {
    const allowed = ['local.ts', 'second-place.ts', 'session.ts'].map((name) => `lib/store/${name}`);
    const elsewhere = SOURCES.filter((path) => !allowed.includes(path));
    expect(findIn(elsewhere, /browser\.storage\.local\b/)).toEqual([]);
  });

  it('take the small zod only', () => {
    expect(IMPORTS.filter(({ to }) => to === 'zod' || (to.startsWith('zod/') && to !== 'zod/mini'))).toEqual([]);
  });
});

describe('the house', () => {
  it('has at its top nothing but what belongs there', () => {
    const allowed = new Set([
      ...['entrypoints', 'components', 'lib', 'public', 'tests', 'docs'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'LICENSE'],
    ]);
    const tops = new Set(FILES.map((path) => path.split('/')[0] ?? ''));
    expect([...tops].filter((name) => !allowed.has(name) && !name.startsWith('.'))).toEqual([]);
  });

  it('has one file for each rule, named by its id', () => {
    const files = FILES.map((path) => /^lib\/checks\/rules\/(.+)\.ts$/.exec(path)?.[1]).filter(
      (id) => id !== undefined,
    );
    expect(files.sort()).toEqual([...RULE_IDS].sort());
    for (const id of RULE_IDS) expect(read(`lib/checks/rules/${id}.ts`)).toContain(`id: '${id}'`);
  });

  it('names files so that they are found', () => {
    const names = SOURCES.map((path) => ({ path, name: posix.basename(path).replace(/\.tsx?$/, '') }));
    const wrong = names.filter(({ path, name }) => {
      const isComponent = path.endsWith('.tsx') && /^[A-Z][A-Za-z]+$/.test(name);
      if (path.startsWith('components/') && path.endsWith('.tsx')) return !isComponent;
      return !isComponent && (!/^[a-z0-9-]+$/.test(name) || /(^|-)(utils?|helpers?|manager|service)$/.test(name));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keeps every source but the texts within 400 lines', () => {
    const code = SOURCES.filter((path) => !path.startsWith('lib/locale/'));
    const long = code.filter((path) => read(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('mirrors lib in its tests', () => {
    const places = FILES.filter((path) => /^tests\/[^/]+\/.*\.test\.tsx?$/.test(path)).map(
      (path) => path.split('/')[1],
    );
    const known = [
      'kodeverk',
      'forlop',
      'checks',
      'deadlines',
      'page',
      'files',
      'lookup',
      'locale',
      'passphrase',
      'reminders',
      'report',
      'store',
    ];
    const others = ['components', 'entrypoints', 'cli', 'pages', 'journal', 'e2e', 'tools', 'bench'];
    expect([...new Set(places)].filter((place) => ![...known, ...others].includes(place ?? ''))).toEqual([]);
  });
});

describe('the fields of our own pages', () => {
  const ours = FILES.filter((path) => /^(components|entrypoints)\/.*\.(tsx?|html)$/.test(path));

  it('are made in one place, with what keeps them out of the memories of the browser', () => {
    const bare = /(?<!`)<(?:input|textarea|select)\b|contentEditable=|createElement\(\s*['"`](?:input|textarea|select)/;
    const elsewhere = ours.filter((path) => path !== 'components/Field.tsx');
    expect(findIn(elsewhere, bare)).toEqual([]);
    expect(findIn(['components/Field.tsx'], bare)).toHaveLength(3);
  });

  it('stand in no form that would put them into an address', () => {
    const forms = ours.flatMap((path) =>
      read(path)
        .split(/<form\b/)
        .slice(1)
        .map((text) => ({ path, text })),
    );
    expect(forms.length).toBeGreaterThan(5);
    const sent = forms.filter(
      ({ text }) => !/^[^<]*?onSubmit=\{(?:async )?\(event\) => \{\s*event\.preventDefault\(\);/.test(text),
    );
    expect(sent.map(({ path }) => path)).toEqual([]);
    expect(findIn(ours, /\bform(?:Action|Method)=|<form[^>]*\b(?:action|method)=/)).toEqual([]);
  });

  it('are on pages whose title and address say nothing of what is in them', () => {
    expect(findIn(ours, /history\.(?:push|replace)State|sessionStorage|localStorage/)).toEqual([]);
    const titles = findIn(SOURCES, /document\.title\s*=/);
    expect(titles.filter((line) => !/document\.title = `\$\{texts\.(?:page\.)?title\} – [^`]*`;$/.test(line))).toEqual(
      [],
    );
    const addresses = findIn(SOURCES, /location\.(?:hash|search|href)\s*=[^=]/);
    expect(addresses.filter((line) => !/location\.hash = tab;/.test(line))).toEqual([]);
  });
});

describe('the sources', () => {
  const written = FILES.filter((path) => /\.(tsx?|mjs|js|json|md|css|html|ya?ml)$/.test(path) || path === '.ci/run');

  it('name no place on a machine of its makers and no package registry', () => {
    const own = written.filter((path) => !/package-lock\.json$|tests\/layout\.test\.ts$/.test(path));
    expect(
      findIn(own, /(?<![\w.:/])\/(?:home|Users|root|work)\/\w|[A-Z]:\\Users\\|registry\.npm|npmjs\.(?:org|com)/),
    ).toEqual([]);
  });

  it('lock versions and not where they were fetched', () => {
    const locks = FILES.filter((path) => path.endsWith('package-lock.json'));
    expect(locks).toContain('package-lock.json');
    expect(findIn(locks, /"resolved":\s*"https?:|registry\./)).toEqual([]);
  });

  it('hold none of the ways around the type checker, the linter or the page', () => {
    const escapes =
      /\bas any\b|as unknown as|@ts-(?:ignore|expect-error|nocheck)|biome-ignore|innerHTML|insertAdjacentHTML|document\.write\(|catch\s*(?:\([^)]*\))?\s*\{\s*\}/;
    expect(findIn(SOURCES, escapes)).toEqual([]);
  });

  it('press and type in a page in one place, behind the gate', () => {
    const made =
      /new (?:Mouse|Pointer|Keyboard|Touch|Submit)Event\b|\.click\(|\.submit\(\)|requestSubmit\(|createEvent\(/;
    const inPages = /^(?:lib\/page|entrypoints\/(?:fill|journal\.content|picker|sentinel|worklist))\//;
    const scripts = SOURCES.filter((path) => inPages.test(path));
    expect(findIn(scripts, made).filter((place) => !place.startsWith('lib/page/fill-events.ts:'))).toEqual([]);
    const functions = read('lib/page/fill-events.ts').split(/^(?:export )?(?:async )?function /m);
    const pressing = functions.filter((text) => made.test(text));
    expect(pressing.map((text) => text.split('(')[0])).toEqual(['press', 'pressKey']);
    for (const text of pressing) expect(text.indexOf('isAllowed(')).toBeGreaterThan(0);
    for (const text of pressing) expect(text.indexOf('isAllowed(')).toBeLessThan(text.search(/dispatchEvent/));
  });

  it('read a journal by what it says, whatever library has drawn it', () => {
    const libraries =
      /\b(?:Mui[A-Z]|mui-|ant-|v-(?:select|field|input)|p-(?:dropdown|select)|q-(?:field|select)|el-select|mat-|mdc-|cds--|bx--|ui5-|ion-|sl-|vaadin|spectrum|fluent-|chakra|mantine|radix|headlessui|react-select|select2|selectize|choices__|ts-(?:control|wrapper)|flatpickr|aksel|navds|ds-|kendo|k-(?:input|picker)|dx-|bp\d-|eui|lion-|react-aria|semantic|bootstrap|shoelace|downshift|primereact|quasar|vuetify)/i;
    expect(
      findIn(
        SOURCES.filter((path) => path.startsWith('lib/page/')),
        libraries,
      ),
    ).toEqual([]);
  });

  it('hold no test that is left out or that waits by the clock', () => {
    const tests = FILES.filter((path) => /^tests\/.*\.test\.tsx?$/.test(path) && path !== 'tests/layout.test.ts');
    expect(findIn(tests, /\.(?:skip|only|todo)\(|waitForTimeout|setTimeout\(resolve/)).toEqual([]);
  });
});
