import 'tom-select/dist/css/tom-select.css';
import '../../made/look.css';
import TomSelect from 'tom-select';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Inntak',
  patient: ['Jonas Fiktivrud', '15 år', 'Fødselsnummer 02891161045'],
  title: 'Vurdering av henvisning',
  fields: [
    ['Henvisningstype', ['Ny henvisning', 'Viderehenvisning']],
    ['Utfall av vurderingen', ['Rett til helsehjelp', 'Ikke rett til helsehjelp', 'Videresendt']],
    ['Mottatt dato', 'date'],
    ['Vurdert dato', 'date'],
    ['Frist for start av helsehjelp', 'date'],
  ],
  button: 'Lagre vurdering',
});
for (const id of ['#felt-0', '#felt-1']) new TomSelect(id, { create: false });
