import 'primereact/resources/themes/lara-light-blue/theme.css';
import '../../made/look.css';
import { Button } from 'primereact/button';
import { Calendar } from 'primereact/calendar';
import { Column } from 'primereact/column';
import { DataTable } from 'primereact/datatable';
import { Dropdown } from 'primereact/dropdown';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const TESTS = ['Litium', 'Valproat', 'Klozapin', 'PEth', 'Hb', 'CRP'];

function Page() {
  const [test, setTest] = useState(null);
  const [orders, setOrders] = useState([
    { dato: '02.11.2026', analyse: 'Litium', resultat: '0,7 mmol/L', status: 'Besvart' },
  ]);
  return (
    <>
      <header className="patient">
        <b>Stein Fiktivhaug</b>
        <span>238466 23566</span>
      </header>
      <main className="layout">
        <section className="box">
          <h2>Ny rekvisisjon</h2>
          <div className="field">
            <label htmlFor="analyse">Type prøve</label>
            <Dropdown
              inputId="analyse"
              value={test}
              options={TESTS}
              onChange={(event) => setTest(event.value)}
              placeholder="Velg"
            />
          </div>
          <div className="field">
            <label htmlFor="dato">Prøvedato</label>
            <Calendar inputId="dato" dateFormat="dd.mm.yy" />
          </div>
          <Button
            label="Lagre rekvisisjon"
            onClick={() =>
              setOrders([...orders, { dato: '25.11.2026', analyse: test, resultat: '', status: 'Bestilt' }])
            }
          />
        </section>
        <section className="box">
          <h2>Prøvesvar</h2>
          <DataTable value={orders} size="small">
            <Column field="dato" header="Dato" />
            <Column field="analyse" header="Kode" />
            <Column field="resultat" header="Resultat" />
            <Column field="status" header="Status" />
          </DataTable>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
