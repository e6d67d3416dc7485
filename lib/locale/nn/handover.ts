import type { HandoverTexts } from '../handover-texts.ts';

/** Handing a registration over, nynorsk. */
export const handover: HandoverTexts = {
  copy: 'Kopier som kode',
  copied: 'Kopiert',
  notCopied: 'Lét seg ikkje kopiere',
  paste: 'Lim inn kode',
  field: 'Kode frå lapp eller utklippstavle',
  hint: 'D11 C P 21.11.2026',
  question: (name) => (name === '' ? 'Gjeld dette pasienten på sida?' : `Gjeld dette ${name}?`),
  yes: 'Ja, fyll inn',
  no: 'Nei',
  refusals: {
    unreadable: 'Dette er ingen kode for ei hending.',
    'other-patient': 'Koden er skriven for ein annan pasient enn den på sida.',
    'no-mark': 'Koden manglar dei fire teikna som viser kva pasient han gjeld.',
    'unknown-patient': 'Sida viser ikkje kven pasienten er, så koden kan ikkje kontrollerast.',
    wrong: 'Koden passar ikkje for pasienten på sida.',
    unfit: 'Skjemaet på sida har ikkje plass til denne koden.',
  },
};
