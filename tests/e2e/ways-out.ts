/** A way to reach a server from a page, named in the page's own tongue; runs there and sees nothing but its arguments. */
export type WayOut = (to: string) => unknown;

/** Every way that we know of for a document to ask something of a server that a policy can stop, by the path that it asks for. */
export const FROM_PAGES: Readonly<Record<string, WayOut>> = {
  fetch: (to) => fetch(`http://${to}/fetch`),
  request: (to) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${to}/request`);
    request.send();
  },
  beacon: (to) => navigator.sendBeacon(`http://${to}/beacon`, 'x'),
  events: (to) => new EventSource(`http://${to}/events`),
  socket: (to) => new WebSocket(`ws://${to}/socket`),
  image: (to) => document.body.append(Object.assign(new Image(), { src: `http://${to}/image` })),
  video: (to) => document.body.append(Object.assign(document.createElement('video'), { src: `http://${to}/video` })),
  script: (to) => document.body.append(Object.assign(document.createElement('script'), { src: `http://${to}/script` })),
  module: (to) =>
    document.body.append(
      Object.assign(document.createElement('script'), { type: 'module', src: `http://${to}/module` }),
    ),
  'worker-of-text': (to) => new Worker(URL.createObjectURL(new Blob([`importScripts("http://${to}/worker-of-text")`]))),
  style: (to) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${to}/style` }),
    ),
  'style-in-style': (to) => {
    const style = document.createElement('style');
    style.textContent = `@import "http://${to}/style-in-style";`;
    document.head.append(style);
  },
  background: (to) => {
    document.body.style.backgroundImage = `url("http://${to}/background")`;
  },
  font: (to) => new FontFace('one', `url("http://${to}/font")`).load(),
  frame: (to) => document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${to}/frame` })),
  object: (to) =>
    document.body.append(Object.assign(document.createElement('object'), { data: `http://${to}/object` })),
  form: (to) => {
    const form = Object.assign(document.createElement('form'), { action: `http://${to}/form`, target: 'answer' });
    document.body.append(form, Object.assign(document.createElement('iframe'), { name: 'answer' }));
    form.submit();
  },
  ping: (to) => {
    const link = Object.assign(document.createElement('a'), { href: '#', ping: `http://${to}/ping` });
    document.body.append(link);
    link.click();
  },
  prefetch: (to) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${to}/prefetch` }),
    ),
  preload: (to) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: `http://${to}/preload` }),
    ),
};

/** The same for workers. */
export const FROM_WORKERS: Readonly<Record<string, WayOut>> = {
  'fetch-in-worker': (to) => fetch(`http://${to}/fetch-in-worker`),
  'socket-in-worker': (to) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${to}/socket-in-worker`);
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
};
