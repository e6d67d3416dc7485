import { Input } from '../../components/Field.tsx';
import { type FigureRow, figureColumns, type Indicator } from './indicator-table.ts';
import type { Texts } from './languages.ts';

interface Props {
  readonly indicator: Indicator;
  readonly rows: readonly FigureRow[];
  readonly texts: Texts;
  readonly hidesSmall: boolean;
  /** Keys of the rows that are drawn beside one another. */
  readonly compared: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** The figures of an indicator. On paper small numbers are hidden whatever the screen shows. */
export function FigureTable({ indicator, rows, texts, hidesSmall, compared, onToggle }: Props) {
  const { indicators } = texts.page;
  const { columns } = indicators;
  const canCompare = rows.length > 1;
  return (
    <table class="fv-table fv-figures-table" data-figures={indicator}>
      <thead>
        <tr>
          {canCompare && (
            <th scope="col" class="fv-no-print">
              <span class="ds-sr-only">{columns.choose}</span>
            </th>
          )}
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.period}</th>
          {figureColumns(indicator, texts).map((name) => (
            <th scope="col" class="fv-number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-hf={row.hf} data-enhet={row.enhet} data-period={row.period} {...row.data}>
            {canCompare && (
              <td class="fv-no-print">
                <Input
                  type="checkbox"
                  class="ds-input"
                  aria-label={indicators.compare(`${row.place}, ${row.periodName}`)}
                  checked={compared.has(row.key)}
                  onChange={() => onToggle(row.key)}
                />
              </td>
            )}
            <th scope="row">{row.place}</th>
            <td>
              {row.periodName}
              {row.isPreliminary && <small> {indicators.preliminary}</small>}
            </td>
            {row.cells.map(({ text, masked }, index) => (
              <td class="fv-number" key={`${index} ${text}`}>
                <span class={hidesSmall ? undefined : 'fv-screen-only'}>{hidesSmall ? masked : text}</span>
                {!hidesSmall && <span class="fv-paper-only">{masked}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
