import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { hendelseText } from '../../made/kodeverk.js';
import { PATIENTS, spaced } from '../../made/patients.js';
import { plainForm } from '../../made/plain-form.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// A crowded page: who else lies in the ward, next of kin with their numbers, a note with a number in its text.
const registration = createRegistration({ rows: rowsOf('D11 A 2026-10-05, D11 M 2026-10-20') });
const others = [PATIENTS.eldre, PATIENTS.far, PATIENTS.dnummer, PATIENTS.mor];
const ward = rowsOf('D11 A 2026-11-02, D11 C/K 2026-11-09, D01 M 2026-11-10, D11 X/G 2026-11-17');

document.querySelector('#root').append(
  h('div', { class: 'topbar' }, h('strong', null, 'Sengepost 2'), h('span', { class: 'user' }, 'Sykepleier S. Vakt')),
  h(
    'div',
    { class: 'patient', role: 'banner' },
    h('b', null, 'Lise Testesen'),
    h('span', null, '25 år'),
    h('span', null, `Fødselsnummer ${spaced(PATIENTS.soster.number)}`),
    h('span', { class: 'muted' }, 'Rom 204'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'div',
      { class: 'stack' },
      h('section', { class: 'box' }, h('h2', null, 'Registrer hendelse'), plainForm(registration, { asText: true })),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Pårørende'),
        h(
          'dl',
          null,
          h('dt', null, 'Mor'),
          h('dd', null, `Gerd Prøveland, ${spaced(PATIENTS.mormor.number)}`),
          h('dt', null, 'Søster'),
          h('dd', null, `Nora Testesen, ${PATIENTS.voksen.number}`),
        ),
      ),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Siste notat'),
        h(
          'p',
          null,
          `Snakket med søster (fnr ${PATIENTS.voksen.number}) 21.10.2026 om klinisk beslutning. Ny samtale 03.11.2026.`,
        ),
      ),
    ),
    h(
      'div',
      { class: 'stack' },
      h('section', { class: 'box' }, h('h2', null, 'Hendelser i pasientforløp'), plainTable(registration)),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Siste registreringer på posten'),
        h(
          'table',
          { class: 'plain' },
          h(
            'thead',
            null,
            h(
              'tr',
              null,
              ['Pasient', 'Fødselsnummer', 'Forløpstype', 'Hendelse', 'Dato'].map((text) => h('th', null, text)),
            ),
          ),
          h(
            'tbody',
            null,
            ward.map((row, index) =>
              h(
                'tr',
                null,
                [
                  others[index].name,
                  spaced(others[index].number),
                  row.forlopstype,
                  `${row.hendelse} ${hendelseText(row.hendelse)}`,
                  norwegian(row.dato),
                ].map((text) => h('td', null, text)),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);
