import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { VirtualList } from '../../components/oversikt/VirtualList.tsx';
import type { PartProps } from './App.tsx';
import { FindingCells, FindingHeader } from './FindingCells.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { KeepMonth } from './KeepMonth.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ListTools } from './ListTools.tsx';
import type { Shown } from './state.ts';
import type { ListedFinding, MARKS } from './worker/answers.ts';

const ROW_HEIGHT = 60;
/** A page can be only so high; whoever has more to correct than this must choose where to begin. */
const MOST = 500_000;

/** The findings: what to choose them by, the list, and all about the one chosen. */
export function ListScreen({ shown, state, actions }: PartProps & { readonly shown: Shown }) {
  const { texts, listing } = state;
  const { list } = texts.page;
  const { whole } = texts.numbers;
  const { query, count, version, detail } = listing;
  const [active, setActive] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const listed = Math.min(count, MOST);
  const fetch = useCallback((from: number, to: number) => actions.rows(from, to), [actions]);
  useEffect(() => setActive(0), [query]);
  useEffect(() => setSelected(new Set()), [shown.version]);

  // Some hundred choices, which need not be gone through again for each change of the list.
  const { overview } = shown.checked;
  const marks = marksOf(state).join(' ');
  const filters = useMemo(
    () => <ListFilters {...{ query, overview, texts }} marks={marksOf(state)} onQuery={actions.onQuery} />,
    [query, overview, texts, marks, actions],
  );

  const toggle = (number: number) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(number)) next.add(number);
      return next;
    });
  const onKey = (key: string, item: ListedFinding) => {
    if (key === 'Escape') void actions.onDetail(undefined);
    else if (key === ' ') toggle(item.number);
    else if (key === 'b' || key === 'B') void actions.onHandle([item.number], !item.handled);
    else return false;
    return true;
  };
  const move = async (by: number) => {
    const to = Math.max(0, Math.min(listed - 1, active + by));
    setActive(to);
    const [item] = await actions.rows(to, to + 1);
    if (item) void actions.onDetail(item.number);
  };

  return (
    <div class="fv-list" data-detail={detail !== undefined}>
      <section class="fv-list-main" aria-labelledby="list" data-count={count}>
        <div class="fv-section-head">
          <h2 id="list">{list.heading}</h2>
          <p class="fv-subtle" role="status">
            {list.count(whole(count), whole(totalOf(shown)))}
            {count > MOST && ` · ${list.tooMany(whole(MOST))}`}
            {listing.handled > 0 && ` · ${list.handledCount(whole(listing.handled))}`}
          </p>
        </div>
        {totalOf(shown) > 0 && filters}
        {(count > 0 || selected.size > 0) && (
          <ListTools {...{ state, actions, selected, count: listed }} onSelect={setSelected} />
        )}
        <KeepMonth state={state} actions={actions} />
        {count === 0 ? (
          <p class="fv-empty">{totalOf(shown) === 0 ? texts.page.cards.allFine : list.empty}</p>
        ) : (
          <VirtualList
            count={listed}
            version={version}
            rowHeight={ROW_HEIGHT}
            label={list.heading}
            header={<FindingHeader texts={texts} />}
            fetch={fetch}
            active={active}
            onActive={setActive}
            onKey={onKey}
            rowKey={(item) =>
              item
                ? `${selected.has(item.number)} ${item.number === detail?.number} ${query.sort} ${texts.page.language}`
                : ''
            }
            rowProps={(item) => ({
              'data-selected': item !== undefined && selected.has(item.number),
              'data-handled': item?.handled,
              'data-number': item?.number,
              'data-rule': item?.rule,
              'data-grouped': query.sort === 'patient' && item?.isFirstOfPatient === false,
              'data-shown': item !== undefined && item.number === detail?.number,
            })}
          >
            {(item, button) => (
              <FindingCells
                item={item}
                texts={texts}
                isSelected={item !== undefined && selected.has(item.number)}
                hasManyFiles={shown.files.length > 1}
                button={button}
                onToggle={toggle}
                onOpen={(number) => void actions.onDetail(number)}
              />
            )}
          </VirtualList>
        )}
        {count > 0 && <p class="fv-subtle fv-keys">{list.keys}</p>}
      </section>
      {detail && (
        <FindingDetail
          detail={detail}
          texts={texts}
          today={state.settings.today}
          onClose={() => void actions.onDetail(undefined)}
          onHandle={(isHandled) => void actions.onHandle([detail.number], isHandled)}
          onOpen={(number) => void actions.onDetail(number)}
          onMove={(by) => void move(by)}
        />
      )}
    </div>
  );
}

function totalOf({ checked: { overview } }: Shown): number {
  const { feil, advarsel, tips, uavklart } = overview.findings;
  return feil + advarsel + tips + uavklart;
}

/** What the comparisons that have been made tell findings apart by. */
function marksOf({ comparison, feedback }: PartProps['state']): readonly (keyof typeof MARKS)[] {
  const isCompared = typeof comparison === 'object' && !('problems' in comparison);
  return [
    ...(isCompared ? (['fresh', 'remaining'] as const) : []),
    ...(feedback?.answer ? (['both', 'ours'] as const) : []),
  ];
}
