import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '../../made/look.css';
import {
  Button,
  Card,
  Dialog,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
  Tag,
  Textfield,
} from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const registration = createRegistration({ rows: rowsOf('D01 A 2026-06-01, D01 M 2026-06-08'), isClosed: true });

function Choice({ label, rows, value, onChange }) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">Ikke valgt</Select.Option>
        {rows.map(([code, text]) => (
          <Select.Option key={code} value={code}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration(registration);
  const dialog = useRef(null);
  const open = () => {
    registration.show();
    dialog.current.showModal();
  };
  return (
    <>
      <header className="topbar">
        <strong>Kystjournal</strong>
        <span className="user">Ruspoliklinikken</span>
      </header>
      <section className="patient" aria-label="Pasientinformasjon">
        <Heading level={1} data-size="2xs">
          Amina Testova
        </Heading>
        <span>36 år, kvinne</span>
        <span>D-nummer: 618690 12008</span>
      </section>
      <main className="layout single">
        <Button onClick={open}>Registrer hendelse</Button>
        <Dialog ref={dialog} onClose={() => registration.show(false)} closeButton="Lukk">
          <div className="stack">
            <Heading level={2} data-size="xs">
              Ny forløpshendelse
            </Heading>
            <Choice
              label="Forløpstype"
              rows={TYPES}
              value={model.forlopstype}
              onChange={(forlopstype) => set({ forlopstype })}
            />
            <Choice
              label="Hendelse"
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
            <Textfield
              label="Hendelsesdato"
              type="date"
              value={model.dato}
              onChange={(event) => set({ dato: event.target.value })}
            />
            <Button onClick={() => save() && dialog.current.close()}>Lagre</Button>
          </div>
        </Dialog>
        <Heading level={2} data-size="xs">
          Hendelser i forløpet
        </Heading>
        {rows.map((row) => (
          <Card key={JSON.stringify(row)}>
            <Card.Block>
              <Heading level={3} data-size="2xs">
                {hendelseText(row.hendelse)}
              </Heading>
              <Paragraph data-size="sm">
                <Tag data-size="sm">{row.forlopstype}</Tag> {norwegian(row.dato)}
              </Paragraph>
              {row.utfall && <Paragraph data-size="sm">Utfall: {utfallText(row.hendelse, row.utfall)}</Paragraph>}
            </Card.Block>
          </Card>
        ))}
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
