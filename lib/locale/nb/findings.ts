import type { FindingTexts } from '../rule-texts.ts';
import { rules } from './rules.ts';

/** Texts about findings, bokmål. */
export const findingTexts: FindingTexts = {
  rules,
  severities: { feil: 'Feil', advarsel: 'Advarsel', tips: 'Tips', uavklart: 'Uavklart' },
  unclear: {
    transition: {
      message: 'Koden «{kode}» gikk ut da kodene ble forenklet, og {dato} er i overgangsåret.',
      consequence: 'Om koden var gyldig, avhenger av når enheten tok i bruk de nye kodene.',
      action: 'Legg inn datoen da enheten tok i bruk de nye kodene.',
      question: 'Når tok dere i bruk de nye kodene?',
    },
    unlisted: {
      message: 'Hendelsen «{hendelse}» står ikke i de listene som er kjent fra tiden før forenklingen.',
      consequence: 'De listene er ikke fullstendige, så koden kan ha vært gyldig {dato}.',
      action: 'Sammenlign med kodeverket som enheten brukte den gangen.',
    },
    notWhole: {
      message: 'Kan ikke vurdere «{tittel}»: {arsak}.',
      consequence: 'Det kan finnes en hendelse som endrer svaret.',
    },
    ruleFailed: {
      message: 'Regelen feilet: «{tittel}» er ikke vurdert.',
      consequence: 'De andre reglene har svart som vanlig.',
      action: 'Vurder dette selv, og meld gjerne fra om feilen.',
    },
  },
  hidden: {
    paged: {
      reason: 'journalen viser listen side for side',
      action: 'Vis alle hendelsene på én side i journalen.',
    },
    filtered: {
      reason: 'listen i journalen er filtrert',
      action: 'Fjern filteret i journalen.',
    },
    virtualised: {
      reason: 'journalen viser bare en del av listen om gangen',
      action: 'Bla gjennom hele listen i journalen.',
    },
    collapsed: {
      reason: 'deler av listen i journalen er foldet sammen',
      action: 'Fold ut alle delene av listen i journalen.',
    },
    loading: {
      reason: 'journalen har ikke lastet hele listen ennå',
      action: 'Vent til listen er lastet.',
    },
    'unreadable-rows': {
      reason: 'noen rader i listen kan ikke leses',
      action: 'Se gjennom hele listen i journalen selv.',
    },
    'several-lists': {
      reason: 'siden viser flere lister over hendelser',
      action: 'Ha bare listen for dette forløpet åpen, eller se gjennom listene selv.',
    },
    'no-list': {
      reason: 'siden viser ingen liste over hendelser',
      action: 'Åpne listen over pasientens hendelser i journalen.',
    },
    'unreadable-date': {
      reason: 'en hendelse i forløpet har en dato som ikke kan leses',
      action: 'Rett datoen som ikke kan leses.',
    },
    pasted: {
      reason: 'det er ikke sagt at alle hendelsene er limt inn',
      action: 'Lim inn alle hendelsene i forløpet, og bekreft at det er alle.',
    },
    from: {
      reason: 'bare hendelser fra {fra} er med',
      action: 'Ta med hendelsene fra før {fra}.',
    },
    unknown: {
      reason: 'det er ikke sikkert at alle hendelsene vises',
      action: 'Vis hele listen over hendelser i journalen.',
    },
  },
  somewhere: 'et annet sted',
  noCode: 'ingen kode',
};
