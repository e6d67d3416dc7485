/** Kinds that have a time limit; the others only remind. */
export type LimitKind = 'beslutning' | 'forste-evaluering' | 'neste-evaluering' | 'ny-beslutning';
/** Mental health care (PHV and PHBU share their figures), and interdisciplinary addiction treatment. */
export type Service = 'PH' | 'TSB';
/** Outpatient (poliklinikk) or inpatient (døgn). */
export type CareLevel = 'P' | 'D';

/** Calendar days by kind, service and care level; a place left out has no limit. */
export type Figures = Readonly<
  Record<LimitKind, Readonly<Record<Service, Readonly<Partial<Record<CareLevel, number>>>>>>
>;
/** The figures that a unit has set for itself; the rest stay as they are. */
export type OwnFigures = {
  readonly [K in LimitKind]?:
    | { readonly [S in Service]?: { readonly [L in CareLevel]?: number | undefined } | undefined }
    | undefined;
};

/** The advised times of the national pathways. The simplified scheme no longer measures them. */
export const FIGURES: Figures = {
  beslutning: { PH: { P: 42, D: 42 }, TSB: { P: 21, D: 7 } },
  'forste-evaluering': { PH: { P: 42, D: 14 }, TSB: { P: 7, D: 7 } },
  'neste-evaluering': { PH: { P: 84, D: 42 }, TSB: { P: 56, D: 42 } },
  'ny-beslutning': { PH: { P: 42, D: 42 }, TSB: {} },
};

/** How many days before a limit one is told: earlier for decisions, since the specialist's meeting must be booked. */
export const LEAD_DAYS: Readonly<Record<LimitKind, readonly number[]>> = {
  beslutning: [14, 7, 1],
  'forste-evaluering': [7, 1],
  'neste-evaluering': [7, 1],
  'ny-beslutning': [14, 7, 1],
};

/** Days of a limit, the unit's own figure first; undefined where there is none. */
export function figureOf(
  kind: LimitKind,
  service: Service,
  level: CareLevel,
  own: OwnFigures = {},
): number | undefined {
  const standard = FIGURES[kind][service][level];
  return standard === undefined ? undefined : (own[kind]?.[service]?.[level] ?? standard);
}
