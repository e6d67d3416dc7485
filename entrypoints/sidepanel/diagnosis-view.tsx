import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Diagnosis } from '../../components/Diagnosis.tsx';
import { Pointing, type ShownProfile } from '../../components/Pointing.tsx';
import type { Language } from '../../lib/locale/language.ts';
import type { PointingTexts } from '../../lib/locale/pointing-texts.ts';
import { joinReadings } from '../../lib/page/join.ts';
import { readProfiles, type StoredProfiles } from '../../lib/store/profiles.ts';
import { askBackground } from './ask-background.ts';
import { browserName, loadDiagnosis } from './diagnosis.ts';
import type { DiagnosedNow, DiagnosisWorld } from './diagnosis-desk.ts';
import type { Texts } from './explain.ts';
import { createPickingDesk } from './picking-desk.ts';
import { pointedOutIn, profilesFor } from './pointed-out.ts';

const LOADERS: Readonly<Record<Language, () => Promise<{ pointing: PointingTexts }>>> = {
  nb: () => import('../../lib/locale/nb/pointing.ts'),
  nn: () => import('../../lib/locale/nn/pointing.ts'),
  en: () => import('../../lib/locale/en/pointing.ts'),
};

interface World extends Omit<DiagnosisWorld, 'now'> {
  readonly now: () => DiagnosedNow;
}

/** What was seen on the page, and pointing out what was not. */
export interface DiagnosisView {
  draw(): ComponentChildren;
  /** Reads again what has been pointed out before. */
  refresh(): Promise<void>;
  /** Nothing is pointed at any longer. */
  stop(): void;
}

/** Makes the view ready in the panel's language. */
export async function loadDiagnosisView(texts: Texts, world: World): Promise<DiagnosisView> {
  const { version } = browser.runtime.getManifest();
  const tell = await loadDiagnosis(texts, { version, browser: browserName(navigator.userAgent) });
  const { pointing: words } = await LOADERS[texts.panel.language]();
  let profiles: StoredProfiles = { own: [], policy: [] };
  const desk = createPickingDesk({
    tab: () => world.now().tab,
    texts: words.inPage,
    patientName: () => nameIn(world.now()),
    onChange: () => void refresh().then(world.onChange),
  });

  async function refresh(): Promise<void> {
    profiles = await readProfiles();
  }

  function profileNow(): ShownProfile | undefined {
    const { readings, addresses } = world.now();
    const pointed = pointedOutIn(readings);
    return pointed && { ...pointed, isLocked: profilesFor(profiles, [...addresses.values()]).isLocked };
  }

  async function forget(): Promise<void> {
    const { own } = profilesFor(profiles, [...world.now().addresses.values()]);
    for (const { origin, path } of own) await askBackground({ kind: 'remove-profile', origin, path });
    await refresh();
    world.onChange();
  }

  return {
    draw() {
      const { readings, access, addresses } = world.now();
      const places = [...addresses].map(([document, address]) => ({ document, address }));
      return (
        <>
          <Pointing
            texts={words}
            pointing={desk.shown()}
            profile={profileNow()}
            {...desk.actions}
            onTestProfile={world.onReread}
            onForgetProfile={() => void forget()}
          />
          <Diagnosis shown={tell({ readings, places, access })} onCopy={world.onCopy} />
        </>
      );
    },
    refresh,
    stop: () => desk.stop(),
  };
}

function nameIn({ readings }: DiagnosedNow): string {
  const { patient } = joinReadings(readings);
  return patient.kind === 'one' ? (patient.name ?? '') : '';
}
