import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { slipCheckFor } from '../../../entrypoints/sidepanel/slip-check.ts';
import type { SlipMark } from '../../../entrypoints/sidepanel/slip-desk.ts';
import { RULES } from '../../../lib/checks/index.ts';
import { joinReadings, NO_READINGS, openDocument, takeReading } from '../../../lib/page/join.ts';
import { form, list, NORA, reading, TODAY } from '../../components/screens.ts';

const texts = await loadTexts('nb');

function check(line: string, events: string, held: object = form('', '', ''), mark?: SlipMark) {
  const opened = openDocument(NO_READINGS, 'top', 0).tab;
  const said = reading(NORA, { forms: [held], history: list(events) });
  const [joined] = joinReadings(takeReading(opened, 'top', said).tab).forms;
  if (!joined) throw new Error('unreachable: the reading has a form');
  const options = { today: TODAY, simplifiedFrom: undefined, source: 'page' as const, rules: RULES };
  return slipCheckFor(joined, '1992-03-12', options, mark)(line, texts);
}

const COURSE = 'A 2026-10-02, M 2026-10-09';

describe('a line that somebody else has written', () => {
  it('fits where it would be right', () => {
    expect(check('D11 C P 20.11.2026', COURSE)).toEqual({
      kind: 'fits',
      event: { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: '2026-11-20' },
    });
  });

  it('fits without a day, which is asked for', () => {
    expect(check('D11CP', COURSE)).toMatchObject({ kind: 'fits', event: { dato: '' } });
  });

  it('is refused where it would be wrong, with what is wrong', () => {
    const refused = check('D11 E 20.11.2026', COURSE);
    expect(refused).toMatchObject({ kind: 'refused', reason: 'wrong' });
    expect(refused.kind === 'refused' && refused.detail).toMatch(/klinisk beslutning/i);
  });

  it('is refused for a patient of another type of forløp only where the rules say so', () => {
    expect(check('D12 A 20.11.2026', COURSE)).toMatchObject({ kind: 'fits' });
    expect(check('D11 A 20.11.2026', COURSE)).toMatchObject({ kind: 'refused', reason: 'wrong' });
  });

  it('is refused where it is no code, and where the form has no room for it', () => {
    expect(check('ring mor', COURSE)).toMatchObject({ kind: 'refused', reason: 'unreadable' });
    const perHendelse = form('D11', 'M', '', { fields: ['dato'] });
    expect(check('D11 C P 20.11.2026', COURSE, perHendelse)).toMatchObject({ kind: 'refused', reason: 'unfit' });
  });

  it('is nothing while nothing is written', () => {
    expect(check('  ', COURSE)).toEqual({ kind: 'empty' });
  });
});

describe('where the unit marks its slips', () => {
  const marked = (line: string, own: string | undefined) =>
    check(line, COURSE, form('', '', ''), { isUsed: true, own });

  it('takes one that is marked for the patient on the page', () => {
    expect(marked('D11 C P 20.11.2026 · K7Q2', 'K7Q2')).toMatchObject({ kind: 'fits' });
    expect(marked('d11 c p 20.11.2026 · k7q2', 'K7Q2')).toMatchObject({ kind: 'fits' });
  });

  it.each([
    ['other-patient', 'D11 C P 20.11.2026 · AAAA', 'K7Q2'],
    ['no-mark', 'D11 C P 20.11.2026', 'K7Q2'],
    ['unknown-patient', 'D11 C P 20.11.2026 · K7Q2', undefined],
    ['unreadable', 'ring mor · K7Q2', 'K7Q2'],
  ])('refuses as %s: %s', (reason, line, own) => {
    expect(marked(line, own)).toMatchObject({ kind: 'refused', reason });
  });

  it('cannot tell by a mark where the unit uses none, and asks whom it is for as always', () => {
    expect(check('D11 C P 20.11.2026 · AAAA', COURSE)).toMatchObject({ kind: 'fits' });
  });
});
