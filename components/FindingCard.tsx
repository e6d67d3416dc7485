import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Severity } from '../lib/checks/finding.ts';
import type { Scope } from '../lib/checks/intended.ts';
import type { RuleId } from '../lib/checks/rule-ids.ts';
import type { DayNumber, IsoDay } from '../lib/forlop/day.ts';
import type { AsideReason } from '../lib/locale/set-aside-texts.ts';
import { Icon, type IconName } from './Icon.tsx';
import { SetAside } from './SetAside.tsx';
import { TransitionQuestion } from './TransitionQuestion.tsx';
import { useTexts } from './texts.ts';
import { Why } from './Why.tsx';

/** Which rule answered, how gravely, and about what. */
export interface FindingMark {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly scope: Scope;
}

/** One finding in words, with those that come from the same cause. */
export interface ShownFinding extends FindingMark {
  /** What is wrong, what follows, what to do, and why it is so: a sentence or two each. */
  readonly message: string;
  readonly consequence: string;
  readonly action: string;
  readonly why: string;
  /** How many times it was found. */
  readonly times: number;
  /** Other rules that fired for the same cause; their names stand under «Hvorfor». */
  readonly also: readonly FindingMark[];
  /** What cannot be judged, where one reason stands for several: the lead is the first of them. */
  readonly listed: readonly (FindingMark & { readonly title: string })[];
  /** What the user can answer so that it can be judged. */
  readonly question: string | undefined;
  /** Stand for what it rests on, by which it can be set aside; empty where it cannot. */
  readonly facts: readonly string[];
}

/** The user has looked at a finding and sets it aside. */
export type OnSetAside = (rule: RuleId, facts: readonly string[], why: AsideReason) => void;

const ICONS: Readonly<Record<Severity, IconName>> = {
  feil: 'stop',
  advarsel: 'look',
  tips: 'tip',
  uavklart: 'unclear',
};
const COLORS: Readonly<Record<Severity, string>> = {
  feil: 'danger',
  advarsel: 'warning',
  tips: 'info',
  uavklart: 'neutral',
};

interface Props {
  readonly finding: ShownFinding;
  readonly today: DayNumber;
  /** Answers the finding's question. */
  readonly onSimplifiedFrom: (day: IsoDay) => void;
  /** The button that puts it right, where that is certain. */
  readonly fix?: ComponentChildren;
  /** Left out where nothing can be set aside: there is no patient to remember it of. */
  readonly onSetAside?: OnSetAside | undefined;
}

/** One sentence says what is wrong, one what follows, one what to do; the rest waits behind «Hvorfor». */
export function FindingCard({ finding, ...rest }: Props) {
  const { severity } = finding;
  return (
    <article class="fv-finding" data-color={COLORS[severity]} {...marksOf(finding)}>
      <Icon name={ICONS[severity]} />
      <div>
        <p class="fv-finding-message">
          <SeverityName severity={severity} /> <FindingMessage finding={finding} />
        </p>
        <FindingBody {...{ finding, ...rest }} />
      </div>
    </article>
  );
}

/** What is wrong, and how many times over. */
export function FindingMessage({ finding: { message, times } }: { readonly finding: ShownFinding }) {
  const texts = useTexts();
  return (
    <>
      {message}
      {times > 1 && <span class="fv-times"> {texts.repeated(times)}</span>}
    </>
  );
}

/** The icon's and the colour's meaning, for those who see neither. */
function SeverityName({ severity }: { readonly severity: Severity }) {
  const texts = useTexts();
  return <span class="ds-sr-only">{texts.severity[severity]}:</span>;
}

/** What follows from a finding and what to do, apart from what is wrong. */
export function FindingBody({ finding, today, onSimplifiedFrom, fix, onSetAside }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const { rule, consequence, action, also, listed, question, facts } = finding;
  return (
    <div class="fv-finding-body">
      {listed.length > 0 && <Listed marks={listed} />}
      {consequence !== '' && <p>{consequence}</p>}
      {action !== '' && <p class="fv-finding-action">{action}</p>}
      {also.map((mark) => (
        <span key={`${mark.rule} ${mark.scope}`} hidden {...marksOf(mark)} />
      ))}
      {question !== undefined && <TransitionQuestion question={question} onAnswer={onSimplifiedFrom} />}
      {fix}
      <div class="fv-ways">
        <button
          type="button"
          class="ds-button fv-quiet-button"
          data-color="accent"
          data-variant="tertiary"
          data-action="why"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {texts.why}
        </button>
        {onSetAside && facts.length > 0 && <SetAside onChoose={(why) => onSetAside(rule, facts, why)} />}
      </div>
      {open && <Why rules={[rule, ...also.map((mark) => mark.rule)]} why={finding.why} today={today} />}
    </div>
  );
}

/** Each thing by its name once, however many times and in whichever scope it cannot be judged. */
function Listed({ marks }: { readonly marks: ShownFinding['listed'] }) {
  const isNamedBefore = (index: number) => marks.findIndex(({ title }) => title === marks[index]?.title) < index;
  return (
    <ul class="fv-listed">
      {marks.map((mark, index) => (
        // The first is the finding that the whole card is marked as.
        <li key={`${mark.rule} ${mark.scope}`} hidden={isNamedBefore(index)} {...(index > 0 ? marksOf(mark) : {})}>
          {mark.title}
        </li>
      ))}
    </ul>
  );
}

/** The attributes by which tests and assistive scripts know a finding. */
export function marksOf({ rule, severity, scope }: FindingMark) {
  return { 'data-finding': rule, 'data-severity': severity, 'data-scope': scope };
}
