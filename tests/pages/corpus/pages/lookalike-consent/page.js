import '@material/web/button/filled-button.js';
import '@material/web/checkbox/checkbox.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import '../../made/look.css';
import { h } from '../../made/dom.js';

const option = (text) => h('md-select-option', { value: text }, h('div', { slot: 'headline' }, text));
document
  .querySelector('#root')
  .append(
    h('div', { class: 'patient', role: 'banner' }, h('b', null, 'Mari Fiktivhaug'), h('span', null, '199172 15580')),
    h(
      'main',
      { class: 'layout single' },
      h(
        'section',
        { class: 'box stack' },
        h('h2', null, 'Samtykke og reservasjon'),
        h(
          'md-outlined-select',
          { label: 'Type' },
          ['Forskning', 'Kvalitetsregister', 'Informasjon til pårørende'].map(option),
        ),
        h('md-outlined-select', { label: 'Status' }, ['Samtykket', 'Reservert', 'Trukket'].map(option)),
        h('md-outlined-text-field', { label: 'Dato', type: 'date' }),
        h('md-filled-button', null, 'Lagre'),
      ),
    ),
  );
