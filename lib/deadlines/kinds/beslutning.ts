import { firstOf, type Kind } from '../kind.ts';

/** From the first attendance to the clinical decision. */
export const beslutning: Kind = {
  id: 'beslutning',
  figure: 'beslutning',
  from: (forlop) => (firstOf(forlop, 'C') ? undefined : firstOf(forlop, 'M')),
};
