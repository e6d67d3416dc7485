import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../made/look.css';
import {
  Avatar,
  Button,
  Group,
  MantineProvider,
  Pagination,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/nb';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

dayjs.extend(customParseFormat);
const SIZE = 5;
const choices = (rows) => rows.map(([value, text]) => ({ value, label: `${value} ${text}` }));

function Page() {
  const { model, rows, set, save } = useRegistration({
    rows: rowsOf(
      'D11 A 2025-06-02, D11 M 2025-06-19, D11 C/P 2025-07-10, D11 U/U 2025-08-14, D11 E 2025-08-21, D11 E 2025-11-13, D11 E 2026-02-05',
    ),
  });
  const [number, setNumber] = useState(1);
  const newest = rows.toReversed();
  const shown = newest.slice((number - 1) * SIZE, number * SIZE);
  return (
    <MantineProvider>
      <Paper component="header" shadow="xs" p="sm" radius={0}>
        <Group>
          <Avatar radius="xl">PF</Avatar>
          <div>
            <Text fw={600}>Piotr Fiktivski</Text>
            <Text size="sm" c="dimmed">
              D-nr 43827840557 · 48 år · mann
            </Text>
          </div>
        </Group>
      </Paper>
      <main className="layout">
        <Paper
          withBorder
          p="md"
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack>
            <Title order={2} size="h4">
              Kode hendelse
            </Title>
            <Select
              label="Forløpstype"
              data={choices(TYPES)}
              value={model.forlopstype || null}
              onChange={(value) => set({ forlopstype: value ?? '' })}
              placeholder="Velg"
            />
            <Select
              label="Hendelse"
              searchable
              clearable
              data={choices(HENDELSER)}
              value={model.hendelse || null}
              onChange={(value) => set({ hendelse: value ?? '' })}
              placeholder="Søk eller velg"
            />
            <Select
              label="Utfall"
              searchable
              data={choices(outcomesOf(model.hendelse))}
              value={model.utfall || null}
              onChange={(value) => set({ utfall: value ?? '' })}
              disabled={outcomesOf(model.hendelse).length === 0}
            />
            <DateInput
              label="Dato"
              valueFormat="DD.MM.YYYY"
              locale="nb"
              value={model.dato || null}
              onChange={(value) => set({ dato: value ?? '' })}
              placeholder="dd.mm.åååå"
            />
            <Button type="submit">Lagre</Button>
          </Stack>
        </Paper>
        <Paper withBorder p="md">
          <Title order={2} size="h4">
            Tidligere hendelser
          </Title>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Dato</Table.Th>
                <Table.Th>Type</Table.Th>
                <Table.Th>Hendelse</Table.Th>
                <Table.Th>Utfall</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr key={JSON.stringify(row)}>
                  <Table.Td>{norwegian(row.dato)}</Table.Td>
                  <Table.Td>{row.forlopstype}</Table.Td>
                  <Table.Td>{`${row.hendelse} ${hendelseText(row.hendelse)}`}</Table.Td>
                  <Table.Td>{row.utfall && `${row.utfall} ${utfallText(row.hendelse, row.utfall)}`}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Pagination total={Math.ceil(rows.length / SIZE)} value={number} onChange={setNumber} />
        </Paper>
      </main>
    </MantineProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
