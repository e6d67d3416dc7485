import { type Browser, browser } from 'wxt/browser';
import { type FrameToPanel, frameHere, frameToPanel, PANEL_PORT, type PanelToFrame } from '../../lib/messages.ts';
import type { FrameReading } from '../../lib/page/reading.ts';

interface Listener {
  /** @param address of the document, or of what wrote it */
  readonly onOpened: (document: string, frame: number, address: string) => void;
  readonly onClosed: (document: string) => void;
  readonly onReading: (document: string, reading: FrameReading, ask: number | undefined) => void;
  readonly onAnswer: (answer: FrameAnswer) => void;
}

/** What a document says besides what it reads. */
export type FrameAnswer = Exclude<FrameToPanel, { kind: 'reading' }>;

/** Ports to the documents of one tab. */
export interface FrameLinks {
  /** Asks documents to read everything anew and to answer with the number. */
  ask(documents: readonly string[], number: number): void;
  /** Asks one document for something. False where it is no longer there. */
  send(document: string, message: PanelToFrame): boolean;
  /** Asks every document of the tab to say that it is there. False where nobody listens. */
  announce(): Promise<boolean>;
  close(): void;
}

/** Keeps a port to each document of the tab that says that it can be read; what does not parse is dropped. */
export function linkFrames(tab: number, { onOpened, onClosed, onReading, onAnswer }: Listener): FrameLinks {
  const ports = new Map<string, { readonly port: Browser.runtime.Port; readonly frame: number }>();
  const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab?.id !== tab || sender.frameId === undefined) return;
    // A page that is prepared or kept out of sight is no page that the user looks at.
    if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return;
    if (frameHere.safeParse(message).success) open(sender.documentId ?? `frame ${sender.frameId}`, sender);
  };
  browser.runtime.onMessage.addListener(hear);
  return {
    ask(documents, number) {
      const message: PanelToFrame = { kind: 'reread', ask: number };
      for (const document of documents) ports.get(document)?.port.postMessage(message);
    },
    send(document, message) {
      const link = ports.get(document);
      link?.port.postMessage(message);
      return link !== undefined;
    },
    announce: () =>
      browser.tabs.sendMessage(tab, { kind: 'announce' }).then(
        () => true,
        () => false,
      ),
    close() {
      browser.runtime.onMessage.removeListener(hear);
      for (const { port } of ports.values()) port.disconnect();
      ports.clear();
    },
  };

  function open(document: string, { documentId, frameId = 0, origin, url }: Browser.runtime.MessageSender): void {
    if (ports.has(document)) return;
    forgetFrame(frameId);
    const target = documentId === undefined ? { frameId } : { documentId };
    const port = browser.tabs.connect(tab, { ...target, name: PANEL_PORT });
    ports.set(document, { port, frame: frameId });
    port.onMessage.addListener((message: unknown) => {
      const said = frameToPanel.safeParse(message);
      if (!said.success || ports.get(document)?.port !== port) return;
      if (said.data.kind === 'reading') onReading(document, said.data.reading, said.data.ask);
      else onAnswer(said.data);
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // read, or the browser complains of a document that went before it was reached
      if (ports.get(document)?.port !== port) return;
      ports.delete(document);
      onClosed(document);
    });
    onOpened(document, frameId, origin ?? url ?? '');
  }

  /** A frame holds one document: the former one has gone, though its port may not know yet. */
  function forgetFrame(frame: number): void {
    for (const [document, link] of ports) {
      if (link.frame !== frame) continue;
      ports.delete(document);
      link.port.disconnect();
      onClosed(document);
    }
  }
}
