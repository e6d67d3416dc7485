import type { IndicatorRow, Share } from './indicators.ts';

/** Fewer forløp than this could point to a person: in all that is handed on their number stands as «under 5». */
export const SMALLEST = 5;

/** Does a number rest on so few that it is not to be handed on? Nothing at all points to nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

/** Can a share be handed on? It rests on all that it is a share of. */
export function isSmallShare({ nevner }: Share): boolean {
  return isSmall(nevner);
}

/**
 * Which groups of a distribution are not to be handed on: the small ones, and where that is a single one the next
 * smallest too, since it could be worked out from the sum. All of them where the sum itself is small.
 */
export function hiddenGroups({ n, groups }: Pick<IndicatorRow['utredningstid'], 'n' | 'groups'>): readonly boolean[] {
  if (isSmall(n)) return groups.map(() => true);
  const hidden = groups.map(isSmall);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const others = groups.filter((count, index) => !hidden[index] && count > 0);
  const next = groups.indexOf(Math.min(...others));
  return hidden.map((isHidden, index) => isHidden || index === next);
}
