import type { UnitTexts } from '../unit-texts.ts';

/** What a unit has of its own, English. */
export const unit: UnitTexts = {
  counts: {
    heading: 'Advice that is set aside',
    help: 'How often each piece of advice has been set aside in this browser, and why. Nothing about patients or events. The figures can show which advice is a nuisance and should be changed.',
    none: 'No advice has been set aside.',
    rule: 'Advice',
    total: 'In all',
    save: 'Save as a file',
    fileName: 'advice-set-aside',
    clear: 'Reset',
  },
  page: {
    heading: 'In the journal page',
    marker: 'Show a bar beside the form while the panel is open',
    markerHelp: 'The bar shows which form the panel speaks of. It shows nothing of the patient or the answer.',
    isOff: (origin) => `Turned off on ${origin}`,
    turnOn: 'Turn on again',
  },
  notes: {
    heading: "The unit's notes in the look-up",
    help: 'A text file with one note in each paragraph: the first line is the title, the rest is the text. An empty line separates the notes. No information about patients.',
    file: 'Text file with notes',
    count: (count) => (count === 1 ? '1 note from a file.' : `${count} notes from a file.`),
    fromPolicy: (count) => (count === 1 ? '1 note from the administrator.' : `${count} notes from the administrator.`),
    remove: 'Remove the notes from the file',
    problems: {
      empty: 'No notes were found in the file. Each note needs a title and at least one line of text.',
      'too-large':
        'The file is too large: it can have at most 200 notes, titles of 120 characters and texts of 1000 characters.',
      patient: 'The file seems to hold a national identity number, and has not been taken in.',
    },
  },
};
