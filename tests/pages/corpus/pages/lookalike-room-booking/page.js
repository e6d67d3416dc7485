import 'choices.js/public/assets/styles/choices.min.css';
import 'flatpickr/dist/flatpickr.min.css';
import '../../made/look.css';
import Choices from 'choices.js';
import flatpickr from 'flatpickr';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Ressurser',
  title: 'Reserver rom',
  fields: [
    ['Rom', ['Møterom A', 'Møterom B', 'Grupperom']],
    ['Formål', ['Behandlingsmøte', 'Klinisk beslutning', 'Evaluering', 'Undervisning']],
    ['Dato', 'text'],
    ['Varighet', ['30 min', '60 min', '90 min']],
  ],
  button: 'Reserver',
  table: {
    title: 'Reservasjoner',
    heads: ['Dato', 'Rom', 'Formål'],
    rows: [
      ['01.12.2026', 'Møterom A', 'Klinisk beslutning'],
      ['02.12.2026', 'Grupperom', 'Evaluering'],
    ],
  },
});
for (const id of ['#felt-0', '#felt-1', '#felt-3']) new Choices(id, { shouldSort: false, itemSelectText: '' });
flatpickr('#felt-2', { dateFormat: 'd.m.Y' });
