import * as z from 'zod/mini';
import { monthWork } from './files/month-work.ts';
import { isoDay } from './forlop/day.ts';
import { profileForFrame } from './frame-messages.ts';
import { siteProfiles } from './page/site-profile.ts';
import { WEAKNESSES } from './passphrase/weakness.ts';

/**
 * Every message between the background and the extension's own pages. Each union is parsed where it arrives, and accepted only from the
 * context that may send it.
 */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const token = z.string().check(z.maxLength(40));
const origin = z.string().check(z.regex(/^https?:\/\/[^/?#\s]{1,300}$/));

export const postponeReason = z.enum([
  'ikke-mott',
  'bedt-om-utsettelse',
  'lang-reisevei',
  'behandler-syk',
  'ferie',
  'spesialist-ikke-tilgjengelig',
  'venter-pa-plass',
  'annet',
]);
export type PostponeReason = z.infer<typeof postponeReason>;

const passphrase = z.string().check(z.maxLength(1000));

/** Panel or options page → background; which of them may send which stands in `SENDERS`. */
export const pageToBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list-reminders') }),
  /** The panel has been opened: time to look whether there is something to tell. */
  z.object({ kind: z.literal('panel-opened') }),
  /** The user has just pressed a key or a pointer in the page, which keeps the vault open. */
  z.object({ kind: z.literal('user-active') }),
  z.object({ kind: z.literal('postpone-reminder'), id, to: isoDay, reason: postponeReason }),
  z.object({ kind: z.literal('finish-reminder'), id }),
  z.object({ kind: z.literal('remove-reminder'), id }),
  /** Is a reminder to end that another site shows as done? */
  z.object({ kind: z.literal('answer-question'), id, end: z.boolean() }),
  /** Is the patient kept that a sighting with this fingerprint told of, and under which label? */
  z.object({ kind: z.literal('ask-patient'), fingerprint: token }),
  /** The user's own label for the patient that a sighting with this fingerprint told of. */
  z.object({ kind: z.literal('label-patient'), fingerprint: token, label: z.string().check(z.maxLength(40)) }),
  /** The panel looks at a tab that it may see: put the reader into it. */
  z.object({ kind: z.literal('inject'), tab: z.number() }),
  /** The user turns a site off that is allowed, or on again. */
  z.object({ kind: z.literal('turn-site'), origin, on: z.boolean() }),
  /** The first passphrase. */
  z.object({ kind: z.literal('set-passphrase'), passphrase }),
  z.object({ kind: z.literal('unlock'), passphrase }),
  z.object({ kind: z.literal('lock') }),
  z.object({ kind: z.literal('change-passphrase'), passphrase, next: passphrase }),
  z.object({ kind: z.literal('vault-state') }),
  z.object({ kind: z.literal('export-copy') }),
  z.object({ kind: z.literal('import-copy'), text: z.string().check(z.maxLength(60_000_000)), passphrase }),
  /** The monthly offer of a copy has been answered with no. */
  z.object({ kind: z.literal('decline-copy') }),
  /** What was pointed out by hand on some sites; what was pointed out on them before goes. */
  z.object({ kind: z.literal('put-profiles'), profiles: siteProfiles }),
  z.object({ kind: z.literal('remove-profile'), origin: z.string(), path: z.string() }),
  /** What a coordinator has kept of earlier months. */
  z.object({ kind: z.literal('list-months') }),
  z.object({ kind: z.literal('keep-month'), work: monthWork }),
  /** Everything that is kept. */
  z.object({ kind: z.literal('delete-all') }),
  /** `storage.local` is not whole: it was being emptied when the browser or the worker ended. */
  z.object({ kind: z.literal('restore-local') }),
]);
export type PageToBackground = z.infer<typeof pageToBackground>;
export type OwnPage = 'sidepanel.html' | 'innstillinger.html' | 'oversikt.html';

/** Which of the extension's pages may ask for what. A content script may ask for none of it. */
export const SENDERS: Readonly<Record<PageToBackground['kind'], readonly OwnPage[]>> = {
  'list-reminders': ['sidepanel.html'],
  'panel-opened': ['sidepanel.html'],
  'user-active': ['sidepanel.html', 'innstillinger.html', 'oversikt.html'],
  'postpone-reminder': ['sidepanel.html'],
  'finish-reminder': ['sidepanel.html'],
  'remove-reminder': ['sidepanel.html'],
  'answer-question': ['sidepanel.html'],
  'ask-patient': ['sidepanel.html'],
  'label-patient': ['sidepanel.html'],
  inject: ['sidepanel.html'],
  'turn-site': ['sidepanel.html', 'innstillinger.html'],
  'set-passphrase': ['sidepanel.html', 'innstillinger.html'],
  unlock: ['sidepanel.html', 'innstillinger.html'],
  lock: ['sidepanel.html', 'innstillinger.html'],
  'change-passphrase': ['innstillinger.html'],
  'vault-state': ['innstillinger.html'],
  'export-copy': ['innstillinger.html'],
  'import-copy': ['innstillinger.html'],
  'decline-copy': ['sidepanel.html'],
  'put-profiles': ['sidepanel.html', 'innstillinger.html'],
  'remove-profile': ['sidepanel.html', 'innstillinger.html'],
  'list-months': ['oversikt.html'],
  'keep-month': ['oversikt.html'],
  'delete-all': ['sidepanel.html', 'innstillinger.html'],
  'restore-local': ['sidepanel.html', 'innstillinger.html', 'oversikt.html'],
};

/** One reminder as the list shows it. */
export const reminderView = z.object({
  id,
  kind: z.string(),
  forlopstype: z.string(),
  due: z.optional(isoDay),
  state: z.enum(['coming', 'today', 'over', 'postponed', 'done']),
  label: z.string(),
  /** Day on which the journal was last seen to say so. */
  lastSeen: isoDay,
  /** It had passed before it was first seen: kept apart, never notified. */
  old: z.boolean(),
  postponements: z.array(z.object({ to: isoDay, reason: postponeReason, on: isoDay })),
  /** What the user had said, before the journal gave another day. */
  overruled: z.optional(z.union([z.object({ to: isoDay }), z.object({ done: isoDay })])),
  /** It rests on a registration that no list has shown yet. */
  provisional: z.optional(z.boolean()),
  /** Another site than those that ask for it, by its host, shows it as done: the user is asked whether it is to end. */
  shownDoneBy: z.optional(z.string()),
  /** The event that it counts from. */
  from: z.object({ hendelse: z.string(), dato: isoDay }),
});
export type ReminderView = z.infer<typeof reminderView>;

/**
 * Whether reminders are kept. `none`: no passphrase has been chosen yet. `ephemeral`, `off`: the administrator says
 * that this profile does not last, or that nothing is to be kept.
 */
export const keeping = z.enum(['open', 'locked', 'none', 'ephemeral', 'off']);
export type Keeping = z.infer<typeof keeping>;

/**
 * What stands in the way of keeping or reading; `lost`: there was a vault, and the browser has thrown it away; `single`:
 * all is kept, but not in the second place; `older`: what is kept is older than what was here last; `swapped-key`: what
 * was seen while locked was sealed to a key that is not the vault's, and has been thrown away.
 */
export const storageFault = z.enum([
  'full',
  'blocked',
  'newer',
  'unusable',
  'lost',
  'single',
  'older',
  'locked',
  'storage',
  'swapped-key',
]);
export type StorageFault = z.infer<typeof storageFault>;

/** What the background answers to a `pageToBackground` message, and to `frame-here`. */
export const answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reminders'),
    keeping,
    reminders: z.array(reminderView),
    /** How many patients they come from. */
    patients: z.number(),
    /** Seen while there was no key, and held in memory until there is one: how many patients. */
    held: z.number(),
    /** While locked: nothing that is seen can be held, since this vault has not been opened since it could be. */
    holdsNothing: z.optional(z.boolean()),
    /** While locked: how many limits fall on which days. */
    days: z.array(z.tuple([isoDay, z.number()])),
    /** Records that cannot be read; the others are not touched by it. */
    damaged: z.number(),
    /** The last attempt to keep something failed. */
    fault: z.optional(storageFault),
    /** It is time to offer a second copy. */
    copyDue: z.boolean(),
    /** The fewest characters of a new passphrase. */
    passphraseLength: z.number(),
  }),
  /** `held`: in memory, for want of a key; it is told of anew when there is one. */
  z.object({ kind: z.literal('patient'), kept: z.enum(['yes', 'held', 'no']), keeping, label: z.string() }),
  z.object({
    kind: z.literal('vault'),
    keeping,
    passphraseLength: z.number(),
    /** Day of the last copy. */
    copied: z.optional(isoDay),
    /** Some records of an earlier version still lie under a former key: they move when there is room. */
    isChanging: z.boolean(),
    /** The passphrase is easy to guess; known only once it has been given. */
    isWeak: z.optional(z.boolean()),
  }),
  z.object({
    kind: z.literal('passphrase'),
    outcome: z.enum(['wrong', 'wait', 'too-short', 'too-simple']),
    seconds: z.number(),
    /** Why it is too simple, where it is not for want of other characters. */
    weakness: z.optional(z.enum(WEAKNESSES)),
  }),
  z.object({ kind: z.literal('months'), keeping, months: z.array(monthWork) }),
  z.object({ kind: z.literal('copy'), text: z.string() }),
  z.object({ kind: z.literal('imported'), patients: z.number(), damaged: z.number() }),
  profileForFrame,
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('held') }),
  z.object({
    kind: z.literal('failed'),
    reason: z.union([z.enum(['not-found', 'unknown-patient', 'no-access', 'no-copy', 'not-kept']), storageFault]),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** Background → extension pages: something that the list shows has changed; ask again. */
export const remindersChanged = z.object({ kind: z.literal('reminders-changed') });
