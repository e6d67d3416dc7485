// Tells the panel of each change in the page, and nothing else.
chrome.runtime.onConnect.addListener((port) => {
  document.addEventListener('change', (event) => port.postMessage(event.target.value));
});
