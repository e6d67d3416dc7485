import { decisionIn, isAfter, type Kind, lastOf } from '../kind.ts';

/** From a decision on treatment to the first evaluation after it. */
export const forsteEvaluering: Kind = {
  id: 'forste-evaluering',
  figure: 'forste-evaluering',
  from(forlop) {
    const decision = decisionIn(forlop, 'PT');
    const evaluation = lastOf(forlop, 'E');
    return decision && evaluation && isAfter(forlop, evaluation, decision) ? undefined : decision;
  },
};
