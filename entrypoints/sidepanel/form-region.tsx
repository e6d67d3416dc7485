import { AsideList } from '../../components/AsideList.tsx';
import { CopyCode } from '../../components/CopyCode.tsx';
import type { Filling } from '../../components/FillButton.tsx';
import { FillResult, KeptRegistration } from '../../components/FillResult.tsx';
import { FillSteps } from '../../components/FillSteps.tsx';
import { FindingBody, FindingCard, FindingMessage, marksOf, type OnSetAside } from '../../components/FindingCard.tsx';
import { FixButton } from '../../components/FixButton.tsx';
import { ForlopLine } from '../../components/ForlopLine.tsx';
import { IntendedCode } from '../../components/IntendedCode.tsx';
import { SlipField } from '../../components/SlipField.tsx';
import type { FillEvent, FormFill } from '../../components/suggestion.ts';
import { useTexts } from '../../components/texts.ts';
import { Verdict } from '../../components/Verdict.tsx';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { type DayNumber, type IsoDay, isoDay } from '../../lib/forlop/day.ts';
import type { FieldName, PanelTexts } from '../../lib/locale/panel-texts.ts';
import { formatSlip } from '../../lib/page/slip.ts';
import type { Actions } from './app.tsx';
import { explain, explainAside, type Texts } from './explain.ts';
import type { FormView } from './judge.ts';
import type { SlipCheck } from './slip-check.ts';
import type { SlipMark } from './slip-desk.ts';
import type { FormOffers } from './suggestions.ts';

interface Props {
  readonly form: FormView;
  readonly number: number;
  readonly of: number;
  readonly today: DayNumber;
  readonly texts: Texts;
  readonly onSimplifiedFrom: (day: IsoDay) => void;
  readonly offers: FormOffers;
  readonly fill: FormFill;
  readonly lastVisit: DayNumber | undefined;
  readonly onFill: Actions['onFill'];
  readonly onUndo: Actions['onUndo'];
  readonly onForget: Actions['onForget'];
  /** Name of the patient on the page; empty where there is none. */
  readonly name: string;
  readonly slip: SlipCheck | undefined;
  readonly mark: SlipMark;
  readonly onCopy: Actions['onCopy'];
  /** Undefined where the page shows no patient. */
  readonly onSetAside: OnSetAside | undefined;
  readonly onShowAgain: Actions['onShowAgain'];
}

/** One registration: the verdict with what led to it, the code, and the forløp that it goes into. */
export function FormRegion({ form, number, of, today, texts, onSimplifiedFrom, ...rest }: Props) {
  const panel = useTexts();
  const { verdict, fields, saved, edits, line } = form;
  const findings = explain(form.findings, texts);
  const isTold = verdict !== 'ok';
  const first = isTold ? findings[0] : undefined;
  const others = findings.slice(first ? 1 : 0);
  const isReady = first !== undefined || verdict === 'ok';
  const { offers, fill, lastVisit, onFill, onUndo, onForget, name, slip, onCopy, onSetAside } = rest;
  const held = heldEvent(form);
  const filling: Filling = {
    today,
    lastVisit,
    running: fill.running,
    onFill: (suggestion, event) => onFill(form.key, suggestion, event, suggestion.kind === 'first' ? held : undefined),
  };
  const fixOf = (rule: RuleId) => {
    const fix = offers.fixes.get(rule);
    return fix && <FixButton fix={fix} held={held} filling={filling} />;
  };
  const written = slipOf(form, rest.mark);
  const title = of > 1 ? panel.formNumber(number, of) : panel.formHeading;
  return (
    <section class="fv-form" data-form={number} aria-label={title}>
      {of > 1 && <h2 class="fv-heading">{title}</h2>}
      <div class="fv-lead" {...(first && marksOf(first))}>
        <Verdict verdict={verdict} notReady={!isReady} saved={saved}>
          {first ? <FindingMessage finding={first} /> : !isReady && whatIsLeft(form, panel)}
        </Verdict>
        {first && (
          <FindingBody
            key={first.rule}
            finding={first}
            fix={fixOf(first.rule)}
            {...{ today, onSimplifiedFrom, onSetAside }}
          />
        )}
      </div>
      {edits && <p class="fv-subtle fv-pad">{panel.editing}</p>}
      <IntendedCode fields={fields} />
      {fill.result && <FillResult result={fill.result} onUndo={() => onUndo(form.key)} />}
      {fill.kept && <KeptRegistration kept={fill.kept} filling={filling} onForget={onForget} />}
      {others.map((finding) => (
        <FindingCard
          key={`${finding.rule} ${finding.severity}`}
          fix={fixOf(finding.rule)}
          {...{ finding, today, onSimplifiedFrom, onSetAside }}
        />
      ))}
      <AsideList asides={explainAside(form.findings, texts)} onShowAgain={rest.onShowAgain} />
      <div class="fv-handover">
        {written && <CopyCode line={written} onCopy={onCopy} />}
        {slip && !edits && <SlipField name={name} check={(line) => slip(line, texts)} filling={filling} />}
      </div>
      {line && (
        <div class="fv-section">
          <h2 class="fv-heading">{panel.forlop.heading}</h2>
          <ForlopLine line={line} today={today} />
        </div>
      )}
      <FillSteps steps={offers.steps} filling={filling} titleOf={(rule) => texts.findings.rules[rule].title} />
    </section>
  );
}

/** The registration in the form, as it would be filled in again; undefined where there is none to lose. */
function heldEvent({ fields, saved, edits }: FormView): FillEvent | undefined {
  const { forlopstype, hendelse, utfall, dato } = fields;
  const day = isoDay.safeParse(dato.code);
  if (saved || edits || hendelse.code === '') return undefined;
  const event = { forlopstype: forlopstype.code, hendelse: hendelse.code, utfall: utfall.code };
  return { ...event, dato: day.success ? day.data : '' };
}

/** The registration as one line; empty while its codes are not all there, or the mark that it must carry. */
function slipOf({ fields, missing }: FormView, { isUsed, own }: SlipMark): string {
  if (isUsed && own === undefined) return '';
  const { forlopstype, hendelse, utfall, dato } = fields;
  if (hendelse.code === '' || forlopstype.code === '' || missing.includes('utfall')) return '';
  const day = isoDay.safeParse(dato.code);
  const codes = { forlopstype: forlopstype.code, hendelse: hendelse.code, utfall: utfall.code };
  return formatSlip({ ...codes, dato: day.success ? day.data : undefined, mark: own ?? '' });
}

/** What stands between the form and a verdict, as a sentence. */
export function whatIsLeft({ fields, missing }: FormView, panel: PanelTexts): string {
  const names = missing.map((name) => panel.fields[name].toLowerCase());
  const unread = (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const { unreadable } = fields[name];
    return unreadable === undefined ? [] : [panel.notUnderstood(panel.fields[name], unreadable)];
  });
  return [...unread, ...(names.length > 0 ? [panel.stillToFill(names)] : [])].join(' ');
}
