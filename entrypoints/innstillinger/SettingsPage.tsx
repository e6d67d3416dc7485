import type { RuleId } from '../../lib/checks/rule-ids.ts';
import type { PointingTexts } from '../../lib/locale/pointing-texts.ts';
import type { SetAsideTexts } from '../../lib/locale/set-aside-texts.ts';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import type { UnitTexts } from '../../lib/locale/unit-texts.ts';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import type { Answer, PageToBackground } from '../../lib/messages.ts';
import type { ReadSettings, Settings } from '../../lib/store/settings.ts';
import { About } from './About.tsx';
import { AsideSection } from './AsideSection.tsx';
import { CareLevelChoice } from './CareLevelChoice.tsx';
import { FiguresForm } from './FiguresForm.tsx';
import { KeepingSection } from './KeepingSection.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LogSection } from './LogSection.tsx';
import { NotesSection } from './NotesSection.tsx';
import { PageSection } from './PageSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import { SimplifiedDay } from './SimplifiedDay.tsx';
import { SiteList } from './SiteList.tsx';
import type { Site } from './sites.ts';
import { VaultSection } from './VaultSection.tsx';

/** How the last change went. */
export type Outcome = 'saved' | 'not-saved';

interface Props {
  readonly texts: SettingsTexts;
  readonly vaultTexts: VaultTexts;
  readonly unitTexts: UnitTexts;
  readonly pointingTexts: PointingTexts;
  readonly asideReasons: SetAsideTexts['reasons'];
  readonly titleOf: (rule: RuleId) => string;
  readonly settings: ReadSettings;
  readonly sites: readonly Site[];
  readonly version: string;
  readonly shortcut: string;
  readonly outcome: Outcome | undefined;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly ask: (message: PageToBackground) => Promise<Answer>;
  readonly onRemoveSite: (pattern: string) => void;
  readonly onTurnOn: (origin: string) => void;
}

/** Everything that a unit or a user can set; each change is kept at once. */
export function SettingsPage({
  texts,
  vaultTexts,
  unitTexts,
  pointingTexts,
  asideReasons,
  titleOf,
  settings,
  sites,
  version,
  shortcut,
  outcome,
  ask,
  onChange,
  onRemoveSite,
  onTurnOn,
}: Props) {
  return (
    <main>
      <h1 class="ds-heading" data-size="md">
        {texts.title}
      </h1>
      <SiteList texts={texts} sites={sites} onRemove={onRemoveSite} />
      <ProfilesSection texts={pointingTexts} ask={ask} />
      <SimplifiedDay texts={texts} settings={settings} onChange={onChange} />
      <CareLevelChoice texts={texts} settings={settings} onChange={onChange} />
      <FiguresForm texts={texts} figures={settings.figures} onChange={(figures) => onChange({ figures })} />
      <VaultSection texts={vaultTexts} ask={ask} />
      <KeepingSection texts={vaultTexts} byPolicy={texts.byPolicy} settings={settings} onChange={onChange} />
      <PageSection texts={unitTexts.page} settings={settings} onChange={onChange} onTurnOn={onTurnOn} />
      <NotesSection
        texts={unitTexts.notes}
        own={settings.ownNotes}
        byPolicy={settings.unitNotes.length - settings.ownNotes.length}
        onChange={(unitNotes) => onChange({ unitNotes })}
      />
      <AsideSection texts={unitTexts.counts} reasons={asideReasons} titleOf={titleOf} />
      <LogSection texts={vaultTexts} />
      <LanguageChoice texts={texts} language={settings.language} onChange={(language) => onChange({ language })} />
      <About texts={texts} version={version} shortcut={shortcut} />
      <div class="fv-status" role="status">
        {outcome && (
          <p class="ds-card" data-color={outcome === 'saved' ? 'success' : 'danger'} data-variant="tinted">
            {outcome === 'saved' ? texts.saved : texts.notSaved}
          </p>
        )}
      </div>
    </main>
  );
}
