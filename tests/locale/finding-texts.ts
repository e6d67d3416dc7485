import { findingTexts as en } from '../../lib/locale/en/findings.ts';
import type { Language } from '../../lib/locale/language.ts';
import { findingTexts as nb } from '../../lib/locale/nb/findings.ts';
import { findingTexts as nn } from '../../lib/locale/nn/findings.ts';
import type { FindingTexts } from '../../lib/locale/rule-texts.ts';

/** The texts of every language together, which the product itself never loads at once. */
export const ALL_FINDING_TEXTS: Readonly<Record<Language, FindingTexts>> = { nb, nn, en };
