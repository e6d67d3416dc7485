import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Somatisk journal',
  patient: ['Gerd Prøveland', '77 år', '178549 34546'],
  title: 'Pakkeforløp hjerneslag',
  fields: [
    ['Pakkeforløp', ['B01 Hjerneslag fase 1', 'B02 Hjerneslag fase 2']],
    ['Hendelse', ['S Start pakkeforløp', 'R Rehabilitering start', 'U Utskrevet', 'X Avsluttet pakkeforløp']],
    ['Utfall', ['H Hjem', 'K Kommunal institusjon', 'D Død']],
    ['Dato', 'date'],
  ],
  table: {
    title: 'Hendelser',
    heads: ['Dato', 'Pakkeforløp', 'Hendelse', 'Utfall'],
    rows: [
      ['02.11.2026', 'B01', 'S Start pakkeforløp', ''],
      ['09.11.2026', 'B01', 'U Utskrevet', 'K Kommunal institusjon'],
    ],
  },
});
