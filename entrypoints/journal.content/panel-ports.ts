import { type Browser, browser } from 'wxt/browser';
import { type FrameToPanel, PANEL_PORT, type PanelToFrame, panelToFrame } from '../../lib/frame-messages.ts';
import type { FrameReading } from '../../lib/page/reading.ts';

type Port = Browser.runtime.Port;

export interface Panels {
  count(): number;
  /** Sends a reading to each panel, unless it says what the last one said. */
  post(reading: FrameReading): void;
  /** Does the reading tell the facts that the panels were last told, and had they been told them at that revision? */
  isKnown(reading: FrameReading, revision: number): boolean;
  stop(): void;
}

/** What a panel can ask for besides a reading. */
export type PanelRequest = Exclude<PanelToFrame, { kind: 'reread' | 'look-again' | 'marker' | 'tell-whose' }>;

interface Handlers {
  /** A panel has come or gone. */
  readonly onChange: () => void;
  /** The page as it is now. */
  readonly current: () => FrameReading;
  readonly onLookAgain: () => void;
  readonly onMark: (isOn: boolean) => void;
  readonly onTellWhose: (fingerprint: string) => void;
  /** A panel asks for something to be done. */
  readonly onRequest: (request: PanelRequest, answer: (message: FrameToPanel) => void) => void;
}

/** Takes the panels' ports: a reading at once, another at each change, and one for each `reread`. */
export function listenToPanels({ onChange, current, onLookAgain, onMark, onTellWhose, onRequest }: Handlers): Panels {
  /** Each panel's port, and what it was last told: a panel that asks is told before the others. */
  const ports = new Map<Port, string>();
  let lastFacts = '';
  let lastChange = 0;

  function onConnect(port: Port): void {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.set(port, '');
    port.onDisconnect.addListener(() => leave(port));
    port.onMessage.addListener((message: unknown) => {
      const parsed = panelToFrame.safeParse(message);
      if (!parsed.success) return;
      const { data } = parsed;
      if (data.kind === 'reread') tell(port, current(), data.ask);
      else if (data.kind === 'look-again') onLookAgain();
      else if (data.kind === 'marker') onMark(data.on);
      else if (data.kind === 'tell-whose') onTellWhose(data.fingerprint);
      else onRequest(data, (answer) => send(port, answer));
    });
    tell(port, current());
    onChange();
  }

  function tell(port: Port, reading: FrameReading, ask?: number): void {
    const facts = factsOf(reading);
    if (facts !== lastFacts) lastChange = reading.revision;
    lastFacts = facts;
    ports.set(port, said(reading));
    send(port, { kind: 'reading', reading, ...(ask === undefined ? {} : { ask }) });
  }

  function send(port: Port, message: FrameToPanel): void {
    try {
      port.postMessage(message);
    } catch {
      leave(port);
    }
  }

  function leave(port: Port): void {
    if (ports.delete(port)) onChange();
  }

  browser.runtime.onConnect.addListener(onConnect);
  return {
    count: () => ports.size,
    post(reading) {
      if (ports.size === 0) return;
      const says = said(reading);
      for (const [port, last] of [...ports]) if (last !== says) tell(port, reading);
    },
    isKnown: (reading, revision) => factsOf(reading) === lastFacts && revision >= lastChange,
    stop() {
      // Closed from here, they tell the panel that the document is gone, and it asks for nothing more. Where the extension
      // is gone, so are they.
      if (browser.runtime?.id !== undefined) {
        browser.runtime.onConnect.removeListener(onConnect);
        for (const port of ports.keys()) port.disconnect();
      }
      ports.clear();
    },
  };
}

/** What a reading says, apart from its number. */
function said(reading: FrameReading): string {
  return JSON.stringify({ ...reading, revision: 0 });
}

/** What a reading says of patient, forms and list. By which cues a form was found changes while one types in it. */
function factsOf({ patient, forms, history }: FrameReading): string {
  return JSON.stringify({ patient, forms: forms.map((form) => ({ ...form, cues: [] })), history });
}
