import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AsideReason } from '../lib/locale/set-aside-texts.ts';
import { useTexts } from './texts.ts';

/** A finding that has been set aside. */
export interface ShownAside {
  readonly rule: string;
  readonly title: string;
  readonly reason: AsideReason;
  /** Stand for what it rests on. */
  readonly facts: readonly string[];
}

interface Props {
  readonly asides: readonly ShownAside[];
  readonly onShowAgain: (facts: readonly string[]) => void;
}

/** What the user has set aside: a line each, with a way back. */
export function AsideList({ asides, onShowAgain }: Props) {
  const { setAside: texts } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const known = useRef(asides.length);
  // The button that was pressed has gone with its finding: who steers by the keyboard goes on from what came of it.
  useLayoutEffect(() => {
    if (asides.length > known.current && document.activeElement === document.body) {
      list.current?.querySelector<HTMLButtonElement>('li:last-child button')?.focus();
    }
    known.current = asides.length;
  }, [asides.length]);
  if (asides.length === 0) return null;
  return (
    <ul class="fv-asides" ref={list}>
      {asides.map(({ rule, title, reason, facts }) => (
        <li key={facts[0]} data-set-aside={rule} data-reason={reason}>
          <span>
            {title} <span class="fv-subtle">· {texts.done(texts.reasons[reason])}</span>
          </span>
          <button
            type="button"
            class="ds-button fv-quiet-button"
            data-color="accent"
            data-variant="tertiary"
            data-action="show-again"
            aria-label={texts.againFor(title)}
            onClick={() => onShowAgain(facts)}
          >
            {texts.again}
          </button>
        </li>
      ))}
    </ul>
  );
}
