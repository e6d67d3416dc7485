import MiniSearch from 'minisearch';
import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall } from '../kodeverk/hendelser.ts';
import { fold } from '../page/fold.ts';
import type { TopicCode } from './topics.ts';

/** Something that can be found. */
export interface LookupEntry {
  readonly id: string;
  readonly title: string;
  /** What is said of it. */
  readonly body: string;
  /** Other words by which people ask for it. */
  readonly words: string;
  /** Codes by which it is found at once. */
  readonly codes: readonly TopicCode[];
}

/** More hits than this nobody reads. */
const MOST_HITS = 8;

/** Words of a question that say nothing of what is asked for, in bokmål, nynorsk and English; folded. */
const EMPTY_WORDS = new Set(
  (
    'a alle and at av blir da de den det dette do does du eg ein eit ei en er et for fra gjelder gjor gjere gjore ha han har ' +
    'hva hvilken hvilke hvis hvor hvordan hun i ikke is it jeg kan kode koden koder kodes korleis kor kva kva for kven man ' +
    'med men mens mine min mitt my na nar no noe noen nokon of og om opp pa pasient pasienten pasientar pasienter patient ' +
    'register registere registerer registrere registrerer registreres registrert sa seg sin sitt ska skal skjer som the til to ' +
    'under ut vart ved vi what when where which who with were bli blitt bruke bruker brukes ma maa'
  ).split(' '),
);

/** Endings that a word of a question may have beside the word that it is found by; the longest first. */
const ENDINGS = /(?:ingene|ingane|ingen|inger|ingar|inga|ing|elsene|elser|elsen|else|ene|ane|er|en|et|ar|a|e|t)$/;
const SHORTEST_STEM = 4;

/**
 * Makes the search over a set of entries.
 * @returns a function from a question in everyday words, or a code in any notation (`XO`, `c/p`, `D11CP`), to the ids of
 * the entries that answer it, the best first; none where nothing does
 */
export function createLookup(entries: readonly LookupEntry[]): (question: string) => readonly string[] {
  const index = new MiniSearch<LookupEntry>({
    fields: ['title', 'words', 'body'],
    processTerm: stemOf,
    tokenize: (text) => fold(text).split(' '),
    searchOptions: {
      boost: { title: 2, words: 3, body: 0.3 },
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length >= 6 ? 0.2 : false),
      weights: { prefix: 0.4, fuzzy: 0.3 },
    },
  });
  index.addAll(entries.map((entry) => ({ ...entry, title: entry.title.slice(0, 200), body: entry.body })));
  return (question) => {
    const code = codeIn(question);
    const byCode = code ? entries.filter(({ codes }) => codes.some((own) => isSame(own, code))) : [];
    const exact = byCode.sort((one, other) => one.codes.length - other.codes.length).map(({ id }) => id);
    const found = index.search(question).map(({ id }) => String(id));
    return [...new Set([...exact, ...found])].slice(0, MOST_HITS);
  };
}

/** The word's stem, or nothing for a word that says nothing. */
function stemOf(word: string): string | null {
  if (word === '' || EMPTY_WORDS.has(word)) return null;
  const stem = word.replace(ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** The code that a question is, or ends in after «kode»; undefined where it is asked in words. */
function codeIn(question: string): TopicCode | undefined {
  const text = question
    .trim()
    .toUpperCase()
    .replace(/^(?:KODEN?|CODE)\s+/, '')
    .replace(/[\s\-/·]/g, '');
  const [, forlopstype = '', rest = ''] = /^(D\d\d)?(\w{0,2})$/.exec(text) ?? [];
  if (forlopstype === '' && rest === '') return undefined;
  if (rest === '') return findForlopstype(forlopstype) && { forlopstype, hendelse: '', utfall: '' };
  const hendelse = findHendelse(rest.charAt(0));
  const utfall = rest.slice(1);
  if (!hendelse || (utfall !== '' && !findUtfall(hendelse, utfall))) return undefined;
  // The type says nothing of when the hendelse is used.
  return { forlopstype: '', hendelse: hendelse.code, utfall };
}

function isSame(one: TopicCode, other: TopicCode): boolean {
  return one.forlopstype === other.forlopstype && one.hendelse === other.hendelse && one.utfall === other.utfall;
}
