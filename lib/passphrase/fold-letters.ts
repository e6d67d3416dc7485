/** Each letter of the first stands for the one of the second in its place. */
const LIKE = ['æäåøöéèü@$!€013457', 'aaaooeeuasieoieast'] as const;

/**
 * Letters as whoever guesses takes them: small, without accents, and with figures and signs for the letters that they
 * are often put for (`P@ssørd0` becomes `passordo`). The length stays as it was.
 */
export function foldLetters(text: string): string {
  return [...text.toLowerCase()].map((letter) => LIKE[1][LIKE[0].indexOf(letter)] ?? letter).join('');
}
