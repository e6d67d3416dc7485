import { LANGUAGES, type Language } from '../../lib/locale/language.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';
import { readStored } from '../../lib/store/stored-settings.ts';
import { followTab } from './follow-tab.ts';
import { loadTexts } from './languages.ts';

/*
 * The panel's first script, and a small one: what the first verdict waits for is asked for while the browser still takes
 * in the rest of the panel.
 */

/** The tab that the panel stands beside. */
export const followed = followTab();

/** What is stored of settings. */
export const stored = readStored();

void stored.then((found) => loadTexts(languageOf({ language: chosenIn(found) })));
void import('./main.tsx');

function chosenIn({ settings }: Record<string, unknown>): Language | undefined {
  if (typeof settings !== 'object' || settings === null || !('language' in settings)) return undefined;
  return LANGUAGES.find((language) => language === settings.language);
}
