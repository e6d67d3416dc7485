import { options, render } from 'preact';
import { browser } from 'wxt/browser';
import type { PanelView } from '../../components/Header.tsx';
import type { ReminderList } from '../../components/ReminderList.tsx';
import { parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { type PageToBackground, remindersChanged } from '../../lib/messages.ts';
import {
  closeDocument,
  hasGivenUp,
  joinReadings,
  NO_READINGS,
  openDocument,
  type Step,
  takeReading,
} from '../../lib/page/join.ts';
import {
  changeSettings,
  languageOf,
  type ReadSettings,
  readSettings,
  watchSettings,
} from '../../lib/store/settings.ts';
import { openOversikt } from '../background/open-oversikt.ts';
import { type Actions, App, type Screen } from './app.tsx';
import { askBackground } from './ask-background.ts';
import type { Texts } from './explain.ts';
import { createFillDesk } from './fill-desk.ts';
import { followTab } from './follow-tab.ts';
import { type FrameLinks, linkFrames } from './frame-links.ts';
import { loadTexts } from './languages.ts';
import type { LoadedLookup } from './lookup.ts';
import { type Access, readAccess, requestSite } from './site-access.ts';
import { statusOf } from './status.ts';
import { viewPage } from './view.ts';

const UNKNOWN: Access = { kind: 'unknown' };
const NO_LABEL: Screen['label'] = { text: '', failed: false };

const root = document.getElementById('panel') ?? document.body;
let settings: ReadSettings;
let texts: Texts;

let tab: number | undefined;
let links: FrameLinks | undefined;
let readings = NO_READINGS;
let access: Access = UNKNOWN;
/** Counts the questions about access: an answer that comes after a later question is not for now. */
let accessTurns = 0;
let label = NO_LABEL;
let refused: string | undefined;
let view: PanelView = 'page';
let reminderList: typeof ReminderList | undefined;
let lookup: LoadedLookup | undefined;
let reminders: Screen['reminders'] = { list: [], patients: 0, failed: false };
let painted = 0;
const desk = createFillDesk({
  readings: () => readings,
  send: (document, message) => links?.send(document, message) ?? false,
  onChange: () => paint(),
});

void start();

async function start(): Promise<void> {
  // A reading must be on the screen when its message has been handled, not a frame later.
  options.debounceRendering = (paintNow) => paintNow();
  await useSettings(await readSettings());
  watchSettings((changed) => void useSettings(changed).then(paint));
  browser.permissions.onAdded.addListener(() => void refreshAccess());
  browser.permissions.onRemoved.addListener(() => void refreshAccess());
  // The press that opens the panel also shows it the page's address, with no other sign.
  browser.action.onClicked.addListener(({ id }) => void refreshAccess(id === tab));
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const isBackground = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isBackground && remindersChanged.safeParse(message).success) void listReminders();
  });
  paint();
  void listReminders();
  await followTab({ onTab, onUpdated: () => void refreshAccess() });
}

async function useSettings(changed: ReadSettings): Promise<void> {
  settings = changed;
  const language = languageOf(settings);
  if (texts?.panel.language === language) return;
  texts = await loadTexts(language);
  lookup = undefined;
  document.documentElement.lang = language;
}

/** Another tab: everything of the former one goes before anything is asked of the new one. */
function onTab(next: number | undefined): void {
  links?.close();
  links = undefined;
  tab = next;
  readings = NO_READINGS;
  access = UNKNOWN;
  label = NO_LABEL;
  refused = undefined;
  desk.reset();
  paint();
  if (next === undefined) return;
  links = linkFrames(next, {
    onOpened: (document, frame) => take(openDocument(readings, document, frame)),
    onClosed: (document) => take(closeDocument(readings, document)),
    onReading: (document, reading, ask) => take(takeReading(readings, document, reading, ask)),
    onAnswer: (answer) => desk.take(answer),
  });
  void links.announce();
  void refreshAccess();
}

function take(step: Step): void {
  if (step.tab === readings) return;
  readings = step.tab;
  if (step.patientChanged) {
    label = NO_LABEL;
    desk.reset();
    blank();
  }
  paint();
  links?.ask(step.ask, readings.asks);
}

/** @param isPressed the extension's button has just been pressed on the tab */
async function refreshAccess(isPressed = false): Promise<void> {
  const asked = tab;
  if (asked === undefined) return;
  const turn = ++accessTurns;
  const found = await readAccess(asked, isPressed);
  if (asked !== tab || turn !== accessTurns) return;
  const isReady = found.kind === 'granted' && !found.loading;
  // Nothing is said of a page that has not been looked at.
  access = isReady ? { kind: 'granted', loading: true } : found;
  paint();
  if (!isReady) return;
  await askBackground({ kind: 'inject', tab: asked });
  if (asked !== tab || turn !== accessTurns) return;
  access = found;
  paint();
}

/** Takes everything of a patient off the screen; what comes next is drawn from nothing. */
function blank(): void {
  draw({ ...frameNow(), status: undefined, page: undefined, closedFrames: [], fills: new Map() });
}

function paint(): void {
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
  render(<App {...{ screen, texts, reminderList, lookup, ...actions }} />, root);
}

function screenNow(): Screen {
  const frame = frameNow();
  const joined = joinReadings(readings);
  desk.note(joined.forms);
  const isRead = readings.documents.some(({ reading }) => reading !== undefined);
  return {
    ...frame,
    status: statusOf(readings, joined, access),
    page: isRead ? viewPage(joined, settings, frame.today) : undefined,
    closedFrames: joined.closedFrames,
    gaveUp: readings.documents.some(hasGivenUp),
    fills: new Map(joined.forms.map((form) => [form.key, desk.fillOf(form)])),
  };
}

/** What stands around the page's part of the panel. */
function frameNow(): Omit<Screen, 'status' | 'page' | 'closedFrames' | 'fills'> {
  const today = parseIsoDay(todayInOslo(new Date()));
  return { access, refused, view, reminders, label, today, settings };
}

async function listReminders(): Promise<void> {
  const answer = await askBackground({ kind: 'list-reminders' });
  if (answer.kind === 'reminders') {
    const list = answer.reminders.map(({ due, ...reminder }) => ({
      ...reminder,
      due: due === undefined ? undefined : parseIsoDay(due),
    }));
    reminders = { list, patients: answer.patients, failed: false };
  } else {
    reminders = { ...reminders, failed: true };
  }
  paint();
}

/** The look-up's texts are fetched when it is opened. */
async function openLookup(): Promise<void> {
  const { loadLookup } = await import('./lookup.ts');
  lookup ??= await loadLookup(texts, settings.unitNotes);
  paint();
}

/** The list is fetched when it is wanted: the verdict must not wait for what it does not need. */
async function openReminders(): Promise<void> {
  reminderList ??= (await import('../../components/ReminderList.tsx')).ReminderList;
  await listReminders();
}

async function changeReminders(message: PageToBackground): Promise<void> {
  await askBackground(message);
  await listReminders();
}

const actions: Actions = {
  onView(next) {
    view = next;
    paint();
    if (next === 'reminders') void openReminders();
    if (next === 'lookup') void openLookup();
  },
  onOversikt: () => void openOversikt(),
  onSettings: browser.runtime.getManifest().options_ui ? () => void browser.runtime.openOptionsPage() : undefined,
  onEnable(origin) {
    void requestSite(origin).then(async (isAllowed) => {
      refused = isAllowed ? undefined : origin;
      await refreshAccess();
    });
  },
  onLookAgain() {
    for (const entry of readings.documents) {
      if (hasGivenUp(entry)) links?.send(entry.document, { kind: 'look-again' });
    }
  },
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
  onLabel(text) {
    const fingerprint = readings.patient;
    void askBackground({ kind: 'label-patient', fingerprint, label: text }).then((answer) => {
      if (readings.patient !== fingerprint) return;
      label = answer.kind === 'done' ? { text, failed: false } : { text: '', failed: true };
      paint();
    });
  },
  onPostpone: (id, to, reason) => void changeReminders({ kind: 'postpone-reminder', id, to, reason }),
  onDone: (id) => void changeReminders({ kind: 'finish-reminder', id }),
  onRemove: (id) => void changeReminders({ kind: 'remove-reminder', id }),
};
