import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '../../made/look.css';
import { Button, Field, Heading, Label, Radio, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const KINDS = ['Fall', 'Legemiddelfeil', 'Trusler eller vold', 'Selvskading', 'Rømning', 'Annet'];
const RESULTS = ['Ingen skade', 'Mindre skade', 'Betydelig skade', 'Dødsfall'];

function Page() {
  const [is, set] = useState({ hendelse: '', utfall: '' });
  return (
    <>
      <div className="topbar">
        <strong>Kvalitet og avvik</strong>
      </div>
      <div className="patient" role="banner">
        <b>Arne Prøveland</b>
        <span>309259 21188</span>
      </div>
      <main className="layout single">
        <form className="box stack">
          <Heading level={2} data-size="xs">
            Meld uønsket hendelse
          </Heading>
          <Field>
            <Label>Hendelse</Label>
            <Select value={is.hendelse} onChange={(event) => set({ ...is, hendelse: event.target.value })}>
              <Select.Option value="">Velg hendelse</Select.Option>
              {KINDS.map((kind) => (
                <Select.Option key={kind}>{kind}</Select.Option>
              ))}
            </Select>
          </Field>
          <Field>
            <Label>Utfall</Label>
            <Select value={is.utfall} onChange={(event) => set({ ...is, utfall: event.target.value })}>
              <Select.Option value="">Velg utfall</Select.Option>
              {RESULTS.map((result) => (
                <Select.Option key={result}>{result}</Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield type="date" label="Dato for hendelsen" />
          <Radio label="Meldt videre til Statsforvalteren" name="videre" value="ja" />
          <Textarea aria-label="Beskrivelse" />
          <Button type="button">Lagre melding</Button>
        </form>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
