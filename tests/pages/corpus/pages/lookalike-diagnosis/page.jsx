import '@navikt/ds-css';
import '../../made/look.css';
import { Button, UNSAFE_Combobox as Combobox, DatePicker, Select, Table, useDatepicker } from '@navikt/ds-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const CODES = [
  'F32.1 Moderat depressiv episode',
  'F41.1 Generalisert angstlidelse',
  'F10.2 Avhengighetssyndrom, alkohol',
  'F43.1 Posttraumatisk stresslidelse',
];

function Page() {
  const [chosen, setChosen] = useState([]);
  const [rows, setRows] = useState([['F32.1', 'Moderat depressiv episode', 'Hoveddiagnose', '12.03.2026']]);
  const { datepickerProps, inputProps } = useDatepicker();
  const save = () =>
    setRows([...rows, [chosen[0]?.slice(0, 5) ?? '', chosen[0]?.slice(6) ?? '', 'Bidiagnose', '01.04.2026']]);
  return (
    <>
      <header className="patient">
        <b>Nora Testesen</b>
        <span>Fødselsnummer 148384 11070</span>
      </header>
      <main className="layout">
        <section className="box stack">
          <h2>Kod diagnose</h2>
          <Combobox
            label="Diagnosekode (ICD-10)"
            options={CODES}
            selectedOptions={chosen}
            onToggleSelected={(value) => setChosen([value])}
          />
          <Select label="Type">
            <option value="">Velg</option>
            <option value="H">Hoveddiagnose</option>
            <option value="B">Bidiagnose</option>
          </Select>
          <DatePicker {...datepickerProps}>
            <DatePicker.Input {...inputProps} label="Dato" />
          </DatePicker>
          <Button onClick={save}>Lagre</Button>
        </section>
        <section className="box">
          <h2>Diagnoser</h2>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                {['Kode', 'Tekst', 'Type', 'Dato'].map((text) => (
                  <Table.HeaderCell key={text}>{text}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={row.join()}>
                  {row.map((text) => (
                    <Table.DataCell key={text}>{text}</Table.DataCell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
