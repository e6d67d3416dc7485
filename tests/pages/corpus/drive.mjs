// What a person does on a page, from the words in its expected.json: `["click", "role=option[name='D11']"]`.

/**
 * Verbs of an action on a selector: `click`, `hover`, `focus`, `scroll` (by pixels), `see`, which waits for something to
 * appear as eyes do, and `select`, which picks in a native list by its text, since its pop-up is the browser's own.
 */
const VERBS = {
  click: (at) => at.click(),
  hover: (at) => at.hover(),
  select: (at, label) => at.selectOption({ label }),
  focus: (at) => at.focus(),
  see: (at) => at.waitFor(),
  scroll: (at, pixels) => at.evaluate((element, by) => element.scrollBy(0, by), pixels),
};
/** Where the focus is: `press` a key, `type` a text. `pause` (ms) is for a widget that needs a person's time. */
const KEYBOARD = {
  press: (keyboard, key) => keyboard.press(key),
  type: (keyboard, text) => keyboard.type(text),
};

/** Does a step's actions, `pace` ms apart. `frame` is the selector of the frame they happen in, if any. */
export async function drive(page, { actions = [], frame }, pace = 0) {
  for (const [verb, first, second] of actions) {
    if (pace > 0) await page.evaluate(pause, pace);
    if (verb === 'type') await page.evaluate(twoFrames);
    if (verb === 'pause') await page.evaluate(pause, first);
    else if (KEYBOARD[verb]) await KEYBOARD[verb](page.keyboard, first);
    else if (VERBS[verb]) await VERBS[verb](await find(page, first, frame), second);
    else throw new Error(`no such verb: ${verb}`);
  }
}

/** Nobody types in the same moment as they press: a field may still be placing its caret. */
function twoFrames() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

/** By the page's own clock, so that a timer of the page that began before has come. */
function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/** `closed:` before a selector finds inside the closed shadow root that the page has published for the tests. */
async function find(page, selector, frame) {
  if (selector.startsWith('closed:')) {
    const handle = await page.waitForFunction((css) => globalThis.__root?.querySelector(css), selector.slice(7));
    return handle.asElement();
  }
  return (frame ? page.frameLocator(frame) : page).locator(selector);
}

/** Runs in every frame before the page's scripts: notes when a person last did something. */
export function noteInput() {
  const note = () => {
    globalThis.__lastInput = performance.timeOrigin + performance.now();
  };
  for (const type of ['pointerdown', 'click', 'keydown', 'input', 'change']) {
    globalThis.addEventListener(type, note, { capture: true, passive: true });
  }
}

/** `{ models, lastInput }` of all frames: what the page itself has in its forms, and when it was last touched. */
export async function readPage(page) {
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(readFrame).catch(() => undefined)));
  const found = frames.filter(Boolean);
  return {
    models: found.flatMap(({ models }) => models),
    lastInput: Math.max(...found.map(({ lastInput }) => lastInput)),
  };
}

function readFrame() {
  return { models: globalThis.__models ?? [], lastInput: globalThis.__lastInput ?? 0 };
}
