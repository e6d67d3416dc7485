import { hendelseText } from './code-text.ts';
import { fullDate } from './dates.ts';
import { FillButton, type Filling } from './FillButton.tsx';
import { writtenEvent } from './FillResult.tsx';
import type { FillEvent, Suggestion } from './suggestion.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly fix: Suggestion;
  /** What the form holds, which is kept where another must be registered first. */
  readonly held: FillEvent | undefined;
  readonly filling: Filling;
}

/** The one action that puts a finding right. */
export function FixButton({ fix, held, filling }: Props) {
  const { filling: texts } = useTexts();
  const { kind, event } = fix;
  return (
    <div class="fv-fix">
      <FillButton
        suggestion={fix}
        filling={filling}
        label={kind === 'first' ? hendelseText(event.hendelse) : writtenEvent(event)}
        note={kind === 'first' && held ? texts.readyAfter(writtenEvent(held)) : undefined}
        look="primary"
      >
        {wordsOf(fix, texts)}
      </FillButton>
    </div>
  );
}

function wordsOf({ kind, event }: Suggestion, texts: ReturnType<typeof useTexts>['filling']): string {
  switch (kind) {
    case 'type':
      return texts.useType(event.forlopstype);
    case 'utfall':
      return event.utfall === '' ? texts.removeUtfall : texts.useUtfall(event.utfall);
    case 'date':
      return texts.use(fullDate(event.dato));
    default:
      return texts.registerFirst;
  }
}
