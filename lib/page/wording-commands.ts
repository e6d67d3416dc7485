/**
 * Words by which a page names what it does with a whole registration, in bokmål, nynorsk and English, folded
 * (fold.ts): never pressed while a form is filled. Imperatives and infinitives alone: "Avslutning av pasientforløp" and
 * "Registreringsdato" name things.
 */

const SAVE = `lagre lagra lagr mellomlagre autolagre save store arkiver arkivere archive journalfor registrer
  registrere registrera register opprett opprette create legg legge leggje add oppdater oppdatere oppdatera
  update fullfor fullfore complete ferdigstill ferdigstille ferdig done finish avslutt avslutte avslutta
  end bruk apply ok okay commit post publiser publisere publish importer import duplicate dupliser kopier
  copy overfor flytt move`;
const SIGN = `signer signere signera sign underskriv underskrive attester attestere medsigner kontrasigner`;
const CONFIRM = `bekreft bekrefte stadfest stadfeste confirm godkjenn godkjenne approve godta aksepter akseptere accept
  kvitter kvittere acknowledge ja yes nei no utfor execute run kjor`;
const CANCEL = `avbryt avbryte avbrot cancel abort angre undo gjenta redo forkast forkaste discard kanseller kansellere
  avvis avvise reject decline revert stopp stop`;
const CLOSE = `lukk lukke lukka close dismiss exit steng stenge skjul skjule hide minimer forlat lat`;
const DELETE = `slett slette sletta delete fjern fjerne remove erase destroy makuler makulere kasser annuller annullere
  void trash kast deaktiver deactivate ugyldiggjor`;
const RESET = `nullstill nullstille tilbakestill tilbakestille reset tom tomme clear restore gjenopprett`;
const SEND = `send sende submit innsend videresend vidaresend forward del share skriv print rapporter eksporter export
  download upload last meld varsle notify mail email bestill order book booke reserver reservere innkall innkalle`;
const NAVIGATE = `neste next forrige previous prev tilbake back fortsett fortsette hald continue proceed videre vidare attende ga go hjem
  home hopp skip logg login logout rediger redigere edit start begynn hjelp help se les read hent sok
  search filtrer filter`;

/** All of them: one such word in a button's name makes it a command. */
export const COMMAND_WORDS: ReadonlySet<string> = words(
  [SAVE, SIGN, CONFIRM, CANCEL, CLOSE, DELETE, RESET, SEND, NAVIGATE].join(' '),
);

/** Words of what cannot be taken back, in a script or a name in code: whatever is pressed, it is not this. */
export const GRAVE_WORDS: ReadonlySet<string> = words(`
  lagre lagra lagres save signer signere signeres sign slett slette slettes delete send sendes submit godkjenn
  approve registrer register opprett create bekreft fullfor ferdigstill journalfor publiser makuler annuller
  book booking reserver sletting lagring signering`);
/** A script that leads to another page. */
export const LEADING_SCRIPT = /\b(?:location|navigate\w*|window\.open|router)\b/i;

/** What a calendar is called in which times are booked: none of a field's. */
export const BOOKING_WORDS: ReadonlySet<string> = words(`
  timebok timeboka timeboken timebestilling booking bestill avtalebok avtalekalender innkalling innkallinger`);

/** What a button that empties one field says of it, together with the field's own name or value. */
export const CLEAR_WORDS: ReadonlySet<string> = words('fjern fjerne tom tomme clear remove unselect deselect');
/** What a whole registration is called: such a word beside one of those takes away more than what the field holds. */
export const RECORD_WORDS: ReadonlySet<string> = words(`
  hendelse hendelsen hendelser registrering registreringen forlop forlopet pasientforlop pakkeforlop pasient rad
  raden linje linjen oppforing event patient record row entry registration`);
/** What else may stand beside such a word. */
export const FIELD_WORDS: ReadonlySet<string> = words(`
  dato datoen date verdi verdien value valg valget selection selected valgt valgte felt feltet field
  innhold innholdet input tekst teksten option item the for i fra av from button knapp`);
/** A cross: the sign by which a field is emptied. */
export const CROSS = /^[×✕✖✗✘⨯xX]$/u;

/** What a button that opens a calendar says: one of the first, and nothing but these, the field's own name and a date. */
export const CALENDAR_WORDS: ReadonlySet<string> = words(`
  kalender kalenderen calendar dato datoen datoar date dates datovelger datoveljar datepicker
  kalendervelger kalendervisning datovalg`);
/** A day may be chosen, but also shown, or be one of several: it is a calendar's word beside one of choosing alone. */
export const DAY_WORDS: ReadonlySet<string> = words('dag dagen day');
export const CHOOSE_WORDS: ReadonlySet<string> = words('velg velge choose pick select');
export const OPENER_WORDS: ReadonlySet<string> = words(`
  velg velge apne opne open opens vis vise show choose pick picker select toggle change endre for fra til i
  en ein et eit a an the of from in to med with is er valgt valgte selected current button knapp popup
  dialog velger`);

/** What an arrow that leafs through months says, and nothing else. */
export const LEAF_WORDS: ReadonlySet<string> = words(`
  neste next forrige forige previous prev fram frem framover fremover bakover tilbake back forward
  foregaende kommende maned maneden manad manaden month ga go til to the vis show en ein one kalender
  calendar pil arrow chevron left right venstre hoyre navigate before page`);

/**
 * Words on a picture in a button, in its attributes or its style, folded, that make it a command though it says nothing.
 * `calendar-x` is a calendar crossed out.
 */
export const COMMAND_ICONS =
  /(?:^| )(?:saved?|floppy|disk|diskette|trash|bin|delete|remove|send|plane|paperplane|signature|sign|nib|check|checkmark|tick|ban|undo|redo|reset|eraser|close|dismiss|print|export|import|download|upload|ok|done|times|xmark|cancel|abort|submit|confirm|approve|accept|create|plus|minus|add|edit|pencil|pen|archive|thumbs|lock|unlock|cloud|book|publish|complete|lagre|slett|lukk|signer|avbryt|registrer|bekreft|godkjenn|fullfor|ferdigstill|avslutt|forkast|fjern|nullstill|opprett|arkiver|rediger)(?:$| )|(?:^| )(?:calendar|fa|bi|icon) x(?:$| )/;
/** The same of one that opens a calendar. */
export const CALENDAR_ICONS =
  /calend[ae]r|kalender|datepicker|date-?picker|datovelger|(?:^|[\s_-])(?:date|dato)(?:$|[\s_-])/i;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
