/** A machine, as far as finding and installing a browser goes. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  isProgram(path: string): boolean;
  /** Does the command end with exit code 0? */
  succeeds(command: string, args: readonly string[]): boolean;
}

export const thisMachine: Machine;
export function findBrowser(machine?: Machine): string | undefined;
export function findFirefox(machine?: Machine): string | undefined;
export function browserArgs(extension: string, options?: { readonly sandbox?: boolean }): string[];

export function quietArgs(options?: { readonly sandbox?: boolean }): string[];
