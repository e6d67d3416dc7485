import type { VaultTexts, Weakness } from '../lib/locale/vault-texts.ts';

/** Why a passphrase was not taken. */
export interface Refused {
  readonly outcome: 'wrong' | 'wait' | 'too-short' | 'too-simple';
  readonly seconds: number;
  /** Why it is too simple. */
  readonly weakness?: Weakness | undefined;
}

/** What is said of a passphrase that was not taken; undefined where it was. */
export function refusedText(refused: Refused | undefined, length: number, texts: VaultTexts): string | undefined {
  switch (refused?.outcome) {
    case undefined:
      return undefined;
    case 'wait':
      return texts.wait(refused.seconds);
    case 'too-short':
      return texts.tooShort(length);
    case 'wrong':
      return refused.seconds > 0 ? `${texts.outcomes.wrong} ${texts.wait(refused.seconds)}` : texts.outcomes.wrong;
    case 'too-simple':
      return refused.weakness === undefined ? texts.outcomes['too-simple'] : texts.weak[refused.weakness];
  }
}
