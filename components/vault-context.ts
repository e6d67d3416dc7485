import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VaultTexts } from '../lib/locale/vault-texts.ts';

const Context = createContext<VaultTexts | undefined>(undefined);

/** Gives the parts below it what they say of passphrase and lock. */
export const VaultTextsProvider = Context.Provider;

/** The texts of what keeps the reminders. Throws where no provider stands above: that is a mistake in the program. */
export function useVaultTexts(): VaultTexts {
  const texts = useContext(Context);
  if (!texts) throw new Error('no texts of the vault provided');
  return texts;
}
