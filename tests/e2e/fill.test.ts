import { describe, expect, it } from 'vitest';
import { dayFromToday, fillEventForm, fillSelectForm, formOf, save } from '../tools/journal-page.mjs';
import type { PanelState } from '../tools/panel.mjs';
import { useScene } from './harness.ts';

const scene = useScene();
const TODAY = dayFromToday(0);

interface Wanted {
  readonly forlopstype?: string;
  readonly hendelse: string;
  readonly utfall?: string;
}

/** Presses the panel's button for a registration, and then the date that is asked for. */
async function fill({ forlopstype, hendelse, utfall = '' }: Wanted, date: 'today' | 'last-visit'): Promise<void> {
  const { panel } = scene();
  const type = forlopstype === undefined ? '' : `[data-forlopstype="${forlopstype}"]`;
  const button = panel.locator(`[data-fill][data-hendelse="${hendelse}"][data-utfall="${utfall}"]${type}`);
  await button.click();
  await panel.locator(`[data-date-choice="${date}"]`).click();
}

/** Waits until the panel has said what came of it. */
async function resultOf(): Promise<string | null> {
  const box = scene().panel.locator('[data-form] [data-fill-result]');
  await box.waitFor();
  return box.getAttribute('data-fill-result');
}

function codesOf({ forms: [form] }: PanelState): string {
  return [form?.forlopstype, form?.hendelse, form?.utfall, form?.dato].map((field) => field?.code || '-').join(' ');
}

const selectForm = (place: ReturnType<typeof formOf>) =>
  Promise.all(['forlopstype', 'hendelse', 'utfall', 'dato'].map((id) => place.locator(`#${id}`).inputValue()));

describe.each([
  { title: 'in the page', query: '', framed: false },
  { title: 'in a frame', query: '?ramme=1', framed: true },
])('$title', ({ query, framed }) => {
  it('fills the form with selectors, reads it back and takes it back', async () => {
    const { page, panel, visit } = scene();
    await visit(`/pasient/nora-testesen/registrer/skjema${query}`);
    await fill({ hendelse: 'M' }, 'last-visit');
    expect(await resultOf()).toBe('done');
    const form = formOf(page, { framed });
    const lastVisit = await panel.locator('[data-form] [data-field="dato"]').getAttribute('data-code');
    expect(await selectForm(form)).toEqual(['D11', 'M', '', lastVisit]);
    await panel.locator('[data-action="undo"]').click();
    await panel.locator('[data-action="undo"]').waitFor({ state: 'detached' });
    await panel.locator('.fv-fill:not([data-fill-result])').waitFor();
    expect(await selectForm(form)).toEqual(['', '', '', '']);
  });
});
void [codesOf, fillEventForm, fillSelectForm, save, TODAY];
