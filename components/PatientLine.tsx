import { useTexts } from './texts.ts';

/** Whom the page shows. A name is shown and forgotten, never kept. */
export type ShownPatient =
  | {
      readonly present: true;
      readonly name: string | undefined;
      /** Whole years; undefined where the date of birth is not known. */
      readonly age: number | undefined;
      /** ISO day, empty where it is not known. */
      readonly birth: string;
    }
  | { readonly present: false; readonly reason: 'no-number' | 'wrong-check-digit' | 'several' };

/** The patient that everything below is about. */
export function PatientLine({ patient }: { readonly patient: ShownPatient }) {
  const { patient: texts } = useTexts();
  if (!patient.present) {
    return (
      <section class="fv-patient" data-field="pasient" data-present="false" data-fodselsdato="">
        <p class="fv-patient-name">{texts.none}</p>
        <p class="fv-subtle">{texts.reasons[patient.reason]}</p>
      </section>
    );
  }
  return (
    <section class="fv-patient" data-field="pasient" data-present="true" data-fodselsdato={patient.birth}>
      <p class="fv-patient-name">
        <strong>{patient.name ?? texts.unnamed}</strong>
        {patient.age !== undefined && <span class="fv-subtle"> {texts.age(patient.age)}</span>}
      </p>
    </section>
  );
}
