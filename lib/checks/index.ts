import type { Rule } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import { beslutningUtenFremmote } from './rules/beslutning-uten-fremmote.ts';
import { flereFremmoter } from './rules/flere-fremmoter.ts';
import { startMangler } from './rules/start-mangler.ts';
import { utgattHendelse } from './rules/utgatt-hendelse.ts';
import { utgattUtfall } from './rules/utgatt-utfall.ts';

/** Every rule by its id, in the order of domain.md section 3. */
const BY_ID = {
  'utgatt-hendelse': utgattHendelse,
  'utgatt-utfall': utgattUtfall,
  'start-mangler': startMangler,
  'beslutning-uten-fremmote': beslutningUtenFremmote,
  'flere-fremmoter': flereFremmoter,
} as unknown as { readonly [Id in RuleId]: Rule };

export const RULES: readonly Rule[] = Object.values(BY_ID);

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return BY_ID[id];
}
