import '../../made/look.css';
import { Combobox, ComboboxInput, ComboboxOption, ComboboxOptions, Field, Label } from '@headlessui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const DRUGS = ['Sertralin tab 50 mg', 'Litium tab 83 mg', 'Quetiapin depottab 300 mg', 'Metylfenidat kaps 20 mg'];

function Page() {
  const [drug, setDrug] = useState('');
  const [query, setQuery] = useState('');
  return (
    <>
      <header className="patient">
        <b>Kåre Prøvesen</b>
        <span>117581 14009</span>
      </header>
      <main className="layout">
        <section className="box">
          <h2>Ny forskrivning</h2>
          <Field className="field">
            <Label>Legemiddel</Label>
            <Combobox value={drug} onChange={(value) => setDrug(value ?? '')}>
              <ComboboxInput onChange={(event) => setQuery(event.target.value)} />
              <ComboboxOptions anchor="bottom start" className="box">
                {DRUGS.filter((name) => name.toLowerCase().includes(query.toLowerCase())).map((name) => (
                  <ComboboxOption key={name} value={name}>
                    {name}
                  </ComboboxOption>
                ))}
              </ComboboxOptions>
            </Combobox>
          </Field>
          <label className="field">
            Type
            <select>
              <option>Fast</option>
              <option>Ved behov</option>
              <option>Kur</option>
            </select>
          </label>
          <label className="field">
            Startdato
            <input type="date" />
          </label>
          <button type="button" className="button">
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Legemidler i bruk</h2>
          <table className="plain">
            <tbody>
              <tr>
                <th>Startdato</th>
                <th>Legemiddel</th>
                <th>Type</th>
              </tr>
              <tr>
                <td>01.06.2026</td>
                <td>Sertralin tab 50 mg</td>
                <td>Fast</td>
              </tr>
            </tbody>
          </table>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
