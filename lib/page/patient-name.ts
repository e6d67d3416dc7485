import { collapse, fold, hasAnyPhrase, startsInPhrase } from './fold.ts';
import { NUMBER } from './identity-number.ts';
import { MAX_REGION_NODES } from './limits.ts';
import { ancestorsOf, findAll, findTextOwner, isMatch, textOf } from './safe-dom.ts';
import { partsOf } from './text-parts.ts';

const NAME_PLACES = 'h1, h2, h3, [role="heading"], strong, b, [class*="navn" i], [class*="name" i]';
const NAME = /^\p{Lu}[\p{L}'’-]*(?:,?\s+\p{Lu}[\p{L}'’.-]*){1,5}$/u;
const MAX_LEVELS = 6;
/** A banner is short; what is longer holds other people's names. */
const MAX_BLOCK = 500;
/** Words of labels, places and systems that begin with a capital letter as names do. */
const NO_NAME =
  'pasient|pasientinformasjon|fodselsnummer|fodselsdato|fodt|navn|alder|kjonn|mann|kvinne|adresse|telefon|journal|dps|hf|sykehus|helse|avdeling|poliklinikk|klinikk|enhet|seksjon|system|kritisk|informasjon|fastlege|behandler|innlogget|bruker|parorende|meny|hjem|logg|lege|psykolog|dr|fnr|aktiv|forlop|hendelser'.split(
    '|',
  );

/** Says that what follows is the name of a place or of somebody else. */
const OTHER_LABEL =
  'enhet|avdeling|seksjon|post|sted|behandlingssted|kommune|bosted|adresse|helseforetak|hf|behandler|lege|fastlege|henviser|parorende|ansvarlig|diagnose|status|omsorgsniva'.split(
    '|',
  );
/** Capitals in a name that is not all capitals: «Fjordby BUP» is a place. */
const ABBREVIATION = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** A person's name beside the number: in the same text, else in the nearest heading, emphasis or short line around it. */
export function readName(around: Element, number: string): string | undefined {
  const owner = findTextOwner(around, number.slice(0, 6), MAX_REGION_NODES) ?? around;
  for (const element of ancestorsOf(owner, MAX_LEVELS)) {
    if (isMatch(element, 'body, html, main')) return undefined;
    if (element !== owner && textOf(element, MAX_BLOCK * 2).length > MAX_BLOCK) return undefined;
    const places = element === owner ? [element] : findAll(element, NAME_PLACES, 10);
    const parts = partsOf(element);
    const texts = [
      ...places.map((place) => textOf(place)),
      ...parts.filter((_, index) => !startsInPhrase(fold(parts[index - 1] ?? ''), OTHER_LABEL)),
    ];
    const name = texts.map(cleanName).find(isName);
    if (name) return name;
  }
  return undefined;
}

/** The name that a text is, apart from a number and an age beside it; undefined where it is none. */
export function nameInText(text: string): string | undefined {
  const name = cleanName(text);
  return isName(name) ? name : undefined;
}

function isName(text: string): boolean {
  const isShort = ABBREVIATION.test(text) && text !== text.toUpperCase();
  return NAME.test(text) && !isShort && !hasAnyPhrase(fold(text), NO_NAME);
}

/** Without number, age and what separates them from the name. */
function cleanName(text: string): string {
  const alone = text
    .replace(NUMBER, ' ')
    .replace(/\(?\b\d{1,3}\s?(?:år|mnd)\.?\)?/g, ' ')
    .replace(/^(?:pasient|navn|pasientnavn)\s*:?\s+/i, '')
    .replace(/\(?\b(?:f(?:ødsels(?:nummer|nr)|nr|ødt|\.)|kvinne|mann|kjønn)\b.*$/i, ' ');
  return collapse(alone).replace(/^[\s,;:·|()–—-]+|[\s,;:·|()–—-]+$/g, '');
}
