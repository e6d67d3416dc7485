// What a page's expected.json says, against what the panel says.

export const FIELDS = ['forlopstype', 'hendelse', 'utfall', 'dato'];

/** Expectations of each step, with what a step leaves out taken from the one before. `TODAY` is the browser's today. */
export function stepsOf(expected) {
  const { steps } = JSON.parse(JSON.stringify(expected).replaceAll('TODAY', localToday()));
  let before = { forms: [], rows: [] };
  return steps.map((step) => {
    const expect = { ...before, ...step.expect };
    // A saved row is added to those that stand there.
    if (expect.added) expect.rows = [...expect.rows, ...expect.added];
    delete expect.added;
    before = expect;
    return { ...step, expect };
  });
}

function localToday() {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** A panel's state in the words of an expected.json. Runs in the panel's page too: complete in itself. */
export function summarise({ status, forms, events, patient, complete, from }) {
  const said = (field) => (field?.unreadable === undefined ? field?.code || '-' : `?${field.unreadable}`);
  return {
    status,
    forms: forms
      .filter(({ verdict }) => verdict !== undefined)
      .map((form) => [form.forlopstype, form.hendelse, form.utfall, form.dato].map(said).join(' ')),
    rows: events.map(
      ({ forlopstype, hendelse, utfall, dato }) =>
        `${forlopstype || '-'} ${hendelse || '-'}${utfall && `/${utfall}`} ${dato || '-'}`,
    ),
    patient: patient?.present ? patient.birth || 'present' : 'none',
    complete: complete === 'from' ? `from ${from}` : (complete ?? null),
  };
}

/** Does a summary say all that is expected, and nothing else? Runs in the panel's page too: complete in itself. */
export function saysIt({ status, forms, rows, patient, complete }, expected) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  return (
    status === (expected.forms.length > 0 ? 'form' : 'no-form') &&
    same(forms, expected.forms) &&
    same(rows.toSorted(), expected.rows.toSorted()) &&
    [expected.patient].flat().includes(patient) &&
    (expected.complete === null ? complete !== 'true' : [expected.complete].flat().includes(complete))
  );
}

/** Counts and differences of one step; `models` is what the page's own forms hold. */
export function compareStep(state, expected, models) {
  const { status, forms, rows, patient, complete } = summarise(state);
  const wantedStatus = expected.forms.length > 0 ? 'form' : 'no-form';
  const fields = compareFields(forms, expected.forms);
  const missing = without(expected.rows, rows);
  const extra = without(rows, expected.rows);
  const isComplete = expected.complete === null ? complete !== 'true' : [expected.complete].flat().includes(complete);
  const isPatient = [expected.patient].flat().includes(patient);
  const held = models.map((model) => FIELDS.map((name) => model[name] || '-').join(' '));
  const differences = [];
  const differ = (what, wanted, got) => differences.push(`${what}: expected ${say(wanted)}, got ${say(got)}`);
  const wantedModels = expected.models ?? expected.forms;
  if (say(held) !== say(wantedModels)) differ('the page itself (not the reader)', wantedModels, held);
  if (status !== wantedStatus) differ('status', wantedStatus, status);
  if (fields.right < fields.all) differ('forms', expected.forms, forms);
  if (missing.length > 0) differences.push(`rows missing: ${say(missing)}`);
  if (extra.length > 0) differences.push(`rows not expected: ${say(extra)}`);
  if (!isComplete) differ('complete', expected.complete, `${complete}${state.reason ? ` (${state.reason})` : ''}`);
  if (!isPatient) differ('patient', expected.patient, patient);
  return {
    isDetected: status === wantedStatus && forms.length === expected.forms.length,
    fields,
    rows: { right: expected.rows.length - missing.length, all: expected.rows.length + extra.length },
    isComplete,
    patient: isPatient ? (patient === 'none' ? 'none' : 'right') : patient === 'none' ? 'missed' : 'WRONG',
    differences,
  };
}

function compareFields(forms, expected) {
  const count = Math.max(forms.length, expected.length);
  let right = 0;
  for (let index = 0; index < count; index++) {
    const got = forms[index]?.split(' ') ?? [];
    const wanted = expected[index]?.split(' ') ?? [];
    right += FIELDS.filter((_, place) => wanted[place] !== undefined && wanted[place] === got[place]).length;
  }
  return { right, all: count * FIELDS.length };
}

/** Those of `items` that `others` lacks, each counted. */
function without(items, others) {
  const left = [...others];
  return items.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function say(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
