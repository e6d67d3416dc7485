import type { Rule } from './rule.ts';
import { RULE_IDS, type RuleId } from './rule-ids.ts';
import { alderOgForlopstype } from './rules/alder-og-forlopstype.ts';
import { apentUtenAktivitet } from './rules/apent-uten-aktivitet.ts';
import { avslutningBorVurderes } from './rules/avslutning-bor-vurderes.ts';
import { avsluttetUtenEvaluering } from './rules/avsluttet-uten-evaluering.ts';
import { avsluttetUtenPlan } from './rules/avsluttet-uten-plan.ts';
import { beslutningUtenFremmote } from './rules/beslutning-uten-fremmote.ts';
import { datoForKodeverket } from './rules/dato-for-kodeverket.ts';
import { datoFramITid } from './rules/dato-fram-i-tid.ts';
import { dobbelStart } from './rules/dobbel-start.ts';
import { duplikat } from './rules/duplikat.ts';
import { evalueringUtenBeslutning } from './rules/evaluering-uten-beslutning.ts';
import { feilTjeneste } from './rules/feil-tjeneste.ts';
import { flereBeslutninger } from './rules/flere-beslutninger.ts';
import { flereFremmoter } from './rules/flere-fremmoter.ts';
import { forTidligUtfall } from './rules/for-tidlig-utfall.ts';
import { forlopIkkeInnfort } from './rules/forlop-ikke-innfort.ts';
import { forsteKodeIkkeStart } from './rules/forste-kode-ikke-start.ts';
import { fremmoteEtterBeslutning } from './rules/fremmote-etter-beslutning.ts';
import { gjennomfortUtenBeslutning } from './rules/gjennomfort-uten-beslutning.ts';
import { overfortUtenNyttForlop } from './rules/overfort-uten-nytt-forlop.ts';
import { parallelleForlop } from './rules/parallelle-forlop.ts';
import { planUtenBehandlingsbehov } from './rules/plan-uten-behandlingsbehov.ts';
import { skalIkkeIForlop } from './rules/skal-ikke-i-forlop.ts';
import { startMangler } from './rules/start-mangler.ts';
import { startPaMottaksdato } from './rules/start-pa-mottaksdato.ts';
import { tilbakemeldingUtenBeslutning } from './rules/tilbakemelding-uten-beslutning.ts';
import { ugyldigDato } from './rules/ugyldig-dato.ts';
import { ukjentForlopstype } from './rules/ukjent-forlopstype.ts';
import { ukjentHendelse } from './rules/ukjent-hendelse.ts';
import { ukjentUtfall } from './rules/ukjent-utfall.ts';
import { utfallMangler } from './rules/utfall-mangler.ts';
import { utfallUtenPlass } from './rules/utfall-uten-plass.ts';
import { utgattForlopstype } from './rules/utgatt-forlopstype.ts';
import { utgattHendelse } from './rules/utgatt-hendelse.ts';
import { utgattUtfall } from './rules/utgatt-utfall.ts';

/** Every rule by its id: an id without a rule does not compile. */
const BY_ID: { readonly [Id in RuleId]: Rule & { readonly id: Id } } = {
  'ukjent-forlopstype': ukjentForlopstype,
  'utgatt-forlopstype': utgattForlopstype,
  'forlop-ikke-innfort': forlopIkkeInnfort,
  'ukjent-hendelse': ukjentHendelse,
  'utgatt-hendelse': utgattHendelse,
  'utfall-mangler': utfallMangler,
  'utfall-uten-plass': utfallUtenPlass,
  'ukjent-utfall': ukjentUtfall,
  'utgatt-utfall': utgattUtfall,
  'for-tidlig-utfall': forTidligUtfall,
  'ugyldig-dato': ugyldigDato,
  'dato-fram-i-tid': datoFramITid,
  'dato-for-kodeverket': datoForKodeverket,
  'start-mangler': startMangler,
  'forste-kode-ikke-start': forsteKodeIkkeStart,
  'beslutning-uten-fremmote': beslutningUtenFremmote,
  'evaluering-uten-beslutning': evalueringUtenBeslutning,
  'tilbakemelding-uten-beslutning': tilbakemeldingUtenBeslutning,
  'fremmote-etter-beslutning': fremmoteEtterBeslutning,
  'flere-beslutninger': flereBeslutninger,
  'flere-fremmoter': flereFremmoter,
  'dobbel-start': dobbelStart,
  duplikat,
  'gjennomfort-uten-beslutning': gjennomfortUtenBeslutning,
  'skal-ikke-i-forlop': skalIkkeIForlop,
  'feil-tjeneste': feilTjeneste,
  'overfort-uten-nytt-forlop': overfortUtenNyttForlop,
  'plan-uten-behandlingsbehov': planUtenBehandlingsbehov,
  'avsluttet-uten-plan': avsluttetUtenPlan,
  'avsluttet-uten-evaluering': avsluttetUtenEvaluering,
  'avslutning-bor-vurderes': avslutningBorVurderes,
  'start-pa-mottaksdato': startPaMottaksdato,
  'alder-og-forlopstype': alderOgForlopstype,
  'parallelle-forlop': parallelleForlop,
  'apent-uten-aktivitet': apentUtenAktivitet,
};

/** Every rule, in the order of the ids. */
export const RULES: readonly Rule[] = RULE_IDS.map((id) => BY_ID[id]);

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return BY_ID[id];
}
