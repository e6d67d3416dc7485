export interface Layout {
  readonly name: string;
  /** Everything lands. */
  readonly filled: boolean;
  /** What was filled is taken back without a word of something left. */
  readonly back: boolean;
  /** The condition of the gate that alone keeps from a press here. */
  readonly condition?: string;
}

export const LAYOUTS: readonly Layout[];
