import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendAway } from '../sentinel/post.ts';
import { isRunning, startJournalScript } from './start.ts';

/**
 * Reads the journal page it stands in. It is registered for no page: the background puts it into the frames of a tab
 * where the sentinel has seen something to read, or that the panel looks at.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    sendAway();
    if (!isRunning()) startJournalScript();
  },
});
