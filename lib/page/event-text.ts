import { splitComposite } from '../forlop/composite.ts';
import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall, type HendelseEntry } from '../kodeverk/hendelser.ts';
import { collapse, fold, hasAnyPhrase, hasPhrase } from './fold.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import { COLUMN_WORDINGS, FIELD_BLOCKERS, FIELD_WORDINGS, type Role } from './wording-fields.ts';
import { HEADING_WORDINGS } from './wording-headings.ts';
import { DONE_WORDS, PLANNED_WORDS } from './wording-lists.ts';

/** What the texts of one entry of a list say together. */
export type EventText =
  | {
      readonly kind: 'event';
      readonly forlopstype: string;
      readonly hendelse: string;
      readonly utfall: string;
      /** The text of the day; undefined where none stands there. */
      readonly dato: string | undefined;
      readonly enhet: string;
      readonly hf: string;
      readonly pasient: string;
      /** It says the hendelse in the words of the code list or as a whole code, not by a letter or a word of many uses. */
      readonly isSure: boolean;
      /** Its title has the mark of a document of a pathway. */
      readonly isDocument: boolean;
    }
  | { readonly kind: 'none'; readonly dato: string | undefined }
  /** It says two things, or has a value that is not understood where a label asks for a code. */
  | { readonly kind: 'doubtful'; readonly dato: string | undefined };

const MONTH = 'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des';
/** A day within a text, with the time of day after it. */
const DAY = new RegExp(
  `(?<![\\d.,/-])(?:\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d{2})|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}\\.?\\s(?:${MONTH})[a-zæøå]*\\.?\\s\\d{4})(?![\\d/-]|[.,]\\d)(?:[T,]?\\s*(?:kl\\.?\\s*)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:[.\\d]*Z)?)?`,
  'gi',
);

/** Without a place to go on from, which `test` would leave behind. */

/** Does the text hold a day somewhere? */
export function holdsDay(text: string): boolean {
  return text.search(DAY) >= 0;
}

/**
 * Reads the texts of one entry (a card, a line of a time line, a cell that says more than one thing) in the order in
 * which they stand: `05.11.2026`, `Klinisk beslutning (P)`; `Hendelse`, `C`, `Utfall`, `P`; `PPR Klinisk beslutning`.
 */
export function readEventText(parts: readonly string[]): EventText {
  const key = parts.join('\n');
  const known = remembered.get(key);
  if (known) return known;
  const reader = new EntryReader();
  for (const part of parts) reader.take(collapse(part));
  const result = reader.result();
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, result);
  return result;
}

/** A list is read again at each change, and its cells repeat. */
const remembered = new Map<string, EventText>();
const MAX_REMEMBERED = 2000;

type Label = Role | 'enhet' | 'hf' | 'pasient' | 'other';

class EntryReader {
  private label: Label | undefined;
  private dato: string | undefined;
  private otherDay: string | undefined;
  private forlopstype = '';
  private hendelse: { code: string; trust: number } | undefined;
  private utfall = '';
  private letters: { letter: string; isTrailing: boolean }[] = [];
  private readonly places = { enhet: '', hf: '', pasient: '' };
  private isDocument = false;
  private isDoubtful = false;

  /** One text as it stands by itself in the page. */
  take(part: string): void {
    let from = 0;
    for (const match of part.matchAll(DAY)) {
      this.takeText(part.slice(from, match.index));
      this.takeDay(match[0]);
      from = match.index + match[0].length;
    }
    this.takeText(part.slice(from));
  }

  private takeDay(text: string): void {
    if (this.label === undefined || this.label === 'dato') this.dato ??= text;
    else this.otherDay ??= text;
    this.label = undefined;
  }

  private takeText(raw: string): void {
    const text = raw.replace(EDGES, '');
    if (text === '') return;
    const label = labelOf(text);
    if (label) {
      this.label = label;
      return;
    }
    const inner = this.label === undefined ? labelWithin(text) : undefined;
    if (inner) {
      this.label = inner.label;
      this.takeText(inner.rest);
      return;
    }
    if (this.label === undefined) this.takeUnlabelled(text, 0);
    else this.takeLabelled(this.label, text);
    this.label = undefined;
  }

  private takeLabelled(label: Label, text: string): void {
    if (label === 'enhet' || label === 'hf' || label === 'pasient') this.places[label] ||= text;
    if (label === 'dato') this.dato ??= text;
    if (!isCodeLabel(label) || /^[-–—.]+$/.test(text) || fold(text) === 'ingen') return;
    const whole = matchCode('kode', text);
    if (whole?.by === 'code' && label !== 'utfall') this.takeComposite(whole.code);
    else if (label === 'forlopstype') this.forlopstype ||= matchCode('forlopstype', text)?.code ?? this.doubt();
    else if (label === 'utfall') this.utfall ||= matchCode('utfall', text)?.code ?? this.doubt();
    else this.takeLabelledHendelse(text);
  }

  private takeLabelledHendelse(text: string): void {
    const isShort = /^[\p{L}\d]{1,2}$/u.test(text);
    const before = this.letters.length;
    if (!isShort) this.takeUnlabelled(text, 0);
    if (this.hendelse || this.letters.slice(before).some(({ letter }) => findHendelse(letter))) return;
    const code = matchCode('hendelse', text)?.code;
    if (code) this.setHendelse(code, 2);
    else this.doubt();
  }

  private doubt(): string {
    this.isDoubtful = true;
    return '';
  }

  private takeUnlabelled(text: string, depth: number): void {
    if (text === '' || depth > 4 || this.takeWhole(text)) return;
    for (const separator of SEPARATORS) {
      const pieces = text.split(separator).map((piece) => piece.replace(EDGES, ''));
      if (pieces.length === 1 || pieces.length > 8) continue;
      for (const piece of pieces) {
        const label = labelOf(piece);
        if (label) this.label = label;
        else if (this.label !== undefined && piece !== '') {
          this.takeLabelled(this.label, piece);
          this.label = undefined;
        } else this.takeUnlabelled(piece, depth + 1);
      }
      return;
    }
    this.takeLoose(text, depth);
  }

  /** A text that is one code or one entry of the lists, nothing else. */
  private takeWhole(text: string): boolean {
    const whole = matchCode('kode', text);
    if (whole?.by === 'code') {
      this.takeComposite(whole.code);
      return true;
    }
    const pair = /^([A-ZÆØÅ])(?:\s*[/,-]\s*([A-ZÆØÅ]))?$/.exec(text);
    if (pair) {
      for (const letter of pair.slice(1)) if (letter) this.takeLetter(letter);
      return true;
    }
    const codes = /^(?:(D\d{2})\b)?((?:\s*\b[A-ZÆØÅ]\b)*)$/.exec(text);
    if (codes && (codes[1] || codes[2])) {
      this.forlopstype ||= codes[1] ?? '';
      for (const letter of (codes[2] ?? '').trim().split(/\s+/)) if (letter) this.takeLetter(letter);
      return true;
    }
    const hendelse = matchCode('hendelse', text);
    if (hendelse?.by === 'both' || hendelse?.by === 'text') {
      this.setHendelse(hendelse.code, isVague(text) ? 1 : 3);
      this.isDocument ||= PATHWAY_MARK.test(text);
      this.utfall ||= outcomeAfter(text, hendelse.code);
      return true;
    }
    const utfall = matchCode('utfall', text);
    if ((utfall?.by === 'both' || utfall?.by === 'text') && !beginsWithHendelse(text)) {
      this.utfall ||= utfall.code;
      return true;
    }
    const type = matchCode('forlopstype', text);
    if (!type || type.by === 'shape' || beginsWithHendelse(text)) return false;
    this.forlopstype ||= type.code;
    // «D11 Klinisk beslutning»: what stands after the type may be more than its own text.
    return type.by !== 'code' || findForlopstype(text.toUpperCase()) !== undefined;
  }

  private takeComposite(code: string): void {
    const split = splitComposite(code);
    if (!split) return;
    this.forlopstype ||= split.forlopstype;
    this.utfall ||= split.utfall;
    this.setHendelse(split.hendelse, 3);
  }

  private takeLetter(letter: string, isTrailing = this.hendelse !== undefined && this.hendelse.trust > 1): void {
    this.letters.push({ letter, isTrailing });
  }

  /** Two hendelser of equal weight are none. */
  private setHendelse(code: string, trust: number): void {
    if (this.hendelse && this.hendelse.trust === trust && this.hendelse.code !== code) this.isDoubtful = true;
    if (!this.hendelse || trust > this.hendelse.trust) this.hendelse = { code, trust };
  }

  /** Words around a hendelse: the mark of a document, a type, what was done with it. */
  private takeLoose(text: string, depth: number): void {
    if (hasAnyPhrase(fold(text), PLANNED_WORDS)) return;
    const inner = this.partsWithin(text);
    if (inner === undefined) this.takePhrase(text);
    else if (inner !== '') this.takeUnlabelled(inner, depth + 1);
  }

  /** Takes what is understood out of a text and gives the rest of it; undefined where nothing was. */
  private partsWithin(text: string): string | undefined {
    if (PATHWAY_MARK.test(text)) {
      this.isDocument = true;
      return text.replace(PATHWAY_MARK, '').replace(EDGES, '');
    }
    const type = /\b(?:(?:i|for|av)\s+)?(D\d{2})\b/.exec(text);
    if (type?.[1] && findForlopstype(type[1])) {
      this.forlopstype ||= type[1];
      return collapse(text.replace(type[0], ' ')).replace(EDGES, '');
    }
    const letter = /^(\S.*\S)\s+([A-ZÆØÅ])$/.exec(text);
    if (letter?.[1] && letter[2] && matchCode('hendelse', letter[1])) {
      this.takeLetter(letter[2], true);
      return letter[1];
    }
    const done = collapse(text.replace(DONE, ' ')).replace(EDGES, '');
    return done === text ? undefined : done;
  }

  /** A hendelse named among other words. */
  private takePhrase(text: string): void {
    if (text.length > MAX_TITLE) return;
    const folded = fold(text);
    const told = HEADING_WORDINGS.filter(({ phrase }) => hasPhrase(folded, phrase));
    const plain = told.filter(({ vague }) => !vague);
    if (new Set(plain.map(({ hendelse }) => hendelse)).size > 1) this.doubt();
    const said = plain[0] ?? (this.isDocument ? told[0] : undefined);
    if (!said) return;
    // Another letter before it is the code of some other list: «S Start pakkeforløp».
    const letter = FIRST_LETTER.exec(text)?.[1];
    if (letter !== undefined && letter !== said.hendelse) return;
    this.setHendelse(said.hendelse, 2);
    if (said.utfall) this.utfall ||= said.utfall;
  }

  result(): EventText {
    const dato = this.dato ?? this.otherDay;
    const letters = this.letters.map(({ letter }) => letter);
    const hendelse = this.hendelse?.code ?? letters.find((letter) => findHendelse(letter));
    if (hendelse === undefined) return { kind: this.isDoubtful ? 'doubtful' : 'none', dato };
    if (this.isDoubtful) return { kind: 'doubtful', dato };
    return {
      kind: 'event',
      forlopstype: this.forlopstype.slice(0, 40),
      hendelse: hendelse.slice(0, 40),
      utfall: (this.utfall || this.outcomeIn(hendelse)).slice(0, 40),
      dato,
      ...this.places,
      isSure: this.hendelse !== undefined && this.hendelse.trust >= 2,
      isDocument: this.isDocument,
    };
  }

  /** The letter that is the outcome: not the one that repeats the hendelse beside its text. */
  private outcomeIn(hendelse: string): string {
    const entry = findHendelse(hendelse);
    const own = this.letters.findIndex(
      ({ letter, isTrailing }) =>
        letter === hendelse && !(isTrailing && isOutcome(entry, letter) && this.letters.length > 1),
    );
    const rest = this.letters.filter((_, index) => index !== own);
    return rest.find(({ letter }) => isOutcome(entry, letter))?.letter ?? '';
  }
}

/** «I» and «Å» are words. */
const FIRST_LETTER = /^([A-HJ-ZÆØ])\s/;
const EDGES = /^[\s,;:·•|→–—-]+|[\s,;:·•|→–—-]+$/g;
/** From the strongest to the weakest: what stands apart before what is a part of a sentence. */
const SEPARATORS = [/(?<!\s)\s+[-–—|•·→>]+\s+|:\s+|[;|•·→]\s*/, /[()[\]]/, /(?<!\s)\s+\/\s+/, /,\s+/];
const PATHWAY_MARK = /^PPR\b[\s:.–-]*/i;
const DONE = new RegExp(`(?<![\\p{L}])(?:${DONE_WORDS.join('|')})(?![\\p{L}])`, 'giu');
const MAX_TITLE = 80;

function isOutcome(entry: HendelseEntry | undefined, letter: string): boolean {
  return entry !== undefined && findUtfall(entry, letter) !== undefined;
}

/** The letter in «Klinisk beslutning (P)» and «Utført aktivitet – U»; in brackets the hendelse's own code is no outcome. */
function outcomeAfter(text: string, hendelse: string): string {
  const match = /(?:([([])|[:–—/,-]\s*|\s)(?:utfall\s*:?\s*)?([A-ZÆØÅ])[)\]]?$/.exec(text);
  const letter = match?.[2];
  if (!letter || !isOutcome(findHendelse(hendelse), letter)) return '';
  return letter === hendelse && match[1] ? '' : letter;
}

/** Words of the short texts that are said of much else. */
function isVague(text: string): boolean {
  return /^(?:start|beslutning|evaluering|aktivitet|avslutning|hjelpebehov|avrusning)$/.test(fold(text));
}

/** «Klinisk beslutning – Behov for …» is two things, however like an outcome's text it is. */
function beginsWithHendelse(text: string): boolean {
  const [first, ...rest] = text.split(/(?<!\s)\s+[-–—|•·]\s+|:\s+|[(]/);
  if (rest.length === 0 || first === undefined) return false;
  const by = matchCode('hendelse', first)?.by;
  return by === 'both' || by === 'text' || by === 'code';
}

function isCodeLabel(label: Label): label is Vocabulary {
  return label === 'forlopstype' || label === 'hendelse' || label === 'utfall' || label === 'kode';
}

const ROLES = ['kode', 'forlopstype', 'hendelse', 'utfall', 'dato'] as const;
/** Also a column's name, but more often the thing itself. */
const NO_LABELS = ['klinisk beslutning', 'beslutning', 'vurdering'];

/** What a text names, when it is the name of a value and nothing else. */
function labelOf(text: string): Label | undefined {
  const folded = fold(text);
  if (folded === '' || folded.length > 40 || NO_LABELS.includes(folded)) return undefined;
  if (LABELS.has(folded)) return LABELS.get(folded);
  const words = folded.split(' ').length;
  if (
    words <= 3 &&
    /^(?:registrert|opprettet|signert|godkjent|endret|mottatt|vurdert|sist|skrevet)(?: (?:dato|den|av))?$/.test(folded)
  )
    return 'other';
  return words <= 2 && FIELD_BLOCKERS.dato.includes(folded) ? 'other' : undefined;
}

const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...COLUMN_WORDINGS.pasient.map((phrase) => [phrase, 'pasient'] as const),
  ...COLUMN_WORDINGS.enhet.map((phrase) => [phrase, 'enhet'] as const),
  ...COLUMN_WORDINGS.hf.map((phrase) => [phrase, 'hf'] as const),
  ...ROLES.toReversed().flatMap((role) => FIELD_WORDINGS[role].map(({ phrase }) => [phrase, role] as const)),
]);

/** «Utfall P»: a label and its value without anything between. */
function labelWithin(text: string): { label: Label; rest: string } | undefined {
  const match =
    /^(utfall|resultat|hendelse|hending|forløpstype|type forløp|forløp|dato|enhet|avdeling|pasient):?\s+(.+)$/i.exec(
      text,
    );
  const label = match?.[1] ? labelOf(match[1]) : undefined;
  const rest = match?.[2];
  if (!label || !rest) return undefined;
  if (/:/.test(text.slice(0, (match[1]?.length ?? 0) + 1))) return { label, rest };
  return isCodeLabel(label) && matchCode(label, rest) && matchCode('hendelse', text) === undefined
    ? { label, rest }
    : undefined;
}
