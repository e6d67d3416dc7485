/**
 * How much of a page is looked at. The page may be of any size and may lie, so that every list and every text read
 * from it has an end.
 */

/** Texts longer than this are cut: no label, cell or option that says something is longer. */
export const MAX_TEXT = 200;
/** Form controls looked at, in page order. */
export const MAX_CONTROLS = 400;
export const MAX_OPTIONS = 300;
export const MAX_HEADINGS = 300;
export const MAX_BUTTONS = 400;
export const MAX_TABLES = 30;
/** Rows of one list; the schema of a reading takes no more events. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 24;
export const MAX_FORMS = 20;
/** Text nodes gathered for one text. */
export const MAX_TEXT_NODES = 400;
/** Styles asked for while one accessible name is worked out; a name that needs more is worked out the simple way. */
export const MAX_STYLES_PER_NAME = 60;
/** Text nodes looked through for an identity number in one region. */
export const MAX_REGION_NODES = 2000;
/** Shadow roots looked into on one page, and slots in one of them. */
export const MAX_HOSTS = 5000;
/** In a tree with more elements than this, only those that may well have a shadow root are asked for it. */
export const MAX_SCANNED = 20_000;
/** Elements around one element that are climbed through. */
export const MAX_DEPTH = 400;
/** Nodes walked through for lists that stand in no table, and for a patient's number outside the head of the page. */
export const MAX_LIST_NODES = 12_000;
export const MAX_PAGE_NODES = 8000;
