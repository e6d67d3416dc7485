import { isEmptyOption, matchOption } from './classify.ts';
import { describeOption, type Field, type Option } from './fields.ts';
import { MAX_TEXT } from './limits.ts';
import { type CodeMatch, matchCode, type Vocabulary } from './match-code.ts';
import type { CodeRead } from './reading.ts';

const EMPTY: CodeRead = { kind: 'empty' };

/**
 * The code that stands in a field now, read from the page anew. A code that is in no list is a value all the same; a
 * text that is no code is unreadable, with the text.
 */
export function readCode(field: Field, vocabulary: Vocabulary): CodeRead {
  const chosen = chosenOption(field);
  if (!chosen || isEmptyOption(chosen)) return EMPTY;
  const match = matchOption(vocabulary, chosen) ?? matchListed(field, vocabulary, chosen.text);
  if (match) return { kind: 'value', value: match.code.slice(0, 40) };
  return { kind: 'unreadable', text: (chosen.text || chosen.value).slice(0, MAX_TEXT) };
}

/** What a person has chosen or written, as text and value; undefined when nothing. */
function chosenOption(field: Field): Option | undefined {
  const { element } = field;
  if (field.widget === 'radio') {
    const index = field.elements.findIndex((radio) => radio instanceof HTMLInputElement && radio.checked);
    return field.options[index];
  }
  if (element instanceof HTMLSelectElement) {
    const option = element.selectedOptions[0];
    return option && describeOption(option);
  }
  return element instanceof HTMLInputElement ? { text: element.value.slice(0, MAX_TEXT), value: '' } : undefined;
}

/** What is written may be the value of a listed choice that a text beside it explains. */
function matchListed({ options }: Field, vocabulary: Vocabulary, written: string): CodeMatch | undefined {
  const listed = options.find(({ value }) => value === written);
  return listed && matchCode(vocabulary, listed.text.slice(written.length));
}
