import { describe, expect, it } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { type FollowedForm, type FormMarks, type FormState, followForm } from '../../lib/page/form-state.ts';
import type { DayRead, EventReading, HistoryReading } from '../../lib/page/reading.ts';

const code = (value: string) => (value ? ({ kind: 'value', value } as const) : ({ kind: 'empty' } as const));
const day = (text: string): DayRead => {
  const parsed = isoDay.safeParse(text);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  return text === '' ? { kind: 'empty' } : { kind: 'unreadable', text };
};

/** `D11 C/P 2026-11-05` as a row, and the same as a form's values. */
function row(line: string): EventReading {
  const [forlopstype = '', codes = '', dato = ''] = line.split(' ');
  const [hendelse = '', utfall = ''] = codes.split('/');
  return { forlopstype, hendelse, utfall, dato: day(dato) };
}

function values(line: string) {
  const { forlopstype, hendelse, utfall, dato } = row(line);
  return { forlopstype: code(forlopstype), hendelse: code(hendelse), utfall: code(utfall), dato };
}

function history(...lines: string[]): HistoryReading {
  return { events: lines.map(row), completeness: { kind: 'complete' }, unreadRows: 0 };
}

function form(line: string, more: Partial<FollowedForm> = {}): FollowedForm {
  return { id: 'f1', ...values(line), fields: ['forlopstype', 'hendelse', 'utfall', 'dato'], cues: [], ...more };
}

/** Marks at each step of one form's life. */
function follow(...steps: [FollowedForm, HistoryReading | undefined][]): FormMarks[] {
  let state: FormState | undefined;
  return steps.map(([one, list]) => {
    const followed = followForm(state, one, list);
    state = followed.state;
    return followed.marks;
  });
}

const A = 'D11 A 2026-10-02';
const C = 'D11 C/P 2026-11-05';

describe('saved', () => {
  it('is a filled form whose row comes while it stands', () => {
    expect(follow([form(''), history(A)], [form(C), history(A)], [form(C), history(C, A)])).toEqual([
      {},
      {},
      { savedAs: 0 },
    ]);
  });

  it('lasts until the values change, and does not come back with them', () => {
    const changed = form('D11 C/T 2026-11-05');
    expect(
      follow([form(C), history(A)], [form(C), history(A, C)], [changed, history(A, C)], [form(C), history(A, C)]),
    ).toEqual([{}, { savedAs: 1 }, {}, {}]);
  });

  it('is not a duplicate that stood in the list before', () => {
    expect(follow([form(''), history(A, C)], [form(C), history(A, C)])).toEqual([{}, {}]);
  });

  it('is a duplicate saved all the same: the new row', () => {
    expect(follow([form(C), history(A, C)], [form(C), history(A, C, C)])).toEqual([{}, { savedAs: 2 }]);
  });

  it('is seen although values and row were both new at the same reading', () => {
    expect(follow([form(''), history(A)], [form(C), history(A, C)])).toEqual([{}, { savedAs: 1 }]);
  });

  it('is not concluded while the list is away, and stands when it is drawn again', () => {
    expect(
      follow(
        [form(C), history(A)],
        [form(C), undefined],
        [form(C), history(A, C)],
        [form(C), undefined],
        [form(C), history(A, C)],
      ),
    ).toEqual([{}, {}, { savedAs: 1 }, {}, { savedAs: 1 }]);
  });

  it('ends when the row is taken out again', () => {
    expect(follow([form(C), history(A)], [form(C), history(A, C)], [form(C), history(A)])).toEqual([
      {},
      { savedAs: 1 },
      {},
    ]);
  });

  it.each([
    ['another day', 'D11 C/P 2026-11-06'],
    ['another outcome', 'D11 C/T 2026-11-05'],
    ['another type', 'D01 C/P 2026-11-05'],
    ['no outcome', 'D11 C 2026-11-05'],
    ['a day that never was', 'D11 C/P 31.02.2026'],
  ])('is not a row with %s', (_, other) => {
    expect(follow([form(C), history(A)], [form(C), history(A, other)])).toEqual([{}, {}]);
  });

  it('compares no type where the form has no field for it, or the list no column', () => {
    const without = form('', { ...values(C), forlopstype: code(''), fields: ['utfall', 'dato'] });
    expect(follow([without, history(A)], [without, history(A, C)])).toEqual([{}, { savedAs: 1 }]);
    const row = { ...history(' C/P 2026-11-05') };
    expect(follow([form(C), history()], [form(C), row])).toEqual([{}, { savedAs: 0 }]);
  });
});

describe('edits', () => {
  const opened = (line: string, now = line, saysEdit = false) =>
    form(now, { opened: values(line), ...(saysEdit ? { saysEdit } : {}) });

  it('is the row that the form was opened with, also while its fields change', () => {
    const changed = opened(C, 'D11 C/T 2026-11-01');
    expect(follow([opened(C), history(A, C)], [changed, history(A, C)], [changed, history(C, A)])).toEqual([
      { edits: 1 },
      { edits: 1 },
      { edits: 0 },
    ]);
  });

  it('becomes the changed row when the change is saved', () => {
    const T = 'D11 C/T 2026-11-01';
    expect(follow([opened(C), history(A, C)], [opened(C, T), history(A, C)], [opened(C, T), history(A, T)])).toEqual([
      { edits: 1 },
      { edits: 1 },
      { edits: 1, savedAs: 1 },
    ]);
  });

  it('is nothing for a form that was opened empty, whatever is filled in', () => {
    expect(follow([form(''), history(A, C)], [form(C), history(A, C)])).toEqual([{}, {}]);
  });

  it('is nothing for a form filled beforehand with what no row has, also after it was saved', () => {
    expect(follow([opened(C), history(A)], [opened(C), history(A, C)])).toEqual([{}, { savedAs: 1 }]);
  });

  it('waits for a list that is still empty', () => {
    expect(follow([opened(C), history()], [opened(C), history(A, C)]).at(-1)).toMatchObject({ edits: 1 });
  });

  it('finds a row without a readable day only when the form says that it edits', () => {
    const bad = 'D11 C/P 31.02.2026';
    expect(follow([opened(bad, bad, true), history(A, bad)])).toEqual([{ edits: 1 }]);
    expect(follow([opened('D11 C/P', 'D11 C/P', true), history(A, bad)])).toEqual([{ edits: 1 }]);
    expect(follow([opened('D11 C/P'), history(A, bad)])).toEqual([{}]);
  });
});
