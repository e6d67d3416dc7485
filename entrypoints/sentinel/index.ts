import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standGuard } from './stand-guard.ts';

/**
 * Stands in every frame of the sites that the user has allowed, and does no more than look for a sign of something to
 * read. It is registered by the background, which puts the reader in beside it when it tells of one.
 */
export default defineUnlistedScript(() => standGuard());
