// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchUserActs } from '../../lib/page/user-acts.ts';

let stop = () => {};
afterEach(() => stop());

/** Only a browser makes trusted events: one of ours is made to say so. */
function press(type: string, isTrusted: boolean, timeStamp: number): void {
  const event = new Event(type, { bubbles: true });
  Object.defineProperties(event, { isTrusted: { value: isTrusted }, timeStamp: { value: timeStamp } });
  document.body.dispatchEvent(event);
}

test('a key or a pointer of the user is told of at most every half minute, and nothing that a script does', () => {
  const onAct = vi.fn();
  stop = watchUserActs(onAct);
  press('keydown', false, 0);
  press('mousemove', true, 0);
  expect(onAct).not.toHaveBeenCalled();
  press('keydown', true, 5);
  press('pointerdown', true, 30_004);
  expect(onAct).toHaveBeenCalledOnce();
  press('pointerdown', true, 30_005);
  expect(onAct).toHaveBeenCalledTimes(2);
  stop();
  press('keydown', true, 90_000);
  expect(onAct).toHaveBeenCalledTimes(2);
});
