import { Script } from 'node:vm';
import type { InlineConfig, Plugin, Rolldown } from 'vite';

/**
 * What a page's thread would have to compile in one go is put into it in parts, one after the other. Each names the
 * modules that it begins with; what they need comes with them, unless an earlier part has it. The rest is the script's own.
 */
export interface Part {
  readonly name: string;
  readonly modules: RegExp;
}

/** Where a frame's parts find each other until the last has come, on the global object of the extension's scripts. */
const REGISTRY = 'globalThis[Symbol.for("forlopsvakt.parts")]';

/** Builds a content script as several classic scripts, which are to be run in the order of the parts, the script last. */
export function inParts(config: InlineConfig, folder: string, script: string, parts: readonly Part[]): void {
  if (!config.build?.lib) throw new Error(`${script} is not built as a script`);
  const { entry } = config.build.lib;
  if (typeof entry !== 'string') throw new Error(`${script} has several beginnings`);
  // Otherwise everything is put into one.
  config.build.lib = false;
  config.build.rolldownOptions = {
    ...config.build.rolldownOptions,
    // It is run when it is put into a page, as a script that is listed nowhere: without the frame that watches the address
    // and sends events through the page.
    input: { [script]: entry.replace('content-script-isolated-world', 'unlisted-script') },
    output: {
      format: 'es',
      entryFileNames: `${folder}/[name].js`,
      chunkFileNames: `${folder}/${script}-[name].js`,
      codeSplitting: {
        groups: parts.map(({ name, modules }, at) => ({ name, test: modules, priority: parts.length - at })),
      },
    },
  };
  config.plugins = [...(config.plugins ?? []), withRegistry];
}

/**
 * Modules made classic scripts, since a page is given no others: parts ask for each other by the names of their files, and
 * do nothing where one has come to another page than the last. What a part gives is given as it is when the part has run:
 * nothing that is exported changes afterwards.
 */
const withRegistry: Plugin = {
  name: 'with-registry',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = asScript(file);
    }
  },
};

function asScript({ code, fileName, imports, isEntry }: Rolldown.OutputChunk): string {
  const named = (path: string) => `parts[${JSON.stringify(path.split('/').at(-1))}]`;
  const missing = imports.map((path) => `!${named(path)}`).join('||');
  const head = missing ? `${REGISTRY}??{};if(${missing})return;` : `${REGISTRY}={};`;
  const body = code
    .replace(/\bimport\{([^}]*)\}from"([^"]+)";/g, (_, names, path) => `const{${pairs(names, 0)}}=${named(path)};`)
    .replace(/\bexport\{([^}]*)\};/, (_, names) => (isEntry ? '' : `${named(fileName)}={${pairs(names, 1)}};`));
  const script = `(()=>{const parts=${head}${body}${isEntry ? `delete ${REGISTRY};` : ''}})();\n`;
  // Fails on whatever is a module's and has been left.
  new Script(script);
  return script;
}

/** `a as b, c` as the insides of braces; `key` is which of the two names the other part knows. */
function pairs(names: string, key: 0 | 1): string {
  const both = names.split(',').map((pair) => pair.trim().split(' as '));
  return both.map(([from = '', to = from]) => (key === 0 ? `${from}:${to}` : `${to}:${from}`)).join(',');
}
