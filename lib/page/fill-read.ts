import { joinComposite, splitComposite } from '../forlop/composite.ts';
import type { DetectedForm } from './detect-form.ts';
import type { Field } from './fields.ts';
import type { Target } from './fill-target.ts';
import { readCode } from './read-code.ts';
import { readForm } from './read-form.ts';
import type { CodeRead, DayRead } from './reading.ts';
import type { Role } from './wording-fields.ts';

/** Does the field hold what is wanted? What the form has no field for is not asked of it, but an utfall is. */
export function isHeld(form: DetectedForm, role: Role, target: Target): boolean {
  const field = form.fields[role];
  if (!field) return role !== 'utfall' || form.fields.kode !== undefined || target.kind === 'empty';
  const read = readRole(form, role, field);
  switch (target.kind) {
    case 'empty':
      return read.kind === 'empty';
    case 'text':
      return writtenIn(field) === target.text || (read.kind === 'unreadable' && read.text === target.text);
    case 'day':
      return read.kind === 'value' && read.value === target.day;
    case 'code':
      return read.kind === 'value' && plain(role, read.value) === target.code;
  }
}

/** What the field holds, as something that it can be made to hold again. */
export function formerTarget(form: DetectedForm, role: Role): Target {
  const field = form.fields[role];
  if (!field) return { kind: 'empty' };
  const written = field.widget === 'text' ? writtenIn(field) : undefined;
  if (written !== undefined && written !== '') return { kind: 'text', text: written };
  const read = readRole(form, role, field);
  if (read.kind === 'empty') return { kind: 'empty' };
  if (read.kind === 'unreadable') return { kind: 'text', text: read.text };
  if (role === 'dato') {
    const { dato } = readForm(form);
    return dato.kind === 'value' ? { kind: 'day', day: dato.value } : { kind: 'empty' };
  }
  const { hendelse } = readForm(form);
  const owner = hendelse.kind === 'value' ? hendelse.value : '';
  return { kind: 'code', vocabulary: role, code: plain(role, read.value), hendelse: owner };
}

function readRole(form: DetectedForm, role: Role, field: Field): CodeRead | DayRead {
  return role === 'dato' ? readForm(form).dato : readCode(field, role);
}

function writtenIn({ element }: Field): string | undefined {
  return element instanceof HTMLInputElement ? element.value : undefined;
}

/** A composite code without the signs that its field writes between its parts. */
function plain(role: Role, code: string): string {
  const split = role === 'kode' ? splitComposite(code) : undefined;
  return split ? joinComposite(split) : code;
}
