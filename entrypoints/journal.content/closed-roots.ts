import { extension } from '../sentinel/extension.ts';

/** The shadow root of an element also where it is closed: Chromium and Firefox open it to extensions, each in its way. */
export function openClosedRoot(host: HTMLElement): ShadowRoot | undefined {
  const root: unknown = import.meta.env.FIREFOX
    ? Reflect.get(host, 'openOrClosedShadowRoot')
    : extension().dom?.openOrClosedShadowRoot(host);
  return root instanceof ShadowRoot ? root : undefined;
}
