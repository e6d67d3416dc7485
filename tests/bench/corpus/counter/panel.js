// Paints how often something was done, and notes when that was presented: the next frame's callback has come, and a task
// after it, so that layout and paint are done; and then the frame after it.
const counter = document.querySelector('output');
let count = 0;
chrome.runtime.onConnect.addListener((port) =>
  port.onMessage.addListener(() => {
    counter.textContent = ++count;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        requestAnimationFrame(() => {
          globalThis.presented = performance.timeOrigin + performance.now();
        });
      };
      port2.postMessage(undefined);
    });
  }),
);
