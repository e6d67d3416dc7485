import { norwegianDate } from '../../lib/forlop/day.ts';
import type { Correction } from '../../lib/report/correction-list.ts';
import type { PartProps } from './App.tsx';
import { namesOf, type Shown } from './state.ts';

interface Props extends PartProps {
  readonly shown: Shown;
  readonly printed: readonly Correction[];
}

/** The corrections as a page for the printer, unit by unit, each on a sheet of its own. */
export function PrintView({ shown, printed, state, actions }: Props) {
  const { texts, listing } = state;
  const { export: own, none } = texts.page;
  const { whole } = texts.numbers;
  const units = byUnit(printed, none);
  return (
    <div class="fv-print" data-printed={printed.length}>
      <div class="fv-buttons fv-no-print">
        <button
          type="button"
          class="ds-button"
          data-variant="primary"
          data-action="print-now"
          onClick={() => window.print()}
        >
          {own.print}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="print-back"
          onClick={actions.onPrinted}
        >
          {own.printBack}
        </button>
      </div>
      {printed.length < listing.count && <p>{own.printFirst(whole(printed.length), whole(listing.count))}</p>}
      {[...units].map(([unit, corrections]) => (
        <section key={unit}>
          <h2>
            {own.printHeading}: {unit}
          </h2>
          <p class="fv-subtle">{own.printAbout(namesOf(shown.files, texts), norwegianDate(state.settings.today))}</p>
          <table class="fv-table">
            <thead>
              <tr>
                <th scope="col">{own.headers.pasient}</th>
                <th scope="col">{own.headers.hendelse}</th>
                <th scope="col">{own.headers.title}</th>
                <th scope="col">{own.headers.action}</th>
                <th scope="col" class="fv-number">
                  {own.headers.line}
                </th>
              </tr>
            </thead>
            <tbody>
              {numbered(corrections).map(({ key, correction }) => (
                <tr key={key}>
                  <td>{correction.pasient}</td>
                  <td>
                    {correction.forlopstype} {[correction.hendelse, correction.utfall].filter(Boolean).join('/')}{' '}
                    {correction.dato}
                  </td>
                  <td>
                    <strong>{correction.severity}:</strong> {correction.message}
                  </td>
                  <td>{correction.action}</td>
                  <td class="fv-number">{whole(correction.line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

/** One event may have several corrections. */
function numbered(corrections: readonly Correction[]) {
  return corrections.map((correction, index) => ({ key: `${index} ${correction.rule}`, correction }));
}

function byUnit(corrections: readonly Correction[], none: string): Map<string, Correction[]> {
  const units = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const name = [correction.hf, correction.enhet].filter(Boolean).join(' · ') || none;
    const rows = units.get(name);
    if (rows) rows.push(correction);
    else units.set(name, [correction]);
  }
  return units;
}
