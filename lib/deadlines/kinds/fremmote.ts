import { firstOf, type Kind } from '../kind.ts';

/** Started, and no first attendance registered. */
export const fremmote: Kind = {
  id: 'fremmote',
  from: (forlop) => (firstOf(forlop, 'M') ? undefined : firstOf(forlop, 'A')),
};
