import type { Language } from './language.ts';

/** Numbers as they are written in a language. */
export interface Numbers {
  /** With thousands apart: `48 212`. */
  readonly whole: (value: number) => string;
  /** With one decimal: `40,3`. */
  readonly decimal: (value: number) => string;
  /** A part of a whole as per cent with one decimal: `95,5 %`; a dash where the whole is nothing. */
  readonly percent: (part: number, whole: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** How a language writes numbers. */
export function numbersIn(language: Language): Numbers {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    whole: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    percent: (part, all) => (all === 0 ? '–' : percent.format(part / all)),
  };
}
