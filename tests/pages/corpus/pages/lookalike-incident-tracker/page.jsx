import '../../made/look.css';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const column = createColumnHelper();
const COLUMNS = [
  column.accessor('dato', { header: 'Dato' }),
  column.accessor('hendelse', { header: 'Hendelse' }),
  column.accessor('type', { header: 'Type' }),
  column.accessor('status', { header: 'Status' }),
];

function Page() {
  const [data, setData] = useState([
    { dato: '20.11.2026', hendelse: 'Skriver virker ikke', type: 'Utstyr', status: 'Avsluttet' },
    { dato: '23.11.2026', hendelse: 'Treg innlogging', type: 'Nett', status: 'Under arbeid' },
  ]);
  const [text, setText] = useState('');
  const table = useReactTable({ data, columns: COLUMNS, getCoreRowModel: getCoreRowModel() });
  return (
    <>
      <div className="topbar">
        <strong>IKT-støtte</strong>
      </div>
      <main className="layout">
        <section className="box">
          <h2>Registrer hendelse</h2>
          <label className="field">
            Hendelse
            <input value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <label className="field">
            Type
            <select>
              <option>Utstyr</option>
              <option>Nett</option>
              <option>Program</option>
            </select>
          </label>
          <label className="field">
            Dato
            <input type="date" />
          </label>
          <label className="field">
            Status
            <select>
              <option>Ny</option>
              <option>Under arbeid</option>
              <option>Avsluttet</option>
            </select>
          </label>
          <button
            type="button"
            className="button"
            onClick={() => setData([...data, { dato: '25.11.2026', hendelse: text, type: 'Nett', status: 'Ny' }])}
          >
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Hendelser</h2>
          <table className="plain">
            <thead>
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id}>
                  {group.headers.map((header) => (
                    <th key={header.id}>{flexRender(header.column.columnDef.header, header.getContext())}</th>
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {table.getRowModel().rows.map((row) => (
                <tr key={row.id}>
                  {row.getVisibleCells().map((cell) => (
                    <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
