// Tells the panel of each thing that is done in the page, and nothing else: what drive.mjs notes as a person's doing.
const port = chrome.runtime.connect();
for (const type of ['pointerdown', 'click', 'keydown', 'input', 'change']) {
  addEventListener(type, () => port.postMessage(type), { capture: true, passive: true });
}
