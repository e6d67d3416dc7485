/** Why a finding has been set aside; only these are kept, so that nothing of a patient can be. */
export const ASIDE_REASONS = ['stemmer', 'annet-sted', 'avklares', 'passer-ikke'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Setting a finding aside, in one language. */
export interface SetAsideTexts {
  readonly open: string;
  /** Heads the reasons. */
  readonly assessed: string;
  readonly reasons: Readonly<Record<AsideReason, string>>;
  /** What stands in the place of a finding that has been set aside. */
  readonly done: (reason: string) => string;
  readonly again: string;
  /** Names the button for those who do not see what it stands beside. */
  readonly againFor: (title: string) => string;
}
