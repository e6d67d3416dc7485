import { KNOWN_TYPES } from '../../forlop/event-code.ts';
import { isTsb } from '../../kodeverk/forlopstyper.ts';
import { type Context, defineRule, type Fired, type ForlopView, finding, NONE } from '../rule.ts';

/** Two forløp of one service at the same time, of different types. Once for each, on the later one's first event. */
export const parallelleForlop = defineRule({
  id: 'parallelle-forlop',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Redusere typer forløp' },
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !D12 A 2026-02-02',
      '!D12 A 2026-01-05, A 2026-01-05, X/G 2026-05-04',
      'D01 A 2021-01-05, !D09 A 2021-02-02, D09 X/G 2021-03-02, D01 X/G 2021-05-04',
      'A 2021-01-05, !D06 A 2021-02-02, D06 X/G 2021-02-20, !D06 A 2021-03-02, X/G 2021-05-04',
      'D06 A 2021-01-05, !D07 A 2021-02-02, !D11 A 2021-03-02',
    ],
    fine: [
      { events: 'A 2026-01-05, D01 A 2026-02-02', note: 'Psykisk helsevern og TSB går ofte ved siden av hverandre' },
      { events: 'A 2026-01-05, X/N 2026-02-02, D12 A 2026-02-02', note: 'Begynner dagen det andre avsluttes' },
      { events: 'D99 A 2026-01-05, A 2026-02-02', note: 'En ukjent type er ikke et forløp' },
    ],
    unclear: [
      '… A 2026-01-05, !D12 A 2026-02-02',
      {
        events: '…2026-01-10 M 2026-01-12, !D12 A 2026-02-02',
        note: 'Det første forløpet kan være avsluttet uten at det vises',
      },
    ],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, !D12 A 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, !D12 A 2025-01-01' },
    ],
  },
  patient(forlop, context) {
    if (forlop[0]?.code.typeIndex === forlop.at(-1)?.code.typeIndex) return undefined; // they come type by type
    const found: Fired[] = [];
    const latest = new Array<ForlopView | undefined>(KNOWN_TYPES).fill(undefined);
    for (const later of inOrderOfStart(forlop, context)) {
      const other = overlapping(later, latest, context);
      if (other) found.push(overlap(later, other, context));
      latest[later.code.typeIndex] = later;
    }
    return found;
  },
});

function inOrderOfStart(forlop: readonly ForlopView[], context: Context): readonly ForlopView[] {
  return [...forlop].sort((a, b) => context.day(a.start) - context.day(b.start) || a.code.typeIndex - b.code.typeIndex);
}

/**
 * An earlier forløp that the later one overlaps, a whole one where there is any. Only the latest of each type can:
 * those before it ended before it began.
 */
function overlapping(
  later: ForlopView,
  latest: readonly (ForlopView | undefined)[],
  context: Context,
): ForlopView | undefined {
  let found: ForlopView | undefined;
  for (const other of latest) {
    if (!other || other.code.typeIndex === later.code.typeIndex || !isSameService(other, later)) continue;
    const isOver = other.end !== NONE && context.day(other.end) <= context.day(later.start);
    if (!isOver && (!found || (other.whole && !found.whole))) found = other;
  }
  return found;
}

function isSameService(a: ForlopView, b: ForlopView): boolean {
  return isTsbForlop(a) === isTsbForlop(b);
}

function isTsbForlop({ code }: ForlopView): boolean {
  return code.forlopstypeEntry !== undefined && isTsb(code.forlopstypeEntry);
}

function overlap(later: ForlopView, other: ForlopView, context: Context): Fired {
  return finding(
    { row: context.row(later.start) },
    { related: [context.row(other.start)], whole: later.whole && other.whole },
  );
}
