/** How long (ms) is waited for something to show. */
const LONGEST = 400;

export interface FirstShown {
  /** Something is drawn that the user has been waiting for. */
  end(): void;
  /** Comes when that is on the screen, or when it has not come for long. */
  readonly past: Promise<void>;
}

/** What the first verdict does not need waits for it, so as not to stand in its way. */
export function createFirstShown(): FirstShown {
  let end = () => {};
  const past = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    end = () => {
      clearTimeout(timer);
      requestIdleCallback(() => resolve(), { timeout: LONGEST });
    };
  });
  return { past, end: () => end() };
}
