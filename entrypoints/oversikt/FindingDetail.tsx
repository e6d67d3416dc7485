import { shortCode } from '../../components/code-text.ts';
import { fullDate } from '../../components/dates.ts';
import { ForlopLine } from '../../components/ForlopLine.tsx';
import { SeverityTag } from '../../components/oversikt/SeverityTag.tsx';
import type { DayNumber } from '../../lib/forlop/day.ts';
import { findForlopstype } from '../../lib/kodeverk/forlopstyper.ts';
import { findHendelse } from '../../lib/kodeverk/hendelser.ts';
import type { Texts } from './languages.ts';
import type { FindingInDetail } from './worker/answers.ts';

interface Props {
  readonly detail: FindingInDetail;
  readonly texts: Texts;
  readonly today: DayNumber;
  readonly onClose: () => void;
  readonly onHandle: (isHandled: boolean) => void;
  readonly onOpen: (number: number) => void;
  /** To the finding so many places further down the list. */
  readonly onMove: (by: number) => void;
}

/** All about one finding: what to do, the forløp drawn, its events, and what else was found there. */
export function FindingDetail({ detail, texts, today, onClose, onHandle, onOpen, onMove }: Props) {
  const { detail: own, severities, list, none } = texts.page;
  const { whole } = texts.numbers;
  const { severity, title, message, action, consequence, why, drawing, events, others, related, handled } = detail;
  return (
    <section class="ds-card fv-detail" aria-labelledby="detail" data-detail={detail.number} data-rule={detail.rule}>
      <div class="fv-section-head">
        <h2 id="detail">{own.heading}</h2>
        <div class="fv-buttons">
          <Button name="previous" onClick={() => onMove(-1)}>
            {own.previous}
          </Button>
          <Button name="next" onClick={() => onMove(1)}>
            {own.next}
          </Button>
          <Button name="close-detail" onClick={onClose}>
            {own.close}
          </Button>
        </div>
      </div>
      <p>
        <SeverityTag severity={severity} name={severities[severity]}>
          {title}
        </SeverityTag>
      </p>
      <p class="fv-detail-message">{message}</p>
      <p class="fv-subtle">
        {detail.pasient} · {detail.enhet || none}
        {detail.hf && ` · ${detail.hf}`} · {own.at(detail.file, whole(detail.line))}
      </p>
      {related.length > 0 && (
        <p class="fv-subtle">{own.related(related.map(({ line }) => `${list.line} ${whole(line)}`).join(', '))}</p>
      )}
      <h3>{own.do}</h3>
      <p>{action}</p>
      <h3>{own.follows}</h3>
      <p>{consequence}</p>
      <details>
        <summary>{own.why}</summary>
        <p>{why}</p>
      </details>
      {drawing && (
        <>
          <h3>
            {own.forlop}: {drawing.forlopstype} {findForlopstype(drawing.forlopstype)?.text}
          </h3>
          <ForlopLine line={drawing} today={today} />
        </>
      )}
      <details>
        <summary>{own.events}</summary>
        <table class="fv-table">
          <tbody>
            {events.map(({ dato, hendelse, utfall, enhet, line, isThis }) => (
              <tr key={line} data-this={isThis}>
                <td>{fullDate(dato)}</td>
                <td>
                  <strong>{shortCode({ hendelse, utfall })}</strong> {findHendelse(hendelse)?.text}
                  {isThis && <small class="fv-this"> {own.thisEvent}</small>}
                </td>
                <td>{enhet}</td>
                <td class="fv-number">{whole(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {others.length > 0 && (
        <>
          <h3>{own.others}</h3>
          <ul class="fv-others">
            {others.map((other) => (
              <li key={other.number}>
                <button type="button" class="fv-row-link" onClick={() => onOpen(other.number)}>
                  <SeverityTag severity={other.severity} name={severities[other.severity]}>
                    {other.title}
                  </SeverityTag>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="fv-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant={handled ? 'secondary' : 'primary'}
          data-action="handle-one"
          aria-pressed={handled}
          onClick={() => onHandle(!handled)}
        >
          {handled ? list.unmark : list.markHandled}
        </button>
      </div>
    </section>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Button({ name, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-color="neutral"
      data-action={name}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
