import { fold } from './fold.ts';

/** Words that say of a row that it is registered no longer, or not yet; whole texts or the first of a text. */
const STRUCK =
  'slettet|sletta|feilregistrert|feilregistrering|feilfort|kansellert|annullert|makulert|ugyldiggjort|trukket tilbake|trukket|strokt|overstroket'.split(
    '|',
  );
/** Who did it, and when. */
const BY = /^(?: (?:av|den|\d)|$)/;
const DRAFT = /^(?:kladd|utkast|under arbeid|ikke (?:godkjent|signert|ferdigstilt)|til godkjenning|planlagt|avlyst)$/;

/** Do the texts of an entry say that it is deleted, or a draft? */
export function saysLeftOut(parts: readonly string[]): boolean {
  return parts
    .map(fold)
    .some(
      (part) => STRUCK.some((word) => part.startsWith(word) && BY.test(part.slice(word.length))) || DRAFT.test(part),
    );
}
