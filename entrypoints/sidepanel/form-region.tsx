import { FindingBody, FindingCard, FindingMessage, marksOf } from '../../components/FindingCard.tsx';
import { ForlopLine } from '../../components/ForlopLine.tsx';
import { IntendedCode } from '../../components/IntendedCode.tsx';
import { useTexts } from '../../components/texts.ts';
import { Verdict } from '../../components/Verdict.tsx';
import type { DayNumber, IsoDay } from '../../lib/forlop/day.ts';
import type { FieldName, PanelTexts } from '../../lib/locale/panel-texts.ts';
import { explain, type Texts } from './explain.ts';
import type { FormView } from './judge.ts';

interface Props {
  readonly form: FormView;
  readonly number: number;
  readonly of: number;
  readonly today: DayNumber;
  readonly texts: Texts;
  readonly onSimplifiedFrom: (day: IsoDay) => void;
}

/** One registration: the verdict with what led to it, the code, and the forløp that it goes into. */
export function FormRegion({ form, number, of, today, texts, onSimplifiedFrom }: Props) {
  const panel = useTexts();
  const { verdict, fields, saved, edits, line } = form;
  const findings = explain(form.findings, texts);
  const isTold = verdict !== 'ok';
  const first = isTold ? findings[0] : undefined;
  const rest = findings.slice(first ? 1 : 0);
  const isReady = first !== undefined || verdict === 'ok';
  const title = of > 1 ? panel.formNumber(number, of) : panel.formHeading;
  return (
    <section class="fv-form" data-form={number} aria-label={title}>
      {of > 1 && <h2 class="fv-heading">{title}</h2>}
      <div class="fv-lead" {...(first && marksOf(first))}>
        <Verdict verdict={verdict} notReady={!isReady} saved={saved}>
          {first ? <FindingMessage finding={first} /> : !isReady && whatIsLeft(form, panel)}
        </Verdict>
        {first && <FindingBody key={first.rule} finding={first} {...{ today, onSimplifiedFrom }} />}
      </div>
      {edits && <p class="fv-subtle fv-pad">{panel.editing}</p>}
      <IntendedCode fields={fields} />
      {rest.map((finding) => (
        <FindingCard key={`${finding.rule} ${finding.severity}`} {...{ finding, today, onSimplifiedFrom }} />
      ))}
      {line && (
        <div class="fv-section">
          <h2 class="fv-heading">{panel.forlop.heading}</h2>
          <ForlopLine line={line} today={today} />
        </div>
      )}
    </section>
  );
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
