import '../../made/look.css';
import * as Select from '@radix-ui/react-select';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const ACTIVITIES = ['D11 Direkte pasientarbeid', 'D12 Veiledning', 'A Administrasjon', 'M Møter', 'C Kurs'];

function Page() {
  const [activity, setActivity] = useState('');
  return (
    <>
      <div className="topbar">
        <strong>Timeføring</strong>
      </div>
      <main className="layout">
        <section className="box">
          <h2>Før timer</h2>
          <div className="field">
            <span id="akt">Utført aktivitet</span>
            <Select.Root value={activity} onValueChange={setActivity}>
              <Select.Trigger aria-labelledby="akt">
                <Select.Value placeholder="Velg" />
              </Select.Trigger>
              <Select.Portal>
                <Select.Content className="box">
                  <Select.Viewport>
                    {ACTIVITIES.map((text) => (
                      <Select.Item key={text} value={text}>
                        <Select.ItemText>{text}</Select.ItemText>
                      </Select.Item>
                    ))}
                  </Select.Viewport>
                </Select.Content>
              </Select.Portal>
            </Select.Root>
          </div>
          <label className="field">
            Dato
            <input type="date" />
          </label>
          <label className="field">
            Timer
            <input type="number" />
          </label>
          <button type="button" className="button">
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Førte timer</h2>
          <table className="plain">
            <tbody>
              <tr>
                <th>Dato</th>
                <th>Kode</th>
                <th>Timer</th>
              </tr>
              <tr>
                <td>23.11.2026</td>
                <td>D12</td>
                <td>3,5</td>
              </tr>
            </tbody>
          </table>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
