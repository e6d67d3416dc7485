import type { HandoverTexts } from '../handover-texts.ts';

/** Handing a registration over, bokmål. */
export const handover: HandoverTexts = {
  copy: 'Kopier som kode',
  copied: 'Kopiert',
  notCopied: 'Lot seg ikke kopiere',
  paste: 'Lim inn kode',
  field: 'Kode fra lapp eller utklippstavle',
  hint: 'D11 C P 21.11.2026',
  question: (name) => (name === '' ? 'Gjelder dette pasienten på siden?' : `Gjelder dette ${name}?`),
  yes: 'Ja, fyll inn',
  no: 'Nei',
  refusals: {
    unreadable: 'Dette er ingen kode for en hendelse.',
    'other-patient': 'Koden er skrevet for en annen pasient enn den på siden.',
    'no-mark': 'Koden mangler de fire tegnene som viser hvilken pasient den gjelder.',
    'unknown-patient': 'Siden viser ikke hvem pasienten er, så koden kan ikke kontrolleres.',
    wrong: 'Koden passer ikke for pasienten på siden.',
    unfit: 'Skjemaet på siden har ikke plass til denne koden.',
  },
};
