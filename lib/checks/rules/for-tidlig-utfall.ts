import { isBeforeIntroduction, utfallIsJudged } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** An utfall dated before edition-2019 took it into use. */
export const forTidligUtfall = defineRule({
  id: 'for-tidlig-utfall',
  severity: 'feil',
  source: {
    document: 'helsedirektoratet-tall-og-oppmerksomheter',
    place: 'Utredning av ADHD og andre nevroutviklingsforstyrrelser fra 1. mars 2022',
  },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  examples: {
    broken: [
      'D12 A 2022-01-05, D12 M 2022-01-12, !D12 C/N 2022-02-02',
      'A 2022-01-05, M 2022-01-12, C/P 2022-02-02, !X/S 2022-06-01',
    ],
    fine: [
      { events: 'A 2021-01-05, M 2021-01-12, C/U 2021-02-02', note: 'C/U gjaldt hele tiden til forenklingen' },
      { events: 'C/N 2018-02-02', note: 'Før det første kodeverket: en annen regel' },
    ],
    boundary: [
      { expect: 'broken', example: '!C/N 2022-02-28' },
      { expect: 'fine', example: 'C/N 2022-03-01' },
      { expect: 'broken', example: '!X/S 2022-12-31' },
      { expect: 'fine', example: 'X/S 2023-01-01' },
      { expect: 'fine', example: { events: 'X/S 2023-01-01', simplifiedFrom: '2023-01-01' } },
    ],
  },
  each(event) {
    const { utfallEntry } = event.code;
    if (!utfallEntry || !isBeforeIntroduction(event, utfallEntry)) return undefined;
    return utfallIsJudged(event) ? finding(event) : undefined;
  },
});
