import { decisionIn, type Kind } from '../kind.ts';

/** Treatment decided on, and no plan made together with the patient: asked for when the first evaluation is due. */
export const plan: Kind = {
  id: 'plan',
  figure: 'forste-evaluering',
  from(forlop) {
    const planned = forlop.events.some((event) => event.hendelse === 'U' && event.utfall === 'U');
    return planned ? undefined : decisionIn(forlop, 'PT');
  },
};
