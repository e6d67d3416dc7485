import { useState, useSyncExternalStore } from 'react';
import { createRegistration } from './registration.js';

/** A registration as React state: `{ model, rows, set, save }`. */
export function useRegistration(options) {
  const [registration] = useState(() => (typeof options?.get === 'function' ? options : createRegistration(options)));
  const { model, rows } = useSyncExternalStore(registration.subscribe, registration.get);
  return { model, rows, set: registration.set, save: registration.save };
}
