/** Values of placeholders by name. */
export type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([^{}]+)\}/g;

/**
 * Puts values where a text says `{name}`. A name without a value is left out: a text is shown to people, who can do
 * nothing with a brace. Values are put in as they stand, braces and all.
 */
export function fill(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}

/** Names of the placeholders in a text, in order, repeated ones repeated. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
