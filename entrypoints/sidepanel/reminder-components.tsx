import type { ComponentProps } from 'preact';
import { MineFrister } from '../../components/MineFrister.tsx';
import { PatientKept } from '../../components/PatientKept.tsx';
import { PassphraseRulesProvider } from '../../components/passphrase-rules.ts';

const loadRules = async () => (await import('../../lib/passphrase/rules.ts')).passphraseRules;

/** The list, with what makes and judges a passphrase. */
export function List(props: ComponentProps<typeof MineFrister>) {
  return (
    <PassphraseRulesProvider value={loadRules}>
      <MineFrister {...props} />
    </PassphraseRulesProvider>
  );
}

/** How the patient on the page is kept, with the same. */
export function Kept(props: ComponentProps<typeof PatientKept>) {
  return (
    <PassphraseRulesProvider value={loadRules}>
      <PatientKept {...props} />
    </PassphraseRulesProvider>
  );
}
