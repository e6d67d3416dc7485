// Paints what it is told.
const tab = Number(new URLSearchParams(location.search).get('tab'));
const counter = document.querySelector('output');
chrome.tabs.connect(tab).onMessage.addListener((value) => {
  counter.textContent = value;
  counter.dataset.value = value;
});
