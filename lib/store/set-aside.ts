import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { RULE_IDS, type RuleId } from '../checks/rule-ids.ts';
import { ASIDE_REASONS, type AsideReason } from '../locale/set-aside-texts.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/**
 * Findings that have been set aside. Of which patient and event is known in the browser's memory alone, until it ends;
 * what lies on the disk is how often a rule has been set aside and why, and nothing else.
 */

/** In `storage.session`: by whose they are, hashes of what findings rest on, with the reason. */
const ASIDE = 'aside';
/** In `storage.local`: counts by rule and reason. */
export const COUNTS = 'aside-counts';
/** The patients longest left alone are forgotten beyond these. */
const MOST_OWNERS = 200;

const reason = z.enum(ASIDE_REASONS);
const asides = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), reason]))]));
const count = z.number().check(z.int(), z.nonnegative());
const counts = z.record(z.string(), z.partialRecord(reason, count));

/** How often each rule has been set aside, for each reason; rules that never were are left out. */
export type AsideCounts = Readonly<Partial<Record<RuleId, Readonly<Partial<Record<AsideReason, number>>>>>>;

/**
 * What has been set aside of one patient: hashes of facts, with the reason.
 * @param owners the names that the patient goes by: a fingerprint, a token
 */
export async function readAside(owners: readonly string[]): Promise<ReadonlyMap<string, AsideReason>> {
  return new Map((await readAll()).filter(([owner]) => owners.includes(owner)).flatMap(([, own]) => own));
}

/** Sets findings of a patient aside. */
export async function putAside(owner: string, facts: readonly string[], why: AsideReason): Promise<void> {
  const all = await readAll();
  const [, own = []] = all.find(([known]) => known === owner) ?? [];
  const kept = own.filter(([known]) => !facts.includes(known));
  const others = all.filter(([known]) => known !== owner).slice(1 - MOST_OWNERS);
  await write([...others, [owner, [...kept, ...facts.map((one): [string, AsideReason] => [one, why])]]]);
}

/** Takes findings of a patient up again. */
export async function takeUp(owners: readonly string[], facts: readonly string[]): Promise<void> {
  const all = await readAll();
  await write(
    all.map(([owner, own]) => [owner, owners.includes(owner) ? own.filter(([one]) => !facts.includes(one)) : own]),
  );
}

/** Forgets whose findings have been set aside; the counts stay. */
export async function forgetAside(): Promise<void> {
  await browser.storage.session.remove(ASIDE);
}

/** Counts that a rule was set aside for a reason. */
export async function countAside(rule: RuleId, why: AsideReason): Promise<void> {
  const known = await readAsideCounts();
  const own = known[rule] ?? {};
  const next: AsideCounts = { ...known, [rule]: { ...own, [why]: (own[why] ?? 0) + 1 } };
  await writeLocal({ [COUNTS]: next });
}

/** The counts. What is no rule of ours is left out. */
export async function readAsideCounts(): Promise<AsideCounts> {
  const found = counts.safeParse((await readLocal(COUNTS))[COUNTS]);
  if (!found.success) return {};
  return Object.fromEntries(RULE_IDS.flatMap((rule) => (found.data[rule] ? [[rule, found.data[rule]]] : [])));
}

/** Sets all counts back to nothing. */
export async function clearAsideCounts(): Promise<void> {
  await removeLocal(COUNTS);
}

/** Calls back each time the counts have changed, until the returned function is called. */
export function watchAsideCounts(changed: () => void): () => void {
  return watch('local', COUNTS, changed);
}

/** Calls back each time something has been set aside or taken up, in any window, until the returned function is called. */
export function watchAside(changed: () => void): () => void {
  return watch('session', ASIDE, changed);
}

function watch(place: string, key: string, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === place && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readAll(): Promise<z.infer<typeof asides>> {
  const found = asides.safeParse((await browser.storage.session.get(ASIDE))[ASIDE]);
  return found.success ? found.data : [];
}

async function write(all: z.infer<typeof asides>): Promise<void> {
  await browser.storage.session.set({ [ASIDE]: all.filter(([, own]) => own.length > 0) });
}
