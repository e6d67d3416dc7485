/** How wide the marker is, how far it stands from the form, and how high it is at most (CSS pixels). */
const WIDTH = 4;
const GAP = 4;
const HIGHEST = 72;
/** A page that takes it out again and again is left without it. */
const MOST_TIMES = 5;

export interface Marker {
  /** Puts a marker beside each of these elements; none takes all of them away. */
  place(boxes: readonly Element[]): void;
  stop(): void;
}

/**
 * A small bar beside each form that the panel speaks of: where it is, and nothing of what it holds. It stands outside the
 * page's own nodes in a closed shadow root, takes no press, and is drawn by animations without a duration, which change
 * no attribute that anyone could see change.
 */
export function createMarker(page: Document): Marker {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let times = 0;
  let boxes: readonly Element[] = [];
  let frame = 0;

  function place(next: readonly Element[]): void {
    const isFirst = boxes.length === 0;
    boxes = next;
    if (boxes.length === 0) clear();
    else show(isFirst);
  }

  function show(isFirst: boolean): void {
    if (!host?.isConnected && !attach()) return;
    if (isFirst) follow();
    draw();
  }

  function attach(): boolean {
    if (++times > MOST_TIMES) return false;
    host = page.createElement('forlopsvakt-marker');
    host.setAttribute('aria-hidden', 'true');
    // Set before it is in the page, and never again.
    host.style.cssText =
      'all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:2147483647!important';
    root = host.attachShadow({ mode: 'closed' });
    page.documentElement.append(host);
    return true;
  }

  function draw(): void {
    if (!root) return;
    while (root.childElementCount > boxes.length) root.lastElementChild?.remove();
    while (root.childElementCount < boxes.length) root.append(makeBar(page));
    boxes.forEach((box, index) => {
      const bar = root?.children[index];
      if (bar) move(bar, box);
    });
  }

  function drawSoon(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  }

  function follow(): void {
    window.addEventListener('scroll', drawSoon, { capture: true, passive: true });
    window.addEventListener('resize', drawSoon, { passive: true });
  }

  function clear(): void {
    window.removeEventListener('scroll', drawSoon, { capture: true });
    window.removeEventListener('resize', drawSoon);
    cancelAnimationFrame(frame);
    frame = 0;
    host?.remove();
    host = undefined;
    root = undefined;
  }

  return {
    place,
    stop() {
      boxes = [];
      clear();
    },
  };
}

function makeBar(page: Document): HTMLElement {
  const bar = page.createElement('div');
  bar.style.cssText = `position:fixed;inset:0 auto auto 0;width:${WIDTH}px;border-radius:${WIDTH / 2}px;background:#0062ba;outline:1px solid #fff;forced-color-adjust:none`;
  return bar;
}

/** Stands to the left of the form, level with its upper edge; hidden where the form is. */
function move(bar: Element, box: Element): void {
  const { left, top, height, width } = box.getBoundingClientRect();
  const isSeen = height > 0 && width > 0;
  const x = Math.max(0, Math.round(left) - WIDTH - GAP);
  const high = isSeen ? Math.min(HIGHEST, Math.round(height)) : 0;
  for (const former of bar.getAnimations()) former.cancel();
  bar.animate(
    [{ transform: `translate(${x}px, ${Math.round(top)}px)`, height: `${high}px`, opacity: isSeen ? 1 : 0 }],
    {
      duration: 0,
      fill: 'forwards',
    },
  );
}
