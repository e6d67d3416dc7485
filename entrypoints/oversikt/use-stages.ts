import { useEffect, useState } from 'preact/hooks';

/**
 * Counts from 0 to `last`, one step a frame, for a screen that is drawn from the top in parts: all of it at once would
 * hold the page up for longer than one notices.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    const frame = requestAnimationFrame(() => setStage(stage + 1));
    return () => cancelAnimationFrame(frame);
  }, [stage, last]);
  return stage;
}
