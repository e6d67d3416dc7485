// Waits for the panel to say what is expected, and notes when it was painted.
import { readPanelPage } from '../../tools/panel.mjs';
import { saysIt, summarise } from './compare.mjs';

const LONGEST = 20_000;

/**
 * Begins to wait. A panel that has not changed for `quiet` ms says what it has to say. `end()` is called when the page has been driven, and gives the panel's state, whether it was as
 * `expected`, and the browser's clock when that was painted, and when it was presented: the frame after that one has begun,
 * so that the painted one is on the screen. Begun before the page is driven, so that no driver's time
 * is counted.
 */
export async function watchPanel(panel, expected, { after = -1, quiet }) {
  const source = `(${watch})(${readPanelPage}, ${summarise}, ${saysIt}, ${JSON.stringify(expected)}, ${JSON.stringify({ after, quiet, longest: LONGEST })})`;
  const waiting = await panel.evaluateHandle(source);
  return {
    async end() {
      const result = await panel.evaluate((wait) => wait.end(), waiting);
      await waiting.dispose();
      return result;
    },
  };
}

/** Runs in the panel's page. */
function watch(read, summarise, holds, expected, { after, quiet, longest }) {
  const now = () => performance.timeOrigin + performance.now();
  let state;
  let painted;
  let presented;
  let finish = () => undefined;
  let timer;
  const isIt = () => {
    state = read();
    return state.ready > after && holds(summarise(state), expected);
  };
  /** The frame's callback has come and a task after it: layout and paint are done. */
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  const look = () => {
    if (!isIt()) {
      painted = undefined;
      return finish();
    }
    if (painted !== undefined) return finish();
    painted = 0;
    afterPaint(() => {
      if (painted !== 0) return;
      painted = now();
      requestAnimationFrame(() => {
        presented = now();
        finish();
      });
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
  return {
    end: () =>
      new Promise((resolve) => {
        const stop = (held) => {
          observer.disconnect();
          clearTimeout(timer);
          clearTimeout(last);
          finish = () => undefined;
          resolve({ state: read(), held, painted, presented });
        };
        const last = setTimeout(() => stop(isIt()), longest);
        const rest = () => {
          clearTimeout(timer);
          timer = setTimeout(() => stop(isIt()), quiet);
        };
        finish = () => (presented > painted && painted > 0 && isIt() ? stop(true) : rest());
        rest();
        look();
      }),
  };
}
