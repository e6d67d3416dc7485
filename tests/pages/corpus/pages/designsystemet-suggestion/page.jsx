import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '../../made/look.css';
import {
  Button,
  Details,
  Field,
  Fieldset,
  Heading,
  Label,
  Radio,
  EXPERIMENTAL_Suggestion as Suggestion,
  Table,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isoFrom, norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

function Choice({ label, rows, value, onChange }) {
  const chosen = rows.find(([code]) => code === value);
  return (
    <Field>
      <Label>{label}</Label>
      <Suggestion
        selected={chosen ? { value, label: chosen[1] } : null}
        onSelectedChange={(item) => onChange(item?.value ?? '')}
      >
        <Suggestion.Input />
        <Suggestion.Clear />
        <Suggestion.List>
          <Suggestion.Empty>Ingen treff</Suggestion.Empty>
          {rows.map(([code, text]) => (
            <Suggestion.Option key={code} label={text} value={code}>
              {text}
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
    </Field>
  );
}

function Page() {
  const { model, rows, set, save } = useRegistration({ rows: rowsOf('D01 A 2026-08-31, D01 M 2026-09-07') });
  const [text, setText] = useState('');
  return (
    <>
      <header className="patient">
        <Heading level={1} data-size="2xs">
          Stein Fiktivhaug
        </Heading>
        <span>60 år</span>
        <span>Fødselsnummer: 23846623566</span>
      </header>
      <main className="layout">
        <section className="box stack">
          <Heading level={2} data-size="xs">
            Registrer forløpshendelse
          </Heading>
          <Fieldset>
            <Fieldset.Legend>Pakkeforløp</Fieldset.Legend>
            {TYPES.map(([code, name]) => (
              <Radio
                key={code}
                name="pf"
                label={name}
                value={code}
                checked={model.forlopstype === code}
                onChange={() => set({ forlopstype: code })}
              />
            ))}
          </Fieldset>
          <Choice
            label="Forløpshendelse"
            rows={HENDELSER}
            value={model.hendelse}
            onChange={(hendelse) => set({ hendelse })}
          />
          {outcomesOf(model.hendelse).length > 0 && (
            <Choice
              label="Resultat"
              rows={outcomesOf(model.hendelse)}
              value={model.utfall}
              onChange={(utfall) => set({ utfall })}
            />
          )}
          <Textfield
            label="Dato"
            description="dd.mm.åååå"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              set({ dato: isoFrom(event.target.value) });
            }}
          />
          <Button onClick={() => save() && setText('')}>Lagre</Button>
        </section>
        <section className="box">
          <Details defaultOpen>
            <Details.Summary>Forløpshendelser</Details.Summary>
            <Details.Content>
              <Table data-size="sm">
                <Table.Head>
                  <Table.Row>
                    {['Dato', 'Pakkeforløp', 'Forløpshendelse', 'Resultat'].map((head) => (
                      <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
                    ))}
                  </Table.Row>
                </Table.Head>
                <Table.Body>
                  {rows.map((row) => (
                    <Table.Row key={JSON.stringify(row)}>
                      <Table.Cell>{norwegian(row.dato)}</Table.Cell>
                      <Table.Cell>{row.forlopstype}</Table.Cell>
                      <Table.Cell>{hendelseText(row.hendelse)}</Table.Cell>
                      <Table.Cell>{utfallText(row.hendelse, row.utfall)}</Table.Cell>
                    </Table.Row>
                  ))}
                </Table.Body>
              </Table>
            </Details.Content>
          </Details>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
