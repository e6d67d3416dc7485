import { isEmptyShown, matchShown } from './classify.ts';
import type { Field } from './fields.ts';
import { MAX_TEXT } from './limits.ts';
import { type CodeMatch, matchCode, type Vocabulary } from './match-code.ts';
import type { CodeRead } from './reading.ts';
import { type Shown, shownIn } from './shown-value.ts';

const EMPTY: CodeRead = { kind: 'empty' };

/**
 * The code that stands in a field now, read from the page anew. A code that is in no list is a value all the same; a
 * text that is no code is unreadable, with the text. What the page keeps behind a text counts where the text says
 * nothing known, and not where a person sees only a prompt.
 */
export function readCode(field: Field, vocabulary: Vocabulary): CodeRead {
  const shown = shownIn(field);
  const texts = shown.filter(({ isValue }) => isValue);
  const isKnown = (match: CodeMatch) => match.by !== 'shape';
  const written = texts[0]?.text ?? '';
  const seen = firstMatch(texts, vocabulary, isKnown) ?? matchListed(field, vocabulary, written);
  if (!seen && texts.length > 0 && texts.every((one) => isEmptyShown(one, field))) return EMPTY;
  const match = seen ?? firstMatch(shown, vocabulary, isKnown) ?? firstMatch(shown, vocabulary, () => true);
  if (match) return { kind: 'value', value: match.code.slice(0, 40) };
  const unknown = texts.find((one) => !isEmptyShown(one, field));
  return unknown ? { kind: 'unreadable', text: (unknown.text || unknown.value).slice(0, MAX_TEXT) } : EMPTY;
}

function firstMatch(
  shown: readonly Shown[],
  vocabulary: Vocabulary,
  isEnough: (match: CodeMatch) => boolean,
): CodeMatch | undefined {
  for (const one of shown) {
    const match = matchShown(vocabulary, one);
    if (match && isEnough(match)) return match;
  }
  return undefined;
}

/** What is written may be the value of a listed choice that a text beside it explains. */
function matchListed({ options }: Field, vocabulary: Vocabulary, written: string): CodeMatch | undefined {
  const listed = written === '' ? undefined : options.find(({ value }) => value === written);
  return listed && matchCode(vocabulary, listed.text.slice(written.length));
}
