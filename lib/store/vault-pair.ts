import { StorageFault } from './fault.ts';
import { header, type OpenKeys, sealRing } from './keys.ts';
import { change } from './mirror.ts';
import { makePair } from './sealing-pair.ts';
import { readOpenKeys, replaceOpenKeys } from './session-key.ts';

/**
 * Brings the public key in the header in line with the pair in the ring, which only the passphrase opens: a vault from
 * before there were pairs gets one, and a public key that somebody has put in its place is thrown out. Needs an open vault,
 * else rejects as `locked`.
 * @returns `swapped` where the header named a key that is not the vault's
 */
export async function alignPublicKey(): Promise<'right' | 'swapped'> {
  const keys = await readOpenKeys();
  if (!keys) throw new StorageFault('locked');
  const pair = keys.ring.pair ?? (await makePair());
  const own: OpenKeys = { ...keys, ring: { ...keys.ring, pair } };
  const ring = keys.ring.pair ? undefined : await sealRing(own);
  const before = await change(async (transaction) => {
    const found = header.safeParse(await transaction.objectStore('meta').get('vault'));
    if (!found.success || found.data.key !== keys.id) throw new StorageFault('storage');
    const next = { ...found.data, public: pair.public, ...(ring ? { ring } : {}) };
    if (ring || found.data.public !== pair.public) await transaction.objectStore('meta').put(next, 'vault');
    return found.data.public;
  });
  if (ring) await replaceOpenKeys(own);
  return before === undefined || before === keys.ring.pair?.public ? 'right' : 'swapped';
}
