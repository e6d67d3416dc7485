import type { RejectionReason } from '../files/row-reader.ts';
import type { FileProblem } from '../files/unreadable-file.ts';

/** A file that cannot be read, in two sentences. */
export interface FileProblemText {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly action: string;
}

/** What is said of files and their rows. */
export interface FileTexts {
  readonly problem: (problem: FileProblem) => FileProblemText;
  /** Why a row became no event, as half a sentence after its line. */
  readonly rejections: { readonly [Reason in RejectionReason]: string };
}

/** Names as a list to read: «a», «b» og «c». */
export function listNames(names: readonly string[], and: string): string {
  const quoted = names.map((name) => `«${name}»`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${and} ${quoted.at(-1)}`;
}
