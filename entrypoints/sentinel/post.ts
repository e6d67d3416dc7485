/** Kept on the scripts' own global object, which all of the extension's scripts in a frame share. */
const POST = Symbol.for('forlopsvakt.sentinel');

/** Takes the one post there is in a frame; `leave` is called when somebody else takes it, or it is no longer needed. */
export function takePost(leave: () => void): void {
  sendAway();
  Reflect.set(globalThis, POST, leave);
}

/** Sends the sentinel away, if one stands in this frame. */
export function sendAway(): void {
  const leave: (() => void) | undefined = Reflect.get(globalThis, POST);
  leave?.();
}
