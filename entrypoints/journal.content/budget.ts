/** A share of the time, over a span of it, that reading one page may take (ms). */
interface Limit {
  readonly span: number;
  readonly share: number;
}

/** For a short while much may be done; but not for long on end. */
const LIMITS: readonly Limit[] = [
  { span: 10_000, share: 0.3 },
  { span: 60_000, share: 0.12 },
];
const LONGEST = Math.max(...LIMITS.map(({ span }) => span));

/** Keeps account of the time that reading a page takes. */
export interface Budget {
  /** @param begun @param ended as `performance.now()` tells them */
  spend(begun: number, ended: number): void;
  /** The page takes more than it may: it is left alone until the user asks. */
  isBurnt(): boolean;
  /** Begins anew. */
  reset(): void;
}

/** An account with nothing spent. */
export function createBudget(): Budget {
  let spent: { readonly ended: number; readonly cost: number }[] = [];
  return {
    spend(begun, ended) {
      spent = spent.filter((one) => one.ended > ended - LONGEST);
      spent.push({ ended, cost: ended - begun });
    },
    isBurnt() {
      const now = spent.at(-1)?.ended ?? 0;
      return LIMITS.some(({ span, share }) => {
        const recent = spent.filter(({ ended }) => ended > now - span);
        return recent.reduce((sum, { cost }) => sum + cost, 0) > span * share;
      });
    },
    reset() {
      spent = [];
    },
  };
}
