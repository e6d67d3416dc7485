import type { ComponentChildren } from 'preact';
import type { TabReadings } from '../../lib/page/join.ts';
import type { DiagnosisView } from './diagnosis-view.tsx';
import type { Texts } from './explain.ts';
import type { Access } from './site-access.ts';

/** What the view of a diagnosis is drawn from. */
export interface DiagnosedNow {
  readonly tab: number | undefined;
  readonly readings: TabReadings;
  readonly access: Access;
  /** Addresses of the tab's documents, by document. */
  readonly addresses: ReadonlyMap<string, string>;
}

export interface DiagnosisWorld {
  readonly now: () => Omit<DiagnosedNow, 'addresses'>;
  /** There is something new to show. */
  readonly onChange: () => void;
  /** Every document is to be read anew. */
  readonly onReread: () => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Where the tab's documents come from, what was seen in them, and pointing things out there. */
export interface DiagnosisDesk {
  /** A document has said that it is there. */
  place(document: string, address: string): void;
  /** Another tab, of which nothing is known. */
  reset(): void;
  /** Fetches the view; again where the language has changed. */
  open(texts: Texts): Promise<void>;
  /** The view is left. */
  leave(): void;
  /** Nothing until it has been fetched. */
  view(): ComponentChildren;
}

/** The view is fetched when somebody asks for it: most never do. */
export function createDiagnosisDesk(world: DiagnosisWorld): DiagnosisDesk {
  const addresses = new Map<string, string>();
  let loaded: { readonly language: string; readonly view: DiagnosisView } | undefined;
  return {
    place: (document, address) => void addresses.set(document, address),
    reset() {
      addresses.clear();
      loaded?.view.stop();
    },
    async open(texts) {
      const { language } = texts.panel;
      if (loaded?.language !== language) {
        const { loadDiagnosisView } = await import('./diagnosis-view.tsx');
        const view = await loadDiagnosisView(texts, { ...world, now: () => ({ ...world.now(), addresses }) });
        loaded?.view.stop();
        loaded = { language, view };
      }
      await loaded.view.refresh();
      world.onChange();
    },
    leave: () => loaded?.view.stop(),
    view: () => loaded?.view.draw(),
  };
}
