import { norwegianDate } from '../../lib/forlop/day.ts';
import type { IndicatorRow, Share } from '../../lib/report/indicators.ts';
import { isPreliminary } from '../../lib/report/period-end.ts';
import type { QualityRow } from '../../lib/report/quality.ts';
import { hiddenGroups, isSmall, isSmallShare } from '../../lib/report/small-numbers.ts';
import type { Texts } from './languages.ts';
import type { IndicatorAnswer } from './worker/answers.ts';

export const INDICATORS = ['utredningstid', 'behandlingsplan', 'evaluering', 'kvalitet'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** A figure, and how it may be handed on. */
export interface Cell {
  readonly text: string;
  /** The same, or that it rests on too few. */
  readonly masked: string;
}

/** A row of figures: one place in one period. */
export interface FigureRow {
  readonly key: string;
  readonly hf: string;
  readonly enhet: string;
  readonly period: string;
  readonly place: string;
  readonly periodName: string;
  readonly isPreliminary: boolean;
  /** How many forløp it rests on. */
  readonly n: number;
  /** It rests on too few to be drawn or handed on. */
  readonly isHidden: boolean;
  /** The figure that is drawn: days or per cent. */
  readonly value: number | undefined;
  readonly groups: readonly number[];
  readonly hiddenGroups: readonly boolean[];
  readonly cells: readonly Cell[];
  /** The figures as they are, for tests and assistive scripts. */
  readonly data: Readonly<Record<`data-${string}`, string | number>>;
}

/** The names of the columns that the cells of a row stand in. */
export function figureColumns(indicator: Indicator, { page }: Texts): readonly string[] {
  const { columns, groups } = page.indicators;
  const { feil, advarsel, tips, uavklart } = page.severities;
  switch (indicator) {
    case 'utredningstid':
      return [columns.n, columns.median, columns.mean, ...groups, columns.utelatt, columns.with];
    case 'kvalitet':
      return [
        columns.events,
        page.indicators.forlop,
        columns.toCorrect,
        columns.utelatt,
        feil,
        advarsel,
        tips,
        uavklart,
      ];
    default:
      return [columns.teller, columns.nevner, columns.share, columns.utelatt, columns.with];
  }
}

/** The rows of an indicator in words. */
export function figureRows(
  indicator: Indicator,
  { rows, withLeftOut, quality }: IndicatorAnswer,
  texts: Texts,
  today: number,
): readonly FigureRow[] {
  if (indicator === 'kvalitet')
    return quality.map((row) => ({ ...headOf(row, texts, today), ...qualityFigures(row, texts) }));
  const all = new Map(withLeftOut.map((row) => [keyOf(row), row]));
  return rows.map((row) => ({
    ...headOf(row, texts, today),
    ...(indicator === 'utredningstid'
      ? timeFigures(row, all.get(keyOf(row)) ?? row, texts)
      : shareFigures(row[indicator], (all.get(keyOf(row)) ?? row)[indicator], row.utelatt, texts)),
  }));
}

type Placed = Pick<IndicatorRow, 'hf' | 'enhet' | 'period'>;
type Figures = Pick<FigureRow, 'n' | 'isHidden' | 'value' | 'groups' | 'hiddenGroups' | 'cells' | 'data'>;

function keyOf({ hf, enhet, period }: Placed): string {
  return [hf, enhet, period].join('\n');
}

function headOf(row: Placed, { page }: Texts, today: number) {
  const { indicators } = page;
  const place = [row.enhet, row.hf].filter(Boolean).join(', ');
  return {
    key: keyOf(row),
    hf: row.hf,
    enhet: row.enhet,
    period: row.period,
    place: place || indicators.everything,
    periodName: row.period === '' ? indicators.wholePeriod : periodName(row.period, page.month),
    isPreliminary: row.period !== '' && isPreliminary(row.period, today),
  };
}

function periodName(period: string, month: (name: string) => string): string {
  if (period.length === 4) return period;
  return period.includes('T') ? `${period.slice(5)} ${period.slice(0, 4)}` : month(period);
}

function timeFigures(row: IndicatorRow, all: IndicatorRow, texts: Texts): Figures {
  const { whole, decimal } = texts.numbers;
  const { n, mean, median, groups } = row.utredningstid;
  const hidden = hiddenGroups(row.utredningstid);
  const days = (value: number | null) => (value === null ? '–' : decimal(value));
  const withAll = all.utredningstid;
  return {
    n,
    isHidden: isSmall(n),
    value: median ?? undefined,
    groups,
    hiddenGroups: hidden,
    cells: [
      cell(whole(n), isSmall(n), texts),
      cell(days(median), isSmall(n), texts),
      cell(days(mean), isSmall(n), texts),
      ...groups.map((count, index) => cell(whole(count), hidden[index] ?? true, texts)),
      cell(whole(row.utelatt), isSmall(row.utelatt), texts),
      cell(`${days(withAll.median)} (n = ${whole(withAll.n)})`, isSmall(withAll.n) || isSmall(withAll.n - n), texts),
    ],
    data: {
      'data-n': n,
      'data-mean': mean ?? '',
      'data-median': median ?? '',
      'data-groups': groups.join(','),
      'data-utelatt': row.utelatt,
    },
  };
}

function shareFigures(share: Share, all: Share, utelatt: number, texts: Texts): Figures {
  const { whole, percent } = texts.numbers;
  const small = isSmallShare(share) || isSmall(share.teller);
  return {
    n: share.nevner,
    isHidden: small,
    value: share.nevner === 0 ? undefined : (100 * share.teller) / share.nevner,
    groups: [],
    hiddenGroups: [],
    cells: [
      cell(whole(share.teller), small, texts),
      cell(whole(share.nevner), isSmallShare(share), texts),
      cell(percent(share.teller, share.nevner), small, texts),
      cell(whole(utelatt), isSmall(utelatt), texts),
      cell(
        `${percent(all.teller, all.nevner)} (${whole(all.teller)}/${whole(all.nevner)})`,
        isSmallShare(all) || isSmall(all.teller) || isSmall(all.nevner - share.nevner),
        texts,
      ),
    ],
    data: { 'data-teller': share.teller, 'data-nevner': share.nevner, 'data-utelatt': utelatt },
  };
}

function qualityFigures({ events, forlop, toCorrect, utelatt, findings }: QualityRow, texts: Texts): Figures {
  const { whole, percent } = texts.numbers;
  const part = (count: number) => `${whole(count)} (${percent(count, forlop)})`;
  const { feil, advarsel, tips, uavklart } = findings;
  return {
    n: forlop,
    isHidden: isSmall(forlop) || isSmall(utelatt),
    value: forlop === 0 ? undefined : (100 * utelatt) / forlop,
    groups: [],
    hiddenGroups: [],
    cells: [
      cell(whole(events), isSmall(events), texts),
      cell(whole(forlop), isSmall(forlop), texts),
      cell(part(toCorrect), isSmall(forlop) || isSmall(toCorrect), texts),
      cell(part(utelatt), isSmall(forlop) || isSmall(utelatt), texts),
      ...[feil, advarsel, tips, uavklart].map((count) => cell(whole(count), isSmall(count), texts)),
    ],
    data: { 'data-events': events, 'data-forlop': forlop, 'data-utelatt': utelatt, 'data-to-correct': toCorrect },
  };
}

function cell(text: string, isHidden: boolean, { page }: Texts): Cell {
  return { text, masked: isHidden ? page.indicators.small : text };
}

/** What the figures of a picture rest on, in a line below it. */
export function footOf(files: string, today: number, n: number, { page, numbers }: Texts): string {
  return page.indicators.foot(files, norwegianDate(today), isSmall(n) ? page.indicators.small : numbers.whole(n));
}
