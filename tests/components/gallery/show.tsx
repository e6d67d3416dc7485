import { render } from 'preact';
import { Diagnosis } from '../../../components/Diagnosis.tsx';
import { Pointing } from '../../../components/Pointing.tsx';
import { App } from '../../../entrypoints/sidepanel/app.tsx';
import { loadDiagnosis } from '../../../entrypoints/sidepanel/diagnosis.ts';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { loadLookup } from '../../../entrypoints/sidepanel/lookup.ts';
import { loadReminderParts } from '../../../entrypoints/sidepanel/reminder-parts.ts';
import { LANGUAGES } from '../../../lib/locale/language.ts';
import { declinedTab } from '../screens.ts';
import { POINTED, STATES } from './states.ts';

/** Shows the state that the address names: `?state=look&language=nb`. */
const wanted = new URLSearchParams(location.search);
const screen = STATES[wanted.get('state') ?? ''];
const language = LANGUAGES.find((one) => one === wanted.get('language')) ?? 'nb';
const nothing = () => undefined;

const POINTING = {
  nb: () => import('../../../lib/locale/nb/pointing.ts'),
  nn: () => import('../../../lib/locale/nn/pointing.ts'),
  en: () => import('../../../lib/locale/en/pointing.ts'),
};

Object.assign(globalThis, { stateNames: Object.keys(STATES) });
const root = document.getElementById('panel');
if (root && screen) {
  const texts = await loadTexts(language);
  document.documentElement.lang = language;
  render(
    <App
      screen={screen}
      texts={texts}
      parts={await loadReminderParts(language)}
      lookup={await loadLookup(texts, [])}
      diagnosis={await diagnosisShown(wanted.get('state') ?? '')}
      onView={nothing}
      onOversikt={nothing}
      onSettings={nothing}
      onEnable={nothing}
      onLookAgain={nothing}
      onSimplifiedFrom={nothing}
      onLabel={nothing}
      onFill={nothing}
      onUndo={nothing}
      onForget={nothing}
      onCopy={async () => true}
      onPostpone={nothing}
      onDone={nothing}
      onRemove={nothing}
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
}
document.body.dataset.ready = '1';

/** The view of a diagnosis, with what is being pointed out or was. */
async function diagnosisShown(state: string) {
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
