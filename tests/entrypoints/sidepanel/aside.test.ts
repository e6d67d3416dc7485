import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAsideDesk } from '../../../entrypoints/sidepanel/aside-desk.ts';
import { explain, explainAside } from '../../../entrypoints/sidepanel/explain.ts';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { NO_MARK } from '../../../entrypoints/sidepanel/slip-desk.ts';
import { viewPage } from '../../../entrypoints/sidepanel/view.ts';
import { joinReadings } from '../../../lib/page/join.ts';
import { rememberFingerprints } from '../../../lib/store/session.ts';
import { readAsideCounts } from '../../../lib/store/set-aside.ts';
import { form, list, NORA, reading, SETTINGS, TODAY, tabOf } from '../../components/screens.ts';

const texts = await loadTexts('nb');

const page = (code: string, dato: string, history: string) =>
  joinReadings(tabOf(reading(NORA, { forms: [form('D11', code, dato)], history: list(history) })));

function factsIn(code: string, dato: string, history: string): readonly string[] {
  const [view] = viewPage(page(code, dato, history), SETTINGS, TODAY).forms;
  return view ? explain(view.findings, texts).flatMap(({ facts }) => facts) : [];
}

describe('a finding that has been set aside', () => {
  const facts = factsIn('C/P', '2026-11-21', 'A 2026-10-02');
  const asides = new Map(facts.map((one) => [one, 'stemmer'] as const));
  const view = (code: string, dato: string, history: string) => {
    const [one] = viewPage(page(code, dato, history), SETTINGS, TODAY, { asides, mark: NO_MARK }).forms;
    if (!one) throw new Error('unreachable: the page has a form');
    return one;
  };

  it('no longer counts, and is said to have been assessed', () => {
    expect(facts).toHaveLength(1);
    const { verdict, findings } = view('C/P', '2026-11-21', 'A 2026-10-02');
    expect(verdict).toBe('ok');
    expect(findings.groups).toEqual([]);
    expect(explainAside(findings, texts)).toEqual([
      { rule: 'beslutning-uten-fremmote', title: expect.any(String), reason: 'stemmer', facts },
    ]);
  });

  it('stays so when the registration is saved and the next one is begun', () => {
    const { forms, before } = viewPage(page('U/U', '2026-11-21', 'A 2026-10-02, C/P 2026-11-21'), SETTINGS, TODAY, {
      asides,
      mark: NO_MARK,
    });
    expect(forms[0]?.verdict).toBe('ok');
    expect(before.groups).toEqual([]);
    expect(before.aside.map(({ lead }) => lead.finding.rule)).toEqual(['beslutning-uten-fremmote']);
  });

  it.each([
    ['another day', 'C/P', '2026-11-20', 'A 2026-10-02'],
    ['another outcome', 'C/T', '2026-11-21', 'A 2026-10-02'],
    ['an attendance after it', 'C/P', '2026-11-20', 'A 2026-10-02, M 2026-11-21'],
  ])('comes back with %s', (_, code, dato, history) => {
    expect(view(code, dato, history).verdict).toBe('look');
  });

  it('is never a code that the registry refuses', () => {
    expect(factsIn('U/V', '2026-11-21', 'A 2026-10-02, M 2026-10-09, C/P 2026-11-10')).toEqual([]);
  });

  it('stands for all that one message says', () => {
    const history = 'A 2026-01-02, M 2026-01-09, M 2026-01-16, M 2026-01-23';
    const { before } = viewPage(joinReadings(tabOf(reading(NORA, { history: list(history) }))), SETTINGS, TODAY);
    const [shown] = explain(before, texts);
    expect(shown?.times).toBe(2);
    expect(shown?.facts).toHaveLength(2);
  });
});

describe('the desk', () => {
  beforeEach(() => fakeBrowser.reset());

  const settled = async (holds: () => void) => vi.waitFor(holds);

  it('remembers of one patient, and shows nothing of another', async () => {
    const onChange = vi.fn();
    const desk = createAsideDesk(onChange);
    desk.follow('nora');
    desk.actions.onSetAside('duplikat', ['a', 'b'], 'stemmer');
    await settled(() => expect([...desk.asides.keys()]).toEqual(['a', 'b']));
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(await readAsideCounts()).toEqual({ duplikat: { stemmer: 1 } });
    desk.follow('emil');
    expect(desk.asides.size).toBe(0);
    desk.follow('nora');
    await settled(() => expect(desk.asides.size).toBe(2));
    desk.actions.onShowAgain(['a', 'b']);
    await settled(() => expect(desk.asides.size).toBe(0));
  });

  it('knows a patient again by the token that the reminders are kept under', async () => {
    await rememberFingerprints([['first', 'token']]);
    const desk = createAsideDesk(vi.fn());
    desk.follow('first');
    desk.actions.onSetAside('duplikat', ['a'], 'stemmer');
    await settled(() => expect(desk.asides.size).toBe(1));
    desk.follow('second');
    expect(desk.asides.size).toBe(0);
    await rememberFingerprints([['second', 'token']]);
    await settled(() => expect(desk.asides.size).toBe(1));
  });

  it('does nothing where the page shows no patient', async () => {
    const desk = createAsideDesk(vi.fn());
    desk.actions.onSetAside('duplikat', ['a'], 'stemmer');
    desk.follow('nora');
    desk.actions.onSetAside('duplikat', ['b'], 'stemmer');
    await settled(() => expect([...desk.asides.keys()]).toEqual(['b']));
    expect(await readAsideCounts()).toEqual({ duplikat: { stemmer: 1 } });
  });
});
