import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../made/look.css';
import { Button, MantineProvider, Radio, Select, Stack, Table } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [rows, setRows] = useState([['14.10.2026', 'INF01', 'Influensa', 'Gitt']]);
  return (
    <MantineProvider>
      <header className="patient">
        <b>Gerd Prøveland</b>
        <span>178549 34546</span>
      </header>
      <main className="layout">
        <Stack className="box">
          <h2>Registrer vaksine</h2>
          <Select label="Vaksinekode" data={['INF01 Influensa', 'COV20 Covid-19', 'PNE01 Pneumokokk']} />
          <Radio.Group label="Utfall">
            <Radio value="g" label="Gitt" />
            <Radio value="a" label="Avslått av pasienten" />
          </Radio.Group>
          <DateInput label="Dato" valueFormat="DD.MM.YYYY" />
          <Button onClick={() => setRows([...rows, ['25.11.2026', 'COV20', 'Covid-19', 'Gitt']])}>Lagre</Button>
        </Stack>
        <section className="box">
          <h2>Vaksiner</h2>
          <Table data={{ head: ['Dato', 'Kode', 'Vaksine', 'Utfall'], body: rows }} />
        </section>
      </main>
    </MantineProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
