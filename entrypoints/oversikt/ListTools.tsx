import { useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import type { PartProps } from './App.tsx';

interface Props extends PartProps {
  readonly selected: ReadonlySet<number>;
  readonly count: number;
  readonly onSelect: (numbers: ReadonlySet<number>) => void;
}

/** What can be done with the findings chosen. */
export function ListTools({ state, actions, selected, count, onSelect }: Props) {
  const { list } = state.texts.page;
  const { whole } = state.texts.numbers;
  const numbers = [...selected];
  return (
    <div class="fv-tools">
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-action="select-all"
        onClick={() => void actions.numbers(0, count).then((all) => onSelect(new Set(all)))}
      >
        {list.selectAll}
      </button>
      {numbers.length > 0 && (
        <>
          <span class="fv-subtle" data-selected={numbers.length}>
            {list.selected(whole(numbers.length))}
          </span>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => onSelect(new Set())}>
            {list.selectNone}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="handle"
            onClick={() => void actions.onHandle(numbers, true)}
          >
            {list.markHandled}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-action="unhandle"
            onClick={() => void actions.onHandle(numbers, false)}
          >
            {list.unmark}
          </button>
        </>
      )}
      <ExportTools state={state} actions={actions} numbers={numbers.length > 0 ? numbers : undefined} />
    </div>
  );
}

interface ExportProps extends PartProps {
  /** Undefined for all that are listed. */
  readonly numbers: readonly number[] | undefined;
}

/** The correction list to hand on: of what is chosen, or of all that is listed. */
function ExportTools({ state, actions, numbers }: ExportProps) {
  const { export: own } = state.texts.page;
  const [byUnit, setByUnit] = useState(true);
  return (
    <div class="fv-export">
      {state.isExporting && <span class="fv-subtle">{own.working}</span>}
      <div class="ds-field">
        <Input
          class="ds-input"
          type="checkbox"
          id="by-unit"
          checked={byUnit}
          onChange={(event) => setByUnit(event.currentTarget.checked)}
        />
        <label class="ds-label" data-weight="regular" for="by-unit">
          {own.byUnit}
        </label>
      </div>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-action="print"
        onClick={() => void actions.onPrint()}
      >
        {own.print}
      </button>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-action="export-csv"
        disabled={state.isExporting}
        onClick={() => void actions.onExport('csv', false, numbers)}
      >
        {own.csv}
      </button>
      <button
        type="button"
        class="ds-button"
        data-variant="primary"
        data-action="export-xlsx"
        disabled={state.isExporting}
        onClick={() => void actions.onExport('xlsx', byUnit, numbers)}
      >
        {own.xlsx}
      </button>
    </div>
  );
}
