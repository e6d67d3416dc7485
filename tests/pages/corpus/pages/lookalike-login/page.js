import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Fjordjournal',
  title: 'Logg inn',
  fields: [
    ['Brukernavn', 'text'],
    ['Passord', 'password'],
    ['Tjenestested', ['DPS Nord', 'BUP Sør', 'Ruspoliklinikken']],
  ],
  button: 'Logg inn',
});
