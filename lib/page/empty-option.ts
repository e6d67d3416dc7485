import type { Option } from './field-options.ts';
import { fold } from './fold.ts';
import { ALL_PHRASES, EMPTY_PHRASES } from './wording-fields.ts';

/** Nothing chosen: a prompt, dashes, or no text. */
export function isEmptyOption({ text }: Option): boolean {
  const folded = fold(text);
  return folded === '' || EMPTY_PHRASES.includes(folded) || PROMPT.test(folded) || ALL_PHRASES.includes(folded);
}

const PROMPT =
  /^(?:velg|ikke valgt|select|choose|pick|sok|skriv|trykk for|klikk for|please select|ingen \w+ (?:er )?valgt)\b/;
