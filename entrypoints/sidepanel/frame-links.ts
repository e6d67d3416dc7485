import { type Browser, browser } from 'wxt/browser';
import { type FrameToPanel, frameHere, frameToPanel, PANEL_PORT, type PanelToFrame } from '../../lib/frame-messages.ts';
import type { FrameReading } from '../../lib/page/reading.ts';
import { isSiteAllowed, siteOf } from '../background/frame-access.ts';

interface Listener {
  /** @param address of the document, or of what wrote it */
  readonly onOpened: (document: string, frame: number, address: string) => void;
  readonly onClosed: (document: string) => void;
  readonly onReading: (document: string, reading: FrameReading, ask: number | undefined) => void;
  readonly onAnswer: (answer: FrameAnswer) => void;
}

/** What a document says besides what it reads. */
export type FrameAnswer = Exclude<FrameToPanel, { kind: 'reading' }>;

interface Link {
  readonly port: Browser.runtime.Port;
  /** Origin of the site that the document is of. */
  readonly site: string | undefined;
  readonly frame: number;
  readonly target: Browser.scripting.InjectionTarget;
  /** What fills forms has been brought into the document. */
  isReady: boolean;
}

const FILLER = '/fill.js';

/** Ports to the documents of one tab. */
export interface FrameLinks {
  /** Asks documents to read everything anew and to answer with the number. */
  ask(documents: readonly string[], number: number): void;
  /** Asks one document for something. False where it is no longer there. */
  send(document: string, message: PanelToFrame): boolean;
  /** Lets go of documents whose site is no longer allowed. */
  recheck(): Promise<void>;
  /** Asks every document of the tab to say that it is there. False where nobody listens. */
  announce(): Promise<boolean>;
  close(): void;
}

/**
 * Keeps a port to each document of the tab that says that it can be read, where its site is allowed; what does not parse is
 * dropped.
 * @param offSites origins that the user has turned off
 */
export function linkFrames(
  tab: number,
  offSites: readonly string[],
  { onOpened, onClosed, onReading, onAnswer }: Listener,
): FrameLinks {
  const ports = new Map<string, Link>();
  let isClosed = false;
  const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab?.id !== tab || sender.frameId === undefined) return;
    // A page that is prepared or kept out of sight is no page that the user looks at.
    if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return;
    const said = frameHere.safeParse(message);
    if (said.success) void openAllowed(sender, siteOf(sender, said.data.within));
  };
  browser.runtime.onMessage.addListener(hear);
  return {
    ask(documents, number) {
      const message: PanelToFrame = { kind: 'reread', ask: number };
      for (const document of documents) ports.get(document)?.port.postMessage(message);
    },
    send(document, message) {
      const link = ports.get(document);
      if (!link) return false;
      if (message.kind === 'fill' || message.kind === 'undo') void sendToFiller(link, message);
      else link.port.postMessage(message);
      return true;
    },
    async recheck() {
      const links = [...ports];
      const isAllowed = await Promise.all(links.map(([, { site }]) => isSiteAllowed(site, offSites)));
      for (const [at, [document, { port }]] of links.entries()) {
        if (isAllowed[at] || ports.get(document)?.port !== port) continue;
        ports.delete(document);
        port.disconnect();
        onClosed(document);
      }
    },
    announce: () =>
      browser.tabs.sendMessage(tab, { kind: 'announce' }).then(
        () => true,
        () => false,
      ),
    close() {
      isClosed = true;
      browser.runtime.onMessage.removeListener(hear);
      for (const { port } of ports.values()) port.disconnect();
      ports.clear();
    },
  };

  async function openAllowed(sender: Browser.runtime.MessageSender, site: string | undefined): Promise<void> {
    if (!(await isSiteAllowed(site, offSites)) || isClosed) return;
    open(sender.documentId ?? `frame ${sender.frameId}`, sender, site);
  }

  function open(
    document: string,
    { documentId, frameId = 0, origin, url }: Browser.runtime.MessageSender,
    site: string | undefined,
  ): void {
    if (ports.has(document)) return;
    forgetFrame(frameId);
    const target = documentId === undefined ? { frameId } : { documentId };
    const port = browser.tabs.connect(tab, { ...target, name: PANEL_PORT });
    const where = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
    ports.set(document, { port, site, frame: frameId, target: { tabId: tab, ...where }, isReady: false });
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

  /** Without what fills forms the document says that it cannot. */
  async function sendToFiller(link: Link, message: PanelToFrame): Promise<void> {
    link.isReady ||= await browser.scripting.executeScript({ target: link.target, files: [FILLER] }).then(
      () => true,
      () => false,
    );
    link.port.postMessage(message);
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
