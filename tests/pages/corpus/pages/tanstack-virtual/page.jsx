import '../../made/look.css';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const evaluations = Array.from({ length: 57 }, (_, index) =>
  new Date(Date.UTC(2019, 8, 2 + index * 42)).toISOString().slice(0, 10),
);
const ROWS = rowsOf(
  `D11 A 2019-06-03, D11 M 2019-06-20, D11 C/P 2019-07-18, ${evaluations.map((day) => `D11 E ${day}`).join(', ')}`,
);
const column = createColumnHelper();
const COLUMNS = [
  column.accessor((row) => norwegian(row.dato), { id: 'dato', header: 'Dato' }),
  column.accessor('forlopstype', { header: 'Forløpstype' }),
  column.accessor((row) => `${row.hendelse} ${hendelseText(row.hendelse)}`, { id: 'hendelse', header: 'Hendelse' }),
  column.accessor((row) => utfallText(row.hendelse, row.utfall), { id: 'utfall', header: 'Utfall' }),
];

function List({ rows }) {
  const table = useReactTable({ data: rows, columns: COLUMNS, getCoreRowModel: getCoreRowModel() });
  const scroller = useRef(null);
  const all = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 2,
  });
  return (
    <div ref={scroller} style={{ height: 340, overflow: 'auto' }} id="rulleliste">
      <div role="table" aria-label="Hendelser i pasientforløp" aria-rowcount={all.length + 1}>
        <div role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <div role="row" aria-rowindex={1} key={group.id} style={{ display: 'flex', fontWeight: 600 }}>
              {group.headers.map((header) => (
                <div role="columnheader" key={header.id} style={{ width: 160 }}>
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </div>
              ))}
            </div>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              role="row"
              aria-rowindex={item.index + 2}
              key={item.key}
              style={{
                display: 'flex',
                position: 'absolute',
                top: 0,
                height: 34,
                transform: `translateY(${item.start}px)`,
              }}
            >
              {all[item.index].getVisibleCells().map((cell) => (
                <div role="cell" key={cell.id} style={{ width: 160, whiteSpace: 'nowrap', overflow: 'hidden' }}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Choice({ id, label, rows, value, onChange }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Velg</option>
        {rows.map(([code, text]) => (
          <option key={code} value={code}>{`${code} ${text}`}</option>
        ))}
      </select>
    </div>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration({ rows: ROWS });
  return (
    <>
      <header className="patient">
        <b>Gerd Prøveland</b>
        <span>77 år</span>
        <span>Fødselsnummer 178549 34546</span>
      </header>
      <main className="layout">
        <section className="box">
          <h2>Registrer hendelse</h2>
          <Choice
            id="type"
            label="Forløpstype"
            rows={TYPES}
            value={model.forlopstype}
            onChange={(forlopstype) => set({ forlopstype })}
          />
          <Choice
            id="hendelse"
            label="Hendelse"
            rows={HENDELSER}
            value={model.hendelse}
            onChange={(hendelse) => set({ hendelse })}
          />
          <Choice
            id="utfall"
            label="Utfall"
            rows={outcomesOf(model.hendelse)}
            value={model.utfall}
            onChange={(utfall) => set({ utfall })}
          />
          <div className="field">
            <label htmlFor="dato">Dato</label>
            <input id="dato" type="date" value={model.dato} onChange={(event) => set({ dato: event.target.value })} />
          </div>
          <button type="button" className="button" onClick={save}>
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Hendelser i pasientforløp</h2>
          <List rows={rows} />
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
