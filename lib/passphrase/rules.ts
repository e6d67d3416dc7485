import { offerPassphrase } from './offer.ts';
import type { Weakness } from './weakness.ts';

/** What a page needs where a passphrase is set: an offer, and why one is refused. The estimator comes when it is asked. */
export const passphraseRules = {
  offer: (shortest: number): string => offerPassphrase(shortest),
  weakness: async (passphrase: string): Promise<Weakness | undefined> =>
    (await import('./estimate.ts')).estimateWeakness(passphrase),
};
