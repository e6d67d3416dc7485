import type { QuietStatus } from '../../lib/locale/panel-texts.ts';
import type { JoinedPage, TabReadings } from '../../lib/page/join.ts';
import type { Access } from './site-access.ts';

/**
 * What the panel can say of the tab: what its documents have said decides, then whether any can. Undefined while
 * neither is known, so that nothing is claimed that the next moment takes back.
 */
export function statusOf(tab: TabReadings, page: JoinedPage, access: Access): 'form' | QuietStatus | undefined {
  if (page.forms.length > 0) return 'form';
  if (tab.documents.length > 0) return page.waiting ? undefined : 'no-form';
  if (access.kind === 'granted') return access.loading ? undefined : 'no-form';
  if (access.kind === 'locked' || access.kind === 'off') return 'locked-out';
  return access.kind === 'never' ? 'no-access' : undefined;
}
