import { browser } from 'wxt/browser';
import type { ShownDiagnosis } from '../../components/Diagnosis.tsx';
import type { TabReadings } from '../../lib/page/join.ts';
import type { LoadedDiagnosis } from './diagnosis.ts';
import type { Texts } from './explain.ts';
import type { Access } from './site-access.ts';

/** Where the tab's documents come from, and what was seen in them once somebody has asked. */
export interface DiagnosisDesk {
  /** A document has said that it is there. */
  place(document: string, address: string): void;
  /** Another tab, of which nothing is known. */
  reset(): void;
  /** Fetches what puts a diagnosis into words; again where the language has changed. */
  open(texts: Texts): Promise<void>;
  /** Undefined until it has been asked for. */
  shown(readings: TabReadings, access: Access): ShownDiagnosis | undefined;
}

/** @param onChange there is something new to show */
export function createDiagnosisDesk(onChange: () => void): DiagnosisDesk {
  const addresses = new Map<string, string>();
  let loaded: { readonly language: string; readonly tell: LoadedDiagnosis } | undefined;
  return {
    place: (document, address) => void addresses.set(document, address),
    reset: () => addresses.clear(),
    async open(texts) {
      const { language } = texts.panel;
      if (loaded?.language !== language) {
        const { browserName, loadDiagnosis } = await import('./diagnosis.ts');
        const { version } = browser.runtime.getManifest();
        const program = { version, browser: browserName(navigator.userAgent) };
        loaded = { language, tell: await loadDiagnosis(texts, program) };
      }
      onChange();
    },
    shown(readings, access) {
      const places = [...addresses].map(([document, address]) => ({ document, address }));
      return loaded?.tell({ readings, places, access });
    },
  };
}
