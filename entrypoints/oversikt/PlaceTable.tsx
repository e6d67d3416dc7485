import { useState } from 'preact/hooks';
import type { FindingQuery } from '../../lib/report/finding-index.ts';
import type { Overview, Tally } from '../../lib/report/overview.ts';
import type { Texts } from './languages.ts';

type PlaceRow = Overview['places'][number];

const FIRST = 12;

interface Props {
  readonly places: Overview['places'];
  readonly texts: Texts;
  readonly onShow: (query: Partial<FindingQuery>) => void;
}

/** What was found at each HF or unit, the one with most to correct first. */
export function PlaceTable({ places, texts, onShow }: Props) {
  const { places: own, none } = texts.page;
  const { whole, percent } = texts.numbers;
  const [isByUnit, setByUnit] = useState(true);
  const [showsAll, setShowsAll] = useState(false);
  const rows = [...(isByUnit ? places : byHf(places))].sort((a, b) => b.toCorrect - a.toCorrect);
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  return (
    <section class="ds-card fv-places" aria-labelledby="places">
      <div class="fv-section-head">
        <h2 id="places">{own.heading}</h2>
        <div class="fv-toggle">
          {[true, false].map((byUnit) => (
            <button
              key={String(byUnit)}
              type="button"
              class="ds-button"
              data-variant={byUnit === isByUnit ? 'secondary' : 'tertiary'}
              aria-pressed={byUnit === isByUnit}
              onClick={() => setByUnit(byUnit)}
            >
              {byUnit ? own.byUnit : own.byHf}
            </button>
          ))}
        </div>
      </div>
      <table class="fv-table">
        <thead>
          <tr>
            <th scope="col">{own.hf}</th>
            {isByUnit && <th scope="col">{own.unit}</th>}
            {[own.events, own.forlop, own.toCorrect, own.share, own.leftOut].map((name) => (
              <th scope="col" class="fv-number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => {
            const { hf, enhet, events, forlop, toCorrect, leftOut } = place;
            const name = (isByUnit ? enhet : hf) || none;
            const link = (
              <button
                type="button"
                class="fv-row-link"
                aria-label={own.show(name)}
                onClick={() => onShow(isByUnit ? { hf, enhet } : { hf })}
              >
                {name}
              </button>
            );
            return (
              <tr key={`${hf}\n${enhet}`} data-hf={hf} data-enhet={enhet} data-to-correct={toCorrect}>
                <th scope="row">{isByUnit ? hf || none : link}</th>
                {isByUnit && <td>{link}</td>}
                <td class="fv-number">{whole(events)}</td>
                <td class="fv-number">{whole(forlop)}</td>
                <td class="fv-number">{whole(toCorrect)}</td>
                <td class="fv-number">{percent(toCorrect, forlop)}</td>
                <td class="fv-number">{whole(leftOut)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button type="button" class="fv-link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? own.fewer : own.all(whole(rows.length))}
        </button>
      )}
    </section>
  );
}

function byHf(places: readonly PlaceRow[]): PlaceRow[] {
  const sums = new Map<string, PlaceRow>();
  for (const place of places) {
    const sum = sums.get(place.hf);
    sums.set(place.hf, { hf: place.hf, enhet: '', ...(sum ? added(sum, place) : place) });
  }
  return [...sums.values()].map((sum) => ({ ...sum, enhet: '' }));
}

function added(a: Tally, b: Tally): Tally {
  return {
    events: a.events + b.events,
    forlop: a.forlop + b.forlop,
    toCorrect: a.toCorrect + b.toCorrect,
    leftOut: a.leftOut + b.leftOut,
    findings: {
      feil: a.findings.feil + b.findings.feil,
      advarsel: a.findings.advarsel + b.findings.advarsel,
      tips: a.findings.tips + b.findings.tips,
      uavklart: a.findings.uavklart + b.findings.uavklart,
    },
  };
}
