// fast-check with fewer runs of each property, and the same ones every time, so that a mutant gets the same answer
// whenever it is asked about. `npm run unit` runs each in full.
import fc from 'fast-check';

const MOST_RUNS = 100;

export default {
  ...fc,
  assert: (property, { numRuns = 100, ...told } = {}) =>
    fc.assert(property, { ...told, numRuns: Math.min(numRuns, MOST_RUNS), seed: 20, endOnFailure: true }),
};
