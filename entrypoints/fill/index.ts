import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { createFiller } from '../journal.content/filler.ts';
import { lendFiller } from '../journal.content/lent-filler.ts';

/**
 * What fills forms. The panel puts it beside the reader of a document when something is to be filled there for the first
 * time; most documents are only read.
 */
export default defineUnlistedScript(() => {
  openClosedRootsWith(openClosedRoot);
  lendFiller(createFiller);
});
