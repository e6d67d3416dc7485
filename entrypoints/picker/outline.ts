/** Draws a line around something in the page, and says beside it what is asked for. */
export interface Outline {
  /** @param text what is asked for */
  draw(elements: readonly Element[], text: string): void;
  clear(): void;
  remove(): void;
}

/** Set one by one: what a page's own policy says of styles does not hold for that. */
type Style = Readonly<Record<string, string>>;

const HOST: Style = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  margin: '0',
  padding: '0',
  border: 'none',
  background: 'transparent',
  overflow: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
};
const LINE: Style = {
  position: 'fixed',
  'box-sizing': 'border-box',
  border: '3px solid #0062ba',
  'border-radius': '4px',
  'box-shadow': '0 0 0 2px #fff, 0 0 0 4px #0b1b2b',
  background: 'rgb(0 98 186 / 12%)',
  display: 'none',
};
const WORD: Style = {
  position: 'fixed',
  'max-width': '20rem',
  padding: '4px 8px',
  'border-radius': '4px',
  background: '#0b1b2b',
  color: '#fff',
  font: '600 14px/1.4 system-ui, sans-serif',
  display: 'none',
};
const AROUND = 5;
const WORD_HEIGHT = 30;

/** Lies over the page, in a closed shadow root of its own, and takes no press. */
export function createOutline(page: Document): Outline {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const line = page.createElement('div');
  const word = page.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.popover = 'manual';
  set(host, HOST);
  set(line, LINE);
  set(word, WORD);
  root.append(line, word);
  page.documentElement.append(host);
  // Above the page's own dialogs too, where the browser knows how.
  host.showPopover?.();

  return {
    draw(elements, text) {
      const box = boxAround(elements);
      if (!box) return this.clear();
      set(line, {
        display: 'block',
        left: `${box.left - AROUND}px`,
        top: `${box.top - AROUND}px`,
        width: `${box.right - box.left + AROUND * 2}px`,
        height: `${box.bottom - box.top + AROUND * 2}px`,
      });
      word.textContent = text;
      const above = box.top - AROUND - WORD_HEIGHT - 4;
      const top = above >= 0 ? above : Math.min(box.bottom + AROUND + 6, innerHeight - WORD_HEIGHT - 4);
      set(word, { display: 'block', left: `${Math.max(4, box.left - AROUND)}px`, top: `${Math.max(4, top)}px` });
    },
    clear() {
      set(line, { display: 'none' });
      set(word, { display: 'none' });
    },
    remove: () => host.remove(),
  };
}

function set(element: HTMLElement, style: Style): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

function boxAround(elements: readonly Element[]) {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
