/** Buttons that say that the list goes on. */
export const MORE_PHRASES = [
  ...['vis flere', 'last flere', 'last inn flere', 'hent flere', 'se flere', 'vis mer', 'vis alle', 'se alle'],
  ...['neste side', 'ga til neste side', 'siste side', 'ga til siste side', 'next page', 'go to next page', 'next'],
  ...['last page', 'go to last page', 'load more', 'show more', 'show all', 'view all', 'side neste', 'neste sider'],
  ...[
    'vis eldre',
    'hent eldre',
    'eldre',
    'neste',
    'last mer',
    'tidligere',
    'vis tidligere',
    'mer',
    'flere',
    'vis resten',
  ],
];
/** Buttons that lead back towards the beginning of a list. */
export const BACK_PHRASES = [
  ...['forrige', 'forrige side', 'ga til forrige side', 'forste side', 'ga til forste side', 'nyere', 'vis nyere'],
  ...['previous', 'previous page', 'go to previous page', 'prev', 'first page', 'go to first page', 'foregaende side'],
];
/** Boxes that make a list shorter. */
export const NARROW_PHRASES = ['bare', 'kun', 'berre', 'skjul', 'gjem', 'siste', 'apne', 'aktive', 'pagaende', 'i ar'];
/** Something that is to happen, and is no event yet. */
export const PLANNED_WORDS = [
  ...[
    'frist',
    'planlagt',
    'planlegg',
    'innkalling',
    'innkalt',
    'paminnelse',
    'oppgave',
    'forventet',
    'neste',
    'utkast',
  ],
  ...['venter', 'mangler', 'kommende', 'gjenstar', 'avlyst', 'avtalt', 'kladd', 'ikke godkjent', 'ikke registrert'],
];
/** What has been done with an event or a document, said after its name; as they stand in the page. */
export const DONE_WORDS = [
  ...['godkjent', 'signert', 'registrert', 'ferdigstilt', 'fullført', 'utført', 'lagret', 'dokumentert', 'journalført'],
  ...['gjennomført', 'ferdigstilt'],
];
/** Lists that tell of many patients, or of what is to come. */
export const OTHER_LISTS = [
  ...[
    'arbeidsliste',
    'oppgaver',
    'oppgaveliste',
    'gjoremal',
    'frister',
    'paminnelser',
    'mine pasienter',
    'pasientliste',
  ],
  ...['timebok', 'timer', 'avtaler', 'kommende', 'planlagte', 'planlagte hendelser', 'venteliste', 'innkallinger'],
  ...['sokeresultat', 'siste apnede pasienter', 'slettede hendelser', 'slettede', 'kodeverk', 'endringslogg'],
];
/** Of those, lists of many patients that may show what is registered. */
export const LISTS_OF_MANY = [
  'arbeidsliste',
  'mine pasienter',
  'pasientliste',
  'sokeresultat',
  'siste apnede pasienter',
];
