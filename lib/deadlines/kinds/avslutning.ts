import { decisionIn, type Kind } from '../kind.ts';

/** Decided that the patient needs no treatment here, and the forløp still open. */
export const avslutning: Kind = {
  id: 'avslutning',
  from: (forlop) => decisionIn(forlop, 'SKAI'),
};
