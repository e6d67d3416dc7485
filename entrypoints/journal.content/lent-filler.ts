import type { createFiller } from './filler.ts';

type Make = typeof createFiller;
export type Filler = ReturnType<Make>;

/** Kept on the scripts' own global object, which all of the extension's scripts in a frame share. */
const FILLER = Symbol.for('forlopsvakt.filler');

/** Says how fillers are made, to the reader in the same document. */
export function lendFiller(make: Make): void {
  Reflect.set(globalThis, FILLER, make);
}

/** A filler for the reader; undefined where nobody has brought one into the document. */
export function borrowFiller(...parts: Parameters<Make>): Filler | undefined {
  const make: unknown = Reflect.get(globalThis, FILLER);
  return isMake(make) ? make(...parts) : undefined;
}

function isMake(value: unknown): value is Make {
  return typeof value === 'function';
}
