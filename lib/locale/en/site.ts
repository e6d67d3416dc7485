import type { SiteTexts } from '../site-texts.ts';

/** Turning one site off and on, English. */
export const site: SiteTexts = {
  isOff: (host) => `Turned off on ${host}`,
  offMeans: 'The page is not read, and no deadlines are worked out from what it shows.',
  turnOff: (host) => `Turn off on ${host}`,
  turnOn: 'Turn on again',
};
