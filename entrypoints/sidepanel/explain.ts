import type { ShownAside } from '../../components/AsideList.tsx';
import type { FindingMark, ShownFinding } from '../../components/FindingCard.tsx';
import { factsOf, hashFacts } from '../../lib/checks/facts.ts';
import type { ScopedFinding } from '../../lib/checks/intended.ts';
import { findingText } from '../../lib/locale/finding-text.ts';
import type { PanelTexts } from '../../lib/locale/panel-texts.ts';
import type { FindingTexts } from '../../lib/locale/rule-texts.ts';
import { type Findings, isSetAsideable } from './judge.ts';

/** One language: what is said of findings, and everything else. */
export interface Texts {
  readonly panel: PanelTexts;
  readonly findings: FindingTexts;
}

/** Puts findings into words. */
export function explain({ groups, table, completeness }: Findings, texts: Texts): readonly ShownFinding[] {
  return groups.map(({ lead, also, listed, times, all }) => {
    const { message, title, question, ...words } = findingText(lead.finding, table, texts.findings, completeness);
    const titled = (found: ScopedFinding) => ({
      ...markOf(found),
      title: findingText(found.finding, table, texts.findings, completeness).title,
    });
    const hidden = listed.length > 0 ? [titled(lead), ...listed.map(titled)] : [];
    const titles = new Set(hidden.map((one) => one.title));
    return {
      ...markOf(lead),
      ...words,
      message: titles.size > 1 ? texts.panel.notWhole(titles.size) : message,
      times,
      question,
      also: also.map(markOf),
      listed: hidden,
      facts: all.every(({ finding }) => isSetAsideable(finding))
        ? all.map(({ finding }) => hashFacts(factsOf(finding, table)))
        : [],
    };
  });
}

/** What has been set aside, by its names. */
export function explainAside({ aside, table, completeness }: Findings, texts: Texts): readonly ShownAside[] {
  return aside.map(({ all, reason }) => {
    const titles = all.map(({ finding }) => findingText(finding, table, texts.findings, completeness).title);
    return {
      rule: all[0]?.finding.rule ?? '',
      title: [...new Set(titles)].join(' · '),
      reason,
      facts: all.map(({ finding }) => hashFacts(factsOf(finding, table))),
    };
  });
}

function markOf({ finding: { rule, severity }, scope }: ScopedFinding): FindingMark {
  return { rule, severity, scope };
}

/** Why the list may not be all, as a clause; empty where it is. */
export function becauseOf({ completeness }: Pick<Findings, 'completeness'>, { findings: { hidden } }: Texts): string {
  if (completeness.kind === 'complete' || completeness.kind === 'from') return '';
  return (hidden[completeness.reason] ?? hidden.unknown).reason;
}
