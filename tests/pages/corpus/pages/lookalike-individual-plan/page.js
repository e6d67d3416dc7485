import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Samhandling',
  patient: ['Sara Prøvedal', '29 år', 'Fnr. 07879731083'],
  title: 'Nytt tiltak i behandlingsplan',
  fields: [
    ['Type tiltak', ['Samtaleterapi', 'Gruppebehandling', 'Legemiddelbehandling', 'Nettverksmøte']],
    ['Ansvarlig', ['T. Behandler', 'Fastlege', 'NAV']],
    ['Evalueringsdato', 'date'],
    ['Resultat', ['Pågår', 'Nådd', 'Avbrutt']],
  ],
  table: {
    title: 'Tiltak',
    heads: ['Dato', 'Type', 'Evaluering', 'Resultat'],
    rows: [
      ['01.09.2026', 'Samtaleterapi', '01.12.2026', 'Pågår'],
      ['01.09.2026', 'Nettverksmøte', '15.10.2026', 'Nådd'],
    ],
  },
});
