import 'primereact/resources/themes/lara-light-blue/theme.css';
import '../../made/look.css';
import { Button } from 'primereact/button';
import { Column } from 'primereact/column';
import { DataTable } from 'primereact/datatable';
import { Dropdown } from 'primereact/dropdown';
import { InputMask } from 'primereact/inputmask';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isoFrom, norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

function Choice({ id, label, rows, value, onChange }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Dropdown
        inputId={id}
        value={value || null}
        options={rows.map(([code, text]) => ({ value: code, label: text }))}
        onChange={(event) => onChange(event.value ?? '')}
        placeholder="Velg"
        emptyMessage="Ingen valg"
      />
    </div>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration({
    rows: rowsOf(
      'D11 A 2026-01-05, D11 M 2026-01-22, D11 C/P 2026-02-12, D11 U/U 2026-02-26, D11 E 2026-03-19, D11 E 2026-06-11, D11 E 2026-08-27',
    ),
  });
  const [text, setText] = useState('');
  return (
    <>
      <header className="patient">
        <b>Stein Fiktivhaug</b>
        <span>60 år</span>
        <span>Personnummer 238466 23566</span>
      </header>
      <main className="layout">
        <section className="box">
          <h2>Ny hendelse i pakkeforløp</h2>
          <Choice
            id="pf"
            label="Pakkeforløp"
            rows={TYPES}
            value={model.forlopstype}
            onChange={(forlopstype) => set({ forlopstype })}
          />
          <Choice
            id="he"
            label="Hendelse"
            rows={HENDELSER}
            value={model.hendelse}
            onChange={(hendelse) => set({ hendelse })}
          />
          <Choice
            id="ut"
            label="Utfall"
            rows={outcomesOf(model.hendelse)}
            value={model.utfall}
            onChange={(utfall) => set({ utfall })}
          />
          <div className="field">
            <label htmlFor="da">Dato</label>
            <InputMask
              id="da"
              mask="99.99.9999"
              placeholder="dd.mm.åååå"
              value={text}
              onComplete={(event) => {
                setText(event.value);
                set({ dato: isoFrom(event.value) });
              }}
            />
          </div>
          <Button label="Lagre" onClick={() => save() && setText('')} />
        </section>
        <section className="box">
          <h2>Hendelser</h2>
          <DataTable
            value={rows}
            paginator
            rows={5}
            currentPageReportTemplate="{first}–{last} av {totalRecords}"
            paginatorTemplate="FirstPageLink PrevPageLink CurrentPageReport NextPageLink LastPageLink"
            size="small"
          >
            <Column header="Dato" body={(row) => norwegian(row.dato)} />
            <Column header="Pakkeforløp" body={(row) => typeText(row.forlopstype)} />
            <Column header="Hendelse" body={(row) => hendelseText(row.hendelse)} />
            <Column header="Utfall" body={(row) => utfallText(row.hendelse, row.utfall)} />
          </DataTable>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
