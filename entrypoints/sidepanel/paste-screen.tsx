import { useState } from 'preact/hooks';
import { PasteForlop } from '../../components/PasteForlop.tsx';
import type { JoinedPage } from '../../lib/page/join.ts';
import { type PastedRows, readPastedRows } from '../../lib/page/pasted-rows.ts';
import type { Actions, Screen } from './app.tsx';
import type { Texts } from './explain.ts';
import { PageParts } from './page-screen.tsx';
import { viewPage } from './view.ts';

interface Props extends Actions {
  readonly screen: Screen;
  readonly texts: Texts;
}

/** Rows from any program, checked and drawn as a page's own list is. They stand in this view alone. */
export function PasteScreen({ screen, texts, ...actions }: Props) {
  const [text, setText] = useState('');
  const [whole, setWhole] = useState<boolean>();
  const rows = readPastedRows(text);
  const page = viewPage(pageOf(rows, whole), screen.settings, screen.today);
  return (
    <PasteForlop
      text={text}
      whole={whole}
      count={rows.events.length}
      unread={rows.unread}
      onText={setText}
      onWhole={setWhole}
    >
      {rows.events.length > 0 && <PageParts {...{ page, screen, texts, ...actions }} />}
    </PasteForlop>
  );
}

/** The rows as if a page without a patient and without a form showed them. */
function pageOf({ events, unread }: PastedRows, whole: boolean | undefined): JoinedPage {
  return {
    patient: { kind: 'none', reason: 'no-number' },
    forms: [],
    history: {
      events: [...events],
      completeness:
        whole === true && unread.length === 0 ? { kind: 'complete' } : { kind: 'unknown', reason: 'pasted' },
      unreadRows: unread.length,
    },
    closedFrames: [],
    waiting: false,
    declined: [],
  };
}
