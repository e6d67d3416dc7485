import type { PanelTexts } from '../panel-texts.ts';
import { filling } from './filling.ts';
import { handover } from './handover.ts';
import { setAside } from './set-aside.ts';
import { site } from './site.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const events = (count: number) => (count === 1 ? '1 event' : `${count} events`);

/** The panel in English. */
export const panel: PanelTexts = {
  gaveUp: {
    text: 'The page changes so often that Forløpsvakt has stopped reading it, so as not to slow the journal down.',
    again: 'Read the page again',
  },
  diagnosis: {
    open: 'Why does it not find the form?',
    quiet: 'What was read on the page?',
    byHand: 'Pointed out by hand',
  },
  worklist: { open: 'Check the list' },
  language: 'en',
  product: 'Forløpsvakt',
  settings: 'Settings',
  lookup: 'Look up',
  oversikt: 'Overview: check an export',
  verdict: { ok: 'All right', look: 'Look again', stop: 'Stop and check', unclear: 'Cannot be judged' },
  notReady: 'Not filled in yet',
  saved: 'Saved',
  editing: 'Changes a registered event',
  stillToFill: (fields) => `Still to fill in: ${fields.join(', ')}.`,
  notUnderstood: (field, text) => `${field} “${text}” cannot be understood.`,
  fields: { forlopstype: 'Pathway', hendelse: 'Event', utfall: 'Outcome', dato: 'Date' },
  notFilled: 'not chosen',
  inferredType: 'from the list of events',
  formHeading: 'You are registering',
  formNumber: (number, of) => `Form ${number} of ${of}`,
  repeated: (times) => `${times} times`,
  severity: { feil: 'Error', advarsel: 'Warning', tips: 'Tip', uavklart: 'Unclear' },

  why: 'Why',
  nprSays: 'NPR calls it',
  source: 'Source',
  exampleWrong: 'What goes wrong',
  exampleRight: 'What is right',
  documents: {
    'helsedirektoratet-forenkling-av-registrering': 'Helsedirektoratet: Forenkling av registrering',
    'helsedirektoratet-tall-og-oppmerksomheter': 'Helsedirektoratet: Tall og oppmerksomheter',
    'isf-psykisk-helsevern': 'ISF: Psykisk helsevern',
    'fhi-tsb-2023': 'FHI: TSB 2023',
    'sintef-evaluering-2019': 'SINTEF: Evaluering 2019',
  },

  notWhole: (count) => `The list does not show everything, so ${count} things cannot be judged:`,
  transition: {
    help: 'Units went over on different days in 2024. The answer holds for the whole unit and is kept on this computer.',
    save: 'Save date',
    skip: 'Don’t know',
  },

  patient: {
    age: (years) => `${years} years`,
    unnamed: 'Patient without a name on the page',
    none: 'No patient on the page',
    reasons: {
      'no-number': 'The codes are checked all the same. Nothing is remembered.',
      'wrong-check-digit':
        'The identity number on the page is not valid. The codes are checked all the same, but nothing is remembered.',
      several: 'The page shows several patients, so it is unclear whom this is about. Nothing is remembered.',
    },
  },

  forlop: {
    heading: 'The pathway',
    others: (count) => (count === 1 ? 'One more pathway' : `${count} more pathways`),
    states: { done: '', now: 'now', missing: 'missing', unseen: 'not seen', coming: '', gap: '', fault: 'look again' },
    gap: (count) => `${count} events are not drawn.`,
    sentence: (event, state, date) =>
      ({
        done: `${event} ${date}.`,
        now: `${event} ${date}, being registered now.`,
        missing: `${event} is missing.`,
        unseen: `${event} is not seen in the list.`,
        coming: `${event} is not registered.`,
        fault: `${event} ${date}, needs a look.`,
      })[state],
  },

  next: {
    heading: 'Next',
    kinds: {
      fremmote: 'First attendance',
      beslutning: 'Clinical decision',
      'ny-beslutning': 'New clinical decision',
      'forste-evaluering': 'Evaluation',
      plan: 'Treatment plan',
      'neste-evaluering': 'New evaluation',
      avslutning: 'End of the pathway',
      'nytt-forlop': 'Start of a new pathway',
    },
    from: {
      fremmote: () => 'not registered',
      beslutning: (count) => `within ${days(count)} of the first attendance`,
      'ny-beslutning': (count) => `within ${days(count)} of the last decision`,
      'forste-evaluering': (count) => `within ${days(count)} of the clinical decision`,
      plan: () => 'not registered',
      'neste-evaluering': (count) => `within ${days(count)} of the last evaluation`,
      avslutning: () => 'not registered',
      'nytt-forlop': () => 'transferred, but no new start is seen',
    },
    inDays: (count) => {
      if (count === 0) return 'today';
      if (count === 1) return 'tomorrow';
      if (count < -730) return `over ${Math.floor(-count / 365)} years ago`;
      return count > 0 ? `in ${days(count)}` : `${days(-count)} ago`;
    },
    uncertain: 'may be done without the list showing it',
    undated: '–',
  },
  label: {
    field: 'Remembered as',
    hint: 'no name or number',
    save: 'Save',
    saved: (label) => `Remembered as ${label}`,
    change: 'Change',
    failed: 'The label was not saved. Try again.',
  },

  filling,
  handover,
  setAside,
  site,

  history: {
    before: (count) =>
      count === 1 ? 'In the list before this: 1 remark' : `In the list before this: ${count} remarks`,
    complete: 'the whole list',
    from: (date) => `all from ${date}`,
    partly: 'parts of the list',
    none: 'No events in the list.',
    noList: 'The page shows no list of events.',
    events,
    builtOn: 'Built on what the journal shows now',
    unreadRows: (count) => (count === 1 ? '1 row could not be read' : `${count} rows could not be read`),
    leftOut: (count) =>
      count === 1
        ? 'One row is deleted or a draft, and is left out.'
        : `${count} rows are deleted or drafts, and are left out.`,
  },

  status: {
    'no-form': { title: 'No registration here', text: 'Open a pathway form in the journal.' },
    'locked-out': { title: 'Forløpsvakt does not see this page', text: '' },
    'no-access': {
      title: 'This page cannot be read',
      text: 'The browser keeps extensions out of it. Go to the tab with the journal.',
    },
    error: {
      title: 'Something went wrong in the panel',
      text: 'What is shown may be incomplete. Close the panel and open it again.',
    },
  },
  access: {
    hidden: 'Press the Forløpsvakt icon in the toolbar while you are on the page.',
    ask: (host) => `Forløpsvakt needs access to ${host}.`,
    means: 'The form, the events and the patient line are read while the page is open. Nothing leaves the computer.',
    enable: 'Use Forløpsvakt on this page',
    refused: 'Access was not given.',
    frame: (host) => `A part of the page comes from ${host}. It cannot be read yet.`,
    enableFrame: (host) => `Use ${host} too`,
  },

  reminders: {
    heading: 'My deadlines',
    open: 'My deadlines',
    back: 'Back',
    count: (count) => (count === 1 ? '1 deadline today' : `${count} deadlines today`),
    groups: {
      over: 'Past the advised time',
      today: 'Today',
      week: 'This week',
      later: 'Later',
      undated: 'No date',
      old: 'Older',
      done: 'Done',
    },
    empty: 'No deadlines yet. They come as you open patients in the journal.',
    noHits: 'No deadlines match the search.',
    failed: 'The deadlines cannot be fetched now.',
    search: 'Search deadlines',
    unlabelled: 'No label',
    lastSeen: (date) => `last seen in the journal ${date}`,
    postponedBecause: (times, reason) =>
      times === 1 ? `postponed: ${reason}` : `postponed ${times} times, last: ${reason}`,
    postpone: 'Postpone',
    postponeTo: 'New date',
    reason: 'Reason',
    reasonPatient: 'The patient',
    reasonUnit: 'The unit',
    reasons: {
      'ikke-mott': 'did not attend',
      'bedt-om-utsettelse': 'asked to postpone',
      'lang-reisevei': 'long journey',
      'behandler-syk': 'therapist ill',
      ferie: 'holiday',
      'spesialist-ikke-tilgjengelig': 'specialist not available',
      'venter-pa-plass': 'waiting for a place after detoxification',
      annet: 'other',
    },
    choices: { day: 'A day', week: 'A week', fortnight: 'Two weeks' },
    cancel: 'Cancel',
    done: 'Done',
    remove: 'Remove',
    about: (label, kind) => `${label}, ${kind}`,
    footer: (patients) =>
      patients === 1 ? 'Built on 1 patient you have opened' : `Built on ${patients} patients you have opened`,
  },

  paste: {
    open: 'Paste a forløp',
    instead: 'Is the journal a Windows program?',
    field: 'Rows from the journal',
    placeholder: 'D11 A 02.10.2026\nD11 C P 21.11.2026',
    help: 'One event a line, or rows of a table. Nothing is kept.',
    whole: (count) =>
      count === 1 ? 'Is this the whole forløp? 1 event.' : `Is this the whole forløp? ${count} events.`,
    yes: 'Yes, all of it',
    no: 'No, something may be missing',
    unread: (count) =>
      count === 1
        ? 'One line could not be read, and is left out:'
        : `${count} lines could not be read, and are left out:`,
  },

  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
