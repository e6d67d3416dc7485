import { ROUNDS } from './keys.ts';

/**
 * How many rounds of PBKDF2 this machine takes in the time that one waits for unlocking anyway: what takes us longer takes
 * whoever has the disk as much longer. Never fewer than `ROUNDS`.
 */

/**
 * Time that the derivation may take (ms) on a machine that does nothing else: with all else that unlocking does, and on one
 * that is twice as busy, that is a second (`npm run bench vault`: at 600 the median was 1,124 ms with 13 waiting for two
 * cores).
 */
const TARGET = 500;
/** More are not chosen: the vault may be opened on a machine several times as slow, from a copy. */
const MOST_CHOSEN = 10_000_000;
const STEP = 100_000;
/** Rounds of one measurement: some 50 ms. */
const MEASURED = 200_000;
const MEASUREMENTS = 3;
/** A vault is wrapped again where that gives so many times the rounds: what is less is not worth the time. */
const WORTH = 2;

/**
 * The rounds to take on a machine that did `rounds` in `ms`.
 * @returns whole hundred thousands between `ROUNDS` and `MOST_CHOSEN`
 */
export function roundsFor(rounds: number, ms: number): number {
  const wanted = ms > 0 ? (rounds * TARGET) / ms : MOST_CHOSEN;
  return Math.min(MOST_CHOSEN, Math.max(ROUNDS, Math.floor(wanted / STEP) * STEP));
}

/**
 * The rounds that a vault should have that was just opened: as many as it has, unless the machine is so much faster that
 * more are worth it. A busy machine makes the measurement longer, never shorter, so it asks for no more than it should;
 * and after a change the next opening takes the whole time, so that it is not asked for again.
 * @param rounds of the header
 * @param ms that opening it took
 */
export function roundsAfterUnlock(rounds: number, ms: number): number {
  const wanted = roundsFor(rounds, ms);
  return rounds < ROUNDS || wanted >= WORTH * rounds ? wanted : rounds;
}

/** The rounds for this machine, measured; takes some 150 ms. */
export async function measureRounds(): Promise<number> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(16), 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: MEASURED };
  let fastest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < MEASUREMENTS; n++) {
    const start = performance.now();
    await crypto.subtle.deriveBits(algorithm, base, 256);
    // The fastest is the one that was least held up by what else the machine does.
    fastest = Math.min(fastest, performance.now() - start);
  }
  return roundsFor(MEASURED, fastest);
}
