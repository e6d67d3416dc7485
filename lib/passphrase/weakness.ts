/** Why a passphrase is too easy to guess, by what most of it consists of; `few`: there is too little of it. */
export const WEAKNESSES = ['word', 'keyboard', 'sequence', 'repeat', 'few'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

/**
 * Guesses that a passphrase has to withstand, as a power of ten. Who has the disk tries some 9,000 a second on one
 * graphics card (PBKDF2-SHA-256, 1,000,000 rounds, worked out from public figures): 10^9 words with a year and a sign
 * take 31 hours, 10^12 take three and a half years, and half a year on eight cards.
 */
export const FEWEST_GUESSES = 12;

/** Only so many characters are looked at: what is weak within them is not made strong by more, and time is bounded. */
export const MOST_CHARACTERS = 100;
