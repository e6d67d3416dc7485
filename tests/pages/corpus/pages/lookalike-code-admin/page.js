import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Systemadministrasjon',
  title: 'Ny kode i kodeverket Hendelse',
  fields: [
    ['Kode', 'text'],
    ['Tekst', 'text'],
    ['Gyldig fra dato', 'date'],
    ['Gyldig til dato', 'date'],
  ],
  table: {
    title: 'Hendelse (2.16.578.1.12.4.1.1.9322)',
    heads: ['Kode', 'Tekst', 'Gyldig fra', 'Gyldig til'],
    rows: [
      ['A', 'Nasjonalt pasientforløp start', '01.01.2019', ''],
      ['M', 'Første fremmøte i nasjonalt pasientforløp', '01.01.2019', ''],
      ['C', 'Klinisk beslutning', '01.01.2019', ''],
      ['F', 'Tilbakemelding til henviser og fastlege sendt underveis i forløpet', '01.01.2019', '31.12.2023'],
      ['X', 'Avslutning av nasjonalt pasientforløp', '01.01.2019', ''],
    ],
  },
});
