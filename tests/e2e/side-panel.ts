import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { type PanelState, stateOf, type WaitEnd, watchCall } from '../tools/panel.mjs';
import { openSidePanel } from '../tools/stage.mjs';

/** The browser's own side panel. It is no tab, so the driver has no page for it: it is spoken to by its debugger. */
export interface SidePanel {
  /** Waits for a state of the panel; `holds` runs in the panel's page and sees nothing but its arguments. */
  until<Argument>(holds: (state: PanelState, argument: Argument) => boolean, argument?: Argument): Promise<PanelState>;
  /** Clicks the first element of a selector, as the user. */
  click(selector: string): Promise<void>;
  /** What an expression gives in the panel's page. */
  evaluate(expression: string): Promise<unknown>;
}

const reply = z.object({
  id: z.optional(z.number()),
  result: z.optional(
    z.object({ result: z.object({ value: z.optional(z.unknown()) }), exceptionDetails: z.optional(z.unknown()) }),
  ),
});

/** Presses the extension's button on the page's tab and takes hold of the panel that opens. */
export async function openRealSidePanel(context: BrowserContext, extensionId: string, page: Page): Promise<SidePanel> {
  const targetId = await openSidePanel(context, extensionId, page);
  if (targetId === undefined) throw new Error('the button opened no side panel');
  const browser = context.browser();
  if (!browser) throw new Error('unreachable: a launched context has a browser');
  const session = await browser.newBrowserCDPSession();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: z.infer<typeof reply>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = reply.parse(JSON.parse(message));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const evaluate = async (expression: string): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise<z.infer<typeof reply>>((resolve) => waiting.set(id, resolve));
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result } = await answered;
    if (!result || result.exceptionDetails) throw new Error(`in the side panel: ${JSON.stringify(result)}`);
    return result.result.value;
  };
  return {
    evaluate,
    until: async (holds, argument) => {
      const end = await evaluate(watchCall(holds, argument, 20_000));
      return stateOf(end as WaitEnd, holds, argument);
    },
    click: async (selector) => {
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
  };
}
