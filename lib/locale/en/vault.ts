import type { VaultTexts } from '../vault-texts.ts';

const limits = (count: number) => (count === 1 ? '1 deadline' : `${count} deadlines`);
const patients = (count: number) => (count === 1 ? '1 patient' : `${count} patients`);

/** What keeps the reminders, in English. */
export const vault: VaultTexts = {
  passphrase: 'Passphrase',
  newPassphrase: (length) => `Passphrase, at least ${length} characters`,
  show: 'Show',
  ask: {
    heading: 'Shall the deadlines be remembered?',
    text: 'They lie on this machine only, sealed with a passphrase that only you know. If you forget it, nobody can read them again.',
    set: 'Remember the deadlines',
    later: 'Not now',
  },
  locked: {
    heading: 'The reminders are locked',
    unlock: 'Unlock',
    count: limits,
    held: (count) => `${patients(count)} opened while it was locked will be remembered when you unlock.`,
    holdsNothing: 'Patients you open now are remembered only when you open them again after unlocking.',
    onPage: 'The reminders are locked.',
    noneDue: 'No deadlines.',
  },
  forgotten: {
    summary: 'Forgotten the passphrase?',
    text: 'Nobody can open the reminders without it. You can start anew: then all reminders on this machine are deleted, and the deadlines are worked out again when you open the patients in the journal. What you have postponed and marked yourself is gone.',
    confirm: 'I want to delete everything and start anew',
    start: 'Start anew',
  },
  outcomes: {
    wrong: 'That is not the passphrase.',
    'too-simple':
      'Figures alone, or the same few characters over and over, are too easy to guess. A few random words are better.',
  },
  weak: {
    word: 'Common words, names and years, with figures and signs added too, are what is guessed first. Use four random words.',
    keyboard: 'Keys next to each other are what is guessed first. Use four random words.',
    sequence: 'Letters or figures in order are what is guessed first. Use four random words.',
    repeat: 'The same over and over is too easy to guess. Use four random words.',
    few: 'Too easy to guess. Add a word or two.',
  },
  offer: {
    text: (words) =>
      words === 4
        ? 'Suggestion: four random words, one of 280 trillion possible choices. Write them down until you remember them.'
        : `Suggestion: ${words} random words. Write them down until you remember them.`,
    take: 'Use the suggestion',
    another: 'Another suggestion',
  },
  tooShort: (length) => `At least ${length} characters. A few random words are easy to remember.`,
  wait: (seconds) =>
    seconds === 1
      ? 'Try again in 1 second.'
      : seconds < 120
        ? `Try again in ${seconds} seconds.`
        : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
  lock: 'Lock',
  notKept: {
    none: 'Without a passphrase the deadlines are remembered until the browser is closed.',
    ephemeral:
      "The browser's data are deleted here at log-out, so nothing is stored. The deadlines are worked out from what the journal has shown since the browser was opened.",
    off: 'The administrator has turned storage off. The deadlines are worked out from what the journal has shown since the browser was opened.',
  },
  faults: {
    full: 'The disk is full, and the last change may not be stored. All that was stored before is there. Make room, and start the browser anew.',
    blocked:
      'An older version of Forløpsvakt is open in another window. Close that window and try again. Nothing is gone.',
    newer: 'The reminders were stored by a newer version of Forløpsvakt. Update the extension. Nothing is gone.',
    unusable:
      'The storage cannot be opened. The disk may be full, write-protected or damaged. Forløpsvakt has deleted nothing. Make room, or put the fault right, and start the browser anew.',
    lost: 'The reminders are gone: the browser has thrown the storage away, probably because it was damaged. If you have a copy, take it in under Settings. Otherwise they come back as you open the patients.',
    single:
      'The reminders are stored, but in one place instead of two: they are too many, or the second place cannot be written. Save a copy under Settings.',
    older:
      'The reminders are older than those that were here last: somebody has put back an earlier version of the browser profile, from a backup perhaps. What has been changed since is missing. The deadlines come back as you open the patients.',
    locked: 'The reminders are locked. Unlock and try again.',
    storage: 'The last change was not stored. Try again.',
    'swapped-key':
      'What you opened while reminders were locked was not kept: someone or something on this machine has replaced the key it is sealed with. Open those patients again, and tell IT.',
  },
  damaged: (count) => `${patients(count)} cannot be read, and are left alone. The others are here.`,
  copyDue: {
    text: 'It is a month since you were asked about a copy of the reminders.',
    make: 'Save a copy',
    later: 'Not now',
  },
  list: {
    meeting: (count) => `Decision meeting (${count})`,
    meetingHeading: 'Clinical decision within 21 days',
    meetingEmpty: 'No decisions in the next 21 days.',
    types: 'Type of forløp',
    allTypes: 'All types',
    more: (count) => `Show ${count} more`,
    overruledTo: (date) => `You postponed it to ${date}. The journal now gives this date.`,
    overruledDone: (date) => `You marked it as done on ${date}. The journal now gives this date.`,
    provisional: 'Registered, but not yet seen in the list of the journal.',
    shownDone: (site) => `${site} shows that this is done. End the reminder?`,
    end: 'Yes',
    endMeans: (site) => `From then on ${site} counts without your being asked.`,
    keep: 'Keep',
    history: (on, to, reason) => `${on}: postponed to ${to}, ${reason}`,
    copyReason: 'Copy the reason',
    copied: 'Copied',
    reason: (what, to, reason) => `${what} is postponed to ${to}. Reason: ${REASONS[reason]}.`,
    nextVisit: 'Next appointment',
    nextVisitHelp: 'The deadline moves by as many days as there are to the next appointment.',
  },
  settings: {
    heading: 'Reminders',
    states: {
      open: 'Unlocked.',
      locked: 'Locked.',
      none: 'No passphrase has been chosen yet. You will be asked when the first deadline comes.',
      ephemeral: "Nothing is stored: the administrator has said that the browser's data are deleted at log-out.",
      off: 'Nothing is stored: the administrator has turned storage off.',
    },
    lockAfter: 'Locks after so many minutes without use',
    minutes: 'From 1 to 600 minutes.',
    change: {
      heading: 'Change the passphrase',
      old: 'The passphrase now',
      next: (length) => `New passphrase, at least ${length} characters`,
      save: 'Change',
      done: 'The passphrase has been changed.',
      changing: 'Some reminders still lie under a former key. They are sealed again the next time you unlock.',
      help: 'Everything is sealed again, and the files it lay in are deleted: afterwards the old passphrase opens nothing in the browser. It still opens copies you have saved, backups and snapshots of the machine, and whatever is left in free areas of the disk.',
      weak: 'The passphrase you have is easy to guess for whoever gets hold of the disk. Four random words would be better.',
    },
    hours: {
      heading: 'Notifications',
      help: 'Notifications come on working days between these times. They say how many deadlines, never who or what.',
      from: 'From',
      to: 'To',
      wrong: 'The first time must come before the last.',
    },
    keep: {
      heading: 'How long things are kept',
      done: 'Reminders that are done or no longer asked for, days',
      closed: 'Everything about ended forløp, days',
      outside: 'From 1 to 730 days.',
    },
    copy: {
      heading: 'Copy',
      help: 'The copy is sealed like the reminders, and opens with the passphrase that you have now. Put it where only you can reach it.',
      last: (date) => `Last saved ${date}.`,
      none: 'No copy has been saved yet.',
      save: 'Save a copy',
      file: 'Read a copy in',
      passphrase: 'Passphrase of the copy',
      read: 'Read in',
      imported: (count, damaged) =>
        `${patients(count)} read in.${damaged === 0 ? '' : ` ${damaged} could not be read.`}`,
      unreadable: 'The file is not a copy from Forløpsvakt.',
      fileName: 'forlopsvakt-copy',
    },
    remove: {
      heading: 'Delete everything',
      help: 'The reminders are deleted together with the files they lay in, so that no passphrase opens anything in the browser afterwards. Copies you have saved, backups and snapshots of the machine, and free areas of the disk are out of reach of Forløpsvakt. The settings stay.',
      confirm: 'I want to delete all reminders on this machine',
      button: 'Delete everything',
      done: 'All reminders have been deleted.',
    },
    log: {
      heading: 'Log',
      help: 'What Forløpsvakt has done, and when. Nothing about patients.',
      none: 'Nothing yet.',
      save: 'Save the log',
      fileName: 'forlopsvakt-log',
      what: {
        sighting: "Message from the journal's page",
        'page-message': 'Message to the background',
        storage: 'Storage',
        access: 'Access to a page',
        notification: 'Notification',
        vault: 'Passphrase',
        copy: 'Copy',
        all: 'All reminders',
      },
      why: {
        'wrong-sender': 'refused, wrong sender',
        malformed: 'refused, not understood',
        failed: 'failed',
        'damaged-record': 'something could not be read',
        restored: 'taken back from the second place',
        older: 'older than what was here last',
        made: 'chosen',
        opened: 'unlocked',
        'wrong-passphrase': 'wrong passphrase',
        locked: 'locked',
        changed: 'changed',
        exported: 'saved',
        imported: 'read in',
        deleted: 'deleted',
        'swapped-key': 'the key for what is seen while locked had been replaced',
      },
    },
    failed: 'That did not work. Try again.',
  },
};

const REASONS = {
  'ikke-mott': 'the patient did not come',
  'bedt-om-utsettelse': 'the patient asked for it',
  'lang-reisevei': 'the patient has a long way to travel',
  'behandler-syk': 'the clinician is ill',
  ferie: 'holidays',
  'spesialist-ikke-tilgjengelig': 'no specialist is available',
  'venter-pa-plass': 'waiting for a place after detoxification',
  annet: 'other',
};
