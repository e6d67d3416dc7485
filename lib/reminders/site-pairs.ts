/**
 * Pairs of sites (origins) of which the user has said that what the first shows as done ends what the second asks for. It
 * does not follow that the second counts for the first.
 */
export type SitePairs = readonly (readonly [site: string, other: string])[];

/** Does what `site` shows end what `other` asks for: are they the same, paired, or paired through others? */
export function countsFor(pairs: SitePairs, site: string | undefined, other: string | undefined): boolean {
  const reached = new Set([site]);
  // What is added while it is gone through is gone through as well.
  for (const one of reached) for (const [from, to] of pairs) if (from === one) reached.add(to);
  return reached.has(other);
}

/** The pairs and more of them, none twice. */
export function withPairs(pairs: SitePairs, more: SitePairs): SitePairs {
  return [...pairs, ...more.filter(([site, other]) => !countsFor(pairs, site, other))];
}
