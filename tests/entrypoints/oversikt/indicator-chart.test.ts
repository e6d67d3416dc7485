import { expect, it } from 'vitest';
import { chartSpec } from '../../../entrypoints/oversikt/indicator-chart.ts';
import { loadTexts } from '../../../entrypoints/oversikt/languages.ts';

it.each([
  ['nb', '12 000', '0,5'],
  ['nn', '12 000', '0,5'],
  ['en', '12,000', '0.5'],
] as const)('writes the values of the axis as the language does (%s)', async (language, thousands, half) => {
  const { tick } = chartSpec({
    indicator: 'behandlingsplan',
    rows: [],
    compared: new Set(),
    hasPeriods: false,
    line: undefined,
    texts: await loadTexts(language),
  });
  expect([12_000, 0.5].map((value) => tick(value).replace(/\s/g, ' '))).toEqual([thousands, half]);
});
