import { isEmptyOption, matchOption } from './classify.ts';
import { describeOption, type Field, type Option } from './fields.ts';
import { MAX_TEXT } from './limits.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import type { CodeRead } from './reading.ts';

const EMPTY: CodeRead = { kind: 'empty' };

/**
 * The code that stands in a field now, read from the page anew. A code that is in no list is a value all the same; a
 * text that is no code is unreadable, with the text.
 */
export function readCode(field: Field, vocabulary: Vocabulary): CodeRead {
  const chosen = chosenOption(field);
  if (!chosen) return EMPTY;
  if (isEmptyOption(chosen)) return EMPTY;
  const match = matchOption(vocabulary, chosen);
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
  if (!(element instanceof HTMLInputElement)) return undefined;
  const text = element.value.slice(0, MAX_TEXT);
  if (text.trim() === '') return undefined;
  return fromList(field, text) ?? { text, value: '' };
}

/** An input with a list of choices may hold the value of one, which stands for its text. */
function fromList({ options }: Field, text: string): Option | undefined {
  const option = options.find((one) => one.value === text);
  return option && matchCode('hendelse', text) === undefined ? option : undefined;
}
