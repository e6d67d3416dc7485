import type { TopicText } from '../../lookup/topic-text.ts';
import type { TopicId } from '../../lookup/topics.ts';

const AFTER_DECISION = 'A clinical decision on treatment (C/P or C/T).';
const AFTER_ATTENDANCE = 'Start (A) and first attendance (M).';
const DAY_DECIDED = 'The day the decision was made.';
const DAY_ENDED = 'The day the forløp ended.';
const NOTHING_REPLACES = 'The code has been removed, and none replaces it.';
const ASK = "The sources do not say how this is registered. Ask for the unit's own routine.";

/** What is said of each topic of the look-up, English. */
export const lookupTopics: Readonly<Record<TopicId, TopicText>> = {
  start: {
    title: 'Start of the forløp',
    answer:
      'When the referral has been assessed and the patient has been given the right to care. Type and start (A) are registered together.',
    date: 'The day the referral was assessed and the right given, not the day it arrived.',
    before: 'Nothing. The patient must not have an open forløp of the same type.',
  },
  fremmote: {
    title: 'First attendance',
    answer: 'When the patient attends for the first time in the forløp.',
    date: 'The day the patient attended.',
    before: 'Start (A).',
  },
  beslutning: {
    title: 'Clinical decision',
    answer:
      'When the assessment is finished and it is decided what the patient needs. Only one is registered, with one of six outcomes.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-psykisk-helsevern': {
    title: 'Clinical decision: treatment in mental health care',
    answer: 'When the assessment is finished and the patient is to be treated in mental health care.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-tsb': {
    title: 'Clinical decision: treatment in TSB',
    answer: 'When the assessment is finished and the patient is to be treated for addiction (TSB).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-annen-spesialist': {
    title: 'Clinical decision: other specialist care',
    answer: 'When the assessment is finished and the patient needs other specialist care, somatic for example.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-kommune': {
    title: 'Clinical decision: GP or municipality',
    answer: 'When the assessment is finished and the GP or the municipality is to follow up.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-andre': {
    title: 'Clinical decision: other agencies',
    answer: 'When the assessment is finished and others are to follow up: NAV, PPT, employer, school or child welfare.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-ikke-behov': {
    title: 'Clinical decision: no further need',
    answer: 'When the assessment is finished and the patient needs no treatment or follow-up. Then end the forløp (X).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'utvidet-utredning': {
    title: 'Extended assessment',
    answer: 'The outcome C/U has been removed. Wait until the assessment is finished, and register one decision (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  adhd: {
    title: 'Assessment of ADHD and other neurodevelopmental disorders',
    answer: 'The outcome C/N has been removed. Wait until the assessment is finished, and register one decision (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  behandlingsplan: {
    title: 'Treatment plan made together with the patient',
    answer:
      'When the patient, or parents or relatives, took part in making the treatment plan. Registered only when it has happened.',
    date: 'The day it happened.',
    before: AFTER_DECISION,
  },
  evaluering: {
    title: 'Evaluation of the treatment',
    answer: 'Each time the treatment has been evaluated together with the patient.',
    date: 'The day of the evaluation.',
    before: 'Clinical decision (C).',
  },
  avslutning: {
    title: 'End of the forløp',
    answer: 'When the forløp has ended in specialist care. The outcome says why.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-ikke-mott': {
    title: 'Broken off because the patient did not attend',
    answer: 'When the forløp ends because the patient stays away. One missed appointment is not an end.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-eget-onske': {
    title: 'Broken off at the wish of the patient or guardians',
    answer: 'When the patient or guardians want to stop.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-gjennomfort': {
    title: 'Forløp carried through',
    answer: 'When assessment and treatment are completed and the forløp is finished.',
    date: DAY_ENDED,
    before: 'Clinical decision (C).',
  },
  'avslutning-andre-arsaker': {
    title: 'Ended for other reasons',
    answer: 'When the forløp ends and none of the other outcomes fits.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-skal-ikke': {
    title: 'Should not be in a national forløp',
    answer:
      'When the patient was registered in a forløp by mistake. If assessment or treatment has begun, another outcome fits.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'annet-forlop': {
    title: 'Transfer to another national forløp',
    answer: 'End this forløp with X/N, and start the new one with its own type and start (A).',
    date: 'X on the day this forløp ended. A on the day the new one was decided.',
    before: 'Start (A) in this forløp.',
  },
  'annet-helseforetak': {
    title: 'Transfer to another health trust or private provider',
    answer: 'End with X/O here. The new place registers its own start (A) when it takes over.',
    date: 'The end and the new start may be on the same day.',
    before: 'Start (A) in this forløp.',
  },
  avtalespesialist: {
    title: 'Transfer to a contracted specialist',
    answer:
      'When the contracted specialist is to finish the treatment and end the forløp. The outcome is valid from 01.01.2023.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'ikke-rett': {
    title: 'Refused: no right to care',
    answer:
      'Nothing is registered. The forløp starts only when the patient has the right to care, and X/R has been removed.',
  },
  avrusning: {
    title: 'Detoxification ended',
    answer: `${NOTHING_REPLACES} The forløp goes on to the clinical decision (C) or the end (X).`,
  },
  'ocd-avsluttet': {
    title: 'OCD treatment ended',
    answer: `${NOTHING_REPLACES} The forløp is ended with X when it is over.`,
  },
  tilbakemelding: {
    title: 'Feedback to referrer and GP',
    answer:
      'The code has been removed. The feedback is documented in the journal; the discharge letter is reported as usual.',
  },
  utsettelse: {
    title: 'Postponed by the patient',
    answer:
      'The code has been removed. Postponements are registered on the referral, and the reminder here can be postponed.',
  },
  hjelpebehov: {
    title: 'Need of help at the end',
    answer: 'The code has been removed. It is enough to register the end (X) with its outcome.',
  },
  feedbackverktoy: { title: 'Feedback tool used', answer: NOTHING_REPLACES },
  'legemiddel-ocd': { title: 'Medication for OCD', answer: NOTHING_REPLACES },
  maleverktoy: { title: 'Standardised measuring tool used', answer: NOTHING_REPLACES },
  behandlingsformer: { title: 'Informed of forms of treatment', answer: NOTHING_REPLACES },
  samarbeidsmote: {
    title: 'Cooperation meeting',
    answer: 'A cooperation meeting is not among the six events that are registered after the simplification.',
  },
  tsb: {
    title: 'Type for addiction treatment (TSB)',
    answer: 'D01 is used for all patients in TSB, pregnant women included.',
  },
  'psykisk-helsevern-voksne': {
    title: 'Type for mental health care, adults',
    answer: 'D11 is used for patients who are 18 or older when the forløp starts.',
  },
  'barn-og-unge': {
    title: 'Type for mental health care, children and young people',
    answer: 'D12 is used for patients who are under 18 when the forløp starts.',
  },
  psykose: {
    title: 'Psychosis',
    answer: 'D06 has been removed. Use D11, or D12 under 18. The diagnosis code tells the condition.',
  },
  ocd: {
    title: 'Obsessive-compulsive disorder (OCD)',
    answer: 'D07 has been removed. Use D11, or D12 under 18. The diagnosis code tells the condition.',
  },
  spiseforstyrrelse: {
    title: 'Eating disorders in children and young people',
    answer: 'D08 has been removed. Use D12. The diagnosis code tells the condition.',
  },
  gravide: {
    title: 'Pregnant women who use or have used drugs or alcohol',
    answer: 'D09 has been removed. Use D01.',
  },
  nyfodt: {
    title: 'Newborn child of a mother who has used drugs or alcohol',
    answer: 'D10 has been removed, and no general forløp replaces it. Ask the unit where the child is followed.',
  },
  'oyeblikkelig-hjelp': {
    title: 'After emergency care',
    answer:
      'Start (A) is registered when it is decided to go on with assessment or treatment, normally within two weeks. First attendance (M) is the first after that start.',
    date: 'A on the day it was decided to go on, not the day the patient was admitted.',
  },
  'tsb-til-psykisk-helsevern': {
    title: 'From TSB to mental health care, or the other way',
    answer:
      'End the forløp with X/N, and start the new one with its own type and start (A). If treatment goes on here too, keep the forløp.',
    date: 'X on the day this forløp ended. A on the day the new one was decided.',
  },
  'begge-tjenester': {
    title: 'Treatment in TSB and mental health care at once',
    answer:
      'The patient may have two forløp of different types at once. Each has its own start (A) and its own end (X).',
  },
  'ny-henvisning': {
    title: 'New referral after the end',
    answer: 'A new forløp begins with a new start (A). The end (X) parts the two.',
    date: 'The day the new referral was assessed and the right given.',
    before: 'End (X) of the former forløp.',
  },
  'samme-type-to-steder': {
    title: 'The same type at two places',
    answer: 'NPR reads simultaneous forløp of the same type as one. Agree on the dates with the other place.',
  },
  'uteblitt-time': {
    title: 'The patient missed an appointment',
    answer: 'A missed appointment is no event of the forløp. If the forløp ends because of it, that is X/M.',
  },
  'dogn-og-poliklinikk': {
    title: 'Between inpatient and outpatient care',
    answer: 'A change of care level is no event, and the forløp goes on. The advised times may differ.',
  },
  'frister-tider': {
    title: 'Advised times',
    answer:
      'Mental health care: 42 days from first attendance to decision, 42 days to the first evaluation (14 inpatient), then 84 (42 inpatient). TSB: 21 days to decision (7 inpatient), 7 to the first evaluation, then 56 (42 inpatient). The times are no longer measured.',
  },
  rettelse: {
    title: 'Correct something that was registered wrong',
    answer: 'Correct it in the journal. The correction is reported to NPR with the next monthly submission.',
  },
  oppmerksomhet: {
    title: 'Attention from NPR (oppmerksomhet)',
    answer:
      'NPR reports back on eight things, among them a missing start, a wrong order and invalid codes. Correct it in the journal; it is then right in the next submission.',
  },
  'gammel-dato': {
    title: 'Register afterwards',
    answer: 'Use the day on which it happened. That day decides which codes are valid, not the day of registering.',
  },
  'fyller-18': { title: 'The patient turns 18 on the way', answer: `The type follows the age at the start. ${ASK}` },
  dodsfall: { title: 'Death', answer: ASK },
  erklaering: { title: 'Statements and expert opinions', answer: ASK },
  kontrolltime: { title: 'Check-up appointment', answer: ASK },
  'tvungent-vern': { title: 'Compulsory mental health care', answer: ASK },
  'telefon-video': { title: 'Telephone and video consultations', answer: ASK },
  'hvem-registrerer': { title: 'Who is to register', answer: ASK },
  innleggelse: { title: 'Admission and discharge', answer: ASK },
};
