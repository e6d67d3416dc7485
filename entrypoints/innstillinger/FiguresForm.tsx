import { useEffect, useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { type CareLevel, FIGURES, type LimitKind, type OwnFigures, type Service } from '../../lib/deadlines/figures.ts';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import { MOST_DAYS } from '../../lib/store/settings.ts';

const SERVICES: readonly Service[] = ['PH', 'TSB'];
const LEVELS: readonly CareLevel[] = ['P', 'D'];
const KINDS: readonly LimitKind[] = ['beslutning', 'forste-evaluering', 'neste-evaluering', 'ny-beslutning'];

interface Props {
  readonly texts: SettingsTexts;
  readonly figures: OwnFigures;
  readonly onChange: (figures: OwnFigures) => void;
}

/** The advised times, with the unit's own where it has any. */
export function FiguresForm({ texts, figures, onChange }: Props) {
  const { figures: own } = texts;
  return (
    <section aria-labelledby="figures">
      <h2 class="ds-heading" data-size="xs" id="figures">
        {own.heading}
      </h2>
      <p class="fv-subtle">{own.help}</p>
      {SERVICES.map((service) => (
        <FiguresTable key={service} {...{ texts, service, figures, onChange }} />
      ))}
      <p class="fv-subtle">{own.later}</p>
      <div>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="reset-figures"
          onClick={() => onChange({})}
        >
          {own.reset}
        </button>
      </div>
    </section>
  );
}

function FiguresTable({ texts, service, figures, onChange }: Props & { readonly service: Service }) {
  const { figures: own, careLevel } = texts;
  return (
    <div class="fv-scroll">
      <table class="ds-table">
        <caption>{own.services[service]}</caption>
        <thead>
          <tr>
            <th scope="col">{own.limit}</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {careLevel.levels[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{own.kinds[kind]}</th>
              {LEVELS.map((level) => (
                <td key={level}>
                  <FigureField
                    standard={FIGURES[kind][service][level]}
                    value={figures[kind]?.[service]?.[level]}
                    name={`${kind}-${service}-${level}`}
                    label={own.field(own.kinds[kind], careLevel.levels[level])}
                    none={own.none}
                    outside={own.outside}
                    onChange={(days) => onChange(withFigure(figures, kind, service, level, days))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FieldProps {
  /** The advised time; undefined where there is none. */
  readonly standard: number | undefined;
  readonly value: number | undefined;
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly outside: string;
  readonly onChange: (days: number | undefined) => void;
}

function FigureField({ standard, value, name, label, none, outside, onChange }: FieldProps) {
  const [isOutside, setOutside] = useState(false);
  const [text, setText] = useState('');
  // What was typed stays until it is right or the figure itself changes.
  useEffect(() => {
    setText(value === undefined ? '' : String(value));
    setOutside(false);
  }, [value]);
  if (standard === undefined) return <span class="fv-subtle">{none}</span>;

  function take(): void {
    const days = text.trim() === '' ? undefined : Number(text);
    const isGood = days === undefined || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
    setOutside(!isGood);
    if (!isGood) return;
    const own = days === standard ? undefined : days;
    if (own === value) setText(value === undefined ? '' : String(value));
    else onChange(own);
  }

  return (
    <div class="ds-field">
      <Input
        class="ds-input"
        type="text"
        inputMode="numeric"
        name={name}
        aria-label={label}
        aria-invalid={isOutside}
        placeholder={String(standard)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={take}
      />
      {isOutside && (
        <p class="ds-validation-message" data-color="danger" role="alert">
          {outside}
        </p>
      )}
    </div>
  );
}

function withFigure(
  figures: OwnFigures,
  kind: LimitKind,
  service: Service,
  level: CareLevel,
  days: number | undefined,
): OwnFigures {
  const ofKind = figures[kind];
  return { ...figures, [kind]: { ...ofKind, [service]: { ...ofKind?.[service], [level]: days } } };
}
