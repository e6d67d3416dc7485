import type { Finding, Severity } from '../../lib/checks/finding.ts';
import type { ScopedFinding } from '../../lib/checks/intended.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';

/** Findings that are shown as one message. */
export interface FindingGroup {
  /** The one whose words are shown. */
  readonly lead: ScopedFinding;
  /** Others that come from the same cause. */
  readonly also: readonly ScopedFinding[];
  /** Others that cannot be judged for the same reason. */
  readonly listed: readonly ScopedFinding[];
  /** How many times the lead's rule says the same. */
  readonly times: number;
  /** Every finding that the message stands for. */
  readonly all: readonly ScopedFinding[];
}

const GRAVEST_FIRST: readonly Severity[] = ['feil', 'advarsel', 'uavklart', 'tips'];

/** Pairs of rules that fire for one and the same cause; the first says it best. */
const ONE_CAUSE: readonly (readonly [RuleId, RuleId])[] = [
  // Swapped dates: the decision lacks an attendance before it, and the attendance has a decision before it.
  ['beslutning-uten-fremmote', 'fremmote-etter-beslutning'],
];

/**
 * Puts findings together: one message for one cause, one for what cannot be judged because events may be hidden, one
 * for a rule that says the same again. The gravest come first, else the order given.
 */
export function groupFindings(findings: readonly ScopedFinding[]): readonly FindingGroup[] {
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const groups: FindingGroup[] = [];
  for (const found of sorted) {
    const index = groups.findIndex((group) => isOneOf(group, found));
    const group = groups[index];
    if (group) groups[index] = { ...joined(group, found), all: [...group.all, found] };
    else groups.push({ lead: found, also: [], listed: [], times: 1, all: [found] });
  }
  return groups;
}

function rank({ finding, scope }: ScopedFinding): number {
  return (scope === 'intended' ? 0 : 100) + GRAVEST_FIRST.indexOf(finding.severity);
}

function isOneOf(group: FindingGroup, found: ScopedFinding): boolean {
  const members = [group.lead, ...group.also];
  return isRepeat(group.lead, found) || isHidden(group.lead, found) || members.some((one) => isOneCause(one, found));
}

function joined(group: FindingGroup, found: ScopedFinding): FindingGroup {
  if (isHidden(group.lead, found)) return { ...group, listed: [...group.listed, found] };
  if (isRepeat(group.lead, found)) return { ...group, times: group.times + 1 };
  if (group.also.some((one) => isRepeat(one, found))) return group;
  return { ...group, also: [...group.also, found] };
}

function isRepeat({ finding: a, scope }: ScopedFinding, { finding: b, scope: other }: ScopedFinding): boolean {
  return scope === other && a.rule === b.rule && a.severity === b.severity && a.variant === b.variant;
}

/** Neither can be judged, because events of the forløp may exist that are not seen. */
function isHidden({ finding: a }: ScopedFinding, { finding: b }: ScopedFinding): boolean {
  return a.unclear === 'not-whole' && b.unclear === 'not-whole';
}

function isOneCause({ finding: a }: ScopedFinding, { finding: b }: ScopedFinding): boolean {
  const isPair = ONE_CAUSE.some(([one, other]) => hasRules(a, b, one, other) || hasRules(b, a, one, other));
  return isPair && (a.related.includes(b.row) || b.related.includes(a.row));
}

function hasRules(a: Finding, b: Finding, first: RuleId, second: RuleId): boolean {
  return a.rule === first && b.rule === second;
}
