import type { IsoDay } from '../forlop/day.ts';
import { findHendelse, findUtfall, hendelser } from '../kodeverk/hendelser.ts';
import { matchOption } from './classify.ts';
import { isEmptyOption } from './empty-option.ts';
import type { Option } from './fields.ts';
import { fold } from './fold.ts';
import type { Vocabulary } from './match-code.ts';

/** What a field is to hold. */
export type Target =
  /** `hendelse`: the one that an utfall belongs to. */
  | { readonly kind: 'code'; readonly vocabulary: Vocabulary; readonly code: string; readonly hendelse: string }
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'empty' }
  /** Exactly what stood there before, understood or not. */
  | { readonly kind: 'text'; readonly text: string };

/**
 * Index of the one option that is exactly what is wanted, by the same reading as of a chosen option; undefined where none
 * is, or where several say it in different words: nobody guesses.
 */
export function pickOption(options: readonly Option[], target: Target): number | undefined {
  const hits = options.flatMap((option, index) => (isWanted(option, target) ? [index] : []));
  const [first] = hits;
  if (first === undefined) return undefined;
  return hits.every((index) => options[index]?.text === options[first]?.text) ? first : undefined;
}

/** Is the option what is wanted? */
export function isWanted(option: Option, target: Target): boolean {
  switch (target.kind) {
    case 'empty':
      return isEmptyOption(option);
    case 'text':
      return option.text === target.text;
    case 'day':
      return false;
    case 'code':
      return !isEmptyOption(option) && isOptionOf(option, target);
  }
}

function isOptionOf(option: Option, { vocabulary, code, hendelse }: Target & { kind: 'code' }): boolean {
  if (matchOption(vocabulary, option)?.code !== code) return false;
  return vocabulary !== 'utfall' || !isOfAnother(fold(option.text), hendelse, code);
}

/** One letter is an utfall of several hendelser: a list of them all may hold it more than once. */
function isOfAnother(text: string, hendelse: string, code: string): boolean {
  const entry = findHendelse(hendelse);
  const own = entry && findUtfall(entry, code);
  if (own && text.includes(fold(own.text))) return false;
  return hendelser().some(
    (other) => other !== entry && other.utfall.some((one) => one.code === code && text.includes(fold(one.text))),
  );
}
