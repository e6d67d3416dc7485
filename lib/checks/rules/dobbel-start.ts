import { type Context, defineRule, type Fired, type ForlopView, finding, NONE, type Position } from '../rule.ts';

/** A start in a forløp that is already started. Simultaneous forløp of one type are read as one. */
export const dobbelStart = defineRule({
  id: 'dobbel-start',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Spørsmål og utfordringer' },
  looksAt: 'forlop',
  variants: ['elsewhere', 'ended-elsewhere'],
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !A 2026-03-02',
      'A 2026-01-05, !A 2026-02-02, !A 2026-03-02',
      'A 2026-01-05 @HF1, M 2026-01-12 @HF1, !A 2026-03-02 @HF2',
      'A 2026-01-05 @HF1, M 2026-01-12 @HF1, !A 2026-03-20 @HF2, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2',
    ],
    fine: [
      { events: 'A 2026-01-05 @HF1, X/O 2026-03-02 @HF1, A 2026-03-02 @HF2', note: 'Overføring samme dag' },
      { events: 'A 2026-01-05, A 2026-01-05', note: 'Samme hendelse to ganger: et duplikat' },
      { events: 'A 2026-01-05, D01 A 2026-03-02', note: 'En annen type' },
    ],
    unclear: ['… A 2026-01-05, !A 2026-03-02'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, !A 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, !A 2025-01-01' },
    ],
  },
  end(forlop, context) {
    if (forlop.seen.count('A') < 2) return undefined;
    const found: Fired[] = [];
    let earlier = forlop.seen.first('A');
    for (let position = earlier + 1; position <= forlop.seen.last('A'); position++) {
      if (context.code(position).hendelse !== 'A') continue;
      found.push(secondStart(position, earlier, forlop, context));
      earlier = position;
    }
    return found;
  },
});

function secondStart(position: Position, earlier: Position, forlop: ForlopView, context: Context): Fired {
  const on = { row: context.row(position) };
  const related = [context.row(earlier)];
  if (!context.isElsewhere(earlier, position)) return finding(on, { related });
  if (forlop.end === NONE || !context.isElsewhere(position, forlop.end)) {
    return finding(on, { related, severity: 'tips', variant: 'elsewhere' });
  }
  related.push(context.row(forlop.end));
  return finding(on, { related, severity: 'tips', variant: 'ended-elsewhere' });
}
