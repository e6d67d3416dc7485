import { expect, it, test } from 'vitest';
import { ROUNDS } from '../../lib/store/keys.ts';
import { measureRounds, roundsAfterUnlock, roundsFor } from '../../lib/store/rounds.ts';

test.each([
  // rounds, ms, chosen
  [200_000, 54, 1_800_000],
  [200_000, 20, 5_000_000],
  [200_000, 120, ROUNDS],
  [200_000, 5000, ROUNDS],
  [200_000, 1, 10_000_000],
  [200_000, 0, 10_000_000],
])('a machine that does %i rounds in %i ms takes %i', (rounds, ms, chosen) => {
  expect(roundsFor(rounds, ms)).toBe(chosen);
});

it('never takes fewer than the least, nor as many as a header is refused for', async () => {
  const measured = await measureRounds();
  expect(measured).toBeGreaterThanOrEqual(1_000_000);
  expect(measured).toBeLessThanOrEqual(20_000_000);
});

/** What a vault ends up with when it is opened time after time on machines that take so many ms for a million rounds. */
function openedOn(rounds: number, speeds: readonly number[]): number[] {
  const after: number[] = [];
  let now = rounds;
  for (const speed of speeds) {
    now = roundsAfterUnlock(now, (now / 1_000_000) * speed);
    after.push(now);
  }
  return after;
}

it('raises a vault from a slow machine once, and then no more', () => {
  expect(openedOn(1_000_000, [100, 100, 100])).toEqual([5_000_000, 5_000_000, 5_000_000]);
});

it('leaves alone what is more than half of what it could be', () => {
  expect(openedOn(1_500_000, [270, 250])).toEqual([1_500_000, 1_500_000]);
});

it('lowers nothing on a slow machine, and does not go up and down between two', () => {
  expect(openedOn(6_000_000, [600, 100, 600, 100])).toEqual([6_000_000, 6_000_000, 6_000_000, 6_000_000]);
});

it('asks for no more because a machine is busy now and then', () => {
  const speeds = Array.from({ length: 50 }, (_, n) => (n % 3 === 0 ? 200 : 200 * (1 + (n % 7))));
  const after = openedOn(1_000_000, speeds);
  expect(new Set(after)).toEqual(new Set([2_500_000]));
});

it('raises what has fewer than the least, on whatever machine', () => {
  expect(openedOn(600_000, [5000])).toEqual([ROUNDS]);
});
