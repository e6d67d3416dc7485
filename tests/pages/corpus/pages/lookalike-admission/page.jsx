import 'primereact/resources/themes/lara-light-blue/theme.css';
import '../../made/look.css';
import { Button } from 'primereact/button';
import { Dropdown } from 'primereact/dropdown';
import { InputMask } from 'primereact/inputmask';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const FIELDS = [
  ['type', 'Type innleggelse', ['Øyeblikkelig hjelp', 'Planlagt', 'Overført fra annet sykehus']],
  [
    'utfall',
    'Utfall av mottaksvurdering',
    ['Innlagt', 'Poliklinisk oppfølging', 'Hjemsendt til fastlege', 'Overført til TSB'],
  ],
  ['post', 'Sengepost', ['Post 1', 'Post 2', 'Akuttpost']],
];

function Page() {
  const [values, setValues] = useState({});
  return (
    <>
      <header className="patient">
        <b>Piotr Fiktivski</b>
        <span>D-nummer 438278 40557</span>
      </header>
      <main className="layout single">
        <section className="box">
          <h2>Mottak og innleggelse</h2>
          {FIELDS.map(([id, label, options]) => (
            <div className="field" key={id}>
              <label htmlFor={id}>{label}</label>
              <Dropdown
                inputId={id}
                options={options}
                value={values[id]}
                onChange={(event) => setValues({ ...values, [id]: event.value })}
                placeholder="Velg"
              />
            </div>
          ))}
          <div className="field">
            <label htmlFor="dato">Innleggelsesdato</label>
            <InputMask id="dato" mask="99.99.9999" />
          </div>
          <Button label="Lagre innleggelse" />
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
