import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Dalsjournal',
  patient: ['Nora Testesen', '42 år', '148384 11070'],
  title: 'Evalueringsnotat',
  fields: [
    ['Dokumenttype', ['Evaluering', 'Poliklinisk notat', 'Behandlingsplan', 'Epikrise']],
    ['Dato', 'date'],
    ['Vurdering', 'textarea'],
    ['Videre plan', 'textarea'],
  ],
  button: 'Godkjenn notat',
  table: {
    title: 'Notater',
    heads: ['Dato', 'Type', 'Forfatter'],
    rows: [
      ['10.11.2026', 'Poliklinisk notat', 'T. Behandler'],
      ['17.11.2026', 'Evaluering', 'T. Behandler'],
    ],
  },
});
