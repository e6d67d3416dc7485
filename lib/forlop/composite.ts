import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall } from '../kodeverk/hendelser.ts';

export interface SplitCode {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
}

/** A code as it is compared and shown: trimmed and in upper case. */
export function normaliseCode(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * Splits a composite code (`D11CP`, `d11-c/p`) as systems without a forløp module report it: three characters
 * type, one hendelse, the rest utfall. Spaces, hyphens and slashes do not count. Undefined when nothing is left.
 * The parts need not exist: `D99QQ` gives type `D99`, hendelse `Q`, utfall `Q`.
 */
export function splitComposite(text: string): SplitCode | undefined {
  const code = text.replace(/[\s\-/]/g, '').toUpperCase();
  if (code === '') return undefined;
  return { forlopstype: code.slice(0, 3), hendelse: code.slice(3, 4), utfall: code.slice(4) };
}

/** Is the text a composite code whose every part is in some edition? Used where a stranger's text is looked at. */
export function isKnownComposite(text: string): boolean {
  const split = splitComposite(text);
  if (!split || !findForlopstype(split.forlopstype)) return false;
  const hendelse = findHendelse(split.hendelse);
  if (!hendelse) return false;
  return split.utfall === '' || findUtfall(hendelse, split.utfall) !== undefined;
}

/** The composite notation of a split code: `D11CP`. */
export function joinComposite({ forlopstype, hendelse, utfall }: SplitCode): string {
  return `${forlopstype}${hendelse}${utfall}`;
}
