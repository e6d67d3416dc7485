import type { ShownAnswer } from '../../components/Lookup.tsx';
import type { Language } from '../../lib/locale/language.ts';
import type { LookupTexts } from '../../lib/locale/lookup-texts.ts';
import { lookupEntries, type UnitNote } from '../../lib/lookup/entries.ts';
import { createLookup } from '../../lib/lookup/search.ts';
import type { TopicText } from '../../lib/lookup/topic-text.ts';
import { TOPIC_IDS, TOPICS, type TopicId } from '../../lib/lookup/topics.ts';
import type { Texts } from './explain.ts';

type Topics = Readonly<Record<TopicId, TopicText>>;

/** Each language is a chunk of its own, fetched when something is looked up for the first time. */
const LOADERS: Readonly<Record<Language, () => Promise<{ texts: LookupTexts; topics: Topics }>>> = {
  nb: async () =>
    wordsOf(await import('../../lib/locale/nb/lookup.ts'), await import('../../lib/locale/nb/lookup-topics.ts')),
  nn: async () =>
    wordsOf(await import('../../lib/locale/nn/lookup.ts'), await import('../../lib/locale/nn/lookup-topics.ts')),
  en: async () =>
    wordsOf(await import('../../lib/locale/en/lookup.ts'), await import('../../lib/locale/en/lookup-topics.ts')),
};

function wordsOf({ lookup }: { lookup: LookupTexts }, { lookupTopics }: { lookupTopics: Topics }) {
  return { texts: lookup, topics: lookupTopics };
}

/** What the look-up needs in one language: its texts, and the search. */
export interface LoadedLookup {
  readonly texts: LookupTexts;
  readonly search: (question: string) => readonly ShownAnswer[];
}

/** Makes the look-up ready in the panel's language. `notes` are the unit's own. */
export async function loadLookup(texts: Texts, notes: readonly UnitNote[]): Promise<LoadedLookup> {
  const { texts: words, topics } = await LOADERS[texts.panel.language]();
  const rules = Object.entries(texts.findings.rules).map(([id, { title, why }]) => ({ id, title, why }));
  const answers = new Map<string, ShownAnswer>([
    ...TOPIC_IDS.map((id) => [id, topicAnswer(id, topics[id], texts)] as const),
    ...rules.map(({ id, title, why }) => [`rule:${id}`, plain(`rule:${id}`, 'rule', title, why)] as const),
    ...notes.map(({ title, text }, index) => [`note:${index}`, plain(`note:${index}`, 'note', title, text)] as const),
  ]);
  const find = createLookup(lookupEntries(topics, rules, notes));
  return { texts: words, search: (question) => find(question).flatMap((id) => answers.get(id) ?? []) };
}

function topicAnswer(id: TopicId, { title, answer, date, before }: TopicText, { panel }: Texts): ShownAnswer {
  const { codes, gone, source } = TOPICS[id];
  return {
    id,
    kind: 'topic',
    title,
    answer,
    codes: [...codes.map((code) => ({ ...code, gone: false })), ...gone.map((code) => ({ ...code, gone: true }))],
    date,
    before,
    source: source && `${panel.documents[source.document] ?? source.document}, ${source.place}`,
  };
}

function plain(id: string, kind: 'rule' | 'note', title: string, answer: string): ShownAnswer {
  return { id, kind, title, answer, codes: [], date: undefined, before: undefined, source: undefined };
}
