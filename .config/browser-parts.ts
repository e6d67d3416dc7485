/**
 * What browsers have and the test runner's Node, or some versions of it, has not: locks, which are taken in turn, and Cache
 * Storage, as far as it is asked for.
 */
class Locks {
  #turns = new Map<string, Promise<unknown>>();
  request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const next = (this.#turns.get(name) ?? Promise.resolve()).then(work);
    this.#turns.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };
}

class Caches {
  readonly #entries = new Map<string, string>();
  async open(name: string) {
    const keyOf = (url: string) => `${name} ${url}`;
    return {
      match: async (url: string) => {
        const text = this.#entries.get(keyOf(url));
        return text === undefined ? undefined : new Response(text);
      },
      put: async (url: string, response: Response) => void this.#entries.set(keyOf(url), await response.text()),
      delete: async (url: string) => this.#entries.delete(keyOf(url)),
    };
  }
  async delete(name: string) {
    for (const key of this.#entries.keys()) if (key.startsWith(`${name} `)) this.#entries.delete(key);
    return true;
  }
}

/** New locks: whoever held one has been killed, and holds it no longer. */
export function takeLocks(): void {
  Object.defineProperty(globalThis.navigator, 'locks', { value: new Locks(), configurable: true });
}

if (globalThis.navigator === undefined)
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
if (!('locks' in globalThis.navigator)) takeLocks();
if (!('caches' in globalThis)) Object.defineProperty(globalThis, 'caches', { value: new Caches() });
