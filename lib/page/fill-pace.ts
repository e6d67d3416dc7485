/** Times in milliseconds. A page that is out of sight draws no frames: then a frame is waited for no longer than this. */
const LONGEST_FRAME = 60;
/** A page has rendered when nothing in it has changed for this long … */
const QUIET = 40;
/** … or when this much time has passed: some never rest. */
const LONGEST_RENDER = 700;
const LOOK_EVERY = 25;

/** Lets what the page has put off until later (promises, messages, timers of 0) happen. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Two frames, and then until the page has come to rest; never long. */
export async function rendered(page: Document): Promise<void> {
  await frame();
  await frame();
  await rest(page);
}

/** Looks again and again until there is an answer; undefined where there is none within `longest` ms. */
export async function waitFor<T>(look: () => T | undefined, longest: number): Promise<T | undefined> {
  const ends = performance.now() + longest;
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() >= ends) return found;
    await pause(LOOK_EVERY);
  }
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function rest(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET);
    const longest = setTimeout(done, LONGEST_RENDER);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
