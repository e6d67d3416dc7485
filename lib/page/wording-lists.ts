/** Buttons that say that the list goes on. */
export const MORE_PHRASES = [
  ...[
    'vis flere',
    'last flere',
    'last inn flere',
    'hent flere',
    'se flere',
    'vis mer',
    'vis alle',
    'se alle',
    'neste side',
  ],
  ...['vis eldre', 'hent eldre', 'eldre', 'neste', 'last mer', 'tidligere', 'vis tidligere', 'mer', 'flere'],
];
/** Boxes that make a list shorter. */
export const NARROW_PHRASES = ['bare', 'kun', 'berre', 'skjul', 'gjem', 'siste', 'apne', 'aktive', 'pagaende'];
