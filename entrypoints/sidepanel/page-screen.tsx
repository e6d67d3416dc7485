import { AsideList, type ShownAside } from '../../components/AsideList.tsx';
import { EnableSite } from '../../components/EnableSite.tsx';
import { FindingCard, type OnSetAside, type ShownFinding } from '../../components/FindingCard.tsx';
import { ForlopLine } from '../../components/ForlopLine.tsx';
import { GaveUp } from '../../components/GaveUp.tsx';
import { HistoryList } from '../../components/HistoryList.tsx';
import type { ForlopLineView } from '../../components/line-of-forlop.ts';
import { NextSteps } from '../../components/NextSteps.tsx';
import { PatientLine } from '../../components/PatientLine.tsx';
import { SiteOff, TurnSiteOff } from '../../components/SiteOff.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { NO_FILL } from '../../components/suggestion.ts';
import { useTexts } from '../../components/texts.ts';
import type { Actions, Screen } from './app.tsx';
import { becauseOf, explain, explainAside, type Texts } from './explain.ts';
import { FormRegion } from './form-region.tsx';
import type { ReminderParts } from './reminder-parts.ts';
import { hostOf } from './site-access.ts';
import { NO_OFFERS } from './suggestions.ts';
import type { PageView } from './view.ts';

/** Up to this many findings about the history stand open. */
const OPEN_FINDINGS = 2;

interface Props extends Actions {
  readonly screen: Screen;
  readonly texts: Texts;
  /** Fetched when there is something to remember. */
  readonly parts?: ReminderParts | undefined;
}

/** What the panel says of the page that is looked at. */
export function PageScreen({ screen, texts, parts, ...actions }: Props) {
  const { status, page, access, closedFrames, refused } = screen;
  const panel = useTexts();
  if (status === undefined && !page) return null;
  return (
    <>
      {page && <PatientPart page={page} />}
      {access.kind === 'off' && (
        <SiteOff host={hostOf(access.origin)} onTurn={() => actions.onTurnSite(access.origin, true)} />
      )}
      {status === 'locked-out' && access.kind !== 'off' && (
        <StatusNotice status="locked-out">
          {access.kind === 'locked' && access.origin !== undefined ? (
            <EnableFor origin={access.origin} refused={refused} onEnable={actions.onEnable} />
          ) : (
            <p class="fv-status-text">{panel.access.hidden}</p>
          )}
        </StatusNotice>
      )}
      {screen.gaveUp && <GaveUp onLookAgain={actions.onLookAgain} />}
      {((status === 'no-form' && !screen.gaveUp) || status === 'no-access' || status === 'error') && (
        <StatusNotice status={status} />
      )}
      {status === 'no-form' && page && !page.patient.present && !page.history.listed && (
        <CheckList onOpen={() => actions.onView('worklist')} />
      )}
      {status === 'no-form' && <DiagnosisLink onOpen={() => actions.onView('diagnosis')} />}
      {(status === 'no-form' || status === 'no-access') && <PasteInstead onPaste={() => actions.onView('paste')} />}
      {closedFrames.map((origin) => (
        <EnableFor key={origin} origin={origin} frame refused={refused} onEnable={actions.onEnable} />
      ))}
      {page && <PageParts {...{ page, screen, texts, parts, ...actions }} />}
      {status === 'form' && access.kind === 'granted' && <TurnOff origin={access.origin} onTurn={actions.onTurnSite} />}
      {status === 'form' && (
        <DiagnosisLink isQuiet isPointedOut={screen.isPointedOut ?? false} onOpen={() => actions.onView('diagnosis')} />
      )}
    </>
  );
}

interface TurnOffProps {
  readonly origin: string | undefined;
  readonly onTurn: Actions['onTurnSite'];
}

/** The page's address may not be visible; then nobody can say which site it is. */
function TurnOff({ origin, onTurn }: TurnOffProps) {
  return origin === undefined ? null : <TurnSiteOff host={hostOf(origin)} onTurn={() => onTurn(origin, false)} />;
}

interface DiagnosisLinkProps {
  readonly onOpen: () => void;
  /** A form was found: it stands last, for those who look for it. */
  readonly isQuiet?: boolean;
  /** It was found by what a user has pointed out. */
  readonly isPointedOut?: boolean;
}

/** The way to what was seen on the page. */
function DiagnosisLink({ onOpen, isQuiet = false, isPointedOut = false }: DiagnosisLinkProps) {
  const { diagnosis } = useTexts();
  return (
    <p class={isQuiet ? 'fv-instead fv-foot' : 'fv-instead'}>
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="diagnosis"
        onClick={onOpen}
      >
        {isQuiet ? diagnosis.quiet : diagnosis.open}
      </button>
      {isPointedOut && <small data-pointed-out>{diagnosis.byHand}</small>}
    </p>
  );
}

/** A page that is of no one patient may show a list of several; it is read when the user asks, and not before. */
function CheckList({ onOpen }: { readonly onOpen: () => void }) {
  const { worklist } = useTexts();
  return (
    <p class="fv-instead">
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="worklist"
        onClick={onOpen}
      >
        {worklist.open}
      </button>
    </p>
  );
}

/** Where the journal is no page that can be read, its rows can be. */
function PasteInstead({ onPaste }: { readonly onPaste: () => void }) {
  const { paste } = useTexts();
  return (
    <p class="fv-instead">
      {paste.instead}{' '}
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="paste"
        onClick={onPaste}
      >
        {paste.open}
      </button>
    </p>
  );
}

/** A page without a patient, a list or a form has nobody to name. */
function PatientPart({ page }: { readonly page: PageView }) {
  const isAboutSomeone = page.patient.present || page.forms.length > 0 || page.history.listed;
  return isAboutSomeone ? <PatientLine patient={page.patient} /> : null;
}

export function PageParts({ page, screen, texts, parts, ...actions }: Props & { readonly page: PageView }) {
  const panel = useTexts();
  const { today } = screen;
  const { forms, lines, next, before, history, patient } = page;
  const onSetAside = patient.present ? actions.onSetAside : undefined;
  const types = new Set(next.map(({ forlopstype }) => forlopstype));
  return (
    <>
      {forms.map((form, index) => (
        <FormRegion
          key={form.key}
          {...{ form, number: index + 1, of: forms.length, today, texts }}
          onSimplifiedFrom={actions.onSimplifiedFrom}
          offers={page.offers.get(form.key) ?? NO_OFFERS}
          fill={screen.fills.get(form.key) ?? NO_FILL}
          lastVisit={page.lastVisit}
          onFill={actions.onFill}
          onUndo={actions.onUndo}
          onForget={actions.onForget}
          name={patient.present ? (patient.name ?? '') : ''}
          slip={page.slips.get(form.key)}
          mark={page.mark}
          onCopy={actions.onCopy}
          onSetAside={onSetAside}
          onShowAgain={actions.onShowAgain}
        />
      ))}
      <Lines lines={lines} today={screen.today} hasOwn={forms.some(({ line }) => line !== undefined)} />
      {next.length > 0 && (
        <section class="fv-section">
          <h2 class="fv-heading">{panel.next.heading}</h2>
          <NextSteps deadlines={next} today={today} showsType={types.size > 1} />
          {patient.present && screen.kept && parts && (
            <parts.Kept
              shown={screen.kept}
              texts={parts.texts}
              {...actions}
              onOpenList={() => actions.onView('reminders')}
            />
          )}
        </section>
      )}
      <Before
        findings={explain(before, texts)}
        asides={explainAside(before, texts)}
        {...{ today, onSetAside, onSimplifiedFrom: actions.onSimplifiedFrom, onShowAgain: actions.onShowAgain }}
      />
      {(history.listed || forms.length > 0) && (
        <HistoryList history={{ ...history, because: becauseOf(before, texts) }} />
      )}
    </>
  );
}

interface LinesProps {
  readonly lines: readonly ForlopLineView[];
  readonly today: Screen['today'];
  /** A form above shows the forløp that matters now. */
  readonly hasOwn: boolean;
}

/** The patient's other forløp; the first stands open where no form has one of its own. */
function Lines({ lines, today, hasOwn }: LinesProps) {
  const panel = useTexts();
  const first = hasOwn ? undefined : lines[0];
  const rest = first ? lines.slice(1) : lines;
  return (
    <>
      {first && (
        <section class="fv-section">
          <h2 class="fv-heading">
            {panel.forlop.heading} <span>{first.forlopstype}</span>
          </h2>
          <ForlopLine line={first} today={today} />
        </section>
      )}
      {rest.length > 0 && (
        <details class="fv-section fv-more">
          <summary>{panel.forlop.others(rest.length)}</summary>
          {rest.map((line, index) => (
            <figure key={`${line.forlopstype} ${index}`}>
              <figcaption>{line.forlopstype}</figcaption>
              <ForlopLine line={line} today={today} />
            </figure>
          ))}
        </details>
      )}
    </>
  );
}

interface BeforeProps {
  readonly findings: readonly ShownFinding[];
  readonly asides: readonly ShownAside[];
  readonly today: Screen['today'];
  readonly onSimplifiedFrom: Actions['onSimplifiedFrom'];
  readonly onSetAside: OnSetAside | undefined;
  readonly onShowAgain: Actions['onShowAgain'];
}

/** What was wrong before anything is registered: apart from the verdict, and closed where it is much. */
function Before({ findings, asides, onShowAgain, ...rest }: BeforeProps) {
  const { history } = useTexts();
  const set = <AsideList asides={asides} onShowAgain={onShowAgain} />;
  if (findings.length === 0) return set;
  const cards = findings.map((finding, index) => (
    <FindingCard key={`${finding.rule} ${index}`} finding={finding} {...rest} />
  ));
  if (findings.length > OPEN_FINDINGS) {
    return (
      <details class="fv-section fv-more">
        <summary>{history.before(findings.length)}</summary>
        {cards}
        {set}
      </details>
    );
  }
  return (
    <section class="fv-section">
      <h2 class="fv-heading">{history.before(findings.length)}</h2>
      {cards}
      {set}
    </section>
  );
}

interface EnableProps {
  readonly origin: string;
  readonly frame?: boolean;
  readonly refused: string | undefined;
  readonly onEnable: (origin: string) => void;
}

function EnableFor({ origin, frame = false, refused, onEnable }: EnableProps) {
  return (
    <EnableSite host={hostOf(origin)} frame={frame} refused={refused === origin} onEnable={() => onEnable(origin)} />
  );
}
