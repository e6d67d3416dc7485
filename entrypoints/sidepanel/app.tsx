import type { ComponentChildren } from 'preact';
import { Header, type PanelView } from '../../components/Header.tsx';
import { LiveVerdict } from '../../components/LiveVerdict.tsx';
import { Lookup } from '../../components/Lookup.tsx';
import type { ShownList } from '../../components/MineFrister.tsx';
import type { ShownKept } from '../../components/PatientKept.tsx';
import type { FillEvent, FormFill, Suggestion } from '../../components/suggestion.ts';
import { TextsProvider } from '../../components/texts.ts';
import type { DayNumber, IsoDay } from '../../lib/forlop/day.ts';
import type { QuietStatus } from '../../lib/locale/panel-texts.ts';
import type { AsideDesk } from './aside-desk.ts';
import { explain, type Texts } from './explain.ts';
import { whatIsLeft } from './form-region.tsx';
import type { LoadedLookup } from './lookup.ts';
import { PageScreen } from './page-screen.tsx';
import { PasteScreen } from './paste-screen.tsx';
import type { ReminderDesk } from './reminder-desk.ts';
import type { ReminderParts } from './reminder-parts.ts';
import type { Access } from './site-access.ts';
import type { PageView, ViewSettings } from './view.ts';
import type { WorklistDesk } from './worklist-desk.ts';

type ReminderActions = ReminderDesk['actions'];
type AsideActions = AsideDesk['actions'];

/** All that the panel shows, as plain data. */
export interface Screen {
  /** Undefined while nothing is known yet. */
  readonly status: 'form' | QuietStatus | undefined;
  /** Undefined where nothing of the page may be shown. */
  readonly page: PageView | undefined;
  readonly access: Access;
  /** Origins of frames in the page that the user may allow too. */
  readonly closedFrames: readonly string[];
  /** A document of the page is no longer read: it took too much. */
  readonly gaveUp?: boolean;
  /** What is shown rests on what a user has pointed out. */
  readonly isPointedOut?: boolean;
  /** Origin that the user was asked for and did not allow. */
  readonly refused: string | undefined;
  readonly view: PanelView;
  readonly reminders: ShownList;
  /** How the patient on the page is kept; undefined until that is known. */
  readonly kept: ShownKept | undefined;
  readonly today: DayNumber;
  /** What pasted rows are judged by. */
  readonly settings: ViewSettings;
  /** What is known of the filling of forms, by their keys. */
  readonly fills: ReadonlyMap<string, FormFill>;
}

/** What the user can do in the panel. */
export interface Actions extends ReminderActions, AsideActions {
  readonly onView: (view: PanelView) => void;
  readonly onOversikt: () => void;
  readonly onSettings: (() => void) | undefined;
  readonly onEnable: (origin: string) => void;
  readonly onLookAgain: () => void;
  /** Reads the list of several patients that the page shows now. */
  readonly onReadList: () => void;
  /** Has the deadlines of the patients of that list followed. */
  readonly onSeedList: () => void;
  readonly onTurnSite: (origin: string, isOn: boolean) => void;
  readonly onSimplifiedFrom: (day: IsoDay) => void;
  /** @param kept what the form held of another registration */
  readonly onFill: (key: string, suggestion: Suggestion, event: FillEvent, kept: FillEvent | undefined) => void;
  readonly onUndo: (key: string) => void;
  readonly onForget: () => void;
  /** Puts a line on the clipboard, and answers whether it went well. */
  readonly onCopy: (line: string) => Promise<boolean>;
}

interface Props extends Actions {
  readonly screen: Screen;
  readonly texts: Texts;
  /** Fetched when it is first asked for. */
  readonly parts: ReminderParts | undefined;
  readonly lookup: LoadedLookup | undefined;
  /** What was seen on the page; fetched when it is first asked for. */
  readonly diagnosis?: ComponentChildren;
  readonly worklist?: Pick<WorklistDesk, 'loaded' | 'shown'> | undefined;
}

/** The panel. */
export function App({ screen, texts, parts, lookup, diagnosis, worklist, ...actions }: Props) {
  const { status, page, view, reminders, today } = screen;
  return (
    <TextsProvider value={texts.panel}>
      <Header
        due={countDue(reminders, today)}
        view={view}
        onView={actions.onView}
        onOversikt={actions.onOversikt}
        onSettings={actions.onSettings}
      />
      <main data-status={view === 'paste' ? 'paste' : status}>
        {view === 'reminders' && parts && (
          <parts.List shown={reminders} today={today} texts={parts.texts} {...actions} />
        )}
        {view === 'lookup' && lookup && <Lookup {...lookup} onPaste={() => actions.onView('paste')} />}
        {view === 'diagnosis' && diagnosis}
        {view === 'paste' && <PasteScreen {...{ screen, texts, ...actions }} />}
        {view === 'worklist' && worklist?.loaded && (
          <worklist.loaded.Screen
            {...{ screen, texts, ...actions }}
            own={worklist.loaded.texts}
            shown={worklist.shown}
          />
        )}
        {view === 'page' && <PageScreen {...{ screen, texts, parts, ...actions }} />}
      </main>
      <LiveVerdict text={page ? spoken(page, texts) : ''} />
    </TextsProvider>
  );
}

/** What the bell says: limits that are due or have passed, from the table of days where all else is locked. */
function countDue({ list, days }: ShownList, today: DayNumber): number {
  const open = list.filter(({ state, old }) => !old && (state === 'today' || state === 'over')).length;
  return days.filter(([day]) => day <= today).reduce((sum, [, count]) => sum + count, open);
}

/** The verdict as it is said aloud: the word, and the first thing that is wrong. */
function spoken({ forms }: PageView, texts: Texts): string {
  return forms
    .map((form) => {
      if (form.verdict === 'ok') return `${texts.panel.verdict.ok}.`;
      const [first] = explain(form.findings, texts);
      return first ? `${texts.panel.verdict[form.verdict]}. ${first.message}` : whatIsLeft(form, texts.panel);
    })
    .join(' ');
}
