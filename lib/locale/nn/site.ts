import type { SiteTexts } from '../site-texts.ts';

/** Turning one site off and on, nynorsk. */
export const site: SiteTexts = {
  isOff: (host) => `Slått av på ${host}`,
  offMeans: 'Sida blir ikkje lesen, og ingen fristar blir rekna ut av det ho viser.',
  turnOff: (host) => `Slå av på ${host}`,
  turnOn: 'Slå på att',
};
