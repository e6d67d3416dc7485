import type { CareLevel, LimitKind, Service } from '../deadlines/figures.ts';

/** The settings page. */
export interface SettingsTexts {
  readonly title: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly byPolicy: string;
  readonly language: {
    readonly heading: string;
    readonly label: string;
    readonly asBrowser: string;
    readonly codes: string;
  };
  readonly simplified: {
    readonly heading: string;
    readonly label: string;
    readonly help: string;
    readonly tooEarly: string;
    readonly clear: string;
  };
  readonly careLevel: {
    readonly heading: string;
    readonly help: string;
    readonly levels: Readonly<Record<CareLevel, string>>;
  };
  readonly figures: {
    readonly heading: string;
    readonly help: string;
    readonly later: string;
    readonly services: Readonly<Record<Service, string>>;
    readonly limit: string;
    readonly kinds: Readonly<Record<LimitKind, string>>;
    readonly field: (kind: string, level: string) => string;
    readonly none: string;
    readonly reset: string;
    readonly outside: string;
  };
  readonly sites: {
    readonly heading: string;
    readonly help: string;
    readonly none: string;
    readonly remove: string;
    readonly removeSite: (site: string) => string;
    readonly fixed: string;
  };
  readonly about: {
    readonly heading: string;
    readonly version: (version: string) => string;
    /** @param shortcut that opens the panel, as the browser writes it; empty where it has none */
    readonly keys: (shortcut: string) => string;
    readonly privacy: readonly string[];
    /** Leads to the licences of what others have made. */
    readonly notices: string;
  };
}
