import '../../made/look.css';
import './page.css';
import { Field, Label, Listbox, ListboxButton, ListboxOption, ListboxOptions } from '@headlessui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

function Choice({ label, rows, value, onChange }) {
  const chosen = rows.find(([code]) => code === value);
  return (
    <Field className="field">
      <Label>{label}</Label>
      <Listbox value={value} onChange={onChange}>
        <ListboxButton className="lb-button">{chosen ? chosen[1] : 'Velg …'}</ListboxButton>
        <ListboxOptions anchor="bottom start" className="lb-options">
          {rows.map(([code, text]) => (
            <ListboxOption key={code} value={code} className="lb-option">
              {text}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration({
    rows: rowsOf(
      'D12 A 2025-01-13, D12 M 2025-01-30, D12 C/P 2025-02-27, D12 U/U 2025-03-13, D12 E 2025-04-10, D12 E 2025-06-26, D12 E 2025-09-18, D12 E 2025-12-11',
    ),
  });
  const [isAll, setAll] = useState(false);
  const newest = rows.toReversed();
  const shown = isAll ? newest : newest.slice(0, 4);
  return (
    <>
      <div className="topbar">
        <strong>Innsjø EPJ</strong>
        <a href="#pasienter">Mine pasienter</a>
        <span className="user">BUP Sør</span>
      </div>
      <div className="patient" id="pasientlinje">
        <b>Jonas Fiktivrud</b>
        <span>Fnr: 02891161045</span>
        <span>15 år</span>
      </div>
      <main className="layout">
        <section className="box">
          <h2>Registrere hendelse i forløp</h2>
          <Choice
            label="Type forløp"
            rows={TYPES}
            value={model.forlopstype}
            onChange={(forlopstype) => set({ forlopstype })}
          />
          <Choice label="Hendelse" rows={HENDELSER} value={model.hendelse} onChange={(hendelse) => set({ hendelse })} />
          {outcomesOf(model.hendelse).length > 0 && (
            <Choice
              label="Utfall"
              rows={outcomesOf(model.hendelse)}
              value={model.utfall}
              onChange={(utfall) => set({ utfall })}
            />
          )}
          <div className="field">
            <label htmlFor="dag">Dato for hendelse</label>
            <input id="dag" type="date" value={model.dato} onChange={(event) => set({ dato: event.target.value })} />
          </div>
          <button type="button" className="button" onClick={save}>
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Registrert i forløpet</h2>
          <dl className="events">
            {shown.map((row) => (
              <div key={JSON.stringify(row)}>
                <dt>{norwegian(row.dato)}</dt>
                <dd>
                  {hendelseText(row.hendelse)}
                  {row.utfall && `: ${utfallText(row.hendelse, row.utfall)}`}
                </dd>
                <dd className="muted">{typeText(row.forlopstype)}</dd>
              </div>
            ))}
          </dl>
          {!isAll && (
            <button type="button" className="button secondary" onClick={() => setAll(true)}>
              Vis flere
            </button>
          )}
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
