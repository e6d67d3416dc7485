import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { LookupEntry } from './search.ts';
import type { TopicText } from './topic-text.ts';
import { TOPIC_IDS, TOPICS, type TopicId } from './topics.ts';

/** A note of the unit's own, from the administrator's policy or a file. */
export interface UnitNote {
  readonly title: string;
  readonly text: string;
}

/** What is said of a rule, as far as one looks it up. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

/** Everything that can be looked up, in one language: topics, then rules, then the unit's own notes. */
export function lookupEntries(
  topics: Readonly<Record<TopicId, TopicText>>,
  rules: readonly RuleEntry[],
  notes: readonly UnitNote[],
): readonly LookupEntry[] {
  return [
    ...TOPIC_IDS.map((id) => {
      const { title, answer, date = '', before = '' } = topics[id];
      const { codes, gone } = TOPICS[id];
      return {
        id,
        title,
        body: `${answer} ${date} ${before}`,
        words: EVERYDAY_WORDS[id],
        codes: [...codes, ...gone],
      };
    }),
    ...rules.map(({ id, title, why }) => ({
      id: `rule:${id}`,
      title: '',
      body: `${title} ${why}`,
      words: '',
      codes: [],
    })),
    ...notes.map(({ title, text }, index) => ({ id: `note:${index}`, title, body: text, words: text, codes: [] })),
  ];
}
