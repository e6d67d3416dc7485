import { render } from 'preact';
import { parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { watchUserActs } from '../../lib/page/user-acts.ts';
import { readLines } from '../../lib/store/own-lines.ts';
import { readColumns } from '../../lib/store/remembered-columns.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';
import { askBackground } from '../sidepanel/ask-background.ts';
import { App } from './App.tsx';
import { makeActions } from './actions.ts';
import { makeReady } from './desk.ts';
import { loadTexts } from './languages.ts';
import { ALL, type State, TABS, type Tab } from './state.ts';

const root = document.getElementById('oversikt') ?? document.body;
let state: State;
let painted = 0;

const actions = makeActions({
  get: () => state,
  set(change) {
    state = { ...state, ...change };
    paint();
  },
});

// Starts while the settings are fetched: a small file takes less time than a worker does to start.
makeReady();
void start();
watchUserActs(() => void askBackground({ kind: 'user-active' }));

async function start(): Promise<void> {
  const [settings, mapping, lines] = await Promise.all([readSettings(), readColumns(), readLines()]);
  const texts = await loadTexts(languageOf(settings));
  document.documentElement.lang = texts.page.language;
  document.title = `${texts.page.title} – ${texts.page.product}`;
  state = {
    texts,
    mapping,
    lines,
    tab: tabInAddress(),
    settings: {
      today: parseIsoDay(todayInOslo(new Date())),
      simplifiedFrom: settings.simplifiedFrom && parseIsoDay(settings.simplifiedFrom),
      completeFrom: undefined,
    },
    running: undefined,
    waiting: undefined,
    problems: undefined,
    notice: undefined,
    shown: undefined,
    listing: { query: ALL, count: 0, version: 0, handled: 0, detail: undefined },
    comparison: undefined,
    feedback: undefined,
    months: undefined,
    isExporting: false,
    printed: undefined,
    isComplete: false,
  };
  // The vault may have been opened or locked in the panel meanwhile.
  window.addEventListener('focus', () => void actions.onMonths());
  window.addEventListener('hashchange', () => actions.onTab(tabInAddress()));
  window.addEventListener('beforeunload', (event) => {
    // Marks that have not been kept live in this page alone: closing it must be meant.
    if (state.listing.handled > 0 && state.months?.saving !== 'done') event.preventDefault();
  });
  // Anywhere on the page will do: a file that misses the field would otherwise replace the page.
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.dataset.dragging = 'true';
  });
  window.addEventListener('dragleave', (event) => {
    // Only where the pointer leaves the window.
    if (event.relatedTarget === null) delete document.body.dataset.dragging;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    delete document.body.dataset.dragging;
    if (event.dataTransfer) actions.onFiles([...event.dataTransfer.files]);
  });
  paint();
  void actions.onMonths();
}

function paint(): void {
  render(<App state={state} actions={actions} />, root);
  document.body.dataset.ready = String(++painted);
}

function tabInAddress(): Tab {
  return TABS.find((tab) => location.hash === `#${tab}`) ?? 'result';
}
