// The worker is stopped while it writes, as the browser stops it when it likes; what it acknowledged is there.
import { setTimeout as wait } from 'node:timers/promises';
import { ask, startBrowser } from './browser.mjs';
import { makeProfile } from './kill-rounds.mjs';
import { createModel } from './model.mjs';
import { writeSome } from './writer.mjs';

const PASSPHRASE = 'fjorten blå kaffekopper';
const LONGEST = 150;
const BURST = 12;
/** So many stops one profile goes through: each lengthens what is kept. */
const PERIOD = 100;

export async function workerRounds(extension, folder, stops, { until = () => false, say = () => undefined } = {}) {
  const sum = { stops: 0, acknowledged: 0, unheard: 0, wrong: [] };
  while (sum.stops < stops && !until(sum)) {
    await stopOften(extension, folder, Math.min(PERIOD, stops - sum.stops), sum, until);
    say(sum);
  }
  return sum;
}

async function stopOften(extension, folder, stops, sum, until) {
  const profile = await makeProfile(extension, `${folder}/worker-${sum.stops}`);
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  await panel.send('ServiceWorker.enable');
  await ask(panel, { kind: 'unlock', passphrase: PASSPHRASE });
  const model = createModel(await ask(panel, { kind: 'list-reminders' }));
  const ids = model.ids();
  let from = 0;
  for (let stop = 0; stop < stops && !until(sum); stop++) {
    const writing = panel.run(writeSome, ids, from, BURST);
    from += BURST;
    await wait(Math.random() * LONGEST);
    await panel.send('ServiceWorker.stopAllWorkers');
    const { acknowledged, unanswered } = await writing;
    for (const { id, to } of acknowledged) model.acknowledged(id, to);
    if (unanswered?.reason) sum.wrong.push(`stop ${sum.stops}: refused, ${unanswered.reason}`);
    const { wrong, unheard } = model.judge(await ask(panel, { kind: 'list-reminders' }));
    sum.wrong.push(...wrong.map((text) => `stop ${sum.stops}: ${text}`));
    sum.acknowledged += acknowledged.length;
    sum.stops += 1;
    sum.unheard += unheard;
  }
  await browser.quit();
}
