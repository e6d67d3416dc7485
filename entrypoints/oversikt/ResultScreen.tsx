import type { PartProps } from './App.tsx';
import { CompletenessQuestion } from './CompletenessQuestion.tsx';
import { GainsTable } from './GainsTable.tsx';
import { MonthTable } from './MonthTable.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { SettingsBar } from './SettingsBar.tsx';
import type { Shown } from './state.ts';
import { useStages } from './use-stages.ts';

/** The result in one screen. */
export function ResultScreen({ shown, state, actions }: PartProps & { readonly shown: Shown }) {
  const { overview, rejectedInAll, likelyFrom } = shown.checked;
  const { texts } = state;
  const { cards } = texts.page;
  const stage = useStages(4);
  if (overview.events === 0 && rejectedInAll === 0) return <p class="ds-card fv-empty">{cards.nothing}</p>;
  return (
    <div class="fv-result">
      {likelyFrom !== undefined && !state.isComplete && (
        <CompletenessQuestion likelyFrom={likelyFrom} overview={overview} texts={texts} actions={actions} />
      )}
      <Cards shown={shown} state={state} actions={actions} />
      {stage > 0 && (
        <GainsTable
          rules={overview.rules}
          several={overview.severalReasons}
          texts={texts}
          onShow={actions.onShowList}
        />
      )}
      {stage > 1 && (
        <MonthTable months={overview.months} today={state.settings.today} texts={texts} onShow={actions.onShowList} />
      )}
      {stage > 2 && <PlaceTable places={overview.places} texts={texts} onShow={actions.onShowList} />}
      {stage > 3 && <SettingsBar settings={state.settings} texts={texts} onChange={actions.onSettings} />}
    </div>
  );
}

function Cards({ shown, state, actions }: PartProps & { readonly shown: Shown }) {
  const { overview, rejectedInAll } = shown.checked;
  const { cards } = state.texts.page;
  const { whole, percent } = state.texts.numbers;
  const { forlop, inOrder, verdicts, toCorrect, leftOut, outside, pasienter, places } = overview;
  return (
    <>
      <div class="fv-cards">
        <Card name="checked" label={cards.checked} value={whole(forlop)}>
          {cards.checkedText(whole(pasienter), whole(places.length))}
        </Card>
        <Card name="in-order" label={cards.inOrder} value={whole(inOrder)}>
          {percent(inOrder, forlop)}
          {verdicts.uavklart > 0 && ` · ${cards.unclear(whole(verdicts.uavklart))}`}
        </Card>
        <Card
          name="to-correct"
          label={cards.toCorrect}
          value={whole(toCorrect)}
          color={toCorrect > 0 ? 'warning' : 'success'}
        >
          {toCorrect > 0 ? cards.toCorrectText(whole(verdicts.feil), whole(verdicts.advarsel)) : cards.allFine}
        </Card>
        <Card name="left-out" label={cards.leftOut} value={whole(leftOut)} color={leftOut > 0 ? 'danger' : 'success'}>
          {leftOut > 0 ? cards.leftOutText : cards.leftOutNone}
        </Card>
      </div>
      {(outside > 0 || rejectedInAll > 0) && (
        <p class="fv-aside">
          {outside > 0 && `${cards.outside(whole(outside))} `}
          {rejectedInAll > 0 && `${cards.rejected(whole(rejectedInAll))} `}
          {rejectedInAll > 0 && (
            <button type="button" class="fv-link" data-action="rejected" onClick={() => actions.onTab('files')}>
              {cards.showRejected}
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface CardProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly color?: string;
  readonly children: preact.ComponentChildren;
}

function Card({ name, label, value, color = 'neutral', children }: CardProps) {
  return (
    <div class="ds-card fv-card" data-card={name} data-color={color}>
      <p class="fv-card-label">{label}</p>
      <p class="fv-card-value" data-value={value.replace(/\D/g, '')}>
        {value}
      </p>
      <p class="fv-subtle">{children}</p>
    </div>
  );
}
