import type { ComponentChildren } from 'preact';
import type { QuietStatus } from '../lib/locale/panel-texts.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useTexts } from './texts.ts';

const ICONS: Readonly<Record<QuietStatus, IconName>> = {
  'no-form': 'info',
  'locked-out': 'lock',
  'no-access': 'info',
  error: 'look',
};

interface Props {
  readonly status: QuietStatus;
  readonly children?: ComponentChildren;
}

/** Why there is no verdict, and what to do about it. */
export function StatusNotice({ status, children }: Props) {
  const { status: texts } = useTexts();
  const { title, text } = texts[status];
  return (
    <section class="fv-status" data-color={status === 'error' ? 'danger' : 'neutral'}>
      <Icon name={ICONS[status]} />
      <div>
        <h2 class="fv-status-title">{title}</h2>
        {text !== '' && <p class="fv-status-text">{text}</p>}
        {children}
      </div>
    </section>
  );
}
