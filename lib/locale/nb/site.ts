import type { SiteTexts } from '../site-texts.ts';

/** Turning one site off and on, bokmål. */
export const site: SiteTexts = {
  isOff: (host) => `Slått av på ${host}`,
  offMeans: 'Siden leses ikke, og ingen frister regnes ut av det den viser.',
  turnOff: (host) => `Slå av på ${host}`,
  turnOn: 'Slå på igjen',
};
