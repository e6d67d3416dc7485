import { fold, hasAnyPhrase } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { controlName, isInRow, type Scope } from './list-scope.ts';
import { typeInTitles } from './list-titles.ts';
import { isHeadingOfTime } from './read-row.ts';
import {
  ancestorsOf,
  attribute,
  findAll,
  findClosest,
  isInside,
  isMatch,
  isShown,
  nameOf,
  textOf,
} from './safe-dom.ts';

const FOLDED = 'details:not([open]) > summary, [aria-expanded="false"]';
/** What opens something else than a part of a list. */
const OTHER =
  '[aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"], input, select, nav *, [role="navigation"] *, [role="banner"] *, [role="menubar"] *, [role="menu"] *, form *';
const PARTS = ['hendelser', 'historikk', 'tidligere', 'avsluttede', 'eldre', 'flere', 'forlopshendelser', 'resten'];
const ACTIONS =
  /\b(?:ny|nytt|nye|registrer|registrering|legg|opprett|skjema|hjelp|om|filter|filtrer|filtre|sok|meny|innstillinger|frister|kommende)\b/;
const MAX_LEVELS = 10;

/** Is a part of the list, or a list beside it, folded in? */
export function isFolded(scope: Scope): boolean {
  const around =
    ancestorsOf(scope.element, MAX_LEVELS).find((element) => isMatch(element, 'main, [role="main"], body')) ??
    scope.element;
  return (
    findAll(around, FOLDED, 200).some(
      (fold_) => !isMatch(fold_, OTHER) && isShown(fold_) && isPartOfList(scope, fold_),
    ) || hasOtherTab(scope)
  );
}

function isPartOfList(scope: Scope, element: Element): boolean {
  if (isInRow(scope, element)) return false;
  const isRow = isMatch(element, 'tr, [role="row"], [role="treeitem"], li');
  const row = findClosest(element, 'tr, [role="row"]');
  const own = fold(controlName(element));
  const name = row && !isRow && (own === '' || own.split(' ').length <= 2) ? fold(textOf(row)) : own;
  return !ACTIONS.test(name) && saysPart(name);
}

function saysPart(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 120 &&
    (typeInTitles([name]) !== undefined || isAboutPathway(name) || isHeadingOfTime(name) || hasAnyPhrase(name, PARTS))
  );
}

/** Tabs around the list of which another says that it has earlier or other forløp. */
function hasOtherTab({ parts }: Scope): boolean {
  const [list] = parts;
  const panel = list && ancestorsOf(list, 12).find((around) => isMatch(around, '[role="tabpanel"]'));
  if (!panel) return false;
  const owner = ancestorsOf(panel, 4).find((around) => findAll(around, '[role="tab"]', 1).length > 0);
  const tabs = owner ? findAll(owner, '[role="tab"]', 20) : [];
  return tabs.some((tab) => {
    if (attribute(tab, 'aria-selected') !== 'false' || isInside(panel, tab) || nameOf(tab) === 'input') return false;
    const name = fold(controlName(tab));
    return typeInTitles([name]) !== undefined || /\b(?:avsluttede|tidligere|lukkede|historiske|eldre)\b/.test(name);
  });
}
