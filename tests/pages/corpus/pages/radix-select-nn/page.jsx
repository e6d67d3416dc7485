import '../../made/look.css';
import './page.css';
import * as Select from '@radix-ui/react-select';
import { useId } from 'react';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

function Choice({ label, rows, value, onChange }) {
  const id = useId();
  return (
    <div className="field">
      <span id={id}>{label}</span>
      <Select.Root value={value} onValueChange={onChange}>
        <Select.Trigger className="rs-trigger" aria-labelledby={id}>
          <Select.Value placeholder="Vel" />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className="rs-content" position="popper">
            <Select.Viewport>
              {rows.map(([code, , text]) => (
                <Select.Item key={code} value={code} className="rs-item">
                  <Select.ItemText>{`${text} [${code}]`}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration({ rows: rowsOf('D11 A 2026-04-07, D11 M 2026-04-07') });
  return (
    <>
      <header className="patient">
        <b>Mari Fiktivhaug</b> <span>Fødselsnummer: 199172 15580</span> <span>54 år</span>
      </header>
      <main className="layout">
        <section className="box" aria-labelledby="tittel">
          <h2 id="tittel">Registrering i pakkeforløp</h2>
          <Choice
            label="Pakkeforløp"
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
          <Choice
            label="Utfall"
            rows={outcomesOf(model.hendelse)}
            value={model.utfall}
            onChange={(utfall) => set({ utfall })}
          />
          <label className="field">
            Hendingsdato
            <input type="date" value={model.dato} onChange={(event) => set({ dato: event.target.value })} />
          </label>
          <button type="button" className="button" onClick={save}>
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Hendingar i pakkeforløpet</h2>
          <table className="plain">
            <thead>
              <tr>
                <th>Dato</th>
                <th>Hending</th>
                <th>Utfall</th>
                <th>Pakkeforløp</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={JSON.stringify(row)}>
                  <td>{norwegian(row.dato)}</td>
                  <td>{hendelseText(row.hendelse, 'nn')}</td>
                  <td>{utfallText(row.hendelse, row.utfall, 'nn')}</td>
                  <td>{row.forlopstype}</td>
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
