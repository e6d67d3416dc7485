import type { RuleId } from '../../lib/checks/rule-ids.ts';
import type { AsideReason } from '../../lib/locale/set-aside-texts.ts';
import { tokenOf, watchFingerprints } from '../../lib/store/session.ts';
import { countAside, putAside, readAside, takeUp, watchAside } from '../../lib/store/set-aside.ts';

/** What has been set aside of one patient's findings: hashes of what they rest on, with the reason. */
export type Asides = ReadonlyMap<string, AsideReason>;

export const NO_ASIDES: Asides = new Map();

export interface AsideDesk {
  /** Of the patient on the page; nothing until it is known. */
  readonly asides: Asides;
  /** Another patient, or none (an empty fingerprint): what was known of the former one is forgotten at once. */
  follow(fingerprint: string): void;
  readonly actions: {
    /** @param facts hashes of what the findings behind one message rest on */
    readonly onSetAside: (rule: RuleId, facts: readonly string[], why: AsideReason) => void;
    readonly onShowAgain: (facts: readonly string[]) => void;
  };
}

/**
 * What the user has set aside. It follows the patient by the token that stands for the number where reminders are kept,
 * and by the fingerprint of this appearance where they are not. `onChange` is called each time it has changed.
 */
export function createAsideDesk(onChange: () => void): AsideDesk {
  let fingerprint = '';
  let asides = NO_ASIDES;
  /** One change after the other: each is worked out from what the one before has written. */
  let last: Promise<void> = Promise.resolve();

  watchAside(() => void refresh());
  // Whose a fingerprint is becomes known a little after the patient does.
  watchFingerprints(() => void refresh());

  async function owners(): Promise<readonly string[]> {
    const token = await tokenOf(fingerprint);
    return token === undefined ? [fingerprint] : [token, fingerprint];
  }

  async function refresh(): Promise<void> {
    const asked = fingerprint;
    if (asked === '') return;
    const found = await readAside(await owners());
    if (asked !== fingerprint || isSame(found, asides)) return;
    asides = found;
    onChange();
  }

  /** Does it in turn, unless the patient is another by then. */
  function change(work: (owners: readonly string[]) => Promise<void>): void {
    const asked = fingerprint;
    if (asked === '') return;
    last = last.then(async () => {
      if (asked === fingerprint) await work(await owners());
    });
  }

  return {
    get asides() {
      return asides;
    },
    follow(next) {
      if (next === fingerprint) return;
      fingerprint = next;
      asides = NO_ASIDES;
      void refresh();
    },
    actions: {
      onSetAside: (rule, facts, why) =>
        change(async ([owner = '']) => {
          await putAside(owner, facts, why);
          await countAside(rule, why);
        }),
      onShowAgain: (facts) => change((names) => takeUp(names, facts)),
    },
  };
}

function isSame(one: Asides, other: Asides): boolean {
  return one.size === other.size && [...one].every(([facts, why]) => other.get(facts) === why);
}
