/** The project's folder. */
export const ROOT: string;

export type BrowserPlan =
  | { readonly kind: 'cannot'; readonly say: string }
  | {
      readonly kind: 'install';
      readonly commands: readonly {
        readonly command: readonly string[];
        readonly env: Record<string, string | undefined>;
      }[];
    };

/** A browser to install: Debian's package, and the one line for the user where it cannot be installed. */
export interface WantedBrowser {
  readonly package: string;
  readonly missing: string;
}

export const FIREFOX: WantedBrowser;
export function setUp(find?: () => string | undefined, wanted?: WantedBrowser): string;
export function hasDependencies(root?: string): boolean;
export function planBrowserInstall(machine: import('./browser.mjs').Machine, wanted?: WantedBrowser): BrowserPlan;
export function runOrSay(main: () => void | Promise<void>): Promise<void>;
