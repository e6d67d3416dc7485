import { useState } from 'preact/hooks';
import { Bar } from '../../components/oversikt/Bar.tsx';
import { type DayNumber, isoOf } from '../../lib/forlop/day.ts';
import type { FindingQuery } from '../../lib/report/finding-index.ts';
import type { Overview } from '../../lib/report/overview.ts';
import type { Texts } from './languages.ts';

const FIRST = 9;

interface Props {
  readonly months: Overview['months'];
  readonly today: DayNumber;
  readonly texts: Texts;
  readonly onShow: (query: Partial<FindingQuery>) => void;
}

/** What was found, month by month, the latest first. */
export function MonthTable({ months, today, texts, onShow }: Props) {
  const { months: own } = texts.page;
  const { whole } = texts.numbers;
  const [showsAll, setShowsAll] = useState(false);
  // A month ahead is a wrong date: what has been comes first.
  const isAhead = ({ month }: Overview['months'][number]) => month === '' || month > isoOf(today).slice(0, 7);
  const latest = [...months.filter((one) => !isAhead(one)).reverse(), ...months.filter(isAhead)];
  const most = Math.max(1, ...months.map(({ findings }) => findings.feil + findings.advarsel));
  return (
    <section class="ds-card fv-months" aria-labelledby="months">
      <h2 id="months">{own.heading}</h2>
      <table class="fv-table">
        <thead>
          <tr>
            <th scope="col">{own.month}</th>
            <th scope="col" class="fv-number">
              {texts.page.places.events}
            </th>
            <th scope="col" class="fv-number">
              {texts.page.list.toCorrect}
            </th>
            <th scope="col" class="fv-bar-cell">
              <span class="ds-sr-only">{texts.page.list.toCorrect}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? latest : latest.slice(0, FIRST)).map(({ month, events, findings }) => {
            const count = findings.feil + findings.advarsel;
            const name = texts.page.month(month);
            return (
              <tr key={month} data-month={month} data-count={count}>
                <th scope="row">
                  <button
                    type="button"
                    class="fv-row-link"
                    aria-label={own.show(name)}
                    onClick={() => onShow({ month, severities: ['feil', 'advarsel'] })}
                  >
                    {name}
                  </button>
                </th>
                <td class="fv-number">{whole(events)}</td>
                <td class="fv-number">{whole(count)}</td>
                <td class="fv-bar-cell">{count > 0 && <Bar part={count / most} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {latest.length > FIRST && (
        <button type="button" class="fv-link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? texts.page.places.fewer : texts.page.places.all(whole(latest.length))}
        </button>
      )}
    </section>
  );
}
