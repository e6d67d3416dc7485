import type { ComponentChildren } from 'preact';
import type { Verdict as VerdictCode } from '../lib/locale/panel-texts.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useTexts } from './texts.ts';

const COLORS: Readonly<Record<VerdictCode, string>> = {
  ok: 'success',
  look: 'warning',
  stop: 'danger',
  unclear: 'neutral',
};

interface Props {
  readonly verdict: VerdictCode;
  /** The form is not filled enough to be judged: said calmly, as no fault. */
  readonly notReady: boolean;
  /** The form's values stand in the journal's list. */
  readonly saved: boolean;
  /** One sentence under the word. */
  readonly children?: ComponentChildren;
}

/** Colour, picture and one word, before anything is read. */
export function Verdict({ verdict, notReady, saved, children }: Props) {
  const texts = useTexts();
  const icon: IconName = notReady ? 'pencil' : verdict;
  const word = notReady ? texts.notReady : texts.verdict[verdict];
  return (
    <div class="fv-verdict" data-verdict={verdict} data-color={COLORS[verdict]} data-not-ready={notReady || undefined}>
      <span class="fv-verdict-icon">
        <Icon name={icon} />
      </span>
      <div class="fv-verdict-body">
        <h2 class="fv-verdict-word">{saved ? `${texts.saved} · ${word.toLowerCase()}` : word}</h2>
        {children && <p>{children}</p>}
      </div>
    </div>
  );
}
