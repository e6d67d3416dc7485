import { slipMarkOf, watchSlipMarks } from '../../lib/store/slip-mark.ts';

/** What slips carry: whether the unit's have a mark, and that of the patient on the page where it is known. */
export interface SlipMark {
  readonly isUsed: boolean;
  readonly own: string | undefined;
}

export const NO_MARK: SlipMark = { isUsed: false, own: undefined };

interface World {
  /** Has the page tell the background whose it is, so that the mark is made. */
  readonly ask: (fingerprint: string) => void;
  readonly onChange: () => void;
}

/** Knows the mark of the patient on the page; never the number that it is made from. */
export function createSlipDesk({ ask, onChange }: World) {
  let fingerprint = '';
  let isUsed = false;
  let own: string | undefined;

  watchSlipMarks(() => void refresh());

  async function refresh(): Promise<void> {
    const asked = fingerprint;
    if (asked === '' || !isUsed) return;
    const found = await slipMarkOf(asked);
    if (asked !== fingerprint) return;
    if (found === undefined) ask(asked);
    else if (found !== own) {
      own = found;
      onChange();
    }
  }

  return {
    get mark(): SlipMark {
      return { isUsed, own };
    },
    /** Another patient, or none: the mark of the former one is forgotten at once. */
    follow(next: string, unitHasKey: boolean): void {
      if (next === fingerprint && unitHasKey === isUsed) return;
      fingerprint = next;
      isUsed = unitHasKey;
      own = undefined;
      void refresh();
    },
  };
}
