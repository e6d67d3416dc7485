import type { RuleTexts } from '../rule-texts.ts';

const INVALID = 'NPR counts the code as invalid.';
const LEFT_OUT = 'NPR leaves the pathway out of its figures.';
const REPORTED_BACK = 'NPR reports this back as a remark (“oppmerksomhet”).';

/** Texts of the rules, English. */
export const rules: RuleTexts = {
  'ukjent-forlopstype': {
    title: 'Unknown pathway type',
    message: 'The pathway type “{forlopstype}” is not in the code list.',
    consequence: 'NPR counts the code as invalid, and the event becomes part of no pathway.',
    action:
      'Choose D01 (addiction treatment), D11 (mental health care, adults), D12 (mental health care, children and young people) or another type that was valid on the date.',
    why: 'The type says which pathway the event belongs to. With a type that does not exist, the event cannot be put together with others.',
    variants: {
      missing: {
        title: 'Pathway type missing',
        message: 'The event is registered without a pathway type.',
        consequence: 'The event becomes part of no pathway.',
      },
    },
  },
  'utgatt-forlopstype': {
    title: 'Withdrawn pathway type',
    message: 'The pathway type “{forlopstype}” was removed when the codes were simplified.',
    consequence: INVALID,
    action: 'Use “{erstatning}”.',
    why: 'The pathways for particular conditions have been removed, and the patients are followed in one of the three general ones. The diagnosis codes tell the condition.',
    variants: {
      'under-18': {},
      'by-age': { action: 'Use “{erstatning}”, or “{erstatning.under18}” where the patient is under 18.' },
      'ask-unit': {
        action:
          'Ask the unit where the child is to be followed, since none of the general pathways replaces this type.',
      },
    },
  },
  'forlop-ikke-innfort': {
    title: 'Pathway not yet introduced',
    message: '“{forlopstype}” was introduced on {innfort}, and the event is dated {dato}.',
    consequence: LEFT_OUT,
    action: 'Check the date, or use a pathway type that was valid then.',
    why: 'The pathways were introduced at different times in 2019. Before its own date a pathway type is not valid.',
  },
  'ukjent-hendelse': {
    title: 'Unknown event',
    message: 'The event “{hendelse}” is not in the code list.',
    consequence: INVALID,
    action:
      'Choose start (A), first attendance (M), clinical decision (C), activity (U), evaluation (E) or ending (X).',
    why: 'After the simplification only six events are registered. For the time before, the lists are not complete, and then the answer is unclear.',
    variants: {
      missing: { title: 'Event missing', message: 'The registration has no event.' },
    },
  },
  'utgatt-hendelse': {
    title: 'Withdrawn event',
    message: 'The event “{hendelse}” was removed when the codes were simplified.',
    consequence: INVALID,
    action: 'Leave it out, for no code replaces it.',
    why: 'The simplification kept six events: start, first attendance, clinical decision, treatment plan, evaluation and ending. The others are no longer used in the measures.',
    variants: {
      feedback: {
        action:
          'Leave it out, for the feedback is documented in the journal and the date of the discharge summary is reported to NPR as usual.',
      },
      postponed: { action: 'Leave it out, for postponements are registered on the referral.' },
      'needs-at-end': { action: 'Leave it out, for it is enough to register the ending (X) with its outcome.' },
    },
  },
  'utfall-mangler': {
    title: 'Outcome missing',
    message: 'The event “{hendelse}” is registered without an outcome.',
    consequence: INVALID,
    action: 'Choose the outcome that describes what happened.',
    why: 'The outcome says what was decided, what was done or why the pathway was ended. Without it the event cannot be used in the measures.',
  },
  'utfall-uten-plass': {
    title: 'Outcome that should not be there',
    message: 'The event “{hendelse}” takes no outcome, but is registered with “{utfall}”.',
    consequence: INVALID,
    action: 'Remove the outcome.',
    why: 'Only clinical decision (C), activity (U) and ending (X) have outcomes, and before the simplification also need of help at the ending (H).',
  },
  'ukjent-utfall': {
    title: 'Unknown outcome',
    message: 'The outcome “{utfall}” does not exist for the event “{hendelse}”.',
    consequence: INVALID,
    action: 'Choose one of the outcomes that belong to the event.',
    why: 'Each event has its own list of outcomes, and the same letter may mean something else for another event.',
  },
  'utgatt-utfall': {
    title: 'Withdrawn outcome',
    message: 'The outcome “{utfall}” was removed when the codes were simplified.',
    consequence: INVALID,
    action:
      'Leave the activity out, for all that is registered now is that the patient has taken part in making the treatment plan (U with outcome U).',
    why: 'The simplification kept only what the measures use: time of assessment, treatment plan and evaluation.',
    variants: {
      'extended-assessment': {
        action: 'Wait with the clinical decision (C) until the assessment is finished, and register one decision then.',
        why: 'After the simplification one clinical decision is registered, when the assessment is finished. That the assessment is extended is no longer registered.',
      },
      'no-right': {
        action: 'Leave the pathway out, for it does not start until the patient has been given the right to care.',
        why: 'Earlier the pathway started when the referral was received, also for those who were not given the right to care. Now it starts when the right is given.',
      },
    },
  },
  'for-tidlig-utfall': {
    title: 'Outcome not yet valid',
    message: 'The outcome “{utfall}” came on {innfort}, and the event is dated {dato}.',
    consequence: INVALID,
    action: 'Check the date, or choose an outcome that was valid then.',
    why: 'Two outcomes came later than the rest: assessment of ADHD and other neurodevelopmental disorders on 01.03.2022, and transfer to a contracted specialist on 01.01.2023.',
  },
  'ugyldig-dato': {
    title: 'Invalid date',
    message: 'The date “{dato}” does not exist or cannot be read.',
    consequence: 'The event cannot be placed in the pathway.',
    action: 'Correct the date.',
    why: 'The date decides which code list applies, and where in the pathway the event belongs. As long as a date cannot be read, it is uncertain what holds for the rest of the pathway.',
    variants: {
      missing: {
        title: 'Date missing',
        message: 'The event is registered without a date.',
        action: 'Fill in the date on which it happened.',
      },
    },
  },
  'dato-fram-i-tid': {
    title: 'Date in the future',
    message: 'The date {dato} is in the future.',
    consequence: 'The registration is not valid until it has happened.',
    action: 'Correct the date, or register the event when it has happened.',
    why: 'Events are registered on the date on which they happen. A date in the future is mostly a slip of the pen or an appointment.',
  },
  'dato-for-kodeverket': {
    title: 'Date before the code lists',
    message: 'The date {dato} is before the pathways were introduced on 01.01.2019.',
    consequence: LEFT_OUT,
    action: 'Correct the date, or remove the event if it really is from before 2019.',
    why: 'No codes were valid before 01.01.2019. Such a date is mostly a slip in the year.',
  },
  'start-mangler': {
    title: 'Start missing',
    message: 'The pathway has no start (A).',
    consequence: LEFT_OUT,
    action:
      'Register the start (A) with the date on which the referral was assessed, or received if that was before the simplification.',
    why: 'NPR counts only pathways that have a start. A pathway starts when the referral has been assessed and the patient has been given the right to care; before the simplification it started when the referral was received.',
    variants: {
      'after-end': {
        title: 'Event after the ending',
        message:
          'The event on {dato} comes after the ending (X) on {relatert.dato}, and no start (A) is registered since.',
        consequence: 'NPR reads it as a new pathway without a start, and leaves that out of its figures.',
        action: 'Check the dates, or register a start (A) if a new pathway is under way.',
        why: 'An ending (X) ends the pathway. Everything dated after it belongs to a new pathway, which must have its own start (A).',
      },
      'ended-elsewhere': {
        title: 'The start was read into another pathway',
        message:
          'The start at {relatert2.sted} was read into the pathway that {relatert.sted} ended on {relatert.dato}.',
        consequence: 'The events after the ending have no start, and NPR leaves them out of its figures.',
        action: 'Clear up the dates of start (A) and ending (X) between {relatert2.sted} and {relatert.sted}.',
        why: 'NPR reads simultaneous pathways of the same type as one, also when they are at different places. The ending at one place then ends the pathway at the other too.',
      },
    },
  },
  'forste-kode-ikke-start': {
    title: 'First code is not start',
    message: 'The event “{hendelse}” on {dato} lies before the start (A) on {relatert.dato}.',
    consequence: LEFT_OUT,
    action: 'Check the dates, for the start (A) is to be the first event of the pathway.',
    why: 'NPR counts only pathways that begin with a start. Often one of the dates is a slip, or the start is dated the day it was registered.',
    variants: {
      emergency: {
        action:
          'Check the dates, and note that first attendance (M) after an emergency admission is the first attendance after the start (A).',
        why: 'After an emergency admission the start is dated the day it was decided to go on with assessment or treatment, normally within two weeks. First attendance is then the first one after the start, not the admission.',
      },
    },
  },
  'beslutning-uten-fremmote': {
    title: 'Clinical decision without first attendance',
    message: 'First attendance (M) is not registered before the clinical decision (C) on {dato}.',
    consequence: 'NPR does not compute a time of assessment for the pathway, and sends a remark about it.',
    action: 'Register first attendance (M) first.',
    why: 'The time of assessment goes from first attendance (M) to clinical decision (C). Without the former it cannot be computed.',
    variants: {
      swapped: {
        title: 'Clinical decision before first attendance',
        message: 'The clinical decision (C) on {dato} lies before first attendance (M) on {relatert.dato}.',
        action: 'Check the dates, which may have been swapped.',
      },
    },
  },
  'evaluering-uten-beslutning': {
    title: 'Evaluation without clinical decision',
    message: 'The evaluation (E) on {dato} has no clinical decision (C) before it.',
    consequence: REPORTED_BACK,
    action: 'Register the clinical decision (C) if it has been made, or check the dates.',
    why: 'What is evaluated is the treatment that was decided on. The evaluation therefore comes after the decision, on the same day at the earliest.',
  },
  'tilbakemelding-uten-beslutning': {
    title: 'Feedback without clinical decision',
    message: 'The feedback to the referrer and GP (F) on {dato} has no clinical decision (C) before it.',
    consequence: REPORTED_BACK,
    action: 'Register the clinical decision (C) if it has been made, or check the dates.',
    why: 'Before the simplification the referrer and GP were to be told what had been decided. The code is no longer in use.',
  },
  'fremmote-etter-beslutning': {
    title: 'First attendance after clinical decision',
    message: 'First attendance (M) on {dato} lies after the clinical decision (C) on {relatert.dato}.',
    consequence: 'NPR reports this back as a remark, and the time of assessment may be wrong.',
    action: 'Check the dates, or remove the attendance if it is not the first.',
    why: 'First attendance (M) is registered once, when the patient attends for the first time after the start. Later appointments are not registered in the pathway.',
  },
  'flere-beslutninger': {
    title: 'Several clinical decisions',
    message: 'The pathway already has a clinical decision (C) from {relatert.dato}.',
    consequence: 'After the simplification each pathway is to have only one clinical decision.',
    action: 'Keep the decision that was made when the assessment was finished, and remove the other.',
    why: 'One clinical decision is registered, when the assessment is finished. If the treatment changes later, that is registered as an evaluation (E) or an ending (X).',
    variants: {
      elsewhere: {
        message: 'The pathway already has a clinical decision (C) from {relatert.dato} at {relatert.sted}.',
        consequence: 'Both may be right, but NPR reads simultaneous pathways of the same type as one.',
        action: 'Clear up with {relatert.sted} which decision holds.',
      },
    },
  },
  'flere-fremmoter': {
    title: 'Several first attendances',
    message: 'First attendance (M) is already registered on {relatert.dato}.',
    consequence: 'The time of assessment is computed from the first of them.',
    action: 'Remove the one that was not the first attendance, or check the dates.',
    why: 'First attendance (M) is registered once in each pathway. Later appointments are not registered in the pathway.',
    variants: {
      elsewhere: {
        message: 'First attendance (M) is already registered on {relatert.dato} at {relatert.sted}.',
        consequence: 'Both may be right, but NPR reads simultaneous pathways of the same type as one.',
        action: 'Clear up with {relatert.sted} who follows the patient.',
      },
    },
  },
  'dobbel-start': {
    title: 'The pathway has already started',
    message: 'The patient already has an active pathway of this type, started on {relatert.dato}.',
    consequence: 'NPR reads the two as one pathway.',
    action: 'Remove this start (A), or end (X) the first pathway if it is over.',
    why: 'A patient has one pathway of each type at a time. A new one starts only when the former has ended.',
    variants: {
      elsewhere: {
        message:
          'The patient already has an active pathway of this type at {relatert.sted}, started on {relatert.dato}.',
        consequence: 'NPR reads simultaneous pathways of the same type as one, also at different places.',
        action:
          'Clear up with {relatert.sted} who follows the patient from now on, and when the pathway there is ended (X).',
      },
      'ended-elsewhere': {
        title: 'The start was read into another pathway',
        message: 'The start at {sted} was read into the pathway that {relatert2.sted} ended on {relatert2.dato}.',
        consequence: 'What is registered at {sted} after the ending is left without a start.',
        action: 'Clear up the dates of start (A) and ending (X) between {sted} and {relatert2.sted}.',
        why: 'NPR reads simultaneous pathways of the same type as one, also when they are at different places. When a place takes over, the start there must not come before the ending where the patient came from.',
      },
    },
  },
  duplikat: {
    title: 'The same event twice',
    message: 'The event “{hendelse}” on {dato} is already registered.',
    consequence: 'Only the first counts.',
    action: 'Remove one of them.',
    why: 'The same event with the same outcome on the same day has mostly been registered twice by accident, or reported again.',
  },
  'gjennomfort-uten-beslutning': {
    title: 'Completed without clinical decision',
    message: 'The pathway was ended as completed (X with outcome G) without a registered clinical decision (C).',
    consequence: 'NPR does not compute a time of assessment for the pathway.',
    action: 'Register the clinical decision (C) if it was made, or choose another outcome for the ending (X).',
    why: 'A completed pathway has normally come to a decision. If it was broken off before that, there are outcomes for breaking off.',
  },
  'skal-ikke-i-forlop': {
    title: 'Not meant for a pathway, but has been in one',
    message: 'The pathway was ended with “{utfall}”, but has “{relatert.hendelse}” on {relatert.dato}.',
    consequence: 'The ending does not agree with what is registered.',
    action: 'Choose the outcome that says why the pathway was ended.',
    why: 'This outcome is for patients who should not have had a pathway. Where something has been decided, planned or evaluated, the patient has had one.',
  },
  'feil-tjeneste': {
    title: 'Treatment belongs to the other service',
    message:
      'The pathway is in mental health care, and the decision is need of addiction treatment (C with outcome T).',
    consequence: 'The treatment belongs to a pathway in addiction treatment (D01).',
    action:
      'End with transfer (X with outcome N) and start the pathway in addiction treatment (D01); if treatment goes on here too, keep this one.',
    why: 'Mental health care and addiction treatment have a pathway each. Many patients have both, and then both stay.',
    variants: {
      'to-mental-health': {
        message:
          'The pathway is in addiction treatment, and the decision is need of mental health care (C with outcome P).',
        consequence:
          'The treatment belongs to a pathway in mental health care (D11 for adults, D12 for children and young people).',
        action:
          'End with transfer (X with outcome N) and start the pathway in mental health care; if treatment goes on here too, keep this one.',
      },
    },
  },
  'overfort-uten-nytt-forlop': {
    title: 'Transferred, but no new pathway',
    message:
      'The pathway was ended with transfer to another pathway (X with outcome N), but the other is not registered.',
    consequence: 'In the figures it looks as if nobody follows the patient.',
    action: 'Register the start (A) of the new pathway; if it is with another provider, this is in order.',
    why: 'When a patient goes over to another pathway, the first is ended and the other started. If nobody starts it, the transfer is lost.',
  },
  'plan-uten-behandlingsbehov': {
    title: 'Treatment plan without need of treatment',
    message: 'The treatment plan (U with outcome U) on {dato} is in a pathway without a decision to treat.',
    consequence: 'The plan does not count in the share that has a treatment plan.',
    action: 'Check the outcome of the clinical decision (C), or remove the plan if it was not made.',
    why: 'The share with a treatment plan is taken of pathways in which need of treatment was decided (C with outcome P or T).',
  },
  'avsluttet-uten-plan': {
    title: 'Ended without treatment plan',
    message: 'The pathway is completed, but the treatment plan (U with outcome U) is not registered.',
    consequence: 'The pathway counts as one without a treatment plan.',
    action: 'Was the plan made together with the patient? Register it with the date on which it happened.',
    why: 'That the patient takes part in making the plan is one of the three areas that are measured. The plan can be registered afterwards, but only when it really was made.',
  },
  'avsluttet-uten-evaluering': {
    title: 'Ended without evaluation',
    message: 'The pathway is completed, but no evaluation (E) is registered.',
    consequence: 'The pathway counts as one without an evaluation.',
    action: 'Was the treatment evaluated together with the patient? Register it with the date on which it happened.',
    why: 'That treatment is evaluated during the pathway is one of the three areas that are measured. The evaluation can be registered afterwards, but only when it really was done.',
  },
  'avslutning-bor-vurderes': {
    title: 'Should the pathway be ended?',
    message: 'The clinical decision (C) on {dato} was “{utfall}”, and neither plan nor evaluation is registered since.',
    consequence: 'The pathway is open, although no treatment has been decided here.',
    action: 'End the pathway (X) if the patient is not to be followed any longer here.',
    why: 'When the patient needs no treatment here, the pathway is ended, and the referrer and GP are told.',
  },
  'start-pa-mottaksdato': {
    title: 'Start on the day of receipt',
    message: 'The start (A) is dated {dato}, which is the day the referral was received.',
    consequence: 'The pathway becomes longer than it was.',
    action: 'Date the start (A) {vurdert}, the day the referral was assessed.',
    why: 'The simplification moved the start from the receipt of the referral to the day it has been assessed and the patient has been given the right to care.',
  },
  'alder-og-forlopstype': {
    title: 'Age and pathway type',
    message: 'The patient was 18 or older at the start of a pathway for children and young people (D12).',
    consequence: 'The pathway counts among children and young people.',
    action: 'Use the pathway for adults (D11) if the patient is followed in mental health care for adults.',
    why: 'Children and young people are followed in D12 and adults in D11. If a young adult is still followed in mental health care for children and young people, the type is right as it is.',
    variants: {
      'under-18': {
        message: 'The patient was under 18 at the start of a pathway for adults (D11).',
        consequence: 'The pathway counts among adults.',
        action:
          'Use the pathway for children and young people (D12) if the patient is followed in mental health care for them.',
        why: 'Children and young people are followed in D12 and adults in D11. If a young person is followed in mental health care for adults, the type is right as it is.',
      },
      'before-birth': {
        message: 'The start (A) on {dato} is dated before the patient was born.',
        consequence: 'The age at the start cannot be right.',
        action: 'Check the date and the date of birth.',
      },
    },
  },
  'parallelle-forlop': {
    title: 'Two pathways at the same time',
    message: 'The pathway began on {dato}, while one of the type “{relatert.forlopstype}” was under way.',
    consequence: 'The patient counts in both, and the events may be divided between them.',
    action: 'End (X) one of them if the patient is not to be followed in both.',
    why: 'Pathways side by side in one service are hard to register rightly, and have given poorer data. Mental health care and addiction treatment may go side by side.',
  },
  'apent-uten-aktivitet': {
    title: 'Open without activity',
    message: 'The pathway is not ended, and the last event is from {dato}.',
    consequence: 'If the patient is referred again, the new pathway may be read as part of this one.',
    action: 'End (X) the pathway with the date on which it was over, or register what is missing.',
    why: 'The ending (X) separates pathways from each other when one patient has several in a row.',
  },
};
