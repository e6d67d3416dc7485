import type { Severity } from '../../lib/checks/finding.ts';
import { Icon, type IconName } from '../Icon.tsx';

const ICONS: Readonly<Record<Severity, IconName>> = {
  feil: 'stop',
  advarsel: 'look',
  tips: 'tip',
  uavklart: 'unclear',
};
const COLORS: Readonly<Record<Severity, string>> = {
  feil: 'danger',
  advarsel: 'warning',
  tips: 'info',
  uavklart: 'neutral',
};

interface Props {
  readonly severity: Severity;
  /** The severity's name, for those who see neither its colour nor its shape. */
  readonly name: string;
  readonly children: string;
}

/** What was found, with how grave it is. */
export function SeverityTag({ severity, name, children }: Props) {
  return (
    <span class="fv-tag" data-color={COLORS[severity]}>
      <Icon name={ICONS[severity]} />
      <span class="ds-sr-only">{name}: </span>
      {children}
    </span>
  );
}
