import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Weakness } from '../lib/locale/vault-texts.ts';

/** What makes and judges passphrases. */
export interface PassphraseRules {
  /** A passphrase of random words, with at least so many characters. */
  readonly offer: (shortest: number) => string;
  /** Why one is too easy to guess; undefined where it is not. */
  readonly weakness: (passphrase: string) => Promise<Weakness | undefined>;
}

type Load = () => Promise<PassphraseRules>;

const Context = createContext<Load | undefined>(undefined);

/** Says where the rules come from: they are large, and fetched where a passphrase is set and nowhere else. */
export const PassphraseRulesProvider = Context.Provider;

/** The rules once they are there; until then, or where none are provided, the background alone decides. */
export function usePassphraseRules(): PassphraseRules | undefined {
  const load = useContext(Context);
  const [rules, setRules] = useState<PassphraseRules>();
  useEffect(() => {
    let isGone = false;
    void load?.().then((loaded) => {
      if (!isGone) setRules(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  return rules;
}
