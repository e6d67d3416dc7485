import '../../made/look.css';
import {
  Button,
  ChakraProvider,
  CloseButton,
  createListCollection,
  Drawer,
  defaultSystem,
  Field,
  Input,
  Portal,
  Select,
  Table,
} from '@chakra-ui/react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isoFrom, norwegian } from '../../made/days.js';
import { HENDELSER, outcomesOf, TYPES } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const registration = createRegistration({
  rows: rowsOf('D11 A 2025-11-03, D11 M 2025-11-20, D11 C/P 2025-12-11, D11 U/U 2026-01-08, D11 E 2026-01-22'),
  isClosed: true,
});

function Choice({ label, rows, value, onChange }) {
  const collection = createListCollection({
    items: rows.map(([code, text]) => ({ value: code, label: `${code}: ${text}` })),
  });
  return (
    <Select.Root
      collection={collection}
      value={value ? [value] : []}
      onValueChange={(details) => onChange(details.value[0] ?? '')}
      disabled={rows.length === 0}
    >
      <Select.HiddenSelect />
      <Select.Label>{label}</Select.Label>
      <Select.Control>
        <Select.Trigger>
          <Select.ValueText placeholder="Velg fra listen" />
        </Select.Trigger>
        <Select.IndicatorGroup>
          <Select.Indicator />
        </Select.IndicatorGroup>
      </Select.Control>
      <Select.Positioner>
        <Select.Content>
          {collection.items.map((item) => (
            <Select.Item item={item} key={item.value}>
              {item.label}
              <Select.ItemIndicator />
            </Select.Item>
          ))}
        </Select.Content>
      </Select.Positioner>
    </Select.Root>
  );
}

function Form() {
  const { model, set } = useRegistration(registration);
  const [text, setText] = useState('');
  useEffect(() => {
    registration.show();
    return () => registration.show(false);
  }, []);
  return (
    <div className="stack">
      <Choice label="Forløp" rows={TYPES} value={model.forlopstype} onChange={(forlopstype) => set({ forlopstype })} />
      <Choice
        label="Hendelseskode"
        rows={HENDELSER}
        value={model.hendelse}
        onChange={(hendelse) => set({ hendelse })}
      />
      <Choice
        label="Utfallskode"
        rows={outcomesOf(model.hendelse)}
        value={model.utfall}
        onChange={(utfall) => set({ utfall })}
      />
      <Field.Root>
        <Field.Label>Dato</Field.Label>
        <Input
          placeholder="dd.mm.åååå"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            set({ dato: isoFrom(event.target.value) });
          }}
        />
      </Field.Root>
    </div>
  );
}

function Page() {
  const { rows, save } = useRegistration(registration);
  const [isOpen, setOpen] = useState(false);
  return (
    <ChakraProvider value={defaultSystem}>
      <div className="topbar">
        <strong>Dalsjournal</strong>
        <span className="user">DPS Nord</span>
      </div>
      <div className="patient" role="banner">
        <span>
          <b>Arne Prøveland</b> (66)
        </span>
        <span>309259 21188</span>
        <span>Pårørende: Lise Testesen, tlf. 00 00 00 00</span>
      </div>
      <main className="layout single">
        <Drawer.Root open={isOpen} onOpenChange={(details) => setOpen(details.open)}>
          <Drawer.Trigger asChild>
            <Button size="sm">Legg til forløpskode</Button>
          </Drawer.Trigger>
          <Portal>
            <Drawer.Backdrop />
            <Drawer.Positioner>
              <Drawer.Content>
                <Drawer.Header>
                  <Drawer.Title>Forløpskode</Drawer.Title>
                </Drawer.Header>
                <Drawer.Body>
                  <Form />
                </Drawer.Body>
                <Drawer.Footer>
                  <Button variant="outline" onClick={() => setOpen(false)}>
                    Avbryt
                  </Button>
                  <Button onClick={() => save() && setOpen(false)}>Lagre</Button>
                </Drawer.Footer>
                <Drawer.CloseTrigger asChild>
                  <CloseButton aria-label="Lukk" size="sm" />
                </Drawer.CloseTrigger>
              </Drawer.Content>
            </Drawer.Positioner>
          </Portal>
        </Drawer.Root>
        <section className="box">
          <h2>Forløpskoder</h2>
          <Table.Root size="sm">
            <Table.Header>
              <Table.Row>
                <Table.ColumnHeader>Forløp</Table.ColumnHeader>
                <Table.ColumnHeader>Hendelseskode</Table.ColumnHeader>
                <Table.ColumnHeader>Utfallskode</Table.ColumnHeader>
                <Table.ColumnHeader>Dato</Table.ColumnHeader>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={JSON.stringify(row)}>
                  <Table.Cell>{row.forlopstype}</Table.Cell>
                  <Table.Cell>{row.hendelse}</Table.Cell>
                  <Table.Cell>{row.utfall}</Table.Cell>
                  <Table.Cell>{norwegian(row.dato)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table.Root>
        </section>
      </main>
    </ChakraProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
