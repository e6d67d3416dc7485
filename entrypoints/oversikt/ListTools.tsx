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
    </div>
  );
}
