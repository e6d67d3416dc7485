import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../made/look.css';
import { Button, MantineProvider, Paper, Select, Stack, Table, Textarea, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { createRoot } from 'react-dom/client';

const KINDS = [
  'Første fremmøte',
  'Oppfølging',
  'Evalueringssamtale',
  'Avslutningssamtale',
  'Klinisk beslutning (møte)',
];

function Page() {
  return (
    <MantineProvider>
      <header className="patient">
        <b>Sara Prøvedal</b>
        <span>Fnr 07879731083</span>
      </header>
      <main className="layout">
        <Paper withBorder p="md">
          <Stack>
            <Title order={2} size="h4">
              Ny time
            </Title>
            <Select label="Type avtale" data={KINDS} placeholder="Velg" />
            <Select label="Behandler" data={['T. Behandler', 'P. Psykolog']} placeholder="Velg" />
            <DateInput label="Dato" valueFormat="DD.MM.YYYY" placeholder="dd.mm.åååå" />
            <Select label="Klokkeslett" data={['08:30', '09:30', '10:30', '13:00']} />
            <Textarea label="Merknad til pasienten" />
            <Button>Bestill time</Button>
          </Stack>
        </Paper>
        <Paper withBorder p="md">
          <Title order={2} size="h4">
            Kommende timer
          </Title>
          <Table
            data={{
              head: ['Dato', 'Klokkeslett', 'Type avtale', 'Behandler'],
              body: [
                ['02.12.2026', '09:30', 'Første fremmøte', 'T. Behandler'],
                ['09.12.2026', '09:30', 'Oppfølging', 'T. Behandler'],
              ],
            }}
          />
        </Paper>
      </main>
    </MantineProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
