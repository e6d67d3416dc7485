/** Times in milliseconds. What comes into the page is looked at in lots, seldomer while the page never rests. */
export const REST = 400;
export const LONGEST_REST = 1600;
/** Of one lot no more than this at a time, and then of all time no more than a twentieth. */
export const SLICE = 5;
export const SHARE = 20;
/**
 * Of more changes than this in one lot some are passed by, since most stand in what came first. A page that has then been
 * at rest for so long is looked through once more.
 */
export const LOT = 12;
export const QUIET = 3000;
/** Custom elements may get their inside late, of which there is no sign: looked at again after so long, and no more. */
export const LATER = 500;
export const LATEST = 8000;
export const MAX_LATE = 200;
