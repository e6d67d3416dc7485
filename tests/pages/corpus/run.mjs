// `npm run corpus [-- NAME …] [--pictures]`: reads every page of the corpus in the browser, driven as a person would,
// and prints what came out beside what should have. Exit code 1 when a goal is missed.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../tools/build.mjs';
import { waitForPanel } from '../../tools/panel.mjs';
import { ROOT, runOrSay, setUp } from '../../tools/setup.mjs';
import { launchBrowser, openPanel } from '../../tools/stage.mjs';
import { buildCorpus } from './build.mjs';
import { noteInput } from './drive.mjs';
import { fillThrough, printFills, printFillTotals } from './fill.mjs';
import { expectedOf, PAGES, readThrough } from './read.mjs';
import { serveCorpus } from './serve.mjs';
import { detailsOf, goalsMissed, printRow, printTotals } from './table.mjs';

const PICTURES = join(ROOT, 'output/corpus-pictures');
const DIFFERENCES = join(ROOT, 'output/corpus-differences.txt');

await runOrSay(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pictures: { type: 'boolean' },
      built: { type: 'boolean' },
      fill: { type: 'boolean' },
      limit: { type: 'string' },
    },
  });
  const names = pick(positionals);
  setUp();
  const folder = buildCorpus();
  if (!values.built && process.env.FORLOPSVAKT_BUILT !== '1') buildExtension();
  if (values.pictures) mkdirSync(PICTURES, { recursive: true });
  const server = await serveCorpus(folder);
  const { context, extensionId, close } = await launchBrowser({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(noteInput);
    const [page = await context.newPage()] = context.pages();
    const address = `http://127.0.0.1:${server.port}/`;
    await page.goto(`${address}start.html`);
    const panel = await openPanel(context, extensionId, address);
    await waitForPanel(panel, ({ ready, status }) => ready > 0 && status !== undefined);
    const results = [];
    if (values.fill) {
      for (const name of names.filter((name) => expectedOf(name).kind === 'positive')) {
        const limit = values.limit ? Number(values.limit) : undefined;
        results.push(await fillThrough({ page, panel, address, name, folder: PAGES, limit }));
        printFills(results.at(-1));
      }
      if (!printFillTotals(results)) process.exitCode = 1;
      return;
    }
    for (const name of names) {
      const result = await readThrough({ page, panel, address, name, pictures: values.pictures && PICTURES });
      results.push(result);
      printRow(result);
      if (positionals.length > 0) for (const line of detailsOf(result)) process.stdout.write(`    ${line}\n`);
    }
    printTotals(results);
    writeFileSync(
      DIFFERENCES,
      results
        .flatMap(detailsOf)
        .map((line) => `${line}\n`)
        .join(''),
    );
    process.stdout.write(`What differed, page by page: ${relative(ROOT, DIFFERENCES)}\n`);
    if (goalsMissed(results).length > 0) process.exitCode = 1;
  } finally {
    await close();
    await server.close();
  }
});

/** Names of the pages asked for: all, those named, or those whose name begins so. */
function pick(asked) {
  const all = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'expected.json')));
  const unknown = asked.filter((prefix) => !all.some((name) => name.startsWith(prefix)));
  if (unknown.length > 0) throw new Error(`no such page: ${unknown.join(', ')}\nthere are: ${all.join(', ')}`);
  return asked.length === 0 ? all : all.filter((name) => asked.some((prefix) => name.startsWith(prefix)));
}
