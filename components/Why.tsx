import { checkEvents } from '../lib/checks/check.ts';
import { parseExample } from '../lib/checks/examples.ts';
import { RULES, ruleOf } from '../lib/checks/index.ts';
import type { Example } from '../lib/checks/rule.ts';
import type { RuleId } from '../lib/checks/rule-ids.ts';
import { type DayNumber, parseIsoDay } from '../lib/forlop/day.ts';
import { ForlopLine } from './ForlopLine.tsx';
import { type ForlopLineView, linesOf } from './line-of-forlop.ts';
import { useTexts } from './texts.ts';

interface Props {
  /** The rule, then those that fired for the same cause. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly why: string;
  readonly today: DayNumber;
}

/** The reason for a rule, what the registry calls it, where it stands written, and an example of each kind. */
export function Why({ rules, why, today }: Props) {
  const texts = useTexts();
  const [id] = rules;
  const { source, examples } = ruleOf(id);
  const names = [...new Set(rules.flatMap((rule) => ruleOf(rule).npr ?? []))];
  const wrong = examples.broken.slice(0, 1).map(checkExample)[0];
  const fine = examples.fine.map(checkExample);
  const right = fine.find(({ clean }) => clean) ?? fine[0];
  return (
    <div class="fv-why">
      <p>{why}</p>
      {wrong?.line && <ExampleLine heading={texts.exampleWrong} line={wrong.line} today={today} />}
      {right?.line && <ExampleLine heading={texts.exampleRight} line={right.line} today={today} />}
      {names.map((name) => (
        <p key={name} class="fv-subtle">
          {texts.nprSays}: <q lang="nb">{name}</q>
        </p>
      ))}
      <p class="fv-subtle">
        {texts.source}:{' '}
        <cite lang="nb">
          {texts.documents[source.document] ?? source.document}, {source.place}
        </cite>
      </p>
    </div>
  );
}

interface ExampleProps {
  readonly heading: string;
  readonly line: ForlopLineView;
  readonly today: DayNumber;
}

function ExampleLine({ heading, line, today }: ExampleProps) {
  return (
    <figure>
      <figcaption>{heading}</figcaption>
      <ForlopLine line={line} today={today} />
    </figure>
  );
}

/**
 * The forløp of an example with what is found in it, and whether nothing is: a near miss of one rule may break
 * another, and would then teach the wrong thing. No line where its events make no forløp.
 */
function checkExample(example: Example): { line: ForlopLineView | undefined; clean: boolean } {
  const { events, history, today, simplifiedFrom, source } = parseExample(example);
  const { table, findings } = checkEvents(events, {
    today: parseIsoDay(today),
    simplifiedFrom: simplifiedFrom === undefined ? undefined : parseIsoDay(simplifiedFrom),
    source,
    history,
    rules: RULES,
  });
  const clean = findings.every(({ severity }) => severity === 'tips');
  return { line: linesOf(table, findings, { coming: false })[0], clean };
}
