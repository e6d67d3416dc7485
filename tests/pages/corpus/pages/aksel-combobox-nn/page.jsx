import '@navikt/ds-css';
import '../../made/look.css';
import {
  Button,
  UNSAFE_Combobox as Combobox,
  DatePicker,
  Modal,
  Radio,
  RadioGroup,
  useDatepicker,
} from '@navikt/ds-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { inWords, isoOfDate } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const registration = createRegistration({ rows: rowsOf('D12 A 2026-02-02, D12 M 2026-02-16'), isClosed: true });
const nn = (rows) => rows.map(([code, , text]) => ({ value: `urn:oid:2.16.578.1.12.4.1.1#${code}`, label: text }));
const codeIn = (value) => value.split('#')[1];

function Form({ onClose }) {
  const { model, set, save } = useRegistration(registration);
  const { datepickerProps, inputProps } = useDatepicker({ onDateChange: (date) => set({ dato: isoOfDate(date) }) });
  const pick = (field) => (value, isSelected) => set({ [field]: isSelected ? codeIn(value) : '' });
  const chosen = (rows, code) => nn(rows).filter(({ value }) => codeIn(value) === code);
  const outcomes = outcomesOf(model.hendelse);
  return (
    <Modal open onClose={onClose} header={{ heading: 'Registrer forløpshending' }} width="medium">
      <Modal.Body>
        <div className="stack" style={{ minHeight: 420 }}>
          <Combobox
            label="Pakkeforløp"
            options={nn(TYPES)}
            selectedOptions={chosen(TYPES, model.forlopstype)}
            onToggleSelected={pick('forlopstype')}
          />
          <Combobox
            label="Hending"
            options={nn(HENDELSER)}
            selectedOptions={chosen(HENDELSER, model.hendelse)}
            onToggleSelected={pick('hendelse')}
          />
          {outcomes.length > 0 && (
            <RadioGroup legend="Utfall av avgjerda" value={model.utfall} onChange={(utfall) => set({ utfall })}>
              {outcomes.map(([code, , text]) => (
                <Radio key={code} value={code}>
                  {text}
                </Radio>
              ))}
            </RadioGroup>
          )}
          <DatePicker {...datepickerProps}>
            <DatePicker.Input {...inputProps} label="Dato for hendinga" />
          </DatePicker>
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={() => save() && onClose()}>Lagre</Button>
        <Button variant="secondary" onClick={onClose}>
          Avbryt
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

function Page() {
  const [isOpen, setOpen] = useState(false);
  const { rows } = useRegistration(registration);
  const show = (isShown) => {
    registration.show(isShown);
    setOpen(isShown);
  };
  return (
    <>
      <div className="topbar">
        <strong>Fjelljournalen</strong>
        <span className="user">BUP Indre</span>
      </div>
      <div className="patient" role="region" aria-label="Pasient">
        <b>Ella Testbakken</b>
        <span>11 år</span>
        <span>Fødselsnummer 258115 72066</span>
        <span className="muted">Føresette: Mari Fiktivhaug</span>
      </div>
      <main className="layout single">
        <Button size="small" onClick={() => show(true)}>
          Ny hending
        </Button>
        <section className="box">
          <h2>Tidslinje for pasientforløpet</h2>
          <ol>
            {rows.map((row) => (
              <li key={JSON.stringify(row)}>
                <time dateTime={row.dato}>{inWords(row.dato)}</time>
                <div>
                  <b>{hendelseText(row.hendelse, 'nn')}</b>
                  {row.utfall && <div>{utfallText(row.hendelse, row.utfall, 'nn')}</div>}
                </div>
                <div className="muted">{typeText(row.forlopstype, 'nn')}</div>
              </li>
            ))}
          </ol>
        </section>
      </main>
      {isOpen && <Form onClose={() => show(false)} />}
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
