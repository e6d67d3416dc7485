import type { Page } from 'playwright-core';

/** One field of a form as the panel shows it: the code or ISO day, and the text where it could not be understood. */
export interface FieldState {
  readonly code: string;
  readonly unreadable?: string;
}

export interface FormState {
  readonly verdict?: string;
  /** The verdict's first line as the user reads it. */
  readonly says?: string;
  readonly forlopstype?: FieldState;
  readonly hendelse?: FieldState;
  readonly utfall?: FieldState;
  readonly dato?: FieldState;
}

export interface EventState {
  readonly dato: string;
  readonly hendelse: string;
  readonly utfall: string;
  readonly forlopstype: string;
}

export interface FindingState {
  readonly rule: string;
  readonly severity: string;
  readonly scope: string;
  readonly text: string;
}

/** What the panel says of itself at one moment. */
export interface PanelState {
  /** Number of the last revision painted; -1 before the first. */
  readonly ready: number;
  readonly status?: string;
  readonly text: string;
  readonly patient?: { readonly present: boolean; readonly birth: string; readonly text: string } | null;
  readonly forms: readonly FormState[];
  readonly events: readonly EventState[];
  readonly complete?: string;
  readonly from?: string;
  readonly reason?: string;
  readonly findings: readonly FindingState[];
  readonly deadlines: readonly { readonly kind: string; readonly due: string; readonly text: string }[];
  readonly fills: readonly EventState[];
  /** What can be pressed, in page order. */
  readonly actions: readonly string[];
  readonly reminders: readonly {
    readonly kind: string;
    readonly due: string;
    readonly state: string;
    readonly text: string;
  }[];
}

export function readPanel(panel: Page): Promise<PanelState>;
export function waitForPanel<Argument>(
  panel: Page,
  holds: (state: PanelState, argument: Argument) => boolean,
  argument?: Argument,
  options?: { readonly timeout?: number },
): Promise<PanelState>;
export interface WaitEnd {
  readonly state: PanelState;
  readonly held: boolean;
}
type Condition<Argument> = (state: PanelState, argument: Argument) => boolean;

export function watchCall<Argument>(
  holds: Condition<Argument>,
  argument: Argument | undefined,
  timeout: number,
): string;
export function stateOf(end: WaitEnd, holds: unknown, argument: unknown): PanelState;
export function readPanelPage(): PanelState;
