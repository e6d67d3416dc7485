import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A regular expression of the sources, and where it stands. */
export interface SourceRegex {
  readonly at: string;
  readonly regex: RegExp;
}

/** Every literal of a file, by its syntax tree. Throws where the file cannot be parsed. */
export function literalsIn(path: string): SourceRegex[] {
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: SourceRegex[] = [];
  visit(program, (node) => {
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (node.type !== 'Literal' || !regex) return;
    const line = text.slice(0, start).split('\n').length;
    found.push({ at: `${path}:${line}`, regex: new RegExp(regex.pattern, regex.flags) });
  });
  return found;
}

function visit(node: object, see: (node: { readonly type?: unknown }) => void): void {
  see(node);
  for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) visit(child, see);
}

/** Every expression that is put together from texts while `load` runs: those that modules make when they are loaded. */
export async function madeBy(at: string, load: () => Promise<unknown>): Promise<SourceRegex[]> {
  const made: SourceRegex[] = [];
  const Original = globalThis.RegExp;
  class Recorded extends Original {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      if (typeof pattern === 'string') made.push({ at, regex: new Original(pattern, flags) });
    }
  }
  globalThis.RegExp = Recorded as RegExpConstructor;
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}
