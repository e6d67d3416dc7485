import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { OwnFigures } from '../deadlines/figures.ts';
import { type IsoDay, isoDay } from '../forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../kodeverk/editions.ts';
import { LANGUAGES, type Language } from '../locale/language.ts';
import type { UnitNote } from '../lookup/entries.ts';
import { LONGEST_TEXT, LONGEST_TITLE, MOST_NOTES } from '../lookup/read-notes.ts';
import { writeLocal } from './local.ts';
import { LAST_POLICY, readStored, SETTINGS } from './stored-settings.ts';

/** The longest time that a unit can set, in days. */
export const MOST_DAYS = 730;

/** The longest time without use before the vault locks itself that can be set, in minutes. */
export const MOST_MINUTES = 600;
/** What holds where nothing is set: minutes without use, days that things are kept, hours for telling. */
const LOCK_AFTER = 30;
const KEEP_DONE = 30;
const KEEP_CLOSED = 90;
const HOURS: Hours = { from: '08:00', to: '16:00' };
/** A passphrase is attacked on a stolen disk, not at the keyboard: no policy can make it shorter than the second. */
const PASSPHRASE_LENGTH = 12;
const SHORTEST_PASSPHRASE = 8;
/** A short key could be guessed from slips whose patients are known. */
const SHORTEST_UNIT_KEY = 16;

/** Rubbish in one field, from an older version or a hand-made policy, must not cost the others. */
const orNothing = <T extends z.core.$ZodType>(schema: T) => z.catch(z.optional(schema), undefined);

/** No unit went over to the simplified codes before that day. */
const simplifiedFrom = orNothing(
  z.pipe(
    isoDay,
    z.custom<IsoDay>((day) => typeof day === 'string' && day >= EARLIEST_SIMPLIFIED),
  ),
);
const careLevel = z.enum(['P', 'D']);
const days = orNothing(z.int().check(z.positive(), z.maximum(MOST_DAYS)));
const minutes = orNothing(z.int().check(z.positive(), z.maximum(MOST_MINUTES)));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const byLevel = orNothing(z.object({ P: days, D: days }));
const byService = orNothing(z.object({ PH: byLevel, TSB: byLevel }));

/** Notes of the unit's own for the look-up; one that cannot be read must not cost the others. */
const unitNote = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(LONGEST_TITLE)),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)),
});
const unitNotes = z.catch(
  z.pipe(
    z.array(z.catch(z.optional(unitNote), undefined)).check(z.maxLength(MOST_NOTES)),
    z.transform((notes) => notes.filter((note) => note !== undefined)),
  ),
  [],
);

const stored = z.object({
  /** The day on which the unit took the simplified codes into use, where it has said so. */
  simplifiedFrom,
  /** The interface's language; the browser's own where it is not chosen. */
  language: orNothing(z.enum(LANGUAGES)),
  /** The unit's care level, for events that do not tell theirs. */
  careLevel: z.catch(careLevel, 'P'),
  /** The unit's own advised times, in calendar days. */
  figures: z.catch(
    z.object({
      beslutning: byService,
      'forste-evaluering': byService,
      'neste-evaluering': byService,
      'ny-beslutning': byService,
    }),
    {},
  ),
  unitNotes,
  declined: orNothing(z.boolean()),
  marker: orNothing(z.boolean()),
  offSites: z.catch(z.array(z.string().check(z.maxLength(320))).check(z.maxLength(200)), []),
  lockAfter: minutes,
  keepDone: days,
  keepClosed: days,
  hours: orNothing(
    z.pipe(
      z.object({ from: time, to: time }),
      z.custom<Hours>((hours) => hours.from < hours.to),
    ),
  ),
});

/** What an administrator's policy can set; the same names as in `public/managed-schema.json`. */
const policy = z.object({
  simplifiedFrom,
  careLevel: orNothing(careLevel),
  unitNotes,
  lockAfter: minutes,
  keepDone: days,
  keepClosed: days,
  passphraseLength: orNothing(z.int().check(z.minimum(SHORTEST_PASSPHRASE), z.maximum(100))),
  storageOff: orNothing(z.boolean()),
  ephemeralProfile: orNothing(z.boolean()),
  unitKey: orNothing(z.string().check(z.minLength(SHORTEST_UNIT_KEY), z.maxLength(200))),
});

/** Of a policy, what a panel goes by until the browser has told it. */
const lastPolicy = z.extend(z.omit(policy, { unitKey: true }), { hasUnitKey: orNothing(z.boolean()) });

type LastPolicy = z.infer<typeof lastPolicy>;

/** Between which times of the clock, on working days, one is told of limits. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface Settings {
  readonly simplifiedFrom: IsoDay | undefined;
  readonly language: Language | undefined;
  readonly careLevel: 'P' | 'D';
  readonly figures: OwnFigures;
  /** The unit's own notes in the look-up. */
  readonly unitNotes: readonly UnitNote[];
  /** Minutes without use after which the vault locks itself. */
  readonly lockAfter: number;
  /** Days that what is done or no longer asked for is kept. */
  readonly keepDone: number;
  /** Days that anything of a forløp that has ended is kept. */
  readonly keepClosed: number;
  readonly hours: Hours;
  /** A marker stands beside the forms that the panel speaks of. */
  readonly marker: boolean;
  /** Origins of allowed sites that the user has turned off. */
  readonly offSites: readonly string[];
  /** The question for a passphrase has been answered with no; it is asked once. */
  readonly declined: boolean;
}
/** What the user has chosen; what is left out is as it is from the start. */
export type OwnSettings = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

const OF_POLICY = ['simplifiedFrom', 'careLevel', 'lockAfter', 'keepDone', 'keepClosed'] as const;

export interface ReadSettings extends Settings {
  /** Those of `unitNotes` that are not the policy's. */
  readonly ownNotes: readonly UnitNote[];
  /** Slips of the unit carry a mark that depends on the patient. */
  readonly hasUnitKey: boolean;
  /** Fewest characters of a new passphrase. */
  readonly passphraseLength: number;
  /** The administrator says that nothing is to be kept, or that this profile does not outlast the browser. */
  readonly storage: 'on' | 'off' | 'ephemeral';
  /** Names of those that the administrator's policy has set, and that the user therefore cannot. */
  readonly setByPolicy: readonly (keyof Settings)[];
}

/** The settings in force: the policy's before the user's, and defaults where there is nothing that can be read. */
export async function readSettings(): Promise<ReadSettings> {
  const [stored, managed] = await Promise.all([readStored(), readPolicy()]);
  return settingsFrom(ownOf(stored), withoutKey(managed));
}

/** The same, and notes the policy for the next `readSettingsAtOnce`. */
export async function renewSettings(): Promise<ReadSettings> {
  const [stored, managed] = await Promise.all([readStored(), readPolicy()]);
  const policy = withoutKey(managed);
  if (!isSame(policy, lastOf(stored))) await writeLocal({ [LAST_POLICY]: policy }).catch(keepFormer);
  return settingsFrom(ownOf(stored), policy);
}

/**
 * The settings by the policy as it was last noted: without waiting for the browser to tell it, which after its own start
 * takes seconds. What is in force says `renewSettings`. Where none has been noted yet, that is waited for.
 * @param asked what the storage holds, where it has been asked for it already
 */
export async function readSettingsAtOnce(asked = readStored()): Promise<ReadSettings> {
  const stored = await asked;
  const policy = lastOf(stored);
  return policy ? settingsFrom(ownOf(stored), policy) : renewSettings();
}

function settingsFrom(own: OwnSettings, managed: LastPolicy): ReadSettings {
  return {
    simplifiedFrom: managed.simplifiedFrom ?? own.simplifiedFrom,
    language: own.language,
    careLevel: managed.careLevel ?? own.careLevel ?? 'P',
    figures: own.figures ?? {},
    // Both are wanted: the policy's notes are the trust's, the user's own are the unit's.
    unitNotes: [...managed.unitNotes, ...(own.unitNotes ?? [])],
    ownNotes: own.unitNotes ?? [],
    lockAfter: managed.lockAfter ?? own.lockAfter ?? LOCK_AFTER,
    keepDone: managed.keepDone ?? own.keepDone ?? KEEP_DONE,
    keepClosed: managed.keepClosed ?? own.keepClosed ?? KEEP_CLOSED,
    hours: own.hours ?? HOURS,
    declined: own.declined ?? false,
    marker: own.marker ?? true,
    offSites: own.offSites ?? [],
    hasUnitKey: managed.hasUnitKey ?? false,
    passphraseLength: managed.passphraseLength ?? PASSPHRASE_LENGTH,
    storage: managed.storageOff ? 'off' : managed.ephemeralProfile ? 'ephemeral' : 'on',
    setByPolicy: OF_POLICY.filter((name) => managed[name] !== undefined),
  };
}

/** The key that the unit's slips are marked with, from the policy alone; undefined where there is none. */
export async function readUnitKey(): Promise<string | undefined> {
  return (await readPolicy()).unitKey;
}

/** Changes what is given and leaves the rest; a field given as `undefined` goes back to its default. */
export async function changeSettings(change: OwnSettings): Promise<void> {
  await writeLocal({ [SETTINGS]: { ...(await readOwn()), ...change } });
}

/** Calls back with the settings in force each time one of them changes, until the returned function is called. */
export function watchSettings(changed: (settings: ReadSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if ((area === 'local' && SETTINGS in changes) || area === 'managed') void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readOwn(): Promise<OwnSettings> {
  return ownOf(await readStored());
}

function ownOf({ [SETTINGS]: own }: Record<string, unknown>): OwnSettings {
  const found = stored.safeParse(own);
  return found.success ? found.data : {};
}

function lastOf({ [LAST_POLICY]: last }: Record<string, unknown>): LastPolicy | undefined {
  const found = lastPolicy.safeParse(last);
  return found.success ? found.data : undefined;
}

function withoutKey({ unitKey, ...others }: z.infer<typeof policy>): LastPolicy {
  return { ...others, hasUnitKey: unitKey === undefined ? undefined : true };
}

/** As they lie in the storage, which keeps nothing that is undefined. */
function isSame(one: LastPolicy, other: LastPolicy | undefined): boolean {
  return other !== undefined && JSON.stringify(lastPolicy.parse(one)) === JSON.stringify(other);
}

/** The storage is full: the next panel goes by the policy before this one, for as long as the browser does not tell it. */
function keepFormer(): void {}

async function readPolicy(): Promise<z.infer<typeof policy>> {
  try {
    return policy.parse(await browser.storage.managed.get());
  } catch {
    return policy.parse({}); // Firefox rejects where no policy is installed
  }
}
