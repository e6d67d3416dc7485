// Time from a change in the journal's form to the verdict painted in the panel, beside a bare message round trip
// between the same two contexts and a panel that only paints a counter, in turn in one run.
import { createServer } from 'node:http';
import { buildExtension } from '../../tools/build.mjs';
import { dayFromToday, fillSelectForm } from '../../tools/journal-page.mjs';
import { waitForPanel } from '../../tools/panel.mjs';
import { runOrSay, setUp } from '../../tools/setup.mjs';
import { openStage } from '../../tools/stage.mjs';
import { openCounter } from './counter.mjs';
import { createOpening } from './opening.mjs';
import { measurePainted } from './painted.mjs';
import { openRoundTrip } from './round-trip.mjs';

const ROUNDS = 200;
const WARM_UP = 20;
const GOAL = 2;
const OPENINGS = 30;
/** The first paint of the verdict after opening the panel, over that of an empty page of an extension (ms). */
const OPENING_GOAL = 150;

await runOrSay(async () => {
  setUp();
  buildExtension();
  const server = createServer(answerPage);
  await new Promise((done) => server.listen(0, '127.0.0.2', done));
  const stage = await openStage({ path: '/pasient/emil-provesen/registrer/skjema' });
  try {
    report(await measureAll(stage, `http://127.0.0.2:${server.address().port}/`));
  } finally {
    await stage.close();
    server.close();
  }
});

/** The counter's page: one selector. Its address is one that the product has no access to. */
function answerPage(_request, response) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Counter</title><select><option>1<option>2</select>');
}

async function measureAll(stage, counterAddress) {
  const { page, panel } = stage;
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: dayFromToday(0) });
  await waitForPanel(panel, (state) => state.forms[0]?.verdict === 'ok');
  const counter = await openCounter(stage, counterAddress);
  const roundTrip = await openRoundTrip(stage);
  const roundTrips = [];
  const counters = [];
  const products = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const isOdd = round % 2 !== 0;
    const bare = await roundTrip.measure();
    const floor = await counter.measure(isOdd ? '2' : '1');
    // A right outcome and a withdrawn one in turn, so that the verdict changes each time.
    const product = await measurePainted({
      page,
      panel,
      select: '#utfall',
      value: isOdd ? 'P' : 'U',
      shown: isOdd ? '[data-verdict="ok"]' : '[data-verdict="stop"]',
    });
    // Not in step with the frames, as a person is not.
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 40));
    if (round < 0) continue;
    roundTrips.push(bare);
    counters.push(floor);
    products.push(product);
  }
  return { roundTrips, counters, products, openings: await measureOpenings(stage, counter.emptyPage) };
}

async function measureOpenings({ context, panel }, emptyPage) {
  const empty = await context.newPage();
  await empty.goto(emptyPage);
  const ofEmpty = await createOpening(empty, 'p');
  const ofPanel = await createOpening(panel, '[data-verdict]');
  const openings = [];
  for (let round = 0; round < OPENINGS; round++) {
    await empty.bringToFront();
    const floor = await ofEmpty.measure();
    await panel.bringToFront();
    openings.push({ floor, product: await ofPanel.measure() });
  }
  return openings;
}

function report({ roundTrips, counters, products, openings }) {
  process.stdout.write(`From a change in the form to the verdict on the screen, ${ROUNDS} rounds in turn\n`);
  process.stdout.write(`${''.padEnd(34)}${'median'.padStart(10)}${'p95'.padStart(10)}\n`);
  row('bare message round trip', roundTrips);
  const [painted, presented] = ['painted', 'presented'].map((end) => {
    const floor = row(`panel with a counter, ${end}`, timesOf(counters, end));
    return row(`Forløpsvakt, ${end}`, timesOf(products, end)) / floor;
  });
  process.stdout.write(
    `p95 of Forløpsvakt / p95 of the counter: presented ${presented.toFixed(2)} (goal: at most ${GOAL}), painted ${painted.toFixed(2)}\n`,
  );
  process.stdout.write(`From opening to the first paint, ${OPENINGS} rounds in turn\n`);
  row('an empty page of an extension', timesOf(openings, 'floor'));
  row('Forløpsvakt, with the verdict', timesOf(openings, 'product'));
  const [floor, product] = ['floor', 'product'].map((end) => quantile(timesOf(openings, end), 0.5));
  process.stdout.write(
    `median over the empty page: ${(product - floor).toFixed(0)} ms (goal: at most ${OPENING_GOAL})\n`,
  );
  if (presented > GOAL || product - floor > OPENING_GOAL) process.exitCode = 1;
}

function timesOf(rounds, end) {
  return rounds.map((round) => round[end]);
}

/** Prints one line and gives its p95. */
function row(name, values) {
  const p95 = quantile(values, 0.95);
  process.stdout.write(`${name.padEnd(34)}${inMs(quantile(values, 0.5))}${inMs(p95)}\n`);
  return p95;
}

function inMs(value) {
  return `${value.toFixed(1)} ms`.padStart(10);
}

/** The value that a share of the values lie at or under (nearest rank). */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}
