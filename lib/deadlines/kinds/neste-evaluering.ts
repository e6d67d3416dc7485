import { isAfter, type Kind, lastOf } from '../kind.ts';

/** From one evaluation to the next. A later decision begins anew. */
export const nesteEvaluering: Kind = {
  id: 'neste-evaluering',
  figure: 'neste-evaluering',
  from(forlop) {
    const evaluation = lastOf(forlop, 'E');
    return evaluation && isAfter(forlop, evaluation, lastOf(forlop, 'C')) ? evaluation : undefined;
  },
};
