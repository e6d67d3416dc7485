import { limitsOf, patient } from '../../lib/reminders/patient.ts';
import { patientStore } from '../../lib/store/patients.ts';

/** The patients on the disk. */
export const store = patientStore(patient, limitsOf);
