import type { FindingTexts } from '../rule-texts.ts';
import { rules } from './rules.ts';

/** Texts about findings, English. Code texts stay in Norwegian, as published. */
export const findingTexts: FindingTexts = {
  rules,
  severities: { feil: 'Error', advarsel: 'Warning', tips: 'Tip', uavklart: 'Unclear' },
  unclear: {
    transition: {
      message:
        'The code “{kode}” was withdrawn when the codes were simplified, and {dato} is in the year of transition.',
      consequence: 'Whether the code was valid depends on when the unit took the new codes into use.',
      action: 'Enter the date on which the unit took the new codes into use.',
      question: 'When did you take the new codes into use?',
    },
    unlisted: {
      message: 'The event “{hendelse}” is not in the lists that are known from before the simplification.',
      consequence: 'Those lists are not complete, so the code may have been valid on {dato}.',
      action: 'Compare with the code list that the unit used at the time.',
    },
    notWhole: {
      message: 'Cannot judge “{tittel}”: {arsak}.',
      consequence: 'There may be an event that changes the answer.',
    },
    ruleFailed: {
      message: 'The rule failed: “{tittel}” has not been judged.',
      consequence: 'The other rules have answered as usual.',
      action: 'Judge this yourself, and please report the fault.',
    },
  },
  hidden: {
    paged: {
      reason: 'the journal shows the list page by page',
      action: 'Show all the events on one page in the journal.',
    },
    filtered: {
      reason: 'the list in the journal is filtered',
      action: 'Remove the filter in the journal.',
    },
    virtualised: {
      reason: 'the journal shows only part of the list at a time',
      action: 'Scroll through the whole list in the journal.',
    },
    collapsed: {
      reason: 'parts of the list in the journal are folded in',
      action: 'Unfold every part of the list in the journal.',
    },
    loading: {
      reason: 'the journal has not loaded the whole list yet',
      action: 'Wait until the list has loaded.',
    },
    'unreadable-rows': {
      reason: 'some rows of the list cannot be read',
      action: 'Look through the whole list in the journal yourself.',
    },
    'several-lists': {
      reason: 'the page shows several lists of events',
      action: 'Keep only the list of this pathway open, or look through the lists yourself.',
    },
    'no-list': {
      reason: 'the page shows no list of events',
      action: 'Open the list of the patient’s events in the journal.',
    },
    'unreadable-date': {
      reason: 'an event in the pathway has a date that cannot be read',
      action: 'Correct the date that cannot be read.',
    },
    pasted: {
      reason: 'it has not been said that all the events are pasted in',
      action: 'Paste all the events of the pathway, and confirm that they are all there.',
    },
    from: {
      reason: 'only events from {fra} on are included',
      action: 'Include the events from before {fra}.',
    },
    unknown: {
      reason: 'it is not certain that all the events are shown',
      action: 'Show the whole list of events in the journal.',
    },
  },
  somewhere: 'another place',
  noCode: 'no code',
};
