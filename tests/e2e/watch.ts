import type { BrowserContext, Request } from 'playwright-core';

/** What has happened in a browser since it was watched. */
export interface Watch {
  /** Uncaught errors and messages of level `error`, since the last time they were taken. */
  takeErrors(): string[];
  /** Addresses asked for outside this machine and the extension. */
  foreignRequests(): string[];
  /** Every address asked for. */
  requests(): readonly string[];
}

/** Notes every error and every request of all pages of a browser, the extension's own among them. */
export function watchContext(context: BrowserContext): Watch {
  const errors: string[] = [];
  const requests: string[] = [];
  context.on('request', (request: Request) => requests.push(request.url()));
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  return {
    takeErrors: () => errors.splice(0),
    foreignRequests: () => requests.filter((url) => !isHere(url)),
    requests: () => requests,
  };
}

/** Loopback, the extension's and the browser's own files, and what is no request at all. */
function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (['chrome-extension:', 'chrome:', 'data:', 'blob:', 'about:'].includes(protocol)) return true;
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}
