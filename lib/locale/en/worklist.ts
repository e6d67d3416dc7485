import type { WorklistTexts } from '../worklist-texts.ts';

const patients = (count: number) => (count === 1 ? '1 patient' : `${count} patients`);
const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

/** A list of several patients, English. */
export const worklist: WorklistTexts = {
  reading: 'Reading the list',
  failed: 'The page could not be read. Load it again in the journal and try once more.',
  none: 'The page shows no table of coded events in which each row says which patient it is about.',
  count: (count, events) => `${patients(count)}, ${events === 1 ? '1 event' : `${events} events`}`,
  about: 'Checked as the list is now. It may not show all that is registered. Nothing has been kept.',
  unread: (count) => `${rows(count)} could not be read and have not been checked.`,
  nobody: (count) => `${rows(count)} do not say for certain whose they are and have not been checked.`,
  again: 'Read the list again',
  toLookAt: (count) => `Look over: ${patients(count)}`,
  nothing: 'Nothing to correct in what the list shows.',
  rest: (count) => `Nothing to correct in what the list shows: ${patients(count)}`,
  unnamed: (place) => `Patient ${place} in the list`,
  findings: (count) => (count === 1 ? '1 thing to look over' : `${count} things to look over`),
  seed: {
    heading: 'My deadlines',
    help: (count) =>
      `The deadlines of ${patients(count)} can be followed in My deadlines. They are kept encrypted on this computer.`,
    button: 'Follow them in My deadlines',
    working: 'Saving',
    done: (count) => `My deadlines now follows ${patients(count)} from the list.`,
    changed: 'The list has changed since it was read. Read it again first.',
    failed: 'The deadlines were not saved. Open My deadlines and try again.',
    without: (count) =>
      `${patients(count)} have no valid identity number in the list and cannot be followed from here.`,
  },
};
