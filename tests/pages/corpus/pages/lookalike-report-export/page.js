import 'flatpickr/dist/flatpickr.min.css';
import '../../made/look.css';
import flatpickr from 'flatpickr';
import { HENDELSER, TYPES } from '../../made/kodeverk.js';
import { plainPage } from '../../made/plain-page.js';

const named = (rows) => rows.map(([code, text]) => `${code} ${text}`);
plainPage({
  system: 'Rapporter',
  title: 'Uttrekk til NPR',
  fields: [
    ['Forløpstype', named(TYPES)],
    ['Hendelse', named(HENDELSER)],
    ['Fra og med', 'text'],
    ['Til og med', 'text'],
    ['Filformat', ['CSV', 'XLSX']],
  ],
  button: 'Eksporter',
});
for (const id of ['#felt-2', '#felt-3']) flatpickr(id, { dateFormat: 'd.m.Y' });
