import '@navikt/ds-css';
import '../../made/look.css';
import { Button, DatePicker, Heading, Select, Table, useDatepicker, VStack } from '@navikt/ds-react';
import { createRoot } from 'react-dom/client';
import { isoOfDate, norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

// The server knows the codes by its own keys.
const key = (kind, code) => `${kind}-${code.charCodeAt(0) * 7 + code.length}-${code.slice(1)}`;
const codeOf = (kind, rows, value) => rows.find(([code]) => key(kind, code) === value)?.[0] ?? '';

function Options({ kind, rows }) {
  return (
    <>
      <option value="">Velg</option>
      {rows.map(([code, text]) => (
        <option key={code} value={key(kind, code)}>{`${text} (${code})`}</option>
      ))}
    </>
  );
}

function Form({ model, set, save }) {
  const { datepickerProps, inputProps, reset } = useDatepicker({
    toDate: new Date(2026, 11, 31),
    onDateChange: (date) => set({ dato: isoOfDate(date) }),
  });
  const outcomes = outcomesOf(model.hendelse);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (save()) reset();
      }}
    >
      <VStack gap="space-16">
        <Heading size="small" level="2">
          Registrer i pasientforløp
        </Heading>
        <Select
          label="Type forløp"
          value={model.forlopstype && key('ft', model.forlopstype)}
          onChange={(event) => set({ forlopstype: codeOf('ft', TYPES, event.target.value) })}
        >
          <Options kind="ft" rows={TYPES} />
        </Select>
        <Select
          label="Forløpshendelse"
          value={model.hendelse && key('fh', model.hendelse)}
          onChange={(event) => set({ hendelse: codeOf('fh', HENDELSER, event.target.value) })}
        >
          <Options kind="fh" rows={HENDELSER} />
        </Select>
        {outcomes.length > 0 && (
          <Select
            label="Resultat"
            value={model.utfall && key('ut', model.utfall)}
            onChange={(event) => set({ utfall: codeOf('ut', outcomes, event.target.value) })}
          >
            <Options kind="ut" rows={outcomes} />
          </Select>
        )}
        <DatePicker {...datepickerProps}>
          <DatePicker.Input {...inputProps} label="Dato for hendelse" description="dd.mm.åååå" />
        </DatePicker>
        <Button type="submit">Lagre hendelse</Button>
      </VStack>
    </form>
  );
}

function Page() {
  const registration = useRegistration({ rows: rowsOf('D11 A 2026-05-04, D11 M 2026-05-21, D11 C/P 2026-06-30') });
  return (
    <>
      <header>
        <div className="topbar">
          <strong>Nordlys journal</strong>
          <nav>
            <a href="#sammendrag">Sammendrag</a>
            <a href="#forlop">Forløp</a>
            <a href="#dokumenter">Dokumenter</a>
          </nav>
          <span className="user">Klinikk for psykisk helse</span>
        </div>
        <div className="patient">
          <strong>Prøvedal, Sara</strong>
          <span>07.07.1997 (29 år)</span>
          <span>F.nr. 07879731083</span>
        </div>
      </header>
      <main className="layout">
        <section className="box">
          <Form {...registration} />
        </section>
        <section className="box">
          <h2>Hendelser i pasientforløpet</h2>
          <Table size="small">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">Hendelsesdato</Table.HeaderCell>
                <Table.HeaderCell scope="col">Type forløp</Table.HeaderCell>
                <Table.HeaderCell scope="col">Forløpshendelse</Table.HeaderCell>
                <Table.HeaderCell scope="col">Resultat</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {registration.rows.map((row) => (
                <Table.Row key={JSON.stringify(row)}>
                  <Table.DataCell>{norwegian(row.dato)}</Table.DataCell>
                  <Table.DataCell>{`${typeText(row.forlopstype)} (${row.forlopstype})`}</Table.DataCell>
                  <Table.HeaderCell scope="row">{`${hendelseText(row.hendelse)} (${row.hendelse})`}</Table.HeaderCell>
                  <Table.DataCell>
                    {row.utfall ? `${utfallText(row.hendelse, row.utfall)} (${row.utfall})` : '–'}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
