import { Input, Select } from '../../components/Field.tsx';
import { SEVERITIES, type Severity } from '../../lib/checks/finding.ts';
import { RULE_IDS } from '../../lib/checks/rule-ids.ts';
import type { FindingQuery, FindingSort } from '../../lib/report/finding-index.ts';
import type { Overview } from '../../lib/report/overview.ts';
import type { Texts } from './languages.ts';
import { ALL } from './state.ts';
import { MARKS } from './worker/answers.ts';

const SORTS: readonly FindingSort[] = ['file', 'patient', 'severity', 'rule', 'place', 'date'];
const TO_CORRECT: readonly Severity[] = ['feil', 'advarsel'];

interface Props {
  readonly query: FindingQuery;
  readonly overview: Overview;
  readonly texts: Texts;
  /** What comparisons have told findings apart by. */
  readonly marks: readonly (keyof typeof MARKS)[];
  readonly onQuery: (change: Partial<FindingQuery>) => void;
}

/** What the list is narrowed down to, and its order. */
export function ListFilters({ query, overview, texts, marks, onQuery }: Props) {
  const { list, severities, none, month } = texts.page;
  const hfs = [...new Set(overview.places.map(({ hf }) => hf))];
  const units = overview.places.filter(({ hf }) => query.hf === undefined || hf === query.hf);
  const unitNames = [...new Set(units.map(({ enhet }) => enhet))];
  const any = { value: '*', text: list.any };
  return (
    <search class="fv-filters">
      <div class="ds-field">
        <label class="ds-label" for="search">
          {list.search}
        </label>
        <Input
          class="ds-input"
          type="search"
          id="search"
          name="search"
          value={query.search ?? ''}
          onInput={(event) => onQuery({ search: event.currentTarget.value })}
        />
      </div>
      <Choice
        name="rule"
        label={list.rule}
        value={query.rules?.[0] ?? '*'}
        options={[
          any,
          ...overview.rules
            .map(({ rule, count }) => ({
              value: rule,
              text: `${texts.findings.rules[rule].title} (${texts.numbers.whole(count)})`,
            }))
            .sort((a, b) => a.text.localeCompare(b.text)),
        ]}
        onChange={(value) => onQuery({ rules: RULE_IDS.filter((id) => id === value) })}
      />
      <Choice
        name="severity"
        label={list.severity}
        value={query.severities?.length === 2 ? 'correct' : (query.severities?.[0] ?? '*')}
        options={[
          any,
          { value: 'correct', text: list.toCorrect },
          ...SEVERITIES.map((value) => ({ value, text: severities[value] })),
        ]}
        onChange={(value) =>
          onQuery({ severities: value === 'correct' ? TO_CORRECT : SEVERITIES.filter((one) => one === value) })
        }
      />
      <Choice
        name="hf"
        label={list.hf}
        value={optionOf(query.hf)}
        options={[any, ...hfs.map((hf) => ({ value: `=${hf}`, text: hf || none }))]}
        onChange={(value) => onQuery({ hf: chosen(value), enhet: undefined })}
      />
      <Choice
        name="enhet"
        label={list.unit}
        value={optionOf(query.enhet)}
        options={[any, ...unitNames.map((enhet) => ({ value: `=${enhet}`, text: enhet || none }))]}
        onChange={(value) => onQuery({ enhet: chosen(value) })}
      />
      <Choice
        name="month"
        label={list.month}
        value={optionOf(query.month)}
        options={[any, ...overview.months.map((one) => ({ value: `=${one.month}`, text: month(one.month) })).reverse()]}
        onChange={(value) => onQuery({ month: chosen(value) })}
      />
      <Choice
        name="handled"
        label={list.handled}
        value={query.handled === undefined ? '*' : String(query.handled)}
        options={[any, { value: 'false', text: list.open }, { value: 'true', text: list.done }]}
        onChange={(value) => onQuery({ handled: value === '*' ? undefined : value === 'true' })}
      />
      {marks.length > 0 && (
        <Choice
          name="marked"
          label={texts.page.since.label}
          value={query.marked === undefined ? '*' : String(query.marked)}
          options={[any, ...marks.map((name) => ({ value: String(MARKS[name]), text: texts.page.since[name] }))]}
          onChange={(value) => onQuery({ marked: value === '*' ? undefined : Number(value) })}
        />
      )}
      <Choice
        name="sort"
        label={list.sort}
        value={query.sort}
        options={SORTS.map((value) => ({ value, text: list.sorts[value] }))}
        onChange={(value) => onQuery({ sort: SORTS.find((sort) => sort === value) ?? 'file' })}
      />
      <div class="fv-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant={query.descending ? 'secondary' : 'tertiary'}
          data-action="descending"
          aria-pressed={query.descending === true}
          onClick={() => onQuery({ descending: !query.descending })}
        >
          {list.descending}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-action="clear-filters"
          onClick={() => onQuery(NOTHING)}
        >
          {list.clear}
        </button>
      </div>
    </search>
  );
}

const NOTHING: FindingQuery = {
  ...ALL,
  rules: [],
  severities: [],
  hf: undefined,
  enhet: undefined,
  month: undefined,
  handled: undefined,
  search: '',
  marked: undefined,
  descending: false,
};

/** An empty name is a name too: units that were not given. */
function optionOf(name: string | undefined): string {
  return name === undefined ? '*' : `=${name}`;
}

function chosen(value: string): string | undefined {
  return value === '*' ? undefined : value.slice(1);
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

export function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={`choice-${name}`}>
        {label}
      </label>
      <Select
        class="ds-input"
        id={`choice-${name}`}
        name={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </div>
  );
}
