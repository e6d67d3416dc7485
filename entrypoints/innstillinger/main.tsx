import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Language } from '../../lib/locale/language.ts';
import type { PointingTexts } from '../../lib/locale/pointing-texts.ts';
import type { RuleTexts } from '../../lib/locale/rule-texts.ts';
import type { SetAsideTexts } from '../../lib/locale/set-aside-texts.ts';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import type { UnitTexts } from '../../lib/locale/unit-texts.ts';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import { watchUserActs } from '../../lib/page/user-acts.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/store/settings.ts';
import { languageOf } from '../../lib/store/spoken-language.ts';
import { askBackground } from '../sidepanel/ask-background.ts';
import { type Outcome, SettingsPage } from './SettingsPage.tsx';
import { readSites, removeSite } from './sites.ts';

interface Words {
  readonly settings: SettingsTexts;
  readonly vault: VaultTexts;
  readonly unit: UnitTexts;
  readonly setAside: SetAsideTexts;
  readonly rules: RuleTexts;
  readonly pointing: PointingTexts;
}

/** Each language is a chunk of its own. */
const TEXTS: Readonly<Record<Language, () => Promise<Words>>> = {
  nb: async () => ({
    ...(await import('../../lib/locale/nb/settings.ts')),
    ...(await import('../../lib/locale/nb/vault.ts')),
    ...(await import('../../lib/locale/nb/unit.ts')),
    ...(await import('../../lib/locale/nb/set-aside.ts')),
    ...(await import('../../lib/locale/nb/rules.ts')),
    ...(await import('../../lib/locale/nb/pointing.ts')),
  }),
  nn: async () => ({
    ...(await import('../../lib/locale/nn/settings.ts')),
    ...(await import('../../lib/locale/nn/vault.ts')),
    ...(await import('../../lib/locale/nn/unit.ts')),
    ...(await import('../../lib/locale/nn/set-aside.ts')),
    ...(await import('../../lib/locale/nn/rules.ts')),
    ...(await import('../../lib/locale/nn/pointing.ts')),
  }),
  en: async () => ({
    ...(await import('../../lib/locale/en/settings.ts')),
    ...(await import('../../lib/locale/en/vault.ts')),
    ...(await import('../../lib/locale/en/unit.ts')),
    ...(await import('../../lib/locale/en/set-aside.ts')),
    ...(await import('../../lib/locale/en/rules.ts')),
    ...(await import('../../lib/locale/en/pointing.ts')),
  }),
};

const root = document.getElementById('settings') ?? document.body;
let outcome: Outcome | undefined;
let painted = 0;

void paint();
watchUserActs(() => void askBackground({ kind: 'user-active' }));
watchSettings(() => void paint());
browser.permissions.onAdded.addListener(() => void paint());
browser.permissions.onRemoved.addListener(() => void paint());

async function paint(): Promise<void> {
  const [settings, sites, shortcut] = await Promise.all([readSettings(), readSites(), readShortcut()]);
  const language = languageOf(settings);
  const { settings: texts, vault: vaultTexts, unit: unitTexts, setAside, rules, pointing } = await TEXTS[language]();
  document.documentElement.lang = language;
  document.title = `${texts.title} – Forløpsvakt`;
  const version = browser.runtime.getManifest().version;
  render(
    <SettingsPage
      {...{ texts, vaultTexts, unitTexts, pointingTexts: pointing, settings, sites, version, shortcut, outcome }}
      onChange={(change) => void act(() => changeSettings(change))}
      ask={askBackground}
      asideReasons={setAside.reasons}
      titleOf={(rule) => rules[rule].title}
      onTurnOn={(origin) => void askBackground({ kind: 'turn-site', origin, on: true })}
      onRemoveSite={(pattern) => void act(() => removeSite(pattern))}
    />,
    root,
  );
  document.body.dataset.ready = String(++painted);
}

/** The one that opens the panel, which the user may have changed or taken away. */
async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

async function act(change: () => Promise<void>): Promise<void> {
  try {
    await change();
    outcome = 'saved';
  } catch {
    outcome = 'not-saved';
  }
  await paint();
}
