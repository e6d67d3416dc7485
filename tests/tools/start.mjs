// `npm start`: the stand-in journal in a browser with the extension and its panel open. Without a display, or with
// `--tour`, a guided tour that prints what the panel says and writes pictures to output/tour.
import { spawnSync } from 'node:child_process';
import { ROOT, runOrSay, setUp } from './setup.mjs';

const FIRST_PLACE = '/pasient/nora-testesen/registrer/skjema';

await runOrSay(async () => {
  setUp();
  build();
  const ending = listenForEnd();
  if (hasDisplay() && !process.argv.includes('--tour')) await show(ending);
  else await guide(ending);
});

function build() {
  process.stdout.write('Bygger utvidelsen …\n');
  const run = spawnSync(process.execPath, [`${ROOT}/node_modules/wxt/bin/wxt.mjs`, 'build', '--mode', 'test'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}\nThe build failed.`);
}

async function show(ending) {
  const { openStage } = await import('./stage.mjs');
  const stage = await openStage({ path: FIRST_PLACE, headless: false, panelIn: 'browser', sandbox: !isLinuxRoot() });
  process.stdout.write(`Journalen: ${stage.journal.url}${FIRST_PLACE}\nCtrl-C avslutter.\n`);
  await Promise.race([ending.asked, new Promise((closed) => stage.context.once('close', closed))]);
  await stage.close();
}

async function guide(ending) {
  const { runTour } = await import('./tour.mjs');
  await runTour(ending);
}

/** On Linux a browser window needs a display server; elsewhere there is always one. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium refuses to start its sandbox for root. */
function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** A promise for Ctrl-C or a request to end; the exit code then says that it was interrupted. */
function listenForEnd() {
  const ending = { isAsked: false };
  ending.asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        ending.isAsked = true;
        resolve(signal);
      });
    }
  });
  return ending;
}
