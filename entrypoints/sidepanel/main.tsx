import { options, render } from 'preact';
import { browser } from 'wxt/browser';
import type { PanelView } from '../../components/Header.tsx';
import { parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import {
  closeDocument,
  hasGivenUp,
  NO_READINGS,
  type OpenDocument,
  openDocument,
  patientOf,
  type Step,
  takeReading,
} from '../../lib/page/join.ts';
import type { PatientReading } from '../../lib/page/reading.ts';
import { watchUserActs } from '../../lib/page/user-acts.ts';
import {
  changeSettings,
  type ReadSettings,
  readSettingsAtOnce,
  renewSettings,
  watchSettings,
} from '../../lib/store/settings.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';
import { isSiteAllowed } from '../background/frame-access.ts';
import { openOversikt } from '../background/open-oversikt.ts';
import { type Actions, App, type Screen } from './app.tsx';
import { createAsideDesk } from './aside-desk.ts';
import { askBackground } from './ask-background.ts';
import { createDiagnosisDesk } from './diagnosis-desk.ts';
import type { Texts } from './explain.ts';
import { createFillDesk } from './fill-desk.ts';
import { createFirstShown } from './first-shown.ts';
import { type FrameLinks, linkFrames } from './frame-links.ts';
import { loadTexts } from './languages.ts';
import type { LoadedLookup } from './lookup.ts';
import { createReminderDesk } from './reminder-desk.ts';
import { loadReminderParts, type ReminderParts } from './reminder-parts.ts';
import { createSeenPage } from './seen-page.ts';
import { type Access, readAccess, requestSite } from './site-access.ts';
import { createSlipDesk } from './slip-desk.ts';
import { followed, stored } from './start.ts';
import { statusOf } from './status.ts';
import { createWorklistDesk } from './worklist-desk.ts';

const UNKNOWN: Access = { kind: 'unknown' };

const root = document.getElementById('panel') ?? document.body;
let settings: ReadSettings;
let texts: Texts;

let tab: number | undefined;
let links: FrameLinks | undefined;
let readings = NO_READINGS;
let access: Access = UNKNOWN;
/** Counts the questions about access: an answer that comes after a later question is not for now. */
let accessTurns = 0;
let refused: string | undefined;
let view: PanelView = 'page';
let parts: ReminderParts | undefined;
let isLoadingParts = false;
let lookup: LoadedLookup | undefined;
let painted = 0;
/** Until the texts are there, nothing is drawn, whatever has been heard by then. */
let hasTexts = false;
const firstShown = createFirstShown();
const seenPage = createSeenPage();
const desk = createFillDesk({
  readings: () => readings,
  send: (document, message) => links?.send(document, message) ?? false,
  onChange: () => paint(),
});
const reminderDesk = createReminderDesk(() => paint(), firstShown.past);
const diagnosisDesk = createDiagnosisDesk({
  now: () => ({ tab, readings, access }),
  onChange: () => paint(),
  onReread: () => void links?.announce(),
  onCopy: (text) => actions.onCopy(text),
});
const asideDesk = createAsideDesk(() => paint());
const worklistDesk = createWorklistDesk(() => paint());
const slipDesk = createSlipDesk({
  ask(fingerprint) {
    const shows = ({ reading }: OpenDocument) =>
      reading?.patient.kind === 'one' && reading.patient.fingerprint === fingerprint;
    const witness = readings.documents.find(shows);
    if (witness) links?.send(witness.document, { kind: 'tell-whose', fingerprint });
  },
  onChange: () => paint(),
});

void start();
watchUserActs(() => void askBackground({ kind: 'user-active' }));

async function start(): Promise<void> {
  // A reading must be on the screen when its message has been handled, not a frame later.
  options.debounceRendering = (paintNow) => paintNow();
  const speaking = useSettings(await readSettingsAtOnce(stored));
  watchSettings((changed) => void useSettings(changed).then(paint));
  browser.permissions.onAdded.addListener(() => void refreshAccess());
  browser.permissions.onRemoved.addListener(() => void loseAccess());
  // The press that opens the panel also shows it the page's address, with no other sign.
  browser.action.onClicked.addListener(({ id }) => void refreshAccess(id === tab));
  // What the page says is heard meanwhile, and drawn when there are words for it.
  followed.tell({ onTab, onUpdated: () => void refreshAccess() });
  await speaking;
  hasTexts = true;
  paint();
  await firstShown.past;
  void reminderDesk.refresh();
  void askBackground({ kind: 'panel-opened' });
  // The policy may be another than it last was; right after its own start the browser takes seconds to tell it.
  await useSettings(await renewSettings());
  paint();
}

async function useSettings(changed: ReadSettings): Promise<void> {
  const former: ReadSettings | undefined = settings;
  settings = changed;
  if (former && former.offSites.join() !== changed.offSites.join()) onTab(tab);
  else if (former && former.marker !== changed.marker) mark();
  const language = languageOf(settings);
  if (texts?.panel.language === language) return;
  texts = await loadTexts(language);
  lookup = undefined;
  parts = undefined;
  if (view === 'diagnosis') void diagnosisDesk.open(texts);
  document.documentElement.lang = language;
}

/** Tells every document of the tab whether it is to mark its forms. */
function mark(): void {
  for (const { document } of readings.documents) links?.send(document, { kind: 'marker', on: settings.marker });
}

/** Another tab: everything of the former one goes before anything is asked of the new one. */
function onTab(next: number | undefined): void {
  links?.close();
  links = undefined;
  tab = next;
  readings = NO_READINGS;
  access = UNKNOWN;
  refused = undefined;
  desk.reset();
  diagnosisDesk.reset();
  leaveList();
  paint();
  if (next === undefined) return;
  links = linkTab(next);
  void links.announce();
  void refreshAccess();
}

function linkTab(to: number): FrameLinks {
  return linkFrames(to, settings.offSites, {
    onOpened(document, frame, address) {
      diagnosisDesk.place(document, address);
      take(openDocument(readings, document, frame));
      links?.send(document, { kind: 'marker', on: settings.marker });
    },
    onClosed(document) {
      leaveList();
      take(closeDocument(readings, document));
    },
    onReading: (document, reading, ask) => take(takeReading(readings, document, reading, ask)),
    onAnswer: (answer) => desk.take(answer),
  });
}

function take(step: Step): void {
  if (step.tab === readings) return;
  readings = step.tab;
  if (step.patientChanged) {
    desk.reset();
    leaveList();
    blank();
    void checkAccess();
  }
  paint();
  links?.ask(step.ask, readings.asks);
}

/** What was read of a list is of the page as it was; with the page, or the view of it, it goes. */
function leaveList(): void {
  worklistDesk.reset();
  if (view === 'worklist') view = 'page';
}

/** The site is turned off, or kept from us: nothing of its page is shown or heard of. */
function letGo(): void {
  links?.close();
  links = undefined;
  readings = NO_READINGS;
  desk.reset();
  blank();
}

/** A site has been taken back, which may be that of the tab, or of a frame in it. */
async function loseAccess(): Promise<void> {
  leaveList();
  paint();
  const [asked, former] = [tab, access];
  await links?.recheck();
  const site = former.kind === 'granted' ? former.origin : undefined;
  if (site === undefined || (await isSiteAllowed(site, []))) return refreshAccess();
  if (asked !== tab || access !== former) return;
  // Its address can no longer be asked for, and would not be told at once.
  accessTurns++;
  access = { kind: 'locked', origin: site };
  paint();
}

/** The administrator's policy can take a site back without the browser telling of it: asked again at each patient. */
async function checkAccess(): Promise<void> {
  const asked = tab;
  if (asked === undefined || access.kind !== 'granted') return;
  const found = await readAccess(asked, false, settings.offSites);
  if (asked !== tab || found.kind === 'granted') return;
  letGo();
  await refreshAccess();
}

/** @param isPressed the extension's button has just been pressed on the tab */
async function refreshAccess(isPressed = false): Promise<void> {
  const asked = tab;
  if (asked === undefined) return;
  const turn = ++accessTurns;
  const found = await readAccess(asked, isPressed, settings.offSites);
  if (asked !== tab || turn !== accessTurns) return;
  if (found.kind === 'off') letGo();
  const isReady = found.kind === 'granted' && !found.loading;
  // Nothing is said of a page that has not been looked at.
  access = isReady ? { kind: 'granted', loading: true } : found;
  paint();
  if (!isReady) return;
  links ??= linkTab(asked);
  // Where a document has told that it is read, the verdict comes from there: others may wait for it.
  if (readings.documents.length > 0) await firstShown.past;
  await askBackground({ kind: 'inject', tab: asked });
  if (asked !== tab || turn !== accessTurns) return;
  access = found;
  paint();
}

/** Takes everything of a patient off the screen; what comes next is drawn from nothing. */
function blank(): void {
  if (!hasTexts) return;
  draw({ ...frameNow(), status: undefined, page: undefined, closedFrames: [], fills: new Map() });
}

function paint(): void {
  if (!hasTexts) return;
  try {
    draw(screenNow());
  } catch {
    // A mistake in the program: better said than an old verdict left standing.
    render(null, root);
    draw({ ...frameNow(), status: 'error', page: undefined, closedFrames: [], fills: new Map() });
  }
  painted += 1;
  document.body.dataset.ready = String(painted);
}

function draw(screen: Screen): void {
  const diagnosis = view === 'diagnosis' ? diagnosisDesk.view() : undefined;
  render(<App {...{ screen, texts, parts, lookup, diagnosis, worklist: worklistDesk, ...actions }} />, root);
}

function screenNow(): Screen {
  const frame = frameNow();
  const known = { asides: asideDesk.asides, mark: slipDesk.mark };
  const { joined, view: page } = seenPage(readings, settings, frame.today, known);
  desk.note(joined.forms);
  return {
    ...frame,
    status: statusOf(readings, joined, access),
    page,
    closedFrames: joined.closedFrames,
    gaveUp: readings.documents.some(hasGivenUp),
    isPointedOut: readings.documents.some(({ reading }) => (reading?.pointedOut?.found.length ?? 0) > 0),
    fills: new Map(joined.forms.map((form) => [form.key, desk.fillOf(form)])),
  };
}

/** What stands around the page's part of the panel: of the patient who is on the page now, and of no former one. */
function frameNow(): Omit<Screen, 'status' | 'page' | 'closedFrames' | 'fills'> {
  followPatient(patientOf(readings));
  const today = parseIsoDay(todayInOslo(new Date()));
  const { list: reminders, kept } = reminderDesk;
  const { declined } = settings;
  return { access, refused, view, reminders, kept: kept && { ...kept, declined }, today, settings };
}

/** What is remembered of the patient on the page is asked for, and what shows it fetched, once there is one. */
function followPatient(patient: PatientReading): void {
  const isOne = patient.kind === 'one';
  asideDesk.follow(isOne ? readings.patient : '');
  slipDesk.follow(isOne ? readings.patient : '', settings.hasUnitKey);
  reminderDesk.follow({
    fingerprint: isOne ? readings.patient : '',
    name: isOne ? (patient.name ?? '') : '',
    birth: isOne ? (patient.birth ?? '') : '',
  });
  if (isOne) void firstShown.past.then(loadParts);
}

/** The look-up's texts are fetched when it is opened. */
async function openLookup(): Promise<void> {
  const { loadLookup } = await import('./lookup.ts');
  lookup ??= await loadLookup(texts, settings.unitNotes);
  paint();
}

/** Fetched once for each language. */
async function loadParts(): Promise<void> {
  if (parts || isLoadingParts) return;
  isLoadingParts = true;
  try {
    parts = await loadReminderParts(texts.panel.language);
  } finally {
    isLoadingParts = false;
  }
  paint();
}

const actions: Actions = {
  onView(next) {
    if (next !== 'worklist') leaveList();
    view = next;
    paint();
    if (next === 'reminders') void loadParts();
    if (next === 'lookup') void openLookup();
    if (next === 'diagnosis') void diagnosisDesk.open(texts);
    else diagnosisDesk.leave();
    if (next === 'worklist') void worklistDesk.open(tab, texts);
  },
  onOversikt: () => void openOversikt(),
  onSettings: browser.runtime.getManifest().options_ui ? () => void browser.runtime.openOptionsPage() : undefined,
  onEnable(origin) {
    void requestSite(origin).then(async (isAllowed) => {
      refused = isAllowed ? undefined : origin;
      await refreshAccess();
    });
  },
  onTurnSite(origin, isOn) {
    void askBackground({ kind: 'turn-site', origin, on: isOn });
  },
  onLookAgain() {
    for (const entry of readings.documents) {
      if (hasGivenUp(entry)) links?.send(entry.document, { kind: 'look-again' });
    }
  },
  onReadList: () => void worklistDesk.open(tab, texts),
  onSeedList: () => void worklistDesk.seed(),
  onSimplifiedFrom(day) {
    void changeSettings({ simplifiedFrom: day });
  },
  onFill: (key, suggestion, event, kept) => void desk.fill(key, suggestion, event, kept),
  onUndo: (key) => void desk.undo(key),
  onForget: () => desk.forget(),
  onCopy: (line) =>
    navigator.clipboard.writeText(line).then(
      () => true,
      () => false,
    ),
  ...reminderDesk.actions,
  ...asideDesk.actions,
};
