import { TextsProvider } from '../../components/texts.ts';
import type { Actions } from './actions.ts';
import { CompareScreen } from './CompareScreen.tsx';
import { DropScreen } from './DropScreen.tsx';
import { FilesScreen } from './FilesScreen.tsx';
import { IndicatorScreen } from './IndicatorScreen.tsx';
import { ListScreen } from './ListScreen.tsx';
import { Notices } from './Notices.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PrintView } from './PrintView.tsx';
import { ProblemsScreen } from './ProblemsScreen.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { ResultScreen } from './ResultScreen.tsx';
import type { State } from './state.ts';

/** What every part of the page is given. */
export interface PartProps {
  readonly state: State;
  readonly actions: Actions;
}

/** The coordinator's page. */
export function App({ state, actions }: PartProps) {
  return (
    <TextsProvider value={state.texts.panel}>
      <PageHeader state={state} actions={actions} />
      <main data-status={statusOf(state)} data-version={state.shown?.version}>
        <Notices state={state} actions={actions} />
        <Body state={state} actions={actions} />
      </main>
    </TextsProvider>
  );
}

function Body({ state, actions }: PartProps) {
  const { running, problems, shown, tab } = state;
  if (running) return <ProgressCard running={running} texts={state.texts} onCancel={actions.onCancel} />;
  if (problems) {
    return <ProblemsScreen key={problems.list.length} problems={problems} state={state} actions={actions} />;
  }
  if (!shown) return <DropScreen texts={state.texts} actions={actions} />;
  switch (tab) {
    case 'result':
      return <ResultScreen shown={shown} state={state} actions={actions} />;
    case 'list':
      if (state.printed) return <PrintView shown={shown} printed={state.printed} state={state} actions={actions} />;
      return <ListScreen shown={shown} state={state} actions={actions} />;
    case 'indicators':
      return <IndicatorScreen key={shown.version} shown={shown} state={state} actions={actions} />;
    case 'compare':
      return <CompareScreen state={state} actions={actions} />;
    case 'files':
      return <FilesScreen shown={shown} state={state} actions={actions} />;
  }
}

/** What the page is doing, for tests and assistive scripts. */
function statusOf({ running, problems, shown }: State): 'start' | 'running' | 'problems' | 'result' {
  if (running) return 'running';
  if (problems) return 'problems';
  return shown ? 'result' : 'start';
}
