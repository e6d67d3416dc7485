import { useEffect, useState } from 'preact/hooks';
import { RULE_IDS, type RuleId } from '../../lib/checks/rule-ids.ts';
import { writeCsv } from '../../lib/files/write-csv.ts';
import { ASIDE_REASONS, type SetAsideTexts } from '../../lib/locale/set-aside-texts.ts';
import type { UnitTexts } from '../../lib/locale/unit-texts.ts';
import { type AsideCounts, clearAsideCounts, readAsideCounts, watchAsideCounts } from '../../lib/store/set-aside.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly texts: UnitTexts['counts'];
  readonly reasons: SetAsideTexts['reasons'];
  readonly titleOf: (rule: RuleId) => string;
}

/** How often each rule has been set aside and why, to be read here or taken to whoever looks after the rules. */
export function AsideSection({ texts, reasons, titleOf }: Props) {
  const [counts, setCounts] = useState<AsideCounts>({});
  useEffect(() => {
    const refresh = () => void readAsideCounts().then(setCounts);
    refresh();
    return watchAsideCounts(refresh);
  }, []);
  const columns = [texts.rule, ...ASIDE_REASONS.map((reason) => reasons[reason]), texts.total];
  const rows = rowsOf(counts).map(({ rule, numbers, total }) => ({ rule, cells: [titleOf(rule), ...numbers, total] }));
  const save = () => {
    const sheet = {
      columns: ['id', ...columns].map((header) => ({ header, width: 20 })),
      rows: rows.map(({ rule, cells }) => [rule, ...cells]),
    };
    saveFile(`${texts.fileName}.csv`, writeCsv(sheet), 'text/csv');
  };
  return (
    <section aria-labelledby="set-aside">
      <h2 class="ds-heading" data-size="xs" id="set-aside">
        {texts.heading}
      </h2>
      <p class="fv-subtle">{texts.help}</p>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <div class="fv-scroll">
            <table class="ds-table" data-border>
              <thead>
                <tr>
                  {columns.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ rule, cells: [title, ...numbers] }) => (
                  <tr key={rule} data-rule={rule}>
                    <th scope="row">{title}</th>
                    {numbers.map((number, index) => (
                      <td key={columns[index + 1]}>{number}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div class="fv-row">
            <button type="button" class="ds-button" data-variant="secondary" data-action="save-counts" onClick={save}>
              {texts.save}
            </button>
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-action="clear-counts"
              onClick={() => void clearAsideCounts()}
            >
              {texts.clear}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** A row for each rule that has been set aside, the most frequent first. */
function rowsOf(counts: AsideCounts) {
  return RULE_IDS.flatMap((rule) => {
    const own = counts[rule];
    if (!own) return [];
    const numbers = ASIDE_REASONS.map((reason) => own[reason] ?? 0);
    return [{ rule, numbers, total: numbers.reduce((sum, number) => sum + number, 0) }];
  }).sort((a, b) => b.total - a.total);
}
