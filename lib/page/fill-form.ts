import { joinComposite } from '../forlop/composite.ts';
import type { IsoDay } from '../forlop/day.ts';
import type { DetectedForm } from './detect-form.ts';
import type { Field } from './fields.ts';
import { fillField, isReady } from './fill-field.ts';
import { rendered, waitFor } from './fill-pace.ts';
import { formerTarget, isHeld } from './fill-read.ts';
import type { Target } from './fill-target.ts';
import { type FormValues, readForm } from './read-form.ts';
import type { CodeRead, DayRead } from './reading.ts';
import { isInPage } from './safe-dom.ts';
import type { Role } from './wording-fields.ts';

/** A registration as a form is to hold it. */
export interface WantedEvent {
  /** Codes; empty where there is none. */
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** Empty: the day is left as it stands. */
  readonly dato: IsoDay | '';
}

export type FilledField = 'forlopstype' | 'hendelse' | 'utfall' | 'dato';

/** How a form is reached while it is being filled: a page may draw it anew at each step. */
export interface FormAccess {
  readonly page: Document;
  /** The form as it stands in the page now; undefined when it is gone, or the page has turned to another patient. */
  readonly find: () => DetectedForm | undefined;
  /** Does the page still show the patient? Asked while a list lies over the form, which then may not be found. */
  readonly isStill: () => boolean;
  /** Asks another document, where the patient stands there; what it answers is part of the other two from then on. */
  readonly askElsewhere: () => Promise<void>;
}

/** What a field held before it was filled. */
export interface Former {
  readonly role: Role;
  readonly target: Target;
}

export interface FillOutcome {
  /** What the form does not hold as wanted. What stood there before has been put back. */
  readonly notSet: readonly FilledField[];
  /** What was changed, and from what, for taking it back. */
  readonly former: readonly Former[];
  /** What the form holds afterwards; undefined where it went away meanwhile. */
  readonly left: FormValues | undefined;
}

type Targets = ReadonlyMap<Role, Target>;

/** What one run has done and found out. */
interface Run {
  readonly access: FormAccess;
  /** Of each field that was touched, what it held before. */
  readonly former: Map<Role, Target>;
  /** Fields that would not take what was wanted. */
  readonly unwilling: Set<Role>;
  last: DetectedForm | undefined;
}

/** Type first, since the hendelser may depend on it; the outcomes follow the hendelse. */
const ORDER: readonly Role[] = ['forlopstype', 'kode', 'hendelse', 'utfall', 'dato'];
/** A list of choices that follows from another field may be fetched first (ms). */
const LONGEST_CASCADE = 2000;
/** How long a page may take to show what it was given. */
const LONGEST_ECHO = 600;

/**
 * Makes the form hold the event, through its own fields and in their order; a field that holds it already is not touched.
 * Each is read back, and all once more when the page has come to rest. What did not take gets its former value again.
 */
export async function fillForm(access: FormAccess, event: WantedEvent): Promise<FillOutcome> {
  const targets = targetsOf(event);
  const run: Run = { access, former: new Map(), unwilling: new Set(), last: undefined };
  let form = await setAll(run, targets);
  // A later field may have emptied an earlier one: then once more.
  if (form && failedIn(form, event).some((role) => !run.unwilling.has(role))) form = await setAll(run, targets);
  if (!form) return abandon(run, targets);

  const failed = failedIn(form, event);
  const changed = [...run.former].filter(([role]) => !failed.includes(role));
  if (failed.length > 0) {
    const back = new Map([...run.former].filter(([role]) => failed.includes(role)));
    form = await setAll({ ...run, former: new Map(), unwilling: new Set() }, back);
    if (!form) return abandon(run, targets);
  }
  return {
    notSet: missedIn(form, event),
    former: changed.map(([role, target]) => ({ role, target })),
    left: readForm(form),
  };
}

/** Puts back what fields held before; `notSet` are those that would not take it. */
export async function restoreForm(access: FormAccess, former: readonly Former[]): Promise<FillOutcome> {
  const run: Run = { access, former: new Map(), unwilling: new Set(), last: undefined };
  const form = await setAll(run, new Map(former.map(({ role, target }) => [role, target])));
  const failed = form ? former.filter(({ role, target }) => !isHeld(form, role, target)) : [];
  return {
    notSet: failed.flatMap(({ role }) => fieldsOf(role)),
    former: [],
    left: form && readForm(form),
  };
}

/** Sets field after field. Undefined where the form went away meanwhile. */
async function setAll(run: Run, targets: Targets): Promise<DetectedForm | undefined> {
  for (const role of ORDER) {
    const target = targets.get(role);
    // Outcomes belong to their hendelse: without it there is nothing to choose among.
    if (!target || run.unwilling.has(role) || (role === 'utfall' && run.unwilling.has('hendelse'))) continue;
    const end = await setOne(run, role, target);
    if (end === 'gone') return undefined;
    if (end === 'missed') run.unwilling.add(role);
  }
  await rendered(run.access.page);
  await run.access.askElsewhere();
  return look(run);
}

async function setOne(run: Run, role: Role, target: Target): Promise<'held' | 'missed' | 'gone'> {
  await run.access.askElsewhere();
  const form = look(run);
  if (!form) return 'gone';
  if (isHeld(form, role, target)) return 'held';
  const isOffered = (now: DetectedForm) => isReady(now.fields[role], target);
  const ready = isOffered(form) ? form : await waitFor(() => settledOn(run, isOffered), LONGEST_CASCADE);
  if (ready === 'gone') return 'gone';
  const field = ready?.fields[role];
  if (!ready || !field) return 'missed';
  if (!run.former.has(role)) run.former.set(role, formerTarget(ready, role));
  if (!(await fillField(field, target, run.access))) return look(run) ? 'missed' : 'gone';
  await rendered(run.access.page);
  const echo = await waitFor(() => settledOn(run, (now) => isHeld(now, role, target)), LONGEST_ECHO);
  return echo === 'gone' ? 'gone' : echo ? 'held' : 'missed';
}

function settledOn(run: Run, holds: (form: DetectedForm) => boolean): DetectedForm | 'gone' | undefined {
  const form = look(run);
  if (!form) return 'gone';
  return holds(form) ? form : undefined;
}

function look(run: Run): DetectedForm | undefined {
  const form = run.access.find();
  if (form) run.last = form;
  return form;
}

const STOPPED = { isStill: () => false, askElsewhere: async () => {} };
/** Widgets that hold another value without a press. */
const WRITTEN: readonly Field['widget'][] = ['select', 'date', 'text', 'editable'];

/**
 * Patient, form or list have changed under the filling: what was written and still stands there is taken away again, as far
 * as that can be done without a press.
 */
async function abandon({ former, last }: Run, targets: Targets): Promise<FillOutcome> {
  for (const [role, target] of former) {
    const field = last?.fields[role];
    const written = targets.get(role);
    if (!last || !field || !written || !isInPage(field.element) || !isHeld(last, role, written)) continue;
    if (WRITTEN.includes(field.widget)) await fillField(field, target, STOPPED);
  }
  return { notSet: [], former: [], left: undefined };
}

function targetsOf({ forlopstype, hendelse, utfall, dato }: WantedEvent): Targets {
  const code = (vocabulary: 'forlopstype' | 'hendelse' | 'utfall', text: string): Target =>
    text === '' ? { kind: 'empty' } : { kind: 'code', vocabulary, code: text, hendelse };
  const targets: [Role, Target][] = [
    ['forlopstype', code('forlopstype', forlopstype)],
    ['kode', { kind: 'code', vocabulary: 'kode', code: joinComposite({ forlopstype, hendelse, utfall }), hendelse }],
    ['hendelse', code('hendelse', hendelse)],
    ['utfall', code('utfall', utfall)],
  ];
  if (dato !== '') targets.push(['dato', { kind: 'day', day: dato }]);
  return new Map(targets);
}

function missedIn(form: DetectedForm, event: WantedEvent): FilledField[] {
  const values = readForm(form);
  const asksForType = form.fields.forlopstype !== undefined || form.fields.kode !== undefined;
  return (['forlopstype', 'hendelse', 'utfall', 'dato'] as const).filter((name) => {
    if (name === 'forlopstype' && !asksForType) return false;
    if (name === 'dato' && event.dato === '') return false;
    return !says(values[name], event[name]);
  });
}

function says(read: CodeRead | DayRead, text: string): boolean {
  return text === '' ? read.kind === 'empty' : read.kind === 'value' && read.value === text;
}

function failedIn(form: DetectedForm, event: WantedEvent): Role[] {
  const roles = missedIn(form, event).map((name) => (form.fields[name] || !form.fields.kode ? name : 'kode'));
  return [...new Set<Role>(roles)];
}

function fieldsOf(role: Role): FilledField[] {
  return role === 'kode' ? ['forlopstype', 'hendelse', 'utfall'] : [role];
}
