const TABS = ['oversikt', 'forlop', 'registrer', 'dokumenter'];
const KINDS = ['skjema', 'hendelse', 'kode'];

/** The frame has the address of the page around it after `/ramme`. */
export function parsePath(pathname) {
  const parts = pathname.split('/').filter(Boolean);
  if (parts[0] === 'ramme') parts.shift();
  if (parts.length === 0 || (parts.length === 1 && parts[0] === 'pasienter')) return { page: 'pasienter' };
  if (parts[0] !== 'pasient' || !parts[1]) return { page: 'ukjent' };
  const [, key, tab = 'oversikt', kind, ...rest] = parts;
  if (!TABS.includes(tab) || (kind && !KINDS.includes(kind))) return { page: 'ukjent' };
  const hendelse = kind === 'hendelse' ? rest.shift() : undefined;
  return { page: 'pasient', key, tab, kind, hendelse, eventId: rest[0] };
}

export function patientPath(key, ...parts) {
  return `/${['pasient', key, ...parts].filter(Boolean).join('/')}`;
}

/** The same place for another patient; an event that is being edited belongs to one patient only. */
export function samePlace(route, key) {
  const isForm = route.page === 'pasient';
  return isForm ? patientPath(key, route.tab, route.kind, route.hendelse) : patientPath(key);
}

/** Where a registered event is edited: in the kind of form that one is in, else in the general one. */
export function editPath(route, event, knownHendelser) {
  if (route.kind === 'kode') return patientPath(route.key, 'registrer', 'kode', event.id);
  if (route.kind === 'hendelse' && knownHendelser.includes(event.hendelse)) {
    return patientPath(route.key, 'registrer', 'hendelse', event.hendelse, event.id);
  }
  return patientPath(route.key, 'registrer', 'skjema', event.id);
}
