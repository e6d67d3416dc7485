import { defineContentScript } from 'wxt/utils/define-content-script';
import { isRunning, startJournalScript } from './start.ts';

/**
 * Reads the journal page it stands in. It has no static matches: the background registers it for each site that the
 * user has allowed, in every frame.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    if (!isRunning()) startJournalScript();
  },
});
