import type { SettingsTexts } from '../settings-texts.ts';

/** The settings page in English. */
export const settings: SettingsTexts = {
  title: 'Settings',
  saved: 'Saved',
  notSaved: 'Could not be saved',
  byPolicy: 'Set by your administrator.',
  language: {
    heading: 'Language',
    label: 'Language of Forløpsvakt',
    asBrowser: 'As the browser',
    codes: 'The texts of the codes are the official ones, in Norwegian, in every language.',
  },
  simplified: {
    heading: 'The new codes',
    label: 'When did you take the new codes into use?',
    help: 'Units went over to the simplified registration on different days. Without an answer, old and new codes are both accepted in 2024, and withdrawn ones cannot be judged.',
    tooEarly: '1 January 2023 at the earliest.',
    clear: 'I do not know',
  },
  careLevel: {
    heading: 'Level of care',
    help: 'Used for deadlines where the journal does not show the level of care.',
    levels: { P: 'Outpatient', D: 'Inpatient' },
  },
  figures: {
    heading: 'Deadlines',
    help: 'Number of days. The figures are the advised times; enter others where your unit has its own. An empty field gives the advised time.',
    later: 'A reminder is worked out anew the next time the patient is opened in the journal.',
    services: { PH: 'Mental health care, adults and children', TSB: 'Interdisciplinary addiction treatment' },
    limit: 'Deadline',
    kinds: {
      beslutning: 'From first attendance to clinical decision',
      'forste-evaluering': 'From clinical decision to first evaluation',
      'neste-evaluering': 'From one evaluation to the next',
      'ny-beslutning': 'From extended assessment to a new decision (old codes only)',
    },
    field: (kind, level) => `${kind}, ${level.toLowerCase()}, days`,
    none: 'none',
    reset: 'Back to the advised times',
    outside: 'From 1 to 730 days.',
  },
  sites: {
    heading: 'Journals',
    help: 'Forløpsvakt reads only the sites that you have allowed. Add new ones from the panel, while the page is open.',
    none: 'None yet.',
    remove: 'Remove',
    removeSite: (site) => `Remove ${site}`,
    fixed: 'Fixed in this edition.',
  },
  about: {
    heading: 'About Forløpsvakt',
    version: (version) => `Version ${version}`,
    keys: (shortcut) =>
      `${shortcut === '' ? "No shortcut opens the panel; choose one in the browser's own settings for extensions" : `${shortcut} opens the panel`}. Shift+F6 goes from the journal to the panel, and F6 back to the field that you were in.`,
    notices: 'Licences of the software that others have made',
    privacy: [
      'Forløpsvakt sends nothing from this computer. The extension is not allowed to use the network.',
      'Names and identity numbers are never stored. Reminders lie on this computer, under the label that you give them.',
      'The deadlines are advice and help to remember. They are not measured.',
    ],
  },
};
