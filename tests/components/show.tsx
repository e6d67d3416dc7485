import { cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach } from 'vitest';
import { TextsProvider } from '../../components/texts.ts';
import { panel } from '../../lib/locale/nb/panel.ts';

afterEach(cleanup);

/** Puts a component on the page with the bokmål texts around it. */
export function show(node: ComponentChildren) {
  return render(<TextsProvider value={panel}>{node}</TextsProvider>);
}

/** The data attributes of an element by name, `data-not-set` as `not-set`; empty ones too. */
export function dataOf(element: Element | null | undefined): Record<string, string> {
  const attributes = [...(element?.attributes ?? [])].filter(({ name }) => name.startsWith('data-'));
  return Object.fromEntries(attributes.map(({ name, value }) => [name.slice('data-'.length), value]));
}
