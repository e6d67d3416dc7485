import '../../made/look.css';
import { ChakraProvider, createListCollection, defaultSystem, Field, Input, Portal, Select } from '@chakra-ui/react';
import { createRoot } from 'react-dom/client';

const collection = createListCollection({
  items: ['PPR Start pakkeforløp', 'PPR Første fremmøte', 'PPR Klinisk beslutning', 'Epikrise', 'Poliklinisk notat'],
});

function Page() {
  return (
    <ChakraProvider value={defaultSystem}>
      <header className="patient">
        <b>Amina Testova</b>
        <span>D-nummer 618690 12008</span>
      </header>
      <main className="layout single">
        <section className="box stack">
          <h2>Nytt dokument</h2>
          <Select.Root collection={collection}>
            <Select.HiddenSelect />
            <Select.Label>Dokumentmal</Select.Label>
            <Select.Control>
              <Select.Trigger>
                <Select.ValueText placeholder="Velg mal" />
              </Select.Trigger>
            </Select.Control>
            <Portal>
              <Select.Positioner>
                <Select.Content>
                  {collection.items.map((item) => (
                    <Select.Item item={item} key={item}>
                      {item}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select.Positioner>
            </Portal>
          </Select.Root>
          <Field.Root>
            <Field.Label>Tittel</Field.Label>
            <Input />
          </Field.Root>
          <Field.Root>
            <Field.Label>Dokumentdato</Field.Label>
            <Input placeholder="dd.mm.åååå" />
          </Field.Root>
          <button type="button" className="button">
            Opprett
          </button>
        </section>
      </main>
    </ChakraProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
