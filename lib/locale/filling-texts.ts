import type { Refusal } from '../page/fill-message.ts';

/** Why nothing was filled; `unwilling`: no field of the form would take it. */
export type FillRefusal = Refusal | 'unwilling';
/** Days that stand ready where a date is asked for. */
export type DateChoiceName = 'today' | 'last-visit' | 'other';

/** What the panel says about filling the journal's form. Codes and their official texts come from the code lists. */
export interface FillingTexts {
  /** Above the registrations that would be right now. */
  readonly next: string;
  /** Where the list may not be all: what is offered may have been registered. */
  readonly unsure: string;
  /** In place of the official text of U/U, whose date must be that of the involvement. */
  readonly plan: string;
  readonly chooseDate: (event: string) => string;
  readonly dates: Readonly<Record<DateChoiceName, string>>;
  readonly otherDay: string;
  readonly use: (date: string) => string;
  readonly useType: (code: string) => string;
  readonly useUtfall: (code: string) => string;
  readonly removeUtfall: string;
  readonly registerFirst: string;
  /** Says that what was half made is kept until the other has been saved. */
  readonly readyAfter: (event: string) => string;
  readonly ready: (event: string) => string;
  readonly putBack: string;
  readonly forget: string;
  readonly filling: string;
  readonly done: (event: string) => string;
  readonly partly: string;
  readonly notSet: (fields: readonly string[]) => string;
  readonly refused: string;
  readonly refusals: Readonly<Record<FillRefusal, string>>;
  readonly undo: string;
  readonly undone: string;
  readonly undonePartly: string;
}
