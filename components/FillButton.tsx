import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DayNumber } from '../lib/forlop/day.ts';
import { DateChoice } from './DateChoice.tsx';
import type { FillEvent, Suggestion } from './suggestion.ts';

/** What filling needs to know and can do. */
export interface Filling {
  readonly today: DayNumber;
  /** The patient's last appointment, where the journal shows it. */
  readonly lastVisit: DayNumber | undefined;
  /** A form of the page is being filled. */
  readonly running: boolean;
  readonly onFill: (suggestion: Suggestion, event: FillEvent) => void;
}

interface Props {
  readonly suggestion: Suggestion;
  readonly filling: Filling;
  /** What is dated, where the date is asked for. */
  readonly label: string;
  /** Said beside the question for the date. */
  readonly note?: string | undefined;
  readonly look: 'primary' | 'secondary' | 'row';
  readonly children: ComponentChildren;
}

/** Fills the journal's form with one registration; asks for the date first where it is not known. */
export function FillButton({ suggestion, filling, label, note, look, children }: Props) {
  const { today, lastVisit, running, onFill } = filling;
  const [isAsking, setAsking] = useState(false);
  const { event } = suggestion;
  const asks = event.dato === '';
  const press = () => {
    if (asks) setAsking(!isAsking);
    else if (!running) onFill(suggestion, event);
  };
  return (
    <>
      <button
        type="button"
        class={look === 'row' ? 'fv-step' : 'ds-button'}
        data-variant={look === 'row' ? undefined : look}
        data-fill={suggestion.kind}
        data-forlopstype={event.forlopstype}
        data-hendelse={event.hendelse}
        data-utfall={event.utfall}
        data-dato={event.dato}
        aria-disabled={running || undefined}
        aria-expanded={asks ? isAsking : undefined}
        onClick={press}
      >
        {children}
      </button>
      {isAsking && asks && (
        <DateChoice
          {...{ label, note, today, lastVisit }}
          onDate={(dato) => {
            if (running) return;
            setAsking(false);
            onFill(suggestion, { ...event, dato });
          }}
        />
      )}
    </>
  );
}
