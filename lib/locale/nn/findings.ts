import type { FindingTexts } from '../rule-texts.ts';
import { rules } from './rules.ts';

/** Texts about findings, nynorsk. */
export const findingTexts: FindingTexts = {
  rules,
  severities: { feil: 'Feil', advarsel: 'Åtvaring', tips: 'Tips', uavklart: 'Uavklart' },
  unclear: {
    transition: {
      message: 'Koden «{kode}» gjekk ut då kodane vart forenkla, og {dato} er i overgangsåret.',
      consequence: 'Om koden var gyldig, kjem an på når eininga tok i bruk dei nye kodane.',
      action: 'Legg inn datoen då eininga tok i bruk dei nye kodane.',
      question: 'Når tok de i bruk dei nye kodane?',
    },
    unlisted: {
      message: 'Hendinga «{hendelse}» står ikkje i dei listene som er kjende frå tida før forenklinga.',
      consequence: 'Dei listene er ikkje fullstendige, så koden kan ha vore gyldig {dato}.',
      action: 'Samanlikn med kodeverket som eininga brukte den gongen.',
    },
    notWhole: {
      message: 'Kan ikkje vurdere «{tittel}»: {arsak}.',
      consequence: 'Det kan finnast ei hending som endrar svaret.',
    },
    ruleFailed: {
      message: 'Regelen feila: «{tittel}» er ikkje vurdert.',
      consequence: 'Dei andre reglane har svart som vanleg.',
      action: 'Vurder dette sjølv, og meld gjerne frå om feilen.',
    },
  },
  hidden: {
    paged: {
      reason: 'journalen viser lista side for side',
      action: 'Vis alle hendingane på éi side i journalen.',
    },
    filtered: {
      reason: 'lista i journalen er filtrert',
      action: 'Fjern filteret i journalen.',
    },
    virtualised: {
      reason: 'journalen viser berre ein del av lista om gongen',
      action: 'Bla gjennom heile lista i journalen.',
    },
    collapsed: {
      reason: 'delar av lista i journalen er falda saman',
      action: 'Fald ut alle delane av lista i journalen.',
    },
    loading: {
      reason: 'journalen har ikkje lasta heile lista enno',
      action: 'Vent til lista er lasta.',
    },
    'unreadable-rows': {
      reason: 'nokre rader i lista kan ikkje lesast',
      action: 'Sjå gjennom heile lista i journalen sjølv.',
    },
    'several-lists': {
      reason: 'sida viser fleire lister over hendingar',
      action: 'Ha berre lista for dette forløpet open, eller sjå gjennom listene sjølv.',
    },
    'no-list': {
      reason: 'sida viser inga liste over hendingar',
      action: 'Opne lista over hendingane til pasienten i journalen.',
    },
    'unreadable-date': {
      reason: 'ei hending i forløpet har ein dato som ikkje kan lesast',
      action: 'Rett datoen som ikkje kan lesast.',
    },
    pasted: {
      reason: 'det er ikkje sagt at alle hendingane er limte inn',
      action: 'Lim inn alle hendingane i forløpet, og stadfest at det er alle.',
    },
    from: {
      reason: 'berre hendingar frå {fra} er med',
      action: 'Ta med hendingane frå før {fra}.',
    },
    unknown: {
      reason: 'det er ikkje sikkert at alle hendingane er viste',
      action: 'Vis heile lista over hendingar i journalen.',
    },
  },
  somewhere: 'ein annan stad',
  noCode: 'ingen kode',
};
