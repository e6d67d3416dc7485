import { decisionIn, type Kind } from '../kind.ts';

/** From a decision on extended assessment, which edition-2024 no longer has, to the next decision. */
export const nyBeslutning: Kind = {
  id: 'ny-beslutning',
  figure: 'ny-beslutning',
  from(forlop, { simplifiedFrom }) {
    const decision = decisionIn(forlop, 'UN');
    return decision && decision.day < simplifiedFrom ? decision : undefined;
  },
};
