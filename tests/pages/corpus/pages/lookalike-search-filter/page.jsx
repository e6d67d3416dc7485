import '@navikt/ds-css';
import '../../made/look.css';
import { Button, DatePicker, HStack, Select, useRangeDatepicker } from '@navikt/ds-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HENDELSER, TYPES } from '../../made/kodeverk.js';

function Page() {
  const [hits, setHits] = useState('');
  const { datepickerProps, fromInputProps, toInputProps } = useRangeDatepicker();
  return (
    <>
      <div className="topbar">
        <strong>Nordlys journal</strong>
        <a href="#rapporter">Rapporter</a>
      </div>
      <main className="layout single">
        <section className="box stack">
          <h2>Finn registreringer</h2>
          <HStack gap="space-16">
            <Select label="Forløpstype">
              <option value="">Alle</option>
              {TYPES.map(([code, text]) => (
                <option key={code} value={code}>{`${code} ${text}`}</option>
              ))}
            </Select>
            <Select label="Hendelse">
              <option value="">Alle</option>
              {HENDELSER.map(([code, text]) => (
                <option key={code} value={code}>{`${code} ${text}`}</option>
              ))}
            </Select>
          </HStack>
          <fieldset>
            <legend>Periode</legend>
            <DatePicker {...datepickerProps}>
              <HStack gap="space-16">
                <DatePicker.Input {...fromInputProps} label="Fra dato" />
                <DatePicker.Input {...toInputProps} label="Til dato" />
              </HStack>
            </DatePicker>
          </fieldset>
          <Button onClick={() => setHits('Ingen treff i perioden.')}>Søk</Button>
          <p>{hits}</p>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
