import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelTexts } from '../lib/locale/panel-texts.ts';

const Context = createContext<PanelTexts | undefined>(undefined);

/** Gives the components below it their language. */
export const TextsProvider = Context.Provider;

/** The panel's texts. Throws where no provider stands above: that is a mistake in the program. */
export function useTexts(): PanelTexts {
  const texts = useContext(Context);
  if (!texts) throw new Error('no texts provided');
  return texts;
}
