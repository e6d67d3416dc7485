import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export type Port = Browser.runtime.Port;

/** One end of a port that a test holds: what was posted on it, and how to speak from the other end. */
export interface TestPort {
  readonly port: Port;
  readonly posted: unknown[];
  say(message: unknown): void;
  close(): void;
  readonly isClosed: () => boolean;
}

export function testPort(name: string, senderId = 'test-extension-id'): TestPort {
  const messages: ((message: unknown) => void)[] = [];
  const closings: (() => void)[] = [];
  const posted: unknown[] = [];
  let isClosed = false;
  const close = () => {
    isClosed = true;
    for (const listener of closings) listener();
  };
  const port = Object.assign(Object.create(null) as Port, {
    name,
    sender: { id: senderId },
    onMessage: { addListener: (listener: (message: unknown) => void) => messages.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => closings.push(listener) },
    postMessage(message: unknown) {
      if (isClosed) throw new Error('Attempting to use a disconnected port object');
      posted.push(structuredClone(message));
    },
    // Closing one's own end calls none of one's own listeners.
    disconnect() {
      isClosed = true;
    },
  });
  return {
    port,
    posted,
    say(message) {
      for (const listener of messages) listener(message);
    },
    close,
    isClosed: () => isClosed,
  };
}

/** A browser with nothing in it and the parts for ports that the fake one lacks. */
export function startAfresh(): { connect(port: Port): void; opened: TestPort[]; sent: unknown[] } {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  const listeners: ((port: Port) => void)[] = [];
  const opened: TestPort[] = [];
  const sent: unknown[] = [];
  vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => listeners.push(listener));
  vi.spyOn(browser.runtime.onConnect, 'removeListener').mockImplementation((gone) => {
    const at = listeners.indexOf(gone as (port: Port) => void);
    if (at >= 0) listeners.splice(at, 1);
  });
  vi.spyOn(browser.runtime, 'connect').mockImplementation((...given: unknown[]) => {
    const info = given.find((one) => typeof one === 'object' && one !== null && 'name' in one);
    const name = info && typeof info === 'object' && 'name' in info ? String(info.name) : '';
    const made = testPort(name);
    opened.push(made);
    return made.port;
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((...given: unknown[]) => {
    sent.push(given[0]);
    return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
  });
  return {
    connect(port) {
      for (const listener of listeners) listener(port);
    },
    opened,
    sent,
  };
}
