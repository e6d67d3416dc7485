import { proxy, type Remote, wrap } from 'comlink';
import type { Progress, RunAnswer, RunOptions } from './worker/answers.ts';
import type { Desk } from './worker/index.ts';

/** A worker with what it has read; closing it ends whatever it does, at once. */
export interface OpenDesk {
  readonly ask: Remote<Desk>;
  readonly close: () => void;
}

/** The worker was closed before it had answered. */
export class Cancelled extends Error {}

/** The worker itself broke down, which is what too little memory looks like. */
export class Crashed extends Error {}

export interface Run {
  /** Rejects with Cancelled, Crashed, or what went wrong in the worker. */
  readonly answer: Promise<{ readonly desk: OpenDesk; readonly answer: RunAnswer }>;
  readonly cancel: () => void;
}

/** A worker that has been started ahead of the next run: half the time of a small file would go to starting one. */
let spare: Worker | undefined;

/** Has a worker ready for the next run. */
export function makeReady(): void {
  spare ??= new Worker(new URL('./worker/index.ts', import.meta.url), { type: 'module', name: 'oversikt' });
}

/** The worker that is ready, or a new one. */
function takeWorker(): Worker {
  makeReady();
  const worker = spare;
  spare = undefined;
  if (!worker) throw new Error('unreachable: one has just been made');
  return worker;
}

/** Reads and checks files in a worker of their own, so that what is shown stays until there is something new. */
export function startRun(files: readonly File[], options: RunOptions, onProgress: (now: Progress) => void): Run {
  const worker = takeWorker();
  const ask = wrap<Desk>(worker);
  const desk: OpenDesk = { ask, close: () => worker.terminate() };
  let stop: (reason: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  worker.addEventListener('error', () => stop(new Crashed()));
  worker.addEventListener('messageerror', () => stop(new Crashed()));
  const done = ask.run(files, options, proxy(onProgress)).then((answer) => ({ desk, answer }));
  const answer = Promise.race([done, stopped]).catch((error: unknown) => {
    desk.close();
    throw error;
  });
  const cancel = () => {
    desk.close();
    stop(new Cancelled());
  };
  return { answer, cancel };
}
