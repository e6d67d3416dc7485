import '../../made/look.css';
import './page.css';
import {
  Combobox,
  ComboboxButton,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Dialog,
  DialogPanel,
  DialogTitle,
  Field,
  Label,
  Radio,
  RadioGroup,
} from '@headlessui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isoFrom, norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const registration = createRegistration({ rows: rowsOf('D01 A 2026-02-03, D01 M 2026-02-10'), isClosed: true });

function Choice({ label, rows, value, onChange }) {
  const [query, setQuery] = useState('');
  const shown = rows.filter(([, , text]) => text.toLowerCase().includes(query.toLowerCase()));
  return (
    <Field className="field">
      <Label>{label}</Label>
      <Combobox value={value} onChange={(code) => onChange(code ?? '')} onClose={() => setQuery('')}>
        <div className="cb-row">
          <ComboboxInput
            displayValue={(code) => rows.find(([own]) => own === code)?.[2] ?? ''}
            onChange={(event) => setQuery(event.target.value)}
          />
          <ComboboxButton>▾</ComboboxButton>
        </div>
        <ComboboxOptions anchor="bottom start" className="cb-options">
          {shown.map(([code, , text]) => (
            <ComboboxOption key={code} value={code} className="cb-option">
              {text}
            </ComboboxOption>
          ))}
        </ComboboxOptions>
      </Combobox>
    </Field>
  );
}

function Form({ onClose }) {
  const { model, set, save } = useRegistration(registration);
  const [text, setText] = useState('');
  return (
    <Dialog open onClose={onClose} className="cb-dialog">
      <DialogPanel className="box">
        <DialogTitle>Registrer hending</DialogTitle>
        <Choice
          label="Type forløp"
          rows={TYPES}
          value={model.forlopstype}
          onChange={(forlopstype) => set({ forlopstype })}
        />
        <Choice
          label="Forløpshending"
          rows={HENDELSER}
          value={model.hendelse}
          onChange={(hendelse) => set({ hendelse })}
        />
        {outcomesOf(model.hendelse).length > 0 && (
          <RadioGroup value={model.utfall} onChange={(utfall) => set({ utfall })} aria-label="Utfall" className="field">
            <span>Utfall</span>
            {outcomesOf(model.hendelse).map(([code, , outcome]) => (
              <Field key={code} className="cb-row">
                <Radio value={code} className="cb-radio" />
                <Label>{outcome}</Label>
              </Field>
            ))}
          </RadioGroup>
        )}
        <div className="field">
          <label htmlFor="dato">Dato (ÅÅÅÅ-MM-DD)</label>
          <input
            id="dato"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              const typed = event.target.value.split('-').reverse().join('.');
              set({ dato: isoFrom(typed) });
            }}
          />
        </div>
        <button type="button" className="button" onClick={() => save() && onClose()}>
          Lagre
        </button>
      </DialogPanel>
    </Dialog>
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
      <header className="patient">
        <b>Kåre Prøvesen</b>
        <span>45 år</span>
        <span>Fødselsnummer 117581 14009</span>
      </header>
      <main className="layout single">
        <button type="button" className="button" onClick={() => show(true)}>
          Ny hending i forløpet
        </button>
        <section className="box">
          <h2>Forløpshendingar</h2>
          <table className="plain">
            <thead>
              <tr>
                <th>Dato</th>
                <th>Forløpshending</th>
                <th>Utfall</th>
                <th>Type forløp</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={JSON.stringify(row)}>
                  <td>{norwegian(row.dato)}</td>
                  <td>{`${row.hendelse} ${hendelseText(row.hendelse, 'nn')}`}</td>
                  <td>{row.utfall && `${row.utfall} ${utfallText(row.hendelse, row.utfall, 'nn')}`}</td>
                  <td>{row.forlopstype}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </main>
      {isOpen && <Form onClose={() => show(false)} />}
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
