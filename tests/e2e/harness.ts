import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type PanelState, waitForPanel } from '../tools/panel.mjs';
import { openStage, type Stage, type StageOptions } from '../tools/stage.mjs';
import { findJournalPatient } from './journal-data.ts';
import { type Watch, watchContext } from './watch.ts';

/** A stage on which everything that goes wrong or leaves the machine has been noted from the start. */
export interface Scene extends Stage {
  readonly watch: Watch;
  /**
   * Loads a path of the journal anew and waits until the panel shows the patient whose key it holds; `isUnnamed` for
   * one that the panel cannot know (no valid number in the banner), which it must say.
   */
  visit(path: string, options?: { readonly isUnnamed?: boolean }): Promise<PanelState>;
  /** Waits for a state of the panel; `holds` runs in the panel's page and sees nothing but its arguments. */
  until<Argument>(
    holds: (state: PanelState, argument: Argument) => boolean,
    argument?: Argument,
    options?: { readonly timeout?: number },
  ): Promise<PanelState>;
}

/** One browser for the tests of a file; after each test nothing must have failed unseen or left the machine. */
export function useScene(options: StageOptions = {}): () => Scene {
  let scene: Scene | undefined;
  beforeAll(async () => {
    scene = await openScene(options);
  });
  afterEach(() => {
    expect(scene?.watch.takeErrors(), 'errors in the journal, the panel or the worker').toEqual([]);
    expect(scene?.watch.foreignRequests(), 'requests to anywhere but this machine').toEqual([]);
  });
  afterAll(() => scene?.close());
  return () => {
    if (!scene) throw new Error('the scene has not been opened');
    return scene;
  };
}

/** Opens journal, browser and panel; the caller closes them. */
export async function openScene(options: StageOptions = {}): Promise<Scene> {
  const stage = await openStage(options);
  const watch = watchContext(stage.context);
  const until: Scene['until'] = (holds, argument, more) => waitForPanel(stage.panel, holds, argument, more);
  const visit: Scene['visit'] = async (path, { isUnnamed = false } = {}) => {
    const { ready } = await until(() => true);
    await stage.page.goto(stage.journal.url + path);
    const name = isUnnamed ? '' : await nameIn(path);
    return until(
      (state, wanted) =>
        state.ready > wanted.ready &&
        state.status !== undefined &&
        (wanted.name === '' ? state.patient?.present !== true : state.text.includes(wanted.name)),
      { ready, name },
    );
  };
  return { ...stage, watch, until, visit };
}

/** Name of the patient whose key stands in a path of the journal; empty where none does. */
async function nameIn(path: string): Promise<string> {
  const key = /^\/pasient\/([^/?]+)/.exec(path)?.[1];
  return key === undefined ? '' : (await findJournalPatient(key)).name;
}
