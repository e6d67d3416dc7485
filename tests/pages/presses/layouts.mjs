// Layouts of buttons around the fields of a form. `data-own` marks what belongs to the field that is filled; whatever else
// is pressed was pressed wrongly. `filled`: does the date (or the hendelse) land? `back`: is it taken back without a word?

const label = '<label for="dato">Dato</label>';
const readOnly = (more = '') => `<input id="dato" data-own readonly ${more}>`;
const refusing = (more = '') => `<input id="dato" data-own data-refuses ${more}>`;
const calendar = (more = '') => `<button type="button" id="apne" data-own aria-label="Velg dato" ${more}>▦</button>`;
const save = '<button type="button">Lagre</button>';

/** The field for the date, with what stands around it; the other fields are native. */
const date = (name, html, more = {}) => ({ name, filled: false, back: true, ...more, dato: html });
const hendelse = (name, html, more = {}) => ({ name, filled: true, back: true, ...more, hendelse: html });

export const LAYOUTS = [
  // Beside a date that cannot be written: no button of the row is its calendar.
  ...[
    ['beside-lagre', save],
    ['beside-lagre-in-form', '<button type="button">Lagre og lukk</button>', { form: true }],
    ['beside-submit', '<button>Registrer</button>', { form: true }],
    ['beside-button-without-form', '<button>Lagre</button>'],
    ['beside-signer', '<button type="button">Signer</button>'],
    ['beside-avbryt', '<button type="button">Avbryt registrering</button>'],
    ['beside-div', '<div role="button" tabindex="0">Lagre</div>'],
    ['beside-link-without-address', '<a role="button" tabindex="0">Godkjenn</a>'],
    ['beside-icon', '<button type="button" class="btn"><i class="fa fa-save"></i></button>'],
    ['beside-unnamed', '<button type="button"><svg width="16" height="16"><path d="M0 0h16v16z"/></svg></button>'],
    ['beside-nynorsk', '<button type="button">Stadfest</button>'],
    ['beside-english', '<button type="button">Submit</button>'],
    ['beside-menu', '<button type="button" aria-haspopup="menu" aria-label="Flere valg">⋮</button>'],
    ['beside-kebab', '<button type="button" aria-haspopup="true">⋮</button>'],
    ['beside-change', '<button type="button" aria-haspopup="dialog">Endre hendelse</button>'],
    ['beside-today', '<button type="button">Dagens dato</button>'],
    ['beside-history', '<button type="button" aria-haspopup="dialog">Historikk for dato</button>'],
  ].map(([name, button, more]) => date(name, `${label}${readOnly()} ${button}`, more)),
  date('before-lagre', `${save} ${label}${readOnly()}`),
  date('refused-lagre', `${label}${refusing()} ${save}`),
  date(
    'refused-signer-first',
    `<button type="button">Signer</button>${label}${refusing('data-held="28.11.2026" value="28.11.2026"')}`,
  ),
  date(
    'in-toolbar',
    `<div role="toolbar"><button type="button">Lagre</button>${label}${readOnly()}<button type="button">Skriv ut</button></div>`,
  ),
  date('inside-label', `<label>Dato ${readOnly()} <button type="button">Lagre</button></label>`),
  // What opens, and says so: pressed, whatever stands beside it.
  date('calendar-then-lagre', `${label}${readOnly('data-calendar="apne"')} ${calendar()} ${save}`, {
    filled: true,
    back: false,
  }),
  date('lagre-then-calendar', `${save} ${label}${readOnly('data-calendar="apne"')} ${calendar()}`, {
    filled: true,
    back: false,
  }),
  date(
    'calendar-by-icon',
    `${label}${readOnly('data-calendar="apne"')} <button type="button" id="apne" data-own><i class="bi bi-calendar"></i></button> ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-by-control',
    `${label}${readOnly('data-calendar="apne" data-place="body"')} <button type="button" id="apne" data-own aria-haspopup="dialog"><svg width="9" height="9"></svg></button> ${save}`,
    { filled: true, back: false },
  ),
  date('field-opens-itself', `${label}${readOnly('data-calendar="self"')} ${save}`, { filled: true, back: false }),
  date('field-refuses-and-opens', `${label}${refusing('data-calendar="apne"')} ${calendar()} ${save}`, {
    filled: true,
    back: false,
  }),
  date(
    'other-month',
    `${label}${readOnly('data-calendar="apne" data-months="-2" data-arrows="Forrige|Neste"')} ${calendar()} ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-with-cross',
    `${label}<span class="boks">${readOnly('data-calendar="apne"')}<button type="button" data-own data-empties="dato" aria-label="Fjern dato">×</button></span> ${calendar()} ${save}`,
    { filled: true },
  ),
  // What opens by its name, and does something else all the same.
  date('opener-saves', `${label}${readOnly()} <button type="button">Lagre dato</button>`),
  date(
    'opener-registers-under-the-label',
    `<label for="dato">Registrer dato</label>${readOnly()} <button type="button">Registrer dato</button>`,
  ),
  date(
    'opener-with-a-saving-script',
    `${label}${readOnly()} <button type="button" onclick="lagreSkjema()"><i class="bi bi-calendar"></i></button>`,
  ),
  date('opener-submits', `${label}${readOnly()} <button aria-label="Velg dato">▦</button>`, {
    form: true,
    condition: 'submitsNothing',
  }),
  date('opener-leads-away', `${label}${readOnly()} <a href="/kalender" aria-label="Åpne kalender">▦</a>`, {
    condition: 'leadsNowhere',
  }),
  date(
    'opener-by-icon-of-signing',
    `${label}${readOnly()} <button type="button" aria-haspopup="dialog"><i class="icon-signature"></i></button>`,
    { condition: 'isNoIconOfCommand' },
  ),
  date('opener-says-nothing-of-dates', `${label}${readOnly()} <button type="button">Vis</button>`, {
    condition: 'saysThatItOpens',
  }),
  date(
    'label-of-a-button',
    `<label><button type="button" class="lagre">Lagre</button> Dato <span id="dato" data-own role="combobox" tabindex="0" aria-haspopup="dialog" aria-label="Dato"></span></label>`,
    { condition: 'labelHandsOnNothing' },
  ),
  // What is named anew while it is pressed. What has no name yet when the finger comes is the page's own to show.
  ...[
    ['hovered', 'pointerover', "setAttribute('aria-label', 'Lagre')"],
    ['submits-once-hovered', 'pointerover', "type = 'submit'"],
  ].map(([name, kind, change]) =>
    date(
      `opener-${name}`,
      `${label}${readOnly()} <button type="button" id="apne" aria-label="Velg dato">▦</button><script>document.getElementById('apne').addEventListener('${kind}', ({ currentTarget }) => { currentTarget.${change}; })</script>`,
      { form: true },
    ),
  ),
  date(
    'opener-renamed-under-the-finger',
    `${label}${readOnly()} <button type="button" id="apne" data-own aria-label="Velg dato">▦</button><script>document.getElementById('apne').addEventListener('mousedown', ({ currentTarget }) => { currentTarget.removeAttribute('data-own'); currentTarget.setAttribute('aria-label', 'Lagre'); })</script>`,
  ),
  // Words of days and of showing, which are none of a calendar's.
  ...[
    ['today', '<button type="button">I dag</button>'],
    ['date-today', '<button type="button">Dato i dag</button>'],
    ['view', '<button type="button">Dag</button><button type="button">Uke</button>'],
    ['numbered-day', '<button type="button">Dag 1</button><button type="button">Dag 2</button>'],
    ['shown-day', '<button type="button">Vis dagen</button>'],
    ['dialog', '<button type="button" aria-haspopup="dialog">Vis</button>'],
    ['fold', '<button type="button" aria-controls="mer" aria-expanded="false">Åpne</button><p id="mer" hidden>Mer</p>'],
  ].map(([name, button]) => date(`opener-of-${name}`, `${label}${readOnly()} ${button}`)),
  // The page's own ways and tools, and what is deep in a link.
  date('calendar-in-navigation', `${label}${readOnly()} <nav><a href="#">Journal</a> <a href="#">Kalender</a></nav>`),
  date(
    'calendar-in-footer',
    `${label}${readOnly()}<footer>${save}<button type="button">Åpne kalender</button></footer>`,
  ),
  date(
    'heading-that-sorts',
    `<div role="row"><div role="columnheader"><button type="button">Dato</button></div></div>${label}${readOnly()}`,
  ),
  date(
    'deep-in-a-link',
    `${label}${readOnly()} <a href="/timebok">${'<span>'.repeat(9)}<span class="icon-calendar"><svg width="9" height="9"></svg></span>${'</span>'.repeat(9)}</a>`,
  ),
  // What runs a script that saves, deletes or leads away, by itself or around it.
  date(
    'card-with-a-deleting-script',
    `${label}${readOnly()} <div onclick="slettHendelse()"><span class="icon-calendar"></span></div>`,
    { condition: 'runsNoCommand' },
  ),
  date(
    'script-that-leads-away',
    `${label}${readOnly()} <button type="button" onclick="location.href='/timebok'"><i class="bi bi-calendar"></i></button>`,
  ),
  date(
    'field-with-a-saving-script',
    `${label} <button type="button" id="dato" aria-haspopup="dialog" onclick="lagreSkjema()">Velg dato</button>`,
  ),
  date(
    'cross-with-a-deleting-script',
    `${label}<span>${readOnly('data-calendar="self"')}<button type="button" onclick="slettHendelse()">×</button></span>`,
    { filled: true, back: false },
  ),
  date(
    'ok-with-a-saving-script',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<button type="button" data-ok onclick="lagreSkjema()">OK</button>\'')} ${calendar()}`,
  ),
  date(
    'picture-in-a-button-that-books',
    `${label}${readOnly()} <button type="button" data-action="createAppointment"><i class="bi bi-calendar"></i></button>`,
  ),
  // Pictures and names in code of commands, on a button that says that it opens something.
  ...[
    ['ligature', '<i class="symbols" aria-hidden="true">save</i>'],
    ['sprite', '<svg width="9" height="9"><use href="/signs.svg#lagre"/></svg>'],
    ['image', '<img src="/signs/lagre.png" alt="" width="9" height="9">'],
    ['named-element', '<journal-sign name="save-outline"></journal-sign>'],
    ['drawn-text', '<svg width="40" height="16"><text y="12">Lagre</text></svg>'],
    ['hidden-from-readers', '<span aria-hidden="true">Lagre</span>'],
    ['crossed-calendar', '<i class="bi bi-calendar-x"></i>'],
    ['calendar-and-plus', '<i class="fa fa-calendar-plus"></i>'],
    ['class', '<i></i>', 'class="btn-submit"'],
    ['opened', '<i></i>', 'aria-controls="slett-dialog"'],
    ['tip', '<i></i>', 'data-tip-text="Lagre"'],
    ['described', '<i></i>', 'aria-describedby="tips"'],
    ['style', '<i></i>', 'class="stil"'],
  ].map(([name, inner, more = '']) =>
    date(
      `picture-${name}`,
      `<style>.stil::before { content: 'Lagre'; }</style><p id="tips" hidden>Lagre registreringen</p>${label}${readOnly()} <button type="button" aria-haspopup="dialog" ${more}>${inner}</button>`,
    ),
  ),
  // Ways on that are none of the calendar's months.
  date(
    'footer-of-a-wizard',
    `${label}${readOnly('data-calendar="apne" data-months="-2" data-arrows="Forrige|Neste" data-footer=\'<div><button type="button">Tilbake</button><button type="button">Neste</button></div>\'')} ${calendar()}`,
    { filled: true, back: false },
  ),
  date(
    'footer-of-a-wizard-by-class',
    `${label}${readOnly('data-calendar="apne" data-months="-2" data-arrows="‹|›" data-footer=\'<button type="button" class="wizard-next">→</button>\'')} ${calendar()}`,
  ),
  // An OK that takes in more than the day.
  ...[
    ['list', '<label>Årsak <select><option>Ny</option></select></label>'],
    ['switch', '<div role="switch" aria-checked="true" tabindex="0">Varsel</div>'],
    ['choice', '<button type="button" aria-haspopup="listbox">P</button>'],
    ['warning', '<p>Registreringen lagres med denne datoen.</p>'],
  ].map(([name, html]) =>
    date(
      `footer-ok-with-${name}`,
      `${label}<template id="mer">${html}</template>${readOnly('data-calendar="apne" data-takes="ok"')} ${calendar()}<script>{ const input = document.getElementById('dato'); input.dataset.footer = document.getElementById('mer').innerHTML + '<button type="button" data-ok>OK</button>'; }</script>`,
    ),
  ),
  date(
    'footer-ok-called-save',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<button type="button" data-ok class="btn-save">OK</button>\'')} ${calendar()}`,
  ),
  // Days that do more than being chosen.
  date('days-that-book', `${label}${readOnly('data-calendar="apne" data-named="Book *"')} ${calendar()}`),
  date(
    'days-with-a-broken-word',
    `${label}${readOnly('data-calendar="apne" data-named="* – Reg\u00adistrer time"')} ${calendar()}`,
  ),
  // Signs that belong to something larger than the field.
  date(
    'split-button',
    `${label}${readOnly()} <span><button type="button">Signer</button><button type="button" aria-haspopup="dialog">▾</button></span>`,
  ),
  date(
    'cross-of-the-card',
    `<div><div>${label}<button type="button">×</button></div><div>${readOnly('data-calendar="self"')}</div></div>`,
    { filled: true, back: false },
  ),
  date('shadow-parts', '<dato-velger id="vert"></dato-velger>', { extra: 'shadows' }),
  // In the calendar's own pop-up.
  date(
    'footer-ok',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<div><button type="button" data-own data-ok>OK</button></div>\'')} ${calendar()}`,
    { filled: true, back: false },
  ),
  date(
    'footer-ferdig-and-avbryt',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<div><button type="button">Avbryt</button><button type="button">Nullstill</button><button type="button" data-own data-ok>Ferdig</button></div>\'')} ${calendar()}`,
    { filled: true, back: false },
  ),
  date(
    'footer-lagre',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<div><button type="button" data-ok>Lagre</button><button type="button">Nullstill</button></div>\'')} ${calendar()}`,
  ),
  date(
    'footer-ok-of-a-form',
    `${label}${readOnly('data-calendar="apne" data-takes="ok" data-footer=\'<div><label>Årsak <input></label><button type="button" data-ok>OK</button></div>\'')} ${calendar()}`,
    { condition: 'confirmsDateOnly' },
  ),
  date(
    'footer-that-leads-on',
    `${label}${readOnly('data-calendar="apne" data-months="-2" data-arrows="Før|Etter" data-footer=\'<button type="button">Neste pasient</button>\'')} ${calendar()}`,
    { condition: 'leafsOnly' },
  ),
  date('days-that-register', `${label}${readOnly('data-calendar="apne" data-named="Registrer *"')} ${calendar()}`, {
    condition: 'isNoCommand',
  }),
  date(
    'dialog-with-cross',
    `<div role="dialog" aria-label="Registrer hendelse i pasientforløp"><div class="innhold"><div><strong>Detaljer</strong> <button type="button" aria-label="Lukk">×</button></div><div>${label}${readOnly('data-calendar="apne"')} ${calendar()}</div></div></div>`,
    { filled: true, back: false },
  ),
  date(
    'slett-registrering',
    `${label}${readOnly('data-calendar="apne"')} ${calendar()} <button type="button">Slett registrering</button>`,
    { filled: true, back: false },
  ),
  date(
    'nullstill-skjema',
    `${label}${refusing()} <button type="button">Nullstill skjema</button> <button type="button">Fjern hendelse fra forløpet</button>`,
  ),
  date(
    'cross-of-the-row',
    `<div class="rad"><span>Hendelse 1</span> <span>${label}${readOnly('data-calendar="apne"')}</span> ${calendar()} <button type="button">×</button></div>`,
    { filled: true, back: false, condition: 'belongsToField' },
  ),
  date(
    'sign-in-the-field',
    `${label}<span class="boks">${readOnly('data-calendar="apne"')}<span title="Fullfør">✓</span></span> ${calendar()}`,
    { filled: true, back: false, condition: 'saysThatItClears' },
  ),
  date('time-line-only', `${label}${readOnly()} ${calendar()}`, { extra: 'timeline', condition: 'standsInCalendar' }),
  // Days elsewhere on the page that come into sight meanwhile are none of the calendar's.
  date('days-of-a-time-line', `${label}${readOnly('data-calendar="apne" data-months="-2" ')} ${calendar()} `, {
    filled: true,
    back: false,
    extra: 'timeline',
  }),
  date('shadow-part', '<dato-velger id="vert"></dato-velger>', { filled: true, back: false, extra: 'shadow' }),
  // A field, or what is chosen in it, that says a command besides.
  ...[
    ['saves', 'Velg dato og lagre'],
    ['prints', 'Skriv ut'],
  ].map(([name, text]) =>
    date(
      `field-that-${name}`,
      `<span id="dl">Dato</span> <button type="button" aria-haspopup="dialog" aria-labelledby="dl">${text}</button>`,
    ),
  ),
  ...['Skriv ut', 'Søk', 'Trykk for å slette registreringen'].map((text, at) =>
    hendelse(
      `list-with-command-${at + 1}`,
      `<span id="hl">Hendelse</span> <button type="button" id="h" data-own data-list="hendelse" data-plain data-after='<button type="button">${text}</button>' role="combobox" aria-haspopup="true" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button>`,
      { back: false },
    ),
  ),
  hendelse(
    'menu-with-command',
    `<span id="hl">Hendelse</span> <button type="button" id="h" data-own data-list="hendelse" data-after='<div role="menuitem">Velg og lagre</div>' role="combobox" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button>`,
    { back: false },
  ),
  hendelse(
    'choices-that-delete',
    `<span id="hl">Hendelse</span><div role="listbox" aria-labelledby="hl" data-group>${['C Klinisk beslutning', 'E Evalueringspunkt', 'M Første fremmøte i nasjonalt pasientforløp'].map((text) => `<div role="option" title="Slett ${text}" aria-selected="false">${text}</div>`).join('')}</div>`,
    { filled: false },
  ),
  // Around other widgets.
  hendelse(
    'list-with-lagre',
    `<span id="hl">Hendelse</span> <button type="button" id="h" data-own data-list="hendelse" role="combobox" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button> ${save} <button type="button">Slett</button>`,
    { back: false },
  ),
  hendelse(
    'list-with-footer',
    `<span id="hl">Hendelse</span> <button type="button" id="h" data-own data-list="hendelse" data-after='<button type="button">Registrer</button>' role="combobox" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button>`,
    { back: false },
  ),
  hendelse(
    'list-in-grid-row',
    `<div role="row"><span role="gridcell"><span id="hl">Hendelse</span> <div id="h" data-own data-list="hendelse" role="combobox" tabindex="0" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></div></span> <button type="button">Slett</button></div>`,
    { back: false, condition: 'keyTypes' },
  ),
  hendelse(
    'toggles-with-lagre',
    `<div role="group" aria-label="Hendelse" data-group><button type="button" data-own aria-pressed="false">C Klinisk beslutning</button><button type="button" data-own aria-pressed="false">E Evalueringspunkt</button><button type="button" data-own aria-pressed="false">M Første fremmøte i nasjonalt pasientforløp</button><button type="button" data-own aria-pressed="false">X Avslutning av nasjonalt pasientforløp</button></div> ${save}`,
    { back: false },
  ),
  hendelse(
    'toggles-that-submit',
    `<div role="group" aria-label="Hendelse" data-group><button aria-pressed="false">C Klinisk beslutning</button><button aria-pressed="false">E Evalueringspunkt</button><button aria-pressed="false">M Første fremmøte i nasjonalt pasientforløp</button><button aria-pressed="false">X Avslutning av nasjonalt pasientforløp</button></div>`,
    { form: true, filled: false },
  ),
  hendelse(
    'radios-with-lagre',
    `<fieldset><legend>Hendelse</legend>${['C Klinisk beslutning', 'E Evalueringspunkt', 'M Første fremmøte i nasjonalt pasientforløp', 'X Avslutning av nasjonalt pasientforløp'].map((text) => `<label data-own><input type="radio" name="h" value="${text[0]}"> ${text}</label>`).join('')}${save}</fieldset>`,
    { back: false },
  ),
  hendelse(
    'tabs-that-lead-away',
    `<div role="tablist" aria-label="Hendelse" data-group>${['C Klinisk beslutning', 'E Evalueringspunkt', 'M Første fremmøte i nasjonalt pasientforløp', 'X Avslutning av nasjonalt pasientforløp'].map((text) => `<a role="tab" aria-selected="false" href="/${text[0]}">${text}</a>`).join('')}</div>`,
    { filled: false },
  ),
  hendelse(
    'typed-list-with-slett',
    `<label for="h">Hendelse</label> <span class="boks" data-around><input id="h" data-own data-suggests="hendelse" role="combobox" aria-autocomplete="list" aria-expanded="false" autocomplete="off"></span> <button type="button">Slett</button> <button type="button">×</button>`,
  ),
  hendelse(
    'typed-list-with-cross',
    `<label for="h">Hendelse</label> <span class="boks" data-around><input id="h" data-own data-suggests="hendelse" role="combobox" aria-autocomplete="list" aria-expanded="false" autocomplete="off"><button type="button" data-own data-empties="h" aria-label="Fjern hendelse">×</button></span> ${save}`,
  ),
  hendelse(
    'open-list-with-buttons',
    `<span id="hl">Hendelse</span><div role="listbox" aria-labelledby="hl" data-group>${['C Klinisk beslutning', 'E Evalueringspunkt', 'M Første fremmøte i nasjonalt pasientforløp', 'X Avslutning av nasjonalt pasientforløp'].map((text) => `<div role="option" data-own aria-selected="false">${text}</div>`).join('')}</div>${save}<button type="button">Avbryt</button>`,
    { back: false },
  ),
  date(
    'parts-with-lagre',
    `<div role="group" aria-label="Dato">${[
      ['dag', 1, 31],
      ['måned', 1, 12],
      ['år', 2000, 2100],
    ]
      .map(
        ([part, low, high]) =>
          `<span role="spinbutton" tabindex="0" data-own data-part aria-label="${part}" aria-valuemin="${low}" aria-valuemax="${high}">--</span>`,
      )
      .join('.')}</div> ${save}`,
    { filled: true },
  ),
  date(
    'written-with-lagre',
    `${label}<input id="dato" data-own placeholder="dd.mm.åååå"> ${save} <button type="button">Slett registrering</button>`,
    { filled: true },
  ),
  date('native-with-lagre', `${label}<input id="dato" data-own type="date"> ${save}`, { filled: true }),
  hendelse(
    'clear-word-that-removes-the-event',
    `<span id="hl">Hendelse</span> <span class="boks" data-around><button type="button" id="h" data-own data-list="hendelse" role="combobox" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button><button type="button">Fjern hendelse</button></span> <button type="button">Fjern hendelsen</button>`,
    { back: false },
  ),
  date(
    'delete-the-date',
    `${label}<span class="boks">${readOnly('data-calendar="apne"')}<button type="button">Slett dato</button></span> ${calendar()}`,
    { filled: true, back: false },
  ),
  date(
    'fjern-dato',
    `${label}<span class="boks">${readOnly('data-calendar="apne"')}<button type="button" data-own data-empties="dato">Fjern dato</button></span> ${calendar()} <button type="button">Fjern</button>`,
    { filled: true },
  ),
  date(
    'calendar-by-button-input',
    `${label}${readOnly('data-calendar="apne"')} <input type="button" id="apne" data-own value="Velg dato"> ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-by-picture',
    `${label}${readOnly('data-calendar="apne"')} <img id="apne" data-own alt="Kalender" width="16" height="16"> ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-by-dots',
    `${label}${readOnly('data-calendar="apne"')} <button type="button" id="apne" data-own class="datepicker-trigger">...</button> ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-by-change',
    `${label}${readOnly('data-calendar="apne"')} <button type="button" id="apne" data-own>Endre dato</button> ${save}`,
    { filled: true, back: false },
  ),
  date(
    'calendar-of-bookings',
    `${label}${readOnly('data-calendar="apne" data-extra="<h3>Timebok</h3>"')} ${calendar()}`,
  ),
  // A page that turns to something else once the calendar or the list is open.
  ...['heading', 'patient', 'list'].flatMap((changes) => [
    date(`${changes}-changes`, `${label}${readOnly('data-calendar="apne"')} ${calendar()} ${save}`, {
      changes,
      condition: 'pageIsTheSame',
    }),
    hendelse(
      `${changes}-changes-under-list`,
      `<span id="hl">Hendelse</span> <button type="button" id="h" data-own data-list="hendelse" role="combobox" aria-haspopup="listbox" aria-labelledby="hl"><span data-shown>Velg hendelse</span></button> ${save}`,
      { changes, filled: false },
    ),
  ]),
];
