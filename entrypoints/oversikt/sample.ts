import { type DayNumber, norwegianDate } from '../../lib/forlop/day.ts';

/** Type, unit and HF of those who take part, all invented. */
const UNITS = [
  ['D11', 'DPS Eksempelvik', 'HF Eksempel Nord'],
  ['D11', 'DPS Eksempeldal', 'HF Eksempel Sør'],
  ['D12', 'BUP Eksempelvik', 'HF Eksempel Nord'],
  ['D12', 'BUP Eksempeldal', 'HF Eksempel Sør'],
  ['D01', 'Ruspoliklinikken Eksempel', 'HF Eksempel Sør'],
] as const;
const HEADER = 'pasient;forlopstype;hendelse;utfall;dato;enhet;hf;merknad';
const PATIENTS = 240;
const EVERY_FAULT = 3;

type Step = readonly [hendelse: string, utfall: string, day: DayNumber];

/** What goes wrong in the registrations of some patients, in turn. */
const FAULTS: readonly ((steps: readonly Step[]) => readonly Step[])[] = [
  (steps) => steps.filter(([hendelse]) => hendelse !== 'A'),
  (steps) => steps.filter(([hendelse]) => hendelse !== 'M'),
  (steps) => withUtfall(steps, 'C', 'U'),
  (steps) => withUtfall(steps, 'C', ''),
  // Clinical decision and first attendance with each other's dates.
  (steps) => swapped(steps, 'M', 'C'),
  // The same row twice.
  (steps) => steps.flatMap((step) => (step[0] === 'E' ? [step, step] : [step])),
  (steps) => steps.filter(([hendelse]) => hendelse !== 'E' && hendelse !== 'U'),
  (steps) => steps.flatMap((step) => (step[0] === 'A' ? [step, ['A', '', step[2] + 9] as const] : [step])),
  (steps) => withUtfall(steps, 'X', 'R'),
  (steps) => steps.map((step) => (step[0] === 'M' ? (['M', 'P', step[2]] as const) : step)),
];

/** A CSV export of a year up to `today` as a coordinator may have it: invented patients, and faults that are common. */
export function sampleExport(today: DayNumber): string {
  const rows: string[] = [];
  for (let n = 0; n < PATIENTS; n++) {
    const [type, enhet, hf] = UNITS[n % UNITS.length] as (typeof UNITS)[number];
    const fault = n % EVERY_FAULT === 0 ? FAULTS[(n / EVERY_FAULT) % FAULTS.length] : undefined;
    const steps = course(type === 'D01' ? 'T' : 'P', today - 360 + ((n * 37) % 330), n).filter(
      ([, , day]) => day <= today,
    );
    for (const [hendelse, utfall, day] of fault ? fault(steps) : steps) {
      const pasient = `EKSEMPEL-${String(n + 1).padStart(4, '0')}`;
      rows.push([pasient, type, hendelse, utfall, norwegianDate(day), enhet, hf, ''].join(';'));
    }
  }
  // What a hand can do to a file: no such day, no such type, nobody's row.
  rows.push('EKSEMPEL-0900;D11;A;;31.02.2026;DPS Eksempelvik;HF Eksempel Nord;');
  rows.push(`EKSEMPEL-0901;D99;A;;${norwegianDate(today - 40)};DPS Eksempelvik;HF Eksempel Nord;`);
  rows.push(`;D11;A;;${norwegianDate(today - 40)};DPS Eksempelvik;HF Eksempel Nord;mangler pasient`);
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}

/** An ordinary course from `start`; how fast it goes differs from patient to patient. */
function course(treatment: string, start: DayNumber, n: number): readonly Step[] {
  const first = start + 7 + ((n * 13) % 25);
  const decision = first + ((n * 29) % 75);
  return [
    ['A', '', start],
    ['M', '', first],
    ['C', n % 6 === 5 ? 'K' : treatment, decision],
    ...(n % 6 === 5
      ? ([['X', 'G', decision + 6]] as const)
      : ([
          ['U', 'U', decision + 5 + (n % 4)],
          ['E', '', decision + 40],
          ['X', 'G', decision + 95 + (n % 30)],
        ] as const)),
  ];
}

function withUtfall(steps: readonly Step[], which: string, utfall: string): readonly Step[] {
  return steps.map(([hendelse, own, day]) => [hendelse, hendelse === which ? utfall : own, day]);
}

function swapped(steps: readonly Step[], one: string, other: string): readonly Step[] {
  const dayOf = (which: string) => steps.find(([hendelse]) => hendelse === which)?.[2];
  return steps.map(([hendelse, utfall, day]) => {
    const partner = hendelse === one ? other : hendelse === other ? one : hendelse;
    return [hendelse, utfall, dayOf(partner) ?? day];
  });
}
