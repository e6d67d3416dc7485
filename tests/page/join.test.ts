import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeDocument,
  type JoinedForm,
  joinReadings,
  NO_READINGS,
  openDocument,
  type Step,
  type TabReadings,
  takeReading,
} from '../../lib/page/join.ts';
import { type FrameReading, frameReading } from '../../lib/page/reading.ts';

const NORA = { kind: 'one', fingerprint: 'nora', name: 'Nora Testesen', birth: '1992-03-12' };
const EMIL = { kind: 'one', fingerprint: 'emil', name: 'Emil Prøvesen', birth: '2011-01-04' };
const NOBODY = { kind: 'none', reason: 'no-number' };

function event(hendelse: string, dato: string, utfall = '') {
  return { forlopstype: 'D11', hendelse, utfall, dato: { kind: 'value', value: dato } };
}

function list(...events: unknown[]) {
  return { events, completeness: { kind: 'complete' }, unreadRows: 0 };
}

function form(hendelse: string, dato: string, more: object = {}) {
  const value = (text: string) => (text === '' ? { kind: 'empty' } : { kind: 'value', value: text });
  return {
    id: 'f1',
    forlopstype: value('D11'),
    hendelse: value(hendelse),
    utfall: { kind: 'empty' },
    dato: value(dato),
    fields: ['forlopstype', 'hendelse', 'utfall', 'dato'],
    cues: [],
    ...more,
  };
}

function reading(revision: number, patient: unknown, more: object = {}): FrameReading {
  return frameReading.parse({ revision, patient, forms: [], declined: [], closedFrames: [], ...more });
}

/** Follows a tab through what its documents say, keeping what each step asked for. */
function follow() {
  let tab: TabReadings = NO_READINGS;
  const last = new Map<string, FrameReading>();
  const take = (step: Step) => {
    tab = step.tab;
    return step;
  };
  return {
    open: (document: string, frame: number) => take(openDocument(tab, document, frame)),
    close: (document: string) => take(closeDocument(tab, document)),
    read(document: string, said: FrameReading, ask?: number) {
      last.set(document, said);
      return take(takeReading(tab, document, said, ask));
    },
    /** The document says again what it last said, in answer to the last question. */
    answer(document: string) {
      const said = last.get(document);
      if (!said) throw new Error(`${document} has said nothing`);
      return this.read(document, { ...said, revision: said.revision + 1 }, tab.asks);
    },
    page: () => joinReadings(tab),
    asks: () => tab.asks,
  };
}

describe('one document', () => {
  it('is waited for until it has been read', () => {
    const tab = follow();
    tab.open('top', 0);
    expect(tab.page().waiting).toBe(true);
    tab.read('top', reading(1, NORA, { forms: [form('C', '2026-11-21')], history: list(event('A', '2026-10-02')) }));
    const page = tab.page();
    expect(page.waiting).toBe(false);
    expect(page.patient).toMatchObject({ kind: 'one', name: 'Nora Testesen' });
    expect(page.forms).toHaveLength(1);
    expect(page.forms[0]?.history?.events).toHaveLength(1);
  });

  it('is not taken back in time by an older reading', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.read('top', reading(7, NORA, { history: list(event('A', '2026-10-02')) }));
    tab.read('top', reading(6, NORA, { history: list() }));
    tab.read('top', reading(7, NORA, { history: list() }));
    expect(tab.page().history?.events).toHaveLength(1);
  });

  it('may answer a reread without having changed', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.read('top', reading(7, NORA));
    expect(
      tab.read('top', reading(7, NORA, { closedFrames: ['https://a.example'] }), 1).tab.documents[0]?.reading,
    ).toMatchObject({ closedFrames: ['https://a.example'] });
  });

  it('is forgotten when another document takes its frame', () => {
    const tab = follow();
    tab.open('first', 0);
    tab.read('first', reading(1, NORA, { forms: [form('C', '2026-11-21')] }));
    const step = tab.open('second', 0);
    expect(step.patientChanged).toBe(true);
    expect(tab.page()).toMatchObject({ forms: [], waiting: true, patient: { kind: 'none' } });
    expect(tab.read('first', reading(2, NORA)).tab.documents.map((entry) => entry.document)).toEqual(['second']);
  });

  it('keeps its list object while the list says the same', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.read('top', reading(1, NORA, { history: list(event('A', '2026-10-02')) }));
    const before = tab.page().history;
    tab.read('top', reading(2, NORA, { history: list(event('A', '2026-10-02')) }));
    expect(tab.page().history).toBe(before);
    tab.read('top', reading(3, NORA, { history: list(event('A', '2026-10-03')) }));
    expect(tab.page().history).not.toBe(before);
  });
});

describe('a patient switch', () => {
  it('is told when the fingerprint changes, when the patient goes, and when one comes', () => {
    const tab = follow();
    tab.open('top', 0);
    expect(tab.read('top', reading(1, NORA)).patientChanged).toBe(true);
    expect(tab.read('top', reading(2, NORA)).patientChanged).toBe(false);
    expect(tab.read('top', reading(3, EMIL)).patientChanged).toBe(true);
    expect(tab.read('top', reading(4, NOBODY)).patientChanged).toBe(true);
  });

  it('leaves out what other frames said before it, until they have answered', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA, { history: list(event('A', '2026-10-02')) }));
    tab.read('frame', reading(1, NOBODY, { forms: [form('C', '2026-11-21')] }), tab.asks());
    tab.answer('top');
    expect(tab.page().forms).toHaveLength(1);

    const step = tab.read('top', reading(9, EMIL, { history: list() }));
    expect(step.ask).toEqual(['frame']);
    expect(tab.page()).toMatchObject({ forms: [], waiting: true });

    // Made before the question reached the frame: no answer to it.
    tab.read('frame', reading(2, NOBODY, { forms: [form('C', '2026-11-21')] }));
    tab.read('frame', reading(3, NOBODY, { forms: [form('C', '2026-11-21')] }), step.tab.asks - 1);
    expect(tab.page().forms).toEqual([]);

    expect(tab.read('frame', reading(4, NOBODY, { forms: [form('M', '2026-11-20')] }), step.tab.asks).ask).toEqual([
      'top',
    ]);
    expect(tab.page().forms, 'the patient may have changed while it was read').toEqual([]);
    tab.answer('top');
    expect(tab.page()).toMatchObject({ waiting: false, forms: [{ form: { hendelse: { value: 'M' } } }] });
  });

  it('empties what stood in frames without a patient when the document with the patient goes', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('frame', reading(1, NORA));
    tab.read('top', reading(1, NOBODY, { forms: [form('C', '2026-11-21')] }), tab.asks());
    tab.answer('frame');
    expect(tab.page().forms).toHaveLength(1);
    const step = tab.close('frame');
    expect(step).toMatchObject({ patientChanged: true, ask: ['top'] });
    expect(tab.page()).toMatchObject({ forms: [], patient: { kind: 'none' } });
  });

  it('shows no patient, and no list under a stranger, while two frames show two', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA, { history: list(event('A', '2026-10-02')) }));
    tab.read(
      'frame',
      reading(1, { ...NORA, fingerprint: 'nora-in-frame' }, { forms: [form('C', '2026-11-21')] }),
      tab.asks(),
    );
    expect(tab.page().patient).toMatchObject({ kind: 'one', fingerprint: 'nora' });

    const lagging = tab.read('top', reading(2, EMIL, { history: list() }));
    expect(lagging.patientChanged).toBe(true);
    expect(tab.page().patient).toEqual({ kind: 'none', reason: 'several' });
    expect(tab.page()).toMatchObject({ forms: [], history: undefined });

    tab.read('frame', reading(2, { ...EMIL, fingerprint: 'emil-in-frame' }, { forms: [form('', '')] }), tab.asks());
    expect(tab.page().patient).toMatchObject({ kind: 'one', name: 'Emil Prøvesen' });
  });

  it('asks for something that agrees before two frames count as one patient', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, { kind: 'one', fingerprint: 'a' }));
    tab.read('frame', reading(1, { kind: 'one', fingerprint: 'b' }), tab.asks());
    expect(tab.page().patient).toEqual({ kind: 'none', reason: 'several' });
  });

  it('knows a person whom another frame names in its own way', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA));
    tab.read('frame', reading(1, { ...NORA, fingerprint: 'b', name: 'TESTESEN, Nora Marie' }), tab.asks());
    expect(tab.page().patient).toMatchObject({ kind: 'one', fingerprint: 'nora' });
    tab.read('frame', reading(2, { ...EMIL, birth: NORA.birth, fingerprint: 'c' }));
    expect(tab.page().patient).toEqual({ kind: 'none', reason: 'several' });
  });

  it('lets a form be read on while the answer about the patient is waited for', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA));
    tab.read('frame', reading(1, NOBODY, { forms: [form('C', '')] }), tab.asks());
    const early = tab.asks();
    tab.read('frame', reading(2, NOBODY, { forms: [form('C', '2026-11-21')] }));
    tab.read('top', reading(2, NORA), early);
    expect(tab.page().forms, 'asked before the second reading was made').toEqual([]);
    tab.read('top', reading(3, NORA), tab.asks());
    expect(tab.page().forms[0]?.form.dato).toEqual({ kind: 'value', value: '2026-11-21' });
  });

  it('settles: frames that go on disagreeing are not asked for ever', () => {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA));
    tab.read('frame', reading(1, EMIL), tab.asks());
    const asks = tab.asks();
    tab.read('top', reading(2, NORA), asks);
    tab.read('frame', reading(2, EMIL), asks);
    expect(tab.asks()).toBe(asks);
  });
});

describe('a form in one frame and the list in another', () => {
  function opened(rows: unknown[], values: object) {
    const tab = follow();
    tab.open('top', 0);
    tab.open('frame', 3);
    tab.read('top', reading(1, NORA, { history: list(...rows) }));
    tab.read('frame', reading(1, NOBODY, { forms: [values] }), tab.asks());
    tab.answer('top');
    return tab;
  }

  it('are joined', () => {
    const tab = opened([event('A', '2026-10-02')], form('M', '2026-10-20'));
    expect(tab.page().forms[0]?.history?.events.map((row) => row.hendelse)).toEqual(['A']);
  });

  it('say that the form is saved when its row comes while it stands filled', () => {
    const tab = opened([event('A', '2026-10-02')], form('M', '2026-10-20'));
    expect(tab.page().forms[0]?.form.savedAs).toBeUndefined();
    tab.read('top', reading(3, NORA, { history: list(event('M', '2026-10-20'), event('A', '2026-10-02')) }));
    expect(tab.page().forms[0]?.form.savedAs).toBe(0);
  });

  it('leave a row that was there first as the duplicate that it is', () => {
    const tab = opened([event('M', '2026-10-20')], form('M', '2026-10-20'));
    expect(tab.page().forms[0]?.form.savedAs).toBeUndefined();
  });

  it('know the registered event that the form was opened with, and the row that it becomes', () => {
    const values = form('M', '2026-10-20', { saysEdit: true });
    const before = {
      forlopstype: values.forlopstype,
      hendelse: values.hendelse,
      utfall: values.utfall,
      dato: values.dato,
    };
    const tab = opened([event('A', '2026-10-02'), event('M', '2026-10-20')], { ...values, opened: before });
    expect(tab.page().forms[0]?.form.edits).toBe(1);
    const changed = { ...form('M', '2026-10-21', { saysEdit: true }), opened: before };
    tab.read('frame', reading(2, NOBODY, { forms: [changed] }));
    tab.answer('top');
    expect(tab.page().forms[0]?.form.dato).toEqual({ kind: 'value', value: '2026-10-21' });
    expect(tab.page().forms[0]?.form.edits).toBe(1);
  });

  it('do not take row numbers from a frame that has no list', () => {
    const tab = opened([event('A', '2026-10-02')], form('M', '2026-10-20', { edits: 7, savedAs: 7 }));
    expect(tab.page().forms[0]?.form).not.toHaveProperty('edits');
    expect(tab.page().forms[0]?.form).not.toHaveProperty('savedAs');
  });

  it('of two lists take the longer, and say that it may not be all', () => {
    const tab = opened([event('A', '2026-10-02')], form('M', '2026-10-20'));
    tab.open('other', 5);
    tab.read('other', reading(1, NOBODY, { history: list() }));
    tab.answer('top');
    expect(tab.page().history).toMatchObject({
      events: [{ hendelse: 'A' }],
      completeness: { kind: 'unknown', reason: 'several-lists' },
    });
  });
});

/**
 * A page whose patient changes at any time, with the patient in one frame and the form in another: each frame reads what
 * is true when it reads, and what it says arrives some time later, in order. The form's date tells whose it was.
 */
describe('whatever the timing', () => {
  const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03'];
  const move = fc.oneof(
    fc.record({ kind: fc.constant('switch' as const), patient: fc.nat({ max: 2 }) }),
    fc.record({ kind: fc.constantFrom('read', 'deliver', 'hear'), document: fc.constantFrom('top', 'frame') }),
  );

  it('shows no form under another patient, and all of it when the page is at rest', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        const world = startWorld();
        for (const each of moves) {
          if (each.kind === 'switch') world.switchTo(each.patient);
          else world[each.kind as 'read' | 'deliver' | 'hear'](each.document);
          expect(world.wrong()).toEqual([]);
        }
        world.rest();
        expect(world.shown()).toBe(world.truth());
      }),
      { numRuns: 1000 },
    );
  });

  function startWorld() {
    let tab: TabReadings = NO_READINGS;
    let patient = 0;
    let appearance = 0;
    let revision = 0;
    const said = new Map<string, { made: FrameReading; ask: number | undefined }[]>([
      ['top', []],
      ['frame', []],
    ]);
    const asked = new Map<string, number[]>([
      ['top', []],
      ['frame', []],
    ]);
    const take = (step: Step) => {
      tab = step.tab;
      for (const document of step.ask) asked.get(document)?.push(tab.asks);
    };
    const readNow = (document: string, ask?: number) => {
      revision += 1;
      const who = { ...NORA, fingerprint: `${patient} ${appearance}`, birth: DAYS[patient] };
      const own = document === 'top' ? who : NOBODY;
      const forms = document === 'top' ? [] : [form('C', DAYS[patient] ?? '')];
      said.get(document)?.push({ made: reading(revision, own, { forms }), ask });
    };
    const world = {
      switchTo(next: number) {
        patient = next;
        appearance += 1;
      },
      read: (document: string) => readNow(document),
      /** The frame hears the panel's oldest question, and answers it. */
      hear(document: string) {
        const ask = asked.get(document)?.shift();
        if (ask !== undefined) readNow(document, ask);
      },
      /** The panel hears the frame's oldest reading. */
      deliver(document: string) {
        const message = said.get(document)?.shift();
        if (message) take(takeReading(tab, document, message.made, message.ask));
      },
      /** Both frames notice where they are, and everything said is heard. */
      rest() {
        for (const document of ['top', 'frame']) readNow(document);
        while ([...said.values(), ...asked.values()].some((queue) => queue.length > 0)) {
          for (const document of ['top', 'frame']) {
            world.deliver(document);
            world.hear(document);
          }
        }
      },
      shown: () => joinReadings(tab).forms.map(dayOf).join(),
      truth: () => DAYS[patient],
      wrong() {
        const page = joinReadings(tab);
        const birth = page.patient.kind === 'one' ? page.patient.birth : undefined;
        return birth === undefined ? [] : page.forms.map(dayOf).filter((day) => day !== birth);
      },
    };
    take(openDocument(tab, 'top', 0));
    take(openDocument(tab, 'frame', 3));
    return world;
  }

  function dayOf({ form: { dato } }: JoinedForm): string {
    return dato.kind === 'value' ? dato.value : '';
  }
});
