import { hendelseText, shortCode, utfallText } from './code-text.ts';
import { FillButton, type Filling } from './FillButton.tsx';
import type { StepSuggestion } from './suggestion.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly steps: readonly StepSuggestion[];
  readonly filling: Filling;
  /** Name of a rule that has a tip about a step. */
  readonly titleOf: (rule: StepSuggestion['tips'][number]) => string;
}

/** Steps of one hendelse in one type of forløp: its outcomes. */
type Group = readonly [StepSuggestion, ...StepSuggestion[]];

/** The registrations that would be right now; outcomes in the official order, none of them proposed. */
export function FillSteps({ steps, filling, titleOf }: Props) {
  const { filling: texts } = useTexts();
  if (steps.length === 0) return null;
  const groups = groupsOf(steps);
  const hasTypes = new Set(steps.map(({ event }) => event.forlopstype)).size > 1;
  const open = groups.find((group) => group.length > 1);
  return (
    <section class="fv-section fv-steps">
      <h2 class="fv-heading">{texts.next}</h2>
      {steps.some(({ unsure }) => unsure) && <p class="fv-note">{texts.unsure}</p>}
      <ul>
        {groups.map((group) => (
          <li key={`${group[0].event.forlopstype} ${group[0].event.hendelse}`}>
            {group.length === 1 ? (
              <Step step={group[0]} {...{ filling, titleOf, hasTypes }} />
            ) : (
              <Outcomes
                group={group}
                isOpen={group === open && groups[0] === group}
                {...{ filling, titleOf, hasTypes }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function groupsOf(steps: readonly StepSuggestion[]): readonly Group[] {
  const groups = new Map<string, [StepSuggestion, ...StepSuggestion[]]>();
  for (const step of steps) {
    const key = `${step.event.forlopstype} ${step.event.hendelse}`;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

interface PartProps extends Omit<Props, 'steps'> {
  /** Steps of more than one type: each says which. */
  readonly hasTypes: boolean;
}

function Outcomes({ group, isOpen, ...rest }: PartProps & { readonly group: Group; readonly isOpen: boolean }) {
  const { forlopstype, hendelse } = group[0].event;
  return (
    <details class="fv-outcomes" open={isOpen}>
      <summary class="fv-outcomes-name">
        <span lang="nb">
          <b>{hendelse}</b> {hendelseText(hendelse)}
        </span>
        {rest.hasTypes && <span class="fv-subtle"> {forlopstype}</span>}
      </summary>
      <ul>
        {group.map((step) => (
          <li key={step.event.utfall}>
            <Step step={step} {...rest} hasTypes={false} isOutcome />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface StepProps extends PartProps {
  readonly step: StepSuggestion;
  /** The hendelse stands above. */
  readonly isOutcome?: boolean;
}

function Step({ step, filling, titleOf, hasTypes, isOutcome = false }: StepProps) {
  const { filling: texts } = useTexts();
  const { event, tips } = step;
  const isPlan = event.hendelse === 'U' && event.utfall === 'U';
  const official =
    isOutcome || event.utfall !== '' ? utfallText(event.hendelse, event.utfall) : hendelseText(event.hendelse);
  const text = isPlan ? texts.plan : official;
  return (
    <FillButton suggestion={step} filling={filling} label={isPlan ? texts.plan : shortCode(event)} look="row">
      <kbd>{isOutcome ? event.utfall : shortCode(event)}</kbd>
      <span lang={isPlan ? undefined : 'nb'}>
        {text}
        {hasTypes && <span class="fv-subtle"> {event.forlopstype}</span>}
      </span>
      {tips.length > 0 && <small>{[...new Set(tips)].map(titleOf).join(' · ')}</small>}
    </FillButton>
  );
}
