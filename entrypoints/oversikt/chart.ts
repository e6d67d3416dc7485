import type * as PlotModule from '@observablehq/plot';

type Plot = typeof PlotModule;

/** One bar or point. */
export interface Datum {
  /** What it belongs to: a group of days, a unit, a period. */
  readonly x: string;
  /** Which of several it is, where several are compared. */
  readonly series: string;
  /** Undefined where it rests on too few to be shown. */
  readonly value: number | undefined;
  readonly label: string;
  readonly isPreliminary: boolean;
}

export interface ChartSpec {
  readonly kind: 'columns' | 'bars' | 'line';
  readonly data: readonly Datum[];
  readonly series: readonly string[];
  /** Name of the values, with their unit. */
  readonly axis: string;
  /** A value as it is written on the axis. */
  readonly tick: (value: number) => string;
  /** The unit's own line. */
  readonly line: number | undefined;
  /** The highest value that the axis must hold, if it is given. */
  readonly most: number | undefined;
  readonly description: string;
}

export interface Palette {
  readonly series: readonly string[];
  readonly preliminary: string;
  readonly text: string;
  readonly line: string;
}

/** Colours of a picture that is handed on, whatever the screen's are. */
export const ON_PAPER: Palette = {
  series: ['#0062ba', '#b35c00', '#4a7a3c', '#7d4ea8'],
  preliminary: '#9db8e0',
  text: '#1a2433',
  line: '#a3161a',
};
export const ON_SCREEN: Palette = {
  series: [
    'var(--ds-color-accent-base-default)',
    'var(--ds-color-warning-border-default)',
    'var(--ds-color-success-base-default)',
    'var(--ds-color-brand3-base-default, var(--ds-color-danger-base-default))',
  ],
  preliminary: 'var(--ds-color-accent-border-subtle)',
  text: 'currentColor',
  line: 'var(--ds-color-danger-base-default)',
};

const WIDTH = 720;
const HEIGHT = 260;
const BAR = 26;
const MANY_SERIES = 1;

/** Draws a chart. The page's policy allows no style element, so the library's own is taken out: `chart.css` has it. */
export function drawChart(plot: Plot, spec: ChartSpec, palette: Palette): Element {
  const chart = plot.plot(spec.kind === 'bars' ? bars(plot, spec, palette) : columns(plot, spec, palette));
  for (const style of chart.querySelectorAll('style')) style.remove();
  // The picture as a whole is named below; its groups are no elements that may have names of their own.
  for (const group of chart.querySelectorAll('[aria-label], [aria-description]')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', spec.description);
  return chart;
}

function columns(plot: Plot, spec: ChartSpec, palette: Palette): PlotModule.PlotOptions {
  const { data, series, axis, line, most, kind, tick } = spec;
  const isMany = series.length > MANY_SERIES;
  const x = isMany && kind === 'columns' ? { x: 'series', fx: 'x' } : { x: 'x' };
  const xs = [...new Set(data.map((datum) => datum.x))];
  const shown = data.filter(({ value }) => value !== undefined);
  const colour = colourOf(spec, palette);
  const marks =
    kind === 'line'
      ? [
          plot.line(shown, { x: 'x', y: 'value', stroke: 'series', strokeWidth: 2 }),
          plot.dot(shown, { x: 'x', y: 'value', stroke: 'series', fill: fillOfDot(palette), r: 4, strokeWidth: 2 }),
          ...(isMany ? [] : [plot.text(shown, { x: 'x', y: 'value', text: 'label', dy: -12, fill: palette.text })]),
        ]
      : [
          plot.barY(shown, { ...x, y: 'value', fill: colour, rx: 2 }),
          plot.text(data, {
            ...x,
            y: (datum: Datum) => datum.value ?? 0,
            text: 'label',
            dy: -8,
            fill: palette.text,
          }),
        ];
  return {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 60,
    marginBottom: 36,
    marginTop: 28,
    style: { color: palette.text, fontSize: '12px' },
    x: { label: null, ...(isMany && kind === 'columns' ? { domain: [...series], axis: null } : { domain: xs }) },
    ...(isMany && kind === 'columns' ? { fx: { label: null, domain: xs } } : {}),
    y: {
      label: axis,
      tickFormat: tick,
      grid: true,
      nice: true,
      ...(most === undefined ? { zero: true } : { domain: [0, most] }),
    },
    color: { domain: [...series], range: [...palette.series] },
    marks: [...marks, plot.ruleY([0]), ...ownLine(plot, 'y', line, palette)],
  };
}

function bars(plot: Plot, spec: ChartSpec, palette: Palette): PlotModule.PlotOptions {
  const { data, axis, line, most, series, tick } = spec;
  const names = [...new Set(data.map((datum) => datum.x))];
  return {
    width: WIDTH,
    height: names.length * BAR + 60,
    marginLeft: 190,
    marginRight: 70,
    style: { color: palette.text, fontSize: '12px' },
    y: { label: null, domain: names },
    x: { label: axis, tickFormat: tick, grid: true, ...(most === undefined ? { zero: true } : { domain: [0, most] }) },
    color: { domain: [...series], range: [...palette.series] },
    marks: [
      plot.barX(
        data.filter(({ value }) => value !== undefined),
        { y: 'x', x: 'value', fill: colourOf(spec, palette), rx: 2 },
      ),
      plot.text(data, {
        y: 'x',
        x: (datum: Datum) => datum.value ?? 0,
        text: 'label',
        textAnchor: 'start',
        dx: 6,
        fill: palette.text,
      }),
      plot.ruleX([0]),
      ...ownLine(plot, 'x', line, palette),
    ],
  };
}

function colourOf({ series }: ChartSpec, palette: Palette): (datum: Datum) => string {
  return ({ series: own, isPreliminary }) => {
    const colour = palette.series[Math.max(0, series.indexOf(own)) % palette.series.length] ?? palette.text;
    return isPreliminary && series.length <= MANY_SERIES ? palette.preliminary : colour;
  };
}

/** A point of a period that is not settled yet is open. */
function fillOfDot(palette: Palette): (datum: Datum) => string {
  return ({ isPreliminary }) => (isPreliminary ? 'none' : palette.text);
}

function ownLine(plot: Plot, along: 'x' | 'y', at: number | undefined, { line }: Palette): PlotModule.Markish[] {
  if (at === undefined) return [];
  const style = { stroke: line, strokeDasharray: '5 4', strokeWidth: 1.5 };
  return [along === 'y' ? plot.ruleY([at], style) : plot.ruleX([at], style)];
}
