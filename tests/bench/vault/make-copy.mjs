import { createServer } from 'vite';
import { ROOT } from '../../tools/setup.mjs';

const DAY = 86_400_000;

/**
 * A copy as the product writes it, with so many patients and two reminders each, over a year.
 * @param first number of the first patient: copies with other numbers hold other patients
 * @param rounds rounds of the key derivation; the product's own when left out
 */
export async function makeCopy(passphrase, patients, { first = 0, rounds } = {}) {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { makeKeys, newId } = await server.ssrLoadModule('/lib/store/keys.ts');
    const { sealAll } = await server.ssrLoadModule('/lib/store/patients.ts');
    const { base64url } = await server.ssrLoadModule('/lib/store/base64url.ts');
    const { header, keys } = await makeKeys(passphrase, { rounds });
    const texts = Array.from({ length: patients }, (_, n) => ({
      id: newId(),
      text: JSON.stringify(patientOf(first + n)),
    }));
    const records = await sealAll(keys, texts);
    return JSON.stringify({
      format: 'forlopsvakt-kopi',
      version: 1,
      vault: { key: header.key, kdf: header.kdf, wrapped: base64url(header.wrapped), ring: base64url(header.ring) },
      records: records.map((record) => ({ ...record, sealed: base64url(record.sealed) })),
    });
  } finally {
    await server.close();
  }
}

function patientOf(n) {
  const seen = day(-(n % 90));
  const reminder = (kind, hendelse, ahead) => ({
    id: `${n} ${kind}`,
    forlopstype: n % 3 === 0 ? 'D01' : 'D11',
    kind,
    from: { hendelse, utfall: '', dato: day(-(n % 300) - 1) },
    due: day(ahead),
    firstSeen: seen,
    lastSeen: seen,
    old: false,
    toldThrough: day(0),
    postponements: [],
  });
  const known = ['A', 'M', 'C', 'U', 'E'].map((hendelse, index) => ({
    forlopstype: 'D11',
    hendelse,
    utfall: hendelse === 'C' ? 'P' : '',
    dato: day(-(n % 300) - 10 + index),
  }));
  return {
    token: `token ${n}`,
    label: `AB ${String((n % 28) + 1).padStart(2, '0')}.${String((n % 12) + 1).padStart(2, '0')}`,
    lastSeen: seen,
    known,
    reminders: [reminder('beslutning', 'M', (n % 365) - 5), reminder('neste-evaluering', 'E', (n % 300) + 2)],
  };
}

/** ISO day so many days from today. */
function day(ahead) {
  return new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
}
