import type { Severity } from '../../lib/checks/finding.ts';
import { Icon, type IconName } from '../Icon.tsx';

const ICONS: Readonly<Record<Severity, IconName>> = {
  feil: 'stop',
  advarsel: 'look',
  tips: 'tip',
  uavklart: 'unclear',
};
interface Props {
  readonly severity: Severity;
  /** The severity's name, for those who see neither its colour nor its shape. */
  readonly name: string;
}

/** What was found, with how grave it is. Its colour is its own: the design system's would set some sixty properties in each row. */
export function SeverityTag({ severity, name, children }: Props & { readonly children: string }) {
  return (
    <span class="fv-tag" data-severity={severity}>
      <SeverityIcon severity={severity} name={name} />
      <span>{children}</span>
    </span>
  );
}

/** The shape of a severity, which is read out as its name. */
export function SeverityIcon({ severity, name }: Props) {
  return <Icon name={ICONS[severity]} label={`${name}:`} />;
}
