// The guided tour: a clinician's afternoon in pictures. Prints what the panel says at each step.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPanel } from './panel.mjs';
import { ROOT } from './setup.mjs';
import { openStage } from './stage.mjs';
import { STORY } from './story.mjs';

const FOLDER = join(ROOT, 'output/tour');
const JOURNAL = { width: 1280, height: 860 };

/** Walks the story; ends early, leaving nothing running, when `ending` is asked for. */
export async function runTour(ending) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const stage = await openStage({ path: STORY[0].path, viewport: JOURNAL, locale: 'nb-NO' });
  try {
    await stage.panel.setViewportSize({ width: 360, height: JOURNAL.height });
    const easel = await stage.context.newPage();
    await Promise.race([ending.asked, walk(stage, easel, ending)]);
  } finally {
    await stage.close();
  }
  if (ending.isAsked) process.exitCode = 130;
  else process.stdout.write(`\n${STORY.length} bilder i output/tour\n`);
}

async function walk(stage, easel, ending) {
  for (const [index, step] of STORY.entries()) {
    if (ending.isAsked) return;
    await step.act(stage);
    const number = String(index + 1).padStart(2, '0');
    process.stdout.write(`\n${index + 1}. ${step.title}\n${describe(await readPanel(stage.panel), step)}`);
    const picture = await paint(stage, easel, `${number} · ${step.title}`);
    writeFileSync(join(FOLDER, `${number}-${step.name}.png`), picture);
  }
}

function describe(state, { showsList = false }) {
  if (showsList) return state.reminders.map(({ text }) => line('Frist', text)).join('');
  const verdicts = state.forms.map(({ says }) => says).filter(Boolean);
  const intended = state.findings.filter(({ scope }) => scope === 'intended');
  const former = state.findings.filter(({ scope }) => scope === 'history');
  return [
    line('Panelet', verdicts.join(', ') || `ingen vurdering (${state.status})`),
    ...intended.map(({ rule, severity, text }) => line('Funn', `[${severity} ${rule}] ${text}`)),
    former.length > 0 ? line('Fra før', former.map(({ rule, severity }) => `${severity} ${rule}`).join(', ')) : '',
    ...state.deadlines.map(({ text }) => line('Neste', text)),
  ].join('');
}

/** Without what only names the buttons. */
function line(label, text) {
  return `   ${label}: ${text.replace(/ (Hvorfor|Utsett Gjort Fjern)$/, '')}\n`;
}

/** Journal and panel side by side, as one picture. */
async function paint({ page, panel }, easel, caption) {
  const [journal, beside] = [await page.screenshot(), await panel.screenshot()].map(
    (picture) => `data:image/png;base64,${picture.toString('base64')}`,
  );
  await easel.setViewportSize({ width: JOURNAL.width + 360, height: JOURNAL.height + 40 });
  await easel.setContent(`<!doctype html><style>
    body { margin: 0; background: #1e2b3c; display: grid; grid-template-columns: ${JOURNAL.width}px 360px }
    p { grid-column: 1 / -1; margin: 0; padding: 0 16px; font: 600 16px/40px sans-serif; color: #fff }
    img { display: block; height: ${JOURNAL.height}px }
  </style><p></p><img src="${journal}"><img src="${beside}">`);
  await easel.locator('p').evaluate((node, text) => {
    node.textContent = text;
  }, caption);
  return easel.screenshot();
}
