/** Runs something once, in a task of its own, however often it is asked for meanwhile. */
export interface Task {
  schedule(): void;
}

/**
 * A message to oneself comes after the present event's handlers, the page's among them, and unlike timers and frames it
 * is not held back in a tab that is not shown.
 */
export function createTask(run: () => void): Task {
  const { port1, port2 } = new MessageChannel();
  let isScheduled = false;
  port1.onmessage = () => {
    isScheduled = false;
    run();
  };
  return {
    schedule() {
      if (isScheduled) return;
      isScheduled = true;
      port2.postMessage(undefined);
    },
  };
}
