import { describe, expect, it } from 'vitest';
import { findingTexts as nbFindings } from '../../lib/locale/nb/findings.ts';
import { lookupTopics as nb } from '../../lib/locale/nb/lookup-topics.ts';
import { findingTexts as nnFindings } from '../../lib/locale/nn/findings.ts';
import { lookupTopics as nn } from '../../lib/locale/nn/lookup-topics.ts';
import { lookupEntries } from '../../lib/lookup/entries.ts';
import { createLookup } from '../../lib/lookup/search.ts';
import type { TopicId } from '../../lib/lookup/topics.ts';

/** Questions as they are asked at work, each in bokmål and nynorsk, with the answer that is expected first. */
const QUESTIONS: readonly (readonly [bokmal: string, nynorsk: string, answer: TopicId])[] = [
  ['når registrerer jeg evaluering', 'når registrerer eg evaluering', 'evaluering'],
  ['XO', 'X/O', 'annet-helseforetak'],
  ['øyeblikkelig hjelp', 'augeblikkeleg hjelp', 'oyeblikkelig-hjelp'],
  ['overføring til annet helseforetak', 'overføring til anna helseføretak', 'annet-helseforetak'],
  ['avrusning', 'avrusing', 'avrusning'],
  ['fra TSB til PHV', 'frå TSB til PHV', 'tsb-til-psykisk-helsevern'],
  ['erklæring', 'erklæring til NAV', 'erklaering'],
  ['kontrolltime', 'kontrolltimar', 'kontrolltime'],
  ['tvungent psykisk helsevern', 'tvunge psykisk helsevern', 'tvungent-vern'],
  ['pasienten dukker aldri opp', 'pasienten kjem ikkje meir', 'avslutning-ikke-mott'],
  ['pasienten vil ikke mer', 'pasienten ønskjer å slutte', 'avslutning-eget-onske'],
  ['hvilken dato skal start ha', 'kva dato skal starten ha', 'start'],
  ['hvordan koder jeg ADHD-utredning', 'korleis kodar eg utgreiing av ADHD', 'adhd'],
  ['vi har laget behandlingsplan sammen', 'vi har laga behandlingsplan saman', 'behandlingsplan'],
  ['henvisningen ble avslått', 'tilvisinga vart avslått', 'ikke-rett'],
  ['sende tilbakemelding til fastlegen', 'tilbakemelding til fastlækjaren', 'tilbakemelding'],
  ['hvor mange dager har vi på utredningen', 'kor mange dagar er fristen', 'frister-tider'],
  ['hva gjør jeg når jeg har registrert feil dato', 'korleis rettar eg feil dato', 'rettelse'],
  ['gravid pasient med rusproblem', 'gravid pasient med rusproblem', 'gravide'],
  ['ferdigbehandlet, skal avsluttes', 'ferdigbehandla', 'avslutning-gjennomfort'],
  ['anoreksi ungdom', 'eteforstyrring', 'spiseforstyrrelse'],
  ['pasienten fyller 18 år', 'pasienten fyller 18', 'fyller-18'],
  ['ny henvisning etter avslutning', 'ny tilvising etter avslutting', 'ny-henvisning'],
  ['overført til avtalespesialist', 'overført til avtalespesialist', 'avtalespesialist'],
];

const rulesOf = ({ rules }: typeof nbFindings) =>
  Object.entries(rules).map(([id, { title, why }]) => ({ id, title, why }));
const LOOKUPS = {
  bokmål: createLookup(lookupEntries(nb, rulesOf(nbFindings), [])),
  nynorsk: createLookup(lookupEntries(nn, rulesOf(nnFindings), [])),
};

describe('questions in everyday words', () => {
  it('are at least twenty', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(QUESTIONS)('«%s», «%s»: %s', (bokmal, nynorsk, answer) => {
    expect({ bokmål: LOOKUPS.bokmål(bokmal)[0], nynorsk: LOOKUPS.nynorsk(nynorsk)[0] }).toEqual({
      bokmål: answer,
      nynorsk: answer,
    });
  });
});
