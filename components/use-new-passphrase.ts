import { useEffect, useRef, useState } from 'preact/hooks';
import type { Weakness } from '../lib/locale/vault-texts.ts';
import { usePassphraseRules } from './passphrase-rules.ts';

/** What is typed is judged after so long without a key (ms), and not while one is typing. */
const PAUSE = 900;

/** A passphrase that is being chosen. */
export interface NewPassphrase {
  readonly text: string;
  /** Random words to take instead of thinking of some; undefined until they are there. */
  readonly offered: string | undefined;
  readonly weakness: Weakness | undefined;
  readonly type: (text: string) => void;
  readonly takeOffer: () => void;
  readonly offerAnother: () => void;
  /** Judges what is there, and shows why it will not do. */
  readonly judge: () => void;
  /** Judges what is there, and gives it on where it will do. */
  readonly submit: (use: (passphrase: string) => void) => void;
}

/** Holds what is typed, and judges it by the rules of the page. @param length fewest characters */
export function useNewPassphrase(length: number): NewPassphrase {
  const rules = usePassphraseRules();
  const [text, setText] = useState('');
  const [offered, setOffered] = useState<string>();
  const [weakness, setWeakness] = useState<Weakness>();
  const now = useRef(text);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (rules) setOffered(rules.offer(length));
  }, [rules, length]);
  useEffect(() => () => clearTimeout(pause.current), []);

  function submit(use: (passphrase: string) => void): void {
    clearTimeout(pause.current);
    const judged = now.current;
    // What is too short is told of when it is sent: until then it is not finished.
    if (!rules || judged.length < length) {
      use(judged);
      return;
    }
    // Where the estimator cannot be had, the background decides by itself.
    const found = rules.weakness(judged).catch(() => undefined);
    void found.then((known) => {
      if (judged !== now.current) return;
      setWeakness(known);
      if (known === undefined) use(judged);
    });
  }
  const judge = () => submit(() => undefined);
  function write(next: string): void {
    now.current = next;
    setText(next);
    setWeakness(undefined);
    clearTimeout(pause.current);
  }

  return {
    text,
    offered,
    weakness,
    type(next) {
      write(next);
      if (next.length >= length) pause.current = setTimeout(judge, PAUSE);
    },
    takeOffer: () => write(offered ?? ''),
    offerAnother: () => setOffered(rules?.offer(length)),
    judge,
    submit,
  };
}
