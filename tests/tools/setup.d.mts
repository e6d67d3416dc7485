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

export function setUp(): string;
export function hasDependencies(root?: string): boolean;
export function planBrowserInstall(machine: import('./browser.mjs').Machine): BrowserPlan;
export function runOrSay(main: () => void | Promise<void>): Promise<void>;
