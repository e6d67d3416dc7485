/**
 * What stands beside an identity number, as folded phrases. Lists and not expressions: for one of fifty words a browser
 * keeps more code than for the rest of the file.
 */

/** Says that the number is an identity number. */
export const ID_LABELS: readonly string[] =
  'fodselsnummer|fodselsnr|fodsels og personnummer|fnr|f nr|personnummer|personnr|pnr|d nummer|dnr|d nr|h nummer|fh nummer|hjelpenummer|id nummer|idnr|id nr|pasient|pasienten|pasientid|nasjonal id|fodt og personnummer'.split(
    '|',
  );
/** Says that it is another's: family, guardians, the one who is logged in, those who treat or refer. */
export const OTHER_PEOPLE: readonly string[] =
  'parorende|nermeste|naermeste|mor|far|moren|faren|verge|vergen|foresatt|foresatte|forelder|foreldre|kontaktperson|ektefelle|samboer|partner|sosken|soster|bror|sonn|datter|barn|innlogget|palogget|logget inn|bruker|brukernavn|behandler|behandlar|fastlege|lege|henviser|tilviser|ansvarlig|saksbehandler|signert av|registrert av|utfort av|opprettet av|fullmektig|arbeidsgiver|meldt av'.split(
    '|',
  );
/** Lists and searches of people. */
export const PEOPLE_LISTS: readonly string[] =
  'pasientliste|pasientlisten|arbeidsliste|sokeresultat|sok etter pasient|finn pasient|treff|siste pasienter|siste apnede|sist apnede|nylig apnede|mine pasienter|venteliste|parorende|familie|nettverk|relasjoner'.split(
    '|',
  );
/** Eleven digits of something else. */
export const NO_ID_LABELS: readonly string[] =
  'konto|kontonr|kontonummer|telefon|tlf|mobil|sak|saksnr|saksnummer|referanse|ref|org|orgnr|organisasjonsnummer|faktura|kid|henvisningsnr|opphold|oppholdsid|journalnr'.split(
    '|',
  );
