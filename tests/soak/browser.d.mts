export interface SpokenPage {
  run<A extends readonly unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

export interface SpokenBrowser {
  openPage(path: string): Promise<SpokenPage>;
  kill(): Promise<void>;
  quit(): Promise<void>;
}

export function startBrowser(extension: string, profile: string): Promise<SpokenBrowser>;
// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by whoever has asked
export function ask(page: SpokenPage, message: object): Promise<any>;
