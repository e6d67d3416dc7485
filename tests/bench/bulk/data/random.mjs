/**
 * Numbers that look random and are the same for the same seed (mulberry32: 32 bits of state, which is plenty for
 * laying out test data and nothing else).
 * @param {number} seed
 */
export function makeRandom(seed) {
  let state = seed | 0;

  /** 32 bits, as an unsigned number. */
  function word() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  const fraction = () => word() / 4_294_967_296;

  return {
    word,
    chance: (share) => fraction() < share,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    /** Days until something that comes at any time with the same likelihood, `mean` days on average. */
    wait: (mean) => Math.floor(-Math.log(1 - fraction()) * mean),
    /** How often something is repeated that goes on each time with the same likelihood, `mean` times on average. */
    times(mean) {
      const goesOn = mean / (1 + mean);
      let count = 0;
      while (count < 40 && fraction() < goesOn) count++;
      return count;
    },
    /** One of the values of a `shares` list. */
    pick({ values, ends }) {
      const at = fraction();
      let i = 0;
      while (i < values.length - 1 && at >= ends[i]) i++;
      return values[i];
    },
  };
}

/**
 * Values with their weights, ready for `pick`.
 * @param {Record<string, number>} weights need not sum to anything in particular
 */
export function shares(weights) {
  const values = Object.keys(weights);
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  const ends = values.map((value) => {
    reached += weights[value] / total;
    return reached;
  });
  return { values, ends };
}
