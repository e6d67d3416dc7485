import { describe, expect, it } from 'vitest';
import type { FormView } from '../../../entrypoints/sidepanel/judge.ts';
import { type PageView, type ViewSettings, viewPage } from '../../../entrypoints/sidepanel/view.ts';
import { isoDay, isoOf } from '../../../lib/forlop/day.ts';
import { joinReadings, NO_READINGS, openDocument, takeReading } from '../../../lib/page/join.ts';
import type { FrameReading } from '../../../lib/page/reading.ts';
import { EMIL, form, list, NOBODY, NORA, reading, SETTINGS, TODAY } from '../../components/screens.ts';

function view(said: FrameReading, settings: ViewSettings = SETTINGS): PageView {
  const { tab } = takeReading(openDocument(NO_READINGS, 'top', 0).tab, 'top', said);
  return viewPage(joinReadings(tab), settings, TODAY);
}

/** The view of one form beside a list. */
function viewOf(values: ReturnType<typeof form>, events: string, completeness?: object): PageView & { form: FormView } {
  const page = view(reading(NORA, { forms: [values], history: list(events, completeness) }));
  const [only] = page.forms;
  if (!only) throw new Error('no form');
  return { ...page, form: only };
}

function rulesIn({ groups }: PageView['before']): string[] {
  return groups.map(({ lead }) => `${lead.finding.rule} ${lead.finding.severity} ${lead.scope}`);
}

describe('the verdict', () => {
  it('is in order where nothing is found', () => {
    const { form: judged, before } = viewOf(form('D11', 'M', '2026-10-09'), 'A 2026-10-02');
    expect(judged).toMatchObject({ verdict: 'ok', missing: [], saved: false, edits: false });
    expect(rulesIn(judged.findings)).toEqual([]);
    expect(rulesIn(before)).toEqual([]);
  });

  it('asks for a look at a warning, and stops at an error', () => {
    expect(viewOf(form('D11', 'C/P', '2026-11-21'), 'A 2026-10-02').form.verdict).toBe('look');
    expect(viewOf(form('D11', 'H/P', '2026-11-21'), 'A 2026-10-02').form.verdict).toBe('stop');
  });

  it('is decided by the gravest, and shows it first', () => {
    const { form: judged } = viewOf(form('D11', 'C/U', '2026-11-21'), 'A 2026-10-02');
    expect(judged.verdict).toBe('stop');
    expect(rulesIn(judged.findings)).toEqual([
      'utgatt-utfall feil intended',
      'beslutning-uten-fremmote advarsel intended',
    ]);
  });

  it('stays in order with a tip, which is shown all the same', () => {
    const { form: judged } = viewOf(form('D11', 'X/G', '2026-11-21'), 'A 2026-06-02, M 2026-06-09, C/P 2026-07-10');
    expect(judged.verdict).toBe('ok');
    expect(rulesIn(judged.findings).every((found) => found.endsWith('tips intended'))).toBe(true);
    expect(judged.findings.groups.length).toBeGreaterThan(0);
  });

  it('cannot be given where the list may hide what would change it', () => {
    const unknown = { kind: 'unknown', reason: 'paged' };
    expect(viewOf(form('D11', 'E', '2026-11-21'), 'U/U 2026-10-02', unknown).form.verdict).toBe('unclear');
    expect(viewOf(form('D11', 'E', '2026-11-21'), 'U/U 2026-10-02').form.verdict).toBe('look');
  });

  it('cannot be given in the year of transition, until the unit has said its day', () => {
    const said = reading(NORA, {
      forms: [form('D11', 'F', '2024-05-06')],
      history: list('A 2024-01-12, M 2024-01-20, C/P 2024-02-01'),
    });
    expect(view(said).forms[0]).toMatchObject({ verdict: 'unclear' });
    const day = (text: string) => ({ ...SETTINGS, simplifiedFrom: isoDay.parse(text) });
    expect(view(said, day('2024-03-01')).forms[0]).toMatchObject({ verdict: 'stop' });
    expect(view(said, day('2024-09-01')).forms[0]).toMatchObject({ verdict: 'ok' });
  });

  it('leaves what was wrong before out of it', () => {
    const { form: judged, before } = viewOf(
      form('D11', 'E', '2026-11-21'),
      'A 2026-01-02, M 2026-01-09, C/P 2026-02-01, F 2026-03-01',
    );
    expect(judged.verdict).toBe('ok');
    expect(rulesIn(before)).toEqual(['utgatt-hendelse feil history']);
  });
});

describe('a form that is not filled enough', () => {
  it.each([
    [form('', '', ''), ['forlopstype', 'hendelse', 'dato']],
    [form('D11', '', '2026-11-21'), ['hendelse']],
    [form('D11', 'C', ''), ['utfall', 'dato']],
    [form('', 'E', '2026-11-21'), ['forlopstype']],
  ])('is no fault: it says what is left (%#)', (values, missing) => {
    const { form: judged } = viewOf(values, 'A 2026-10-02');
    expect(judged).toMatchObject({ verdict: 'unclear', missing });
    expect(judged.findings.groups).toEqual([]);
  });

  it('is judged when only an utfall is wanting: that is a code without one', () => {
    const { form: judged } = viewOf(form('D11', 'C', '2026-11-21'), 'A 2026-10-02, M 2026-10-09');
    expect(judged.verdict).toBe('stop');
    expect(rulesIn(judged.findings)).toEqual(['utfall-mangler feil intended']);
  });

  it('takes its type from the list, where it has no field for one and the list has one type', () => {
    const bare = form('', 'E', '2026-11-21', { fields: ['hendelse', 'dato'] });
    const { form: judged } = viewOf(bare, 'D12 A 2026-08-03, D12 M 2026-08-10, D12 C/P 2026-09-14');
    expect(judged.fields.forlopstype).toEqual({ code: 'D12', inferred: true });
    expect(judged.verdict).toBe('ok');
    expect(viewOf(bare, 'D12 A 2026-08-03, D01 A 2026-08-10').form).toMatchObject({ missing: ['forlopstype'] });
    expect(viewOf(form('', 'E', '2026-11-21'), 'D12 A 2026-08-03').form).toMatchObject({ missing: ['forlopstype'] });
  });

  it('shows the forløp that it would go into', () => {
    const { form: judged, lines } = viewOf(form('D01', '', ''), 'D11 A 2026-10-02, D01 A 2026-10-03');
    expect(judged.line?.forlopstype).toBe('D01');
    expect(lines.map(({ forlopstype }) => forlopstype)).toEqual(['D11']);
  });
});

describe('what was not understood', () => {
  it('is judged where it is a date: there is no such day', () => {
    const { form: judged } = viewOf(form('D11', 'E', '31.02.2026'), 'A 2026-10-02');
    expect(judged.verdict).toBe('stop');
    expect(rulesIn(judged.findings)).toEqual(['ugyldig-dato feil intended']);
    expect(judged.fields.dato).toEqual({ code: '', unreadable: '31.02.2026' });
  });

  it('leaves the rest without a verdict where it is a code', () => {
    const strange = form('D11', 'E', '2026-11-21', { hendelse: { kind: 'unreadable', text: 'Samtale' } });
    const { form: judged } = viewOf(strange, 'A 2026-10-02');
    expect(judged).toMatchObject({ verdict: 'unclear', missing: [], fields: { hendelse: { unreadable: 'Samtale' } } });
    expect(judged.findings.groups).toEqual([]);
  });

  it('is said of rows too, and then the list is not all read', () => {
    const history = { ...list('A 2026-10-02'), unreadRows: 2 };
    const page = view(reading(NORA, { forms: [form('D11', 'E', '2026-11-21')], history }));
    expect(page.history).toMatchObject({ unreadRows: 2, completeness: { kind: 'unknown', reason: 'unreadable-rows' } });
    expect(page.forms[0]?.verdict).toBe('unclear');
  });
});

describe('a form and its row', () => {
  it('are the same when it is saved: no duplicate, and what follows from it is shown', () => {
    const events = 'A 2026-10-02, M 2026-10-09, C/P 2026-11-21';
    const saved = viewOf(form('D11', 'C/P', '2026-11-21', { savedAs: 2 }), events);
    expect(saved.form).toMatchObject({ verdict: 'ok', saved: true });
    expect(saved.form.line?.steps[2]).toMatchObject({ hendelse: 'C', state: 'done', day: TODAY });
    expect(saved.history.events).toHaveLength(3);
    expect(saved.next.map(({ kind }) => kind)).toEqual(['forste-evaluering', 'plan']);
    expect(viewOf(form('D11', 'C/P', '2026-11-21'), events).form.verdict).toBe('look');
  });

  it('are not counted twice when it edits a registered event', () => {
    const { form: judged } = viewOf(form('D11', 'M', '2026-10-12', { edits: 1 }), 'A 2026-10-02, M 2026-10-09');
    expect(judged).toMatchObject({ verdict: 'ok', edits: true, saved: false });
  });

  it('keep what a saved registration was warned of', () => {
    const { form: judged } = viewOf(form('D11', 'C/P', '2026-11-21', { savedAs: 0 }), 'C/P 2026-11-21, A 2026-10-02');
    expect(judged).toMatchObject({ verdict: 'look', saved: true });
  });
});

describe('what comes next', () => {
  it('follows from the registration as it is made', () => {
    const { next } = viewOf(form('D11', 'M', '2026-11-20'), 'A 2026-10-02');
    expect(next).toEqual([
      { kind: 'beslutning', forlopstype: 'D11', due: TODAY + 41, limit: true, days: 42, certain: true },
    ]);
  });

  it('does not follow from what cannot stand', () => {
    const { next } = viewOf(form('D11', 'H/P', '2026-11-20'), 'A 2026-10-02, M 2026-10-09');
    expect(next.map(({ kind, due }) => `${kind} ${due && isoOf(due)}`)).toEqual(['beslutning 2026-11-20']);
  });

  it('uses the figures and the care level of the unit', () => {
    const said = reading(NORA, { history: list('D01 A 2026-10-02, D01 M 2026-11-20') });
    expect(view(said).next[0]?.days).toBe(21);
    expect(view(said, { ...SETTINGS, careLevel: 'D' }).next[0]?.days).toBe(7);
    expect(view(said, { ...SETTINGS, figures: { beslutning: { TSB: { P: 14 } } } }).next[0]?.days).toBe(14);
  });

  it('is told with its doubt where the list may hide what settled it', () => {
    const said = reading(NORA, { history: list('A 2026-10-02, M 2026-11-20', { kind: 'unknown', reason: 'paged' }) });
    expect(view(said).next[0]).toMatchObject({ kind: 'beslutning', certain: false });
  });
});

describe('findings', () => {
  it('of one cause are one: swapped dates', () => {
    const { form: judged, before } = viewOf(form('D11', 'M', '2026-11-21'), 'A 2026-10-02, C/P 2026-11-10');
    expect(judged.findings.groups).toHaveLength(1);
    expect(judged.findings.groups[0]).toMatchObject({
      lead: { finding: { rule: 'fremmote-etter-beslutning' }, scope: 'intended' },
      also: [{ finding: { rule: 'beslutning-uten-fremmote' }, scope: 'history' }],
    });
    expect(before.groups).toEqual([]);
  });

  it('that say the same again are counted', () => {
    const { before } = viewOf(
      form('', '', ''),
      'A 2026-01-02, M 2026-01-09, C/P 2026-02-01, F 2026-03-01, F 2026-04-01, F 2026-05-01',
    );
    expect(before.groups).toMatchObject([{ lead: { finding: { rule: 'utgatt-hendelse' } }, times: 3 }]);
  });

  it('that nobody can judge for one reason are one', () => {
    const unknown = { kind: 'unknown', reason: 'paged' };
    const { form: judged, before } = viewOf(form('D11', 'E', '2026-11-21'), 'E 2026-10-02', unknown);
    expect(judged.findings.groups).toHaveLength(1);
    expect(judged.findings.groups[0]?.listed.length).toBeGreaterThan(0);
    expect(before.groups).toEqual([]);
  });
});

describe('the patient', () => {
  it.each([
    [NORA, 34],
    [EMIL, 15],
    [{ ...NORA, birth: '1992-11-22' }, 33],
    [{ ...NORA, birth: '1992-11-21' }, 34],
    [{ kind: 'one', fingerprint: 'x' }, undefined],
  ])('has an age of whole years where the birth is known (%#)', (patient, age) => {
    expect(view(reading(patient)).patient).toMatchObject({ present: true, age });
  });

  it('may be nobody, and the checks run all the same', () => {
    const page = view(reading(NOBODY, { forms: [form('D11', 'C/P', '2026-11-21')], history: list('A 2026-10-02') }));
    expect(page.patient).toEqual({ present: false, reason: 'no-number' });
    expect(page.forms[0]?.verdict).toBe('look');
  });

  it('is young or grown by the birth date in the number', () => {
    const page = view(reading(EMIL, { forms: [form('D11', 'A', '2026-11-21')], history: list('') }));
    expect(page.forms[0]?.verdict).toBe('ok');
    expect(page.forms[0] && rulesIn(page.forms[0].findings)).toEqual(['alder-og-forlopstype tips intended']);
  });
});

it('shows a page without a list as one of which nothing is known', () => {
  const page = view(reading(NORA, { forms: [form('D11', 'M', '2026-11-21')] }));
  expect(page.history).toMatchObject({ listed: false, completeness: { kind: 'unknown', reason: 'no-list' } });
  expect(page.forms[0]?.verdict).toBe('unclear');
});

it('judges several forms each for itself, and what comes next from the list alone', () => {
  const forms = [form('D11', 'C/P', '2026-11-21'), form('D11', 'Q', '2026-11-21', { id: 'f2' })];
  const page = view(reading(NORA, { forms, history: list('A 2026-10-02, M 2026-10-09') }));
  expect(page.forms.map(({ verdict }) => verdict)).toEqual(['ok', 'stop']);
  expect(page.next.map(({ kind }) => kind)).toEqual(['beslutning']);
});

it('keeps the drawn list as it is while the page says the same', () => {
  const opened = openDocument(NO_READINGS, 'top', 0).tab;
  const first = takeReading(opened, 'top', reading(NORA, { history: list('A 2026-10-02') })).tab;
  const said = { ...reading(NORA, { history: list('A 2026-10-02'), forms: [form('D11', 'M', '')] }), revision: 2 };
  const second = takeReading(first, 'top', said).tab;
  const [before, after] = [first, second].map((tab) => viewPage(joinReadings(tab), SETTINGS, TODAY));
  expect(after?.history.events).toBe(before?.history.events);
});
