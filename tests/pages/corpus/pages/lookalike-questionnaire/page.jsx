import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '../../made/look.css';
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { createRoot } from 'react-dom/client';

const QUESTIONS = [
  'Liten interesse for å gjøre ting',
  'Følt deg nedfor eller deprimert',
  'Vansker med å sovne',
  'Følt deg trøtt',
];
const ANSWERS = ['Ikke i det hele tatt', 'Noen dager', 'Mer enn halvparten av dagene', 'Nesten hver dag'];

function Page() {
  return (
    <>
      <header className="patient">
        <b>Sara Prøvedal</b>
        <span>07879731083</span>
      </header>
      <main className="layout single">
        <section className="box stack">
          <h2>Standardisert verktøy for måling av symptom: PHQ-9</h2>
          <Textfield type="date" label="Dato for utfylling" />
          {QUESTIONS.map((question, index) => (
            <Fieldset key={question}>
              <Fieldset.Legend>{question}</Fieldset.Legend>
              {ANSWERS.map((answer, value) => (
                <Radio key={answer} name={`q${index}`} value={String(value)} label={answer} />
              ))}
            </Fieldset>
          ))}
          <Button>Lagre</Button>
        </section>
      </main>
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
