import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { OwnFigures } from '../deadlines/figures.ts';
import { type IsoDay, isoDay } from '../forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../kodeverk/editions.ts';
import { LANGUAGES, type Language } from '../locale/language.ts';
import type { UnitNote } from '../lookup/entries.ts';

/** Where the settings lie in `storage.local`, as one object. */
const KEY = 'settings';

/** The longest time that a unit can set, in days. */
export const MOST_DAYS = 730;

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
const byLevel = orNothing(z.object({ P: days, D: days }));
const byService = orNothing(z.object({ PH: byLevel, TSB: byLevel }));

/** Notes of the unit's own for the look-up; one that cannot be read must not cost the others. */
const unitNote = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  text: z.string().check(z.minLength(1), z.maxLength(1000)),
});
const unitNotes = z.catch(
  z.pipe(
    z.array(z.catch(z.optional(unitNote), undefined)).check(z.maxLength(200)),
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
});

/** What an administrator's policy can set; the same names as in `public/managed-schema.json`. */
const policy = z.object({ simplifiedFrom, careLevel: orNothing(careLevel), unitNotes });

export interface Settings {
  readonly simplifiedFrom: IsoDay | undefined;
  readonly language: Language | undefined;
  readonly careLevel: 'P' | 'D';
  readonly figures: OwnFigures;
  /** The unit's own notes in the look-up. */
  readonly unitNotes: readonly UnitNote[];
}

export interface ReadSettings extends Settings {
  /** Names of those that the administrator's policy has set, and that the user therefore cannot. */
  readonly setByPolicy: readonly (keyof Settings)[];
}

/** The settings in force: the policy's before the user's, and defaults where there is nothing that can be read. */
export async function readSettings(): Promise<ReadSettings> {
  const [own, managed] = await Promise.all([readOwn(), readPolicy()]);
  return {
    simplifiedFrom: managed.simplifiedFrom ?? own.simplifiedFrom,
    language: own.language,
    careLevel: managed.careLevel ?? own.careLevel,
    figures: own.figures,
    // Both are wanted: the policy's notes are the trust's, the user's own are the unit's.
    unitNotes: [...managed.unitNotes, ...own.unitNotes],
    setByPolicy: (['simplifiedFrom', 'careLevel'] as const).filter((name) => managed[name] !== undefined),
  };
}

/** The language to speak: the one chosen, else the browser's, bokmål for Scandinavians and English for the rest. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  if (settings.language) return settings.language;
  const [primary = ''] = browser.i18n.getUILanguage().toLowerCase().split('-');
  if (primary === 'nn') return 'nn';
  return ['nb', 'no', 'da', 'sv'].includes(primary) ? 'nb' : 'en';
}

/** Changes what is given and leaves the rest; a field given as `undefined` goes back to its default. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readOwn()), ...change } });
}

/** Calls back with the settings in force each time one of them changes, until the returned function is called. */
export function watchSettings(changed: (settings: ReadSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if ((area === 'local' && KEY in changes) || area === 'managed') void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readOwn(): Promise<Settings> {
  const found = stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  const { simplifiedFrom, language, careLevel, figures, unitNotes } = found.success ? found.data : stored.parse({});
  return { simplifiedFrom, language, careLevel, figures, unitNotes };
}

async function readPolicy(): Promise<z.infer<typeof policy>> {
  try {
    return policy.parse(await browser.storage.managed.get());
  } catch {
    return policy.parse({}); // Firefox rejects where no policy is installed
  }
}
