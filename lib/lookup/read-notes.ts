import type { UnitNote } from './entries.ts';

/** The most notes, and characters of a title and of a text. */
export const MOST_NOTES = 200;
export const LONGEST_TITLE = 120;
export const LONGEST_TEXT = 1000;

/** Eleven digits, with the spaces that people put between them. */
const NUMBER = /(?<!\d)\d{6}[ \u00a0.-]?\d{5}(?!\d)/;

export type ReadNotes =
  | { readonly kind: 'notes'; readonly notes: readonly UnitNote[] }
  | { readonly kind: 'refused'; readonly problem: 'empty' | 'too-large' | 'patient' };

/**
 * Reads a unit's notes from a text: paragraphs with an empty line between them, the title on the first line of each. A
 * paragraph of one line is no note. A text with something like an identity number in it is refused as a whole.
 */
export function readNotes(text: string): ReadNotes {
  if (NUMBER.test(text)) return { kind: 'refused', problem: 'patient' };
  const paragraphs = text.replace(/^\ufeff/, '').split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/);
  const notes = paragraphs.flatMap((paragraph) => {
    const [title = '', ...lines] = paragraph.split(/\r?\n/).map((line) => line.trim());
    const body = lines.filter((line) => line !== '').join(' ');
    return title !== '' && body !== '' ? [{ title: title.replace(/^#+\s*/, ''), text: body }] : [];
  });
  if (notes.length === 0) return { kind: 'refused', problem: 'empty' };
  const isTooLarge = notes.some(({ title, text: body }) => title.length > LONGEST_TITLE || body.length > LONGEST_TEXT);
  if (isTooLarge || notes.length > MOST_NOTES) return { kind: 'refused', problem: 'too-large' };
  return { kind: 'notes', notes };
}
