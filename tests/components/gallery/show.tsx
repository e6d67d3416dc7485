import { render } from 'preact';
import { Diagnosis } from '../../../components/Diagnosis.tsx';
import { Pointing } from '../../../components/Pointing.tsx';
import { App } from '../../../entrypoints/sidepanel/app.tsx';
import { loadDiagnosis } from '../../../entrypoints/sidepanel/diagnosis.ts';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { loadLookup } from '../../../entrypoints/sidepanel/lookup.ts';
import { loadReminderParts } from '../../../entrypoints/sidepanel/reminder-parts.ts';
import { LANGUAGES, type Language } from '../../../lib/locale/language.ts';
import { declinedTab } from '../screens.ts';
import { DEEDS, POINTED, STATES } from './states.ts';

const nothing = () => undefined;

const POINTING = {
  nb: () => import('../../../lib/locale/nb/pointing.ts'),
  nn: () => import('../../../lib/locale/nn/pointing.ts'),
  en: () => import('../../../lib/locale/en/pointing.ts'),
};
const root = document.getElementById('panel') ?? document.body;

/** Draws a state anew, in a language, and does in it what it comes of. */
async function showState(name: string, language: Language): Promise<void> {
  const deed = DEEDS[name];
  const state = STATES[deed?.state ?? name];
  if (!state) throw new Error(`no state ${name}`);
  const texts = await loadTexts(language);
  const parts = await loadReminderParts(language);
  const lookup = await loadLookup(texts, []);
  const diagnosis = await diagnosisShown(name, language);
  document.documentElement.lang = language;
  render(null, root);
  render(
    <App
      screen={state}
      texts={texts}
      parts={parts}
      lookup={lookup}
      diagnosis={diagnosis}
      onView={nothing}
      onOversikt={nothing}
      onSettings={nothing}
      onEnable={nothing}
      onLookAgain={nothing}
      onReadList={nothing}
      onSeedList={nothing}
      onSimplifiedFrom={nothing}
      onLabel={nothing}
      onFill={nothing}
      onUndo={nothing}
      onForget={nothing}
      onCopy={async () => true}
      onPostpone={nothing}
      onDone={nothing}
      onRemove={nothing}
      onAnswer={nothing}
      onSetPassphrase={nothing}
      onUnlock={nothing}
      onLock={nothing}
      onStartAnew={nothing}
      onMakeCopy={nothing}
      onDeclineCopy={nothing}
      onDecline={nothing}
      onSetAside={nothing}
      onShowAgain={nothing}
      onTurnSite={nothing}
    />,
    root,
  );
  for (const selector of deed?.press ?? []) {
    pressable(selector).click();
    await drawn();
  }
  if (deed?.write) write(...deed.write);
  await drawn();
}

/** The view of a diagnosis, with what is being pointed out or was. */
async function diagnosisShown(state: string, language: Language) {
  const texts = await loadTexts(language);
  const tell = await loadDiagnosis(texts, { version: '0.1.0', browser: 'Chrome/156.0.0.0' });
  const { pointing } = await POINTING[language]();
  const { picking, profile } = POINTED[state] ?? { picking: { kind: 'idle' }, profile: undefined };
  return (
    <>
      <Pointing
        texts={pointing}
        pointing={picking}
        profile={profile}
        onPoint={nothing}
        onSkipPart={nothing}
        onSingleCode={nothing}
        onMoveMark={nothing}
        onChooseMarked={nothing}
        onStopPointing={nothing}
        onTestProfile={nothing}
        onForgetProfile={nothing}
      />
      <Diagnosis shown={tell(declinedTab())} onCopy={async () => true} />
    </>
  );
}

function pressable(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing to press: ${selector}`);
  for (let up: Element | null = element; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
  return element;
}

function write(field: string, text: string): void {
  const element = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${field}"]`);
  if (!element) throw new Error(`nothing to write in: ${field}`);
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Two frames: what a press has changed is on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

Object.assign(globalThis, { stateNames: [...Object.keys(STATES), ...Object.keys(DEEDS)], showState });
const wanted = new URLSearchParams(location.search);
const named = wanted.get('state');
if (named !== null) await showState(named, LANGUAGES.find((one) => one === wanted.get('language')) ?? 'nb');
document.body.dataset.ready = '1';
