import '../../made/look.css';
import { ChakraProvider, createListCollection, defaultSystem, Field, Input, Portal, Select } from '@chakra-ui/react';
import { createRoot } from 'react-dom/client';

const TYPES = [
  'A01 Brystkreft',
  'A02 Hode- og halskreft',
  'A03 Kronisk lymfatisk leukemi',
  'A10 Tykk- og endetarmskreft',
];
const EVENTS = [
  'S Start pakkeforløp',
  'F Første fremmøte utredende avdeling',
  'C Klinisk beslutning',
  'B Start behandling',
  'X Avslutning av pakkeforløp',
];
const RESULTS = [
  'M Påvist kreft',
  'K Ikke påvist kreft',
  'U Mistanke om annen sykdom',
  'O Overføring til annet sykehus',
];

function Choice({ label, items }) {
  const collection = createListCollection({ items });
  return (
    <Select.Root collection={collection}>
      <Select.HiddenSelect />
      <Select.Label>{label}</Select.Label>
      <Select.Control>
        <Select.Trigger>
          <Select.ValueText placeholder="Velg" />
        </Select.Trigger>
      </Select.Control>
      <Portal>
        <Select.Positioner>
          <Select.Content>
            {items.map((item) => (
              <Select.Item item={item} key={item}>
                {item}
              </Select.Item>
            ))}
          </Select.Content>
        </Select.Positioner>
      </Portal>
    </Select.Root>
  );
}

function Page() {
  return (
    <ChakraProvider value={defaultSystem}>
      <div className="patient" role="banner">
        <b>Gerd Prøveland</b>
        <span>178549 34546</span>
      </div>
      <main className="layout">
        <section className="box stack">
          <h2>Pakkeforløp for kreft</h2>
          <Choice label="Forløpstype" items={TYPES} />
          <Choice label="Hendelse" items={EVENTS} />
          <Choice label="Utfall" items={RESULTS} />
          <Field.Root>
            <Field.Label>Dato</Field.Label>
            <Input placeholder="dd.mm.åååå" />
          </Field.Root>
          <button type="button" className="button">
            Lagre
          </button>
        </section>
        <section className="box">
          <h2>Registrerte koder</h2>
          <table className="plain">
            <tbody>
              <tr>
                <th>Dato</th>
                <th>Kode</th>
              </tr>
              <tr>
                <td>01.10.2026</td>
                <td>A01S</td>
              </tr>
              <tr>
                <td>12.10.2026</td>
                <td>A01F</td>
              </tr>
            </tbody>
          </table>
        </section>
      </main>
    </ChakraProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
