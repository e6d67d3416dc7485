import { attribute, baseOf, findAll, isShown } from './safe-dom.ts';

const MAX_FRAMES = 50;
const MAX_ORIGINS = 10;

/** Origins of the visible frames in a document that are not its own origin; whether they can be read is known elsewhere. */
export function closedFrames(document: Document): string[] {
  const origins = new Set<string>();
  for (const frame of findAll(document, 'iframe[src], frame[src]', MAX_FRAMES)) {
    const origin = originOf(attribute(frame, 'src') ?? '', baseOf(document));
    if (origin && origin !== location.origin && isShown(frame)) origins.add(origin.slice(0, 200));
  }
  return [...origins].slice(0, MAX_ORIGINS);
}

function originOf(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, origin } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
