import { findForlopstype } from '../lib/kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall } from '../lib/kodeverk/hendelser.ts';

/** Official text of a hendelse; the code itself where it is in no edition. */
export function hendelseText(code: string): string {
  return findHendelse(code)?.text ?? code;
}

/** Official text of a hendelse's utfall; the code itself where it was never valid, empty where there is none. */
export function utfallText(hendelse: string, utfall: string): string {
  const entry = findHendelse(hendelse);
  return (entry && findUtfall(entry, utfall)?.text) ?? utfall;
}

/** Official text of a forløpstype; the code itself where it is in no edition. */
export function forlopstypeText(code: string): string {
  return findForlopstype(code)?.text ?? code;
}

/** Hendelse and utfall as people write them: `C/P`. */
export function shortCode({ hendelse, utfall }: { readonly hendelse: string; readonly utfall: string }): string {
  return utfall === '' ? hendelse : `${hendelse}/${utfall}`;
}
