import type { DeadlineKind, Kind } from './kind.ts';
import { avslutning } from './kinds/avslutning.ts';
import { beslutning } from './kinds/beslutning.ts';
import { forsteEvaluering } from './kinds/forste-evaluering.ts';
import { fremmote } from './kinds/fremmote.ts';
import { nesteEvaluering } from './kinds/neste-evaluering.ts';
import { nyBeslutning } from './kinds/ny-beslutning.ts';
import { nyttForlop } from './kinds/nytt-forlop.ts';
import { plan } from './kinds/plan.ts';

/** Every kind by its id, in the order of the ordinary course. */
export const KINDS: Readonly<Record<DeadlineKind, Kind>> = {
  fremmote,
  beslutning,
  'ny-beslutning': nyBeslutning,
  'forste-evaluering': forsteEvaluering,
  plan,
  'neste-evaluering': nesteEvaluering,
  avslutning,
  'nytt-forlop': nyttForlop,
};
