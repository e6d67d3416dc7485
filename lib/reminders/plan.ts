import type { Deadline } from '../deadlines/deadlines.ts';
import type { IsoDay } from '../forlop/day.ts';
import { isKnown, type KnownEvent } from './known-events.ts';
import { isLive, toldWhenSeen } from './limit.ts';
import type { Reminder } from './reminder.ts';

/** What a patient's forløp wait for, as far as a reminder needs it. */
export type Wanted = Pick<Deadline, 'kind' | 'forlopstype' | 'due' | 'limit' | 'certain'> & {
  readonly from: Pick<Deadline['from'], 'hendelse' | 'utfall' | 'dato'>;
  /** It counts from a registration that no list has shown yet. */
  readonly provisional?: true;
};

/** What has to happen to one patient's reminders; those to change are given as they are to be. */
export interface Plan {
  /** Waited for, and not stored. */
  readonly add: readonly Wanted[];
  /** Stored, and now on another day, or waited for again after it had ended. */
  readonly move: readonly Reminder[];
  /** No longer waited for: the journal shows what settles it. */
  readonly settle: readonly Reminder[];
  /** The journal no longer shows what it counted from. Never so while rows may be hidden. */
  readonly drop: readonly Reminder[];
  /** Still waited for by other sites, and no longer by this one. */
  readonly leave: readonly Reminder[];
  /** As it was, seen again. */
  readonly keep: readonly Reminder[];
}

/** Where it was seen. */
export interface SeenOn {
  /** The site (origin); undefined where that is not known. */
  readonly site: string | undefined;
  /** Does what this site shows end what that one asks for? */
  readonly isOwn: (site: string) => boolean;
}

const NO_SITE: SeenOn = { site: undefined, isOwn: () => false };

/**
 * Brings one patient's reminders in line with what the journal shows.
 * @param wanted what follows from all that is known of the patient
 * @param stored all reminders of the patient, ended ones too
 * @param known the events that `wanted` follows from; where a sighting hides rows, these include what earlier
 *   sightings showed and what the stored reminders count from, and so nothing is dropped
 * @param where a site adds to what others ask for, and ends and moves only what no other asks for
 */
export function plan(
  wanted: readonly Wanted[],
  stored: readonly Reminder[],
  today: IsoDay,
  known: readonly KnownEvent[],
  where: SeenOn = NO_SITE,
): Plan {
  const left = new Set(stored);
  const take = (found: Reminder | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const add: Wanted[] = [];
  const move: Reminder[] = [];
  const keep: Reminder[] = [];
  // Those that are stored as they are wanted come first: what is left may be a corrected one.
  const pairs = wanted.map((one) => ({ one, found: take(stored.find((other) => isSame(one, other))) }));
  for (const { one, found } of pairs) {
    const isMoved = (other: Reminder) => isOursAlone(other, where) && isCorrected(one, other, known);
    const same = found ?? take([...left].sort(byAge).find(isMoved));
    if (same) (isAsWanted(one, same) ? keep : move).push(broughtInLine(same, one, today, where));
    else if (mayBegin(one, left, where)) add.push(one);
  }
  const unasked = [...left].filter((one) => one.ended === undefined && isOurs(one, where));
  const gone = unasked.filter((one) => isOursAlone(one, where));
  return {
    add,
    move,
    settle: gone.filter((one) => isKnown(known, one)).map((one) => ended(one, 'settled', today)),
    drop: gone.filter((one) => !isKnown(known, one)).map((one) => ended(one, 'dropped', today)),
    leave: unasked.filter((one) => !isOursAlone(one, where)).map((one) => withoutSite(one, where)),
    keep,
  };
}

/**
 * A prompt rests on what is absent: it begins where nothing is hidden, or goes on from one that an earlier event
 * has now taken the place of, and that nothing else goes on from. A limit rests on what was seen.
 */
function mayBegin(wanted: Wanted, left: ReadonlySet<Reminder>, where: SeenOn): boolean {
  const goesOn = (one: Reminder) => one.ended === undefined && isOurs(one, where) && isAlike(wanted, one);
  return wanted.limit || wanted.certain || [...left].some(goesOn);
}

/** Does this site ask for it, or is it not known who does? */
export function isOurs({ sites }: Reminder, { isOwn }: SeenOn): boolean {
  return sites === undefined || sites.some(isOwn);
}

/** Does no other site ask for it? */
function isOursAlone({ sites }: Reminder, { isOwn }: SeenOn): boolean {
  return sites === undefined || sites.every(isOwn);
}

function withoutSite({ sites = [], ...reminder }: Reminder, { isOwn }: SeenOn): Reminder {
  return { ...reminder, sites: sites.filter((site) => !isOwn(site)) };
}

/** Who asks for it, when this site does. */
function sitesWith({ sites, ended: before }: Reminder, { site, isOwn }: SeenOn): Pick<Reminder, 'sites'> {
  if (site === undefined) return sites ? { sites } : {};
  if (!sites || (before && before.how !== 'removed')) return { sites: [site] };
  return { sites: sites.some(isOwn) ? sites : [...sites, site].sort() };
}

/** A reminder for something that was not stored before. */
export function newReminder(wanted: Wanted, id: string, today: IsoDay, site?: string): Reminder {
  const { kind, forlopstype, due, limit, provisional } = wanted;
  const { hendelse, utfall, dato } = wanted.from;
  return {
    id,
    forlopstype,
    kind,
    from: { hendelse, utfall, dato },
    ...(due === undefined ? {} : { due }),
    firstSeen: today,
    lastSeen: today,
    old: limit && due !== undefined && due < today,
    toldThrough: toldWhenSeen({ kind, due, postponements: [] }, today),
    postponements: [],
    ...(provisional ? { provisional } : {}),
    ...(site === undefined ? {} : { sites: [site] }),
  };
}

/** Does the reminder wait for the same, counted from the same event? */
function isSame(wanted: Wanted, stored: Reminder): boolean {
  const { from } = stored;
  const { hendelse, utfall, dato } = wanted.from;
  return isAlike(wanted, stored) && from.hendelse === hendelse && from.utfall === utfall && from.dato === dato;
}

/** Does the reminder wait for the same, counted from an event that the journal has since corrected? */
function isCorrected(wanted: Wanted, stored: Reminder, known: readonly KnownEvent[]): boolean {
  return isAlike(wanted, stored) && stored.ended === undefined && !isKnown(known, stored);
}

function isAlike(wanted: Wanted, stored: Reminder): boolean {
  return wanted.kind === stored.kind && wanted.forlopstype === stored.forlopstype;
}

function isAsWanted(wanted: Wanted, stored: Reminder): boolean {
  const isBack = stored.ended !== undefined && stored.ended.how !== 'removed';
  return isSame(wanted, stored) && stored.due === wanted.due && stored.provisional === wanted.provisional && !isBack;
}

/** The user's own changes stay; which of them hold follows from the day that the journal gives. */
function broughtInLine(stored: Reminder, wanted: Wanted, today: IsoDay, where: SeenOn): Reminder {
  const seen = { ...stored, lastSeen: today, ...sitesWith(stored, where) };
  if (isAsWanted(wanted, stored)) return seen;
  const { ended: before, due: _, provisional: __, ...rest } = seen;
  // What the list of one site has shown, a form of another does not put in doubt.
  const isProvisional = wanted.provisional && (isOursAlone(stored, where) || stored.provisional);
  const { hendelse, utfall, dato } = wanted.from;
  const moved = {
    ...rest,
    from: { hendelse, utfall, dato },
    ...(wanted.due === undefined ? {} : { due: wanted.due }),
    ...(isProvisional ? { provisional: true as const } : {}),
  };
  return {
    ...moved,
    old: stored.old && wanted.due !== undefined && wanted.due < today,
    toldThrough: toldWhenSeen(moved, today),
    ...(before?.how === 'removed' ? { ended: before } : {}),
  };
}

function ended(stored: Reminder, how: 'settled' | 'dropped', today: IsoDay): Reminder {
  return { ...stored, ended: { on: today, how } };
}

/** Live ones first, then the oldest, so that the choice does not depend on the order in which they are stored. */
function byAge(a: Reminder, b: Reminder): number {
  const live = Number(isLive(b)) - Number(isLive(a));
  return live || (`${a.firstSeen} ${a.id}` < `${b.firstSeen} ${b.id}` ? -1 : 1);
}
