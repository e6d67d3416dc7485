import '@navikt/ds-css';
import '../../made/look.css';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DatePicker,
  Select,
  Textarea,
  TextField,
  useRangeDatepicker,
} from '@navikt/ds-react';
import { createRoot } from 'react-dom/client';

function Page() {
  const { datepickerProps, fromInputProps, toInputProps } = useRangeDatepicker();
  return (
    <>
      <header className="patient">
        <b>Stein Fiktivhaug</b>
        <span>238466 23566</span>
      </header>
      <main className="layout single">
        <section className="box stack">
          <h2>Sykmelding</h2>
          <TextField label="Arbeidsgiver" />
          <Select label="Type sykmelding">
            <option value="">Velg</option>
            <option>Aktivitet ikke mulig</option>
            <option>Gradert sykmelding</option>
            <option>Avventende</option>
          </Select>
          <TextField label="Hoveddiagnose (kode)" />
          <DatePicker {...datepickerProps}>
            <DatePicker.Input {...fromInputProps} label="Fra og med" />
            <DatePicker.Input {...toInputProps} label="Til og med" />
          </DatePicker>
          <CheckboxGroup legend="Tiltak">
            <Checkbox value="nav">Behov for oppfølging fra NAV</Checkbox>
            <Checkbox value="fl">Behov for oppfølging fra fastlege</Checkbox>
          </CheckboxGroup>
          <Textarea label="Melding til NAV" />
          <Button>Send</Button>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
