import { useEffect, useMemo, useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { writeCsv } from '../../lib/files/write-csv.ts';
import { isoOf } from '../../lib/forlop/day.ts';
import type { PeriodLength } from '../../lib/report/indicators.ts';
import type { PartProps } from './App.tsx';
import { Chart } from './Chart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { chartSpec, MOST_BARS, MOST_COMPARED } from './indicator-chart.ts';
import { type FigureRow, figureColumns, figureRows, footOf, INDICATORS, type Indicator } from './indicator-table.ts';
import { Choice } from './ListFilters.tsx';
import { SameAsNpr } from './SameAsNpr.tsx';
import { saveFile } from './save-file.ts';
import { namesOf, type Shown } from './state.ts';
import type { IndicatorAnswer } from './worker/answers.ts';

const SPLITS = ['together', 'hf', 'enhet'] as const;
const PERIODS = ['all', 'month', 'tertial', 'year'] as const;

/** The three indicators and the quality of the data: a chart, its figures as a table, and how they are worked out. */
export function IndicatorScreen({ shown, state, actions }: PartProps & { readonly shown: Shown }) {
  const { texts, lines, settings } = state;
  const { indicators } = texts.page;
  const [indicator, setIndicator] = useState<Indicator>('utredningstid');
  const [split, setSplit] = useState<(typeof SPLITS)[number]>('together');
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('all');
  const [hf, setHf] = useState('*');
  const [hidesSmall, setHidesSmall] = useState(true);
  const [compared, setCompared] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<IndicatorAnswer | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    const length: PeriodLength | undefined = period === 'all' ? undefined : period;
    const grouping = { together: split === 'together', enhet: split === 'enhet', ...(length && { period: length }) };
    void actions.indicators(grouping).then((found) => {
      if (!isCurrent) return;
      setCompared(new Set());
      setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, split, period]);

  const rows = useMemo(() => {
    const all = answer ? figureRows(indicator, answer, texts, settings.today) : [];
    return split === 'together' || hf === '*' ? all : all.filter((row) => `=${row.hf}` === hf);
  }, [answer, indicator, texts, settings.today, split, hf]);
  const line = indicator === 'kvalitet' ? undefined : lines[indicator];
  const spec = useMemo(
    () => chartSpec({ indicator, rows, compared, hasPeriods: period !== 'all', line, texts }),
    [indicator, rows, compared, period, line, texts],
  );
  const hfs = [...new Set(shown.checked.overview.places.map((place) => place.hf))];
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const name = `${indicator}-${isoOf(settings.today)}`;

  const saveData = () => {
    const columns = [indicators.columns.place, indicators.columns.period, ...figureColumns(indicator, texts)];
    const cells = rows.map((row) => [
      row.place,
      row.isPreliminary ? `${row.periodName} (${indicators.preliminary})` : row.periodName,
      ...row.cells.map(({ masked }) => masked),
    ]);
    const csv = writeCsv({ columns: columns.map((header) => ({ header, width: 12 })), rows: cells });
    saveFile(new File([csv], `${name}.csv`, { type: 'text/csv;charset=utf-8' }));
  };
  const toggle = (key: string) => {
    const next = new Set(compared);
    if (!next.delete(key) && next.size < MOST_COMPARED) next.add(key);
    setCompared(next);
  };

  return (
    <div
      class="fv-indicators"
      data-indicator={indicator}
      data-split={split}
      data-period={period}
      data-rows={rows.length}
    >
      <section class="ds-card fv-indicator-choices" aria-label={indicators.choose}>
        <Choice
          name="indicator"
          label={indicators.choose}
          value={indicator}
          options={INDICATORS.map((value) => ({ value, text: indicators.names[value] }))}
          onChange={(value) => setIndicator(INDICATORS.find((one) => one === value) ?? 'utredningstid')}
        />
        <Choice
          name="split"
          label={indicators.split}
          value={split}
          options={SPLITS.map((value) => ({ value, text: indicators.splits[value] }))}
          onChange={(value) => setSplit(SPLITS.find((one) => one === value) ?? 'together')}
        />
        <Choice
          name="period"
          label={indicators.period}
          value={period}
          options={PERIODS.map((value) => ({ value, text: indicators.periods[value] }))}
          onChange={(value) => setPeriod(PERIODS.find((one) => one === value) ?? 'all')}
        />
        {split !== 'together' && hfs.length > 1 && (
          <Choice
            name="indicator-hf"
            label={indicators.hf}
            value={hf}
            options={[
              { value: '*', text: indicators.anyHf },
              ...hfs.map((one) => ({ value: `=${one}`, text: one || texts.page.none })),
            ]}
            onChange={setHf}
          />
        )}
        {indicator !== 'kvalitet' && (
          <LineField
            key={indicator}
            label={indicator === 'utredningstid' ? indicators.line.utredningstid : indicators.line.share}
            value={lines[indicator]}
            onChange={(value) => actions.onLines({ ...lines, [indicator]: value })}
          />
        )}
        <div class="ds-field fv-check">
          <Input
            class="ds-input"
            type="checkbox"
            id="hide-small"
            checked={hidesSmall}
            onChange={(event) => setHidesSmall(event.currentTarget.checked)}
          />
          <label class="ds-label" data-weight="regular" for="hide-small">
            {indicators.hideSmall}
          </label>
        </div>
      </section>
      <section class="ds-card" aria-labelledby="figure">
        <h2 id="figure">{indicators.titles[indicator]}</h2>
        {!answer && <p>{indicators.working}</p>}
        {answer && n === 0 && <p>{indicators.nothing}</p>}
        {answer && n > 0 && (
          <>
            {rows.length === 1 && rows[0] && (
              <p class="fv-figure-line">{summaryOf(rows[0], indicator, hidesSmall, state)}</p>
            )}
            <Chart
              spec={spec}
              title={indicators.titles[indicator]}
              foot={footOf(namesOf(shown.files, texts), settings.today, n, texts)}
              name={name}
              texts={indicators}
            />
            {spec.kind === 'bars' && rows.length > MOST_BARS && compared.size === 0 && (
              <p class="fv-subtle">{indicators.first(texts.numbers.whole(MOST_BARS))}</p>
            )}
            {rows.some((row) => row.isPreliminary) && <p class="fv-subtle">{indicators.preliminaryHelp}</p>}
            <p class="fv-subtle fv-no-print">
              {rows.length > 1 && indicators.compareHelp} {indicators.smallHelp}
            </p>
            <FigureTable {...{ indicator, rows, texts, hidesSmall, compared }} onToggle={toggle} />
            <div class="fv-buttons">
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                data-action="save-data"
                onClick={saveData}
              >
                {indicators.saveData}
              </button>
            </div>
          </>
        )}
        <SameAsNpr indicator={indicator} texts={texts} />
      </section>
    </div>
  );
}

function summaryOf(row: FigureRow, indicator: Indicator, hidesSmall: boolean, { texts }: PartProps['state']): string {
  const { summary, shareSummary } = texts.page.indicators;
  const [a, b, c] = row.cells.map(({ text, masked }) => (hidesSmall ? masked : text));
  if (indicator === 'utredningstid') return summary(a ?? '', b ?? '', c ?? '');
  if (indicator === 'kvalitet') return '';
  return shareSummary(c ?? '', a ?? '', b ?? '');
}

interface LineProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function LineField({ label, value, onChange }: LineProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" for="own-line">
        {label}
      </label>
      <Input
        class="ds-input"
        type="number"
        id="own-line"
        name="ownLine"
        min={0}
        max={1000}
        value={value ?? ''}
        onChange={({ currentTarget: { value: text, valueAsNumber } }) => {
          if (text === '') onChange(undefined);
          else if (valueAsNumber >= 0 && valueAsNumber <= 1000) onChange(valueAsNumber);
        }}
      />
    </div>
  );
}
