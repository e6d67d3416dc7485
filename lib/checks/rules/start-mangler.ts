import { type Context, defineRule, type Fired, type ForlopView, finding, NONE, type Position } from '../rule.ts';

/** A forløp without a start; where it follows an ended one, the end may be what is wrong. */
export const startMangler = defineRule({
  id: 'start-mangler',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Ikke med i beregning. Forløpet mangler kode for start pakkeforløp',
  looksAt: 'forlop',
  variants: ['after-end', 'ended-elsewhere'],
  examples: {
    broken: [
      '!M 2026-01-12, C/P 2026-02-02',
      'A 2026-01-05, M 2026-01-12, X/M 2026-02-02, !E 2026-02-20',
      'A 2026-01-05 @HF1, M 2026-01-12 @HF1, A 2026-03-20 @HF2, X/G 2026-04-05 @HF1, !M 2026-04-10 @HF2',
    ],
    fine: [
      { events: 'M 2026-01-02, A 2026-01-05', note: 'Starten finnes, men ikke først: en annen regel' },
      { events: 'A 2026-01-05, X/O 2026-02-02, A 2026-02-02, M 2026-02-09', note: 'Overføring samme dag' },
    ],
    unclear: [
      '… !M 2026-01-12, C/P 2026-02-02',
      '…2026-01-10 !M 2026-01-12, C/P 2026-02-02',
      { events: 'A 2026-02-30, !M 2026-01-12', note: 'Starten finnes, men ingen vet hvor den hører hjemme' },
    ],
    boundary: [
      { expect: 'broken', example: '!M 2023-12-31, C/P 2024-01-01' },
      { expect: 'broken', example: { events: '!M 2023-05-31, C/P 2023-06-01', simplifiedFrom: '2023-06-01' } },
    ],
  },
  end(forlop, context) {
    if (forlop.seen.has('A')) return undefined;
    const first = { row: context.row(forlop.start) };
    return forlop.previous ? finding(first, afterEnd(forlop.previous, context)) : finding(first);
  },
  fix: (_, variant) => (variant === undefined ? { kind: 'register-first', hendelse: 'A' } : undefined),
});

/** The X before it; and the start that was read into that forløp, where one at another place was. */
function afterEnd(previous: ForlopView, context: Context): Partial<Fired> {
  const start = startElsewhere(previous, context);
  const end = context.row(previous.end);
  if (start === NONE) return { variant: 'after-end', related: [end] };
  return { variant: 'ended-elsewhere', related: [end, context.row(start)] };
}

/** The latest start in an ended forløp at another place than the X that ended it. */
function startElsewhere({ seen, end }: ForlopView, context: Context): Position {
  if (!seen.has('A')) return NONE;
  for (let position = seen.last('A'); position >= seen.first('A'); position--) {
    if (context.code(position).hendelse === 'A' && context.isElsewhere(position, end)) return position;
  }
  return NONE;
}
