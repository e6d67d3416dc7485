export interface Kept {
  readonly profile: string;
}

export interface Opened {
  readonly headers: number;
  readonly records: number;
}

export interface Round {
  readonly isAcknowledged: boolean;
  readonly took: number;
  readonly hasHappened: boolean;
  readonly former: { readonly atOnce: Opened; readonly afterStart: Opened; readonly pieces: number };
  readonly latter: Opened;
  readonly wrong: readonly string[];
}

export const PATIENTS: number;
export const KINDS: readonly [string, string];
export function makeKept(extension: string, folder: string, options?: { readonly rounds?: number }): Promise<Kept>;
export function endOnce(extension: string, kept: Kept, folder: string, what: string): Promise<Round>;
export function killOnce(extension: string, kept: Kept, folder: string, what: string, after: number): Promise<Round>;
