import type { ChartSpec, Datum } from './chart.ts';
import type { FigureRow, Indicator } from './indicator-table.ts';
import type { Texts } from './languages.ts';

export const MOST_COMPARED = 4;
/** More bars than this make a figure that nobody reads. */
export const MOST_BARS = 25;

interface Options {
  readonly indicator: Indicator;
  readonly rows: readonly FigureRow[];
  /** Keys of the rows to compare. */
  readonly compared: ReadonlySet<string>;
  readonly hasPeriods: boolean;
  readonly line: number | undefined;
  readonly texts: Texts;
}

/** What is drawn of the rows: those compared, or the largest. A figure that rests on too few is not drawn. */
export function chartSpec(options: Options): ChartSpec {
  const { whole, decimal } = options.texts.numbers;
  return { ...drawn(options), tick: (value) => (Number.isInteger(value) ? whole(value) : decimal(value)) };
}

type Drawn = Omit<ChartSpec, 'tick'>;

function drawn(options: Options): Drawn {
  const { indicator, rows, compared, hasPeriods } = options;
  const chosen = rows.filter(({ key }) => compared.has(key));
  if (hasPeriods && chosen.length === 0) return overTime(options);
  const isDistribution = indicator === 'utredningstid' && (chosen.length > 0 || rows.length === 1);
  return isDistribution ? distribution(options, chosen.length > 0 ? chosen : rows) : side(options, chosen);
}

function distribution({ texts }: Options, rows: readonly FigureRow[]): Drawn {
  const { indicators } = texts.page;
  const data = rows.flatMap((row) =>
    row.groups.map((count, index): Datum => {
      const isHidden = row.hiddenGroups[index] ?? true;
      return {
        x: indicators.groups[index] ?? '',
        series: nameOf(row),
        value: isHidden ? undefined : count,
        label: isHidden ? indicators.small : texts.numbers.whole(count),
        isPreliminary: row.isPreliminary,
      };
    }),
  );
  return specOf(
    'columns',
    data,
    rows.map(nameOf),
    indicators.forlop,
    undefined,
    undefined,
    indicators.titles.utredningstid,
  );
}

/** A bar for each row. */
function side(options: Options, chosen: readonly FigureRow[]): Drawn {
  const { rows, texts } = options;
  const largest = [...rows].sort((a, b) => b.n - a.n).slice(0, MOST_BARS);
  const shown = chosen.length > 0 ? chosen : rows.filter((row) => largest.includes(row));
  const data = shown.map((row) => datum(row, nameOf(row), texts.page.indicators.titles[options.indicator], options));
  return { ...figure(options, 'bars', data), series: [texts.page.indicators.titles[options.indicator]] };
}

/** A line for each place, or for the largest of them. */
function overTime(options: Options): Drawn {
  const { rows } = options;
  const sizes = new Map<string, number>();
  for (const { place, n } of rows) sizes.set(place, (sizes.get(place) ?? 0) + n);
  const places = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED);
  const series = places.map(([place]) => place);
  const shown = rows.filter(({ place }) => series.includes(place)).sort((a, b) => (a.period < b.period ? -1 : 1));
  const data = shown.map((row) => datum(row, row.period, row.place, options));
  return { ...figure(options, 'line', data), series };
}

function datum(row: FigureRow, x: string, series: string, { texts, indicator }: Options): Datum {
  const { decimal } = texts.numbers;
  const isHidden = row.isHidden || row.value === undefined;
  const unit = indicator === 'utredningstid' ? '' : ' %';
  return {
    x,
    series,
    value: isHidden ? undefined : row.value,
    label: isHidden ? (row.n === 0 ? '' : texts.page.indicators.small) : `${decimal(row.value ?? 0)}${unit}`,
    isPreliminary: row.isPreliminary,
  };
}

function figure({ indicator, line, texts }: Options, kind: 'bars' | 'line', data: readonly Datum[]): Drawn {
  const { indicators } = texts.page;
  const isTime = indicator === 'utredningstid';
  const axis = isTime ? indicators.medianDays : indicators.percent;
  // A share of what is left out is small: its axis may end before a hundred.
  const most = isTime || indicator === 'kvalitet' ? undefined : 100;
  return specOf(kind, data, [], axis, line, most, indicators.titles[indicator]);
}

function specOf(
  kind: ChartSpec['kind'],
  data: readonly Datum[],
  series: readonly string[],
  axis: string,
  line: number | undefined,
  most: number | undefined,
  description: string,
): Drawn {
  return { kind, data, series, axis, line, most, description };
}

function nameOf({ place, periodName, period }: FigureRow): string {
  return period === '' ? place : `${place}, ${periodName}`;
}
