// What a passphrase opens of what has been carved, tried for real and written apart from the product: PBKDF2, the wrapped
// key, its ring, and every record under any key that comes out of it.
const { subtle } = globalThis.crypto;
const IV = 12;

/** How many headers a passphrase opens, how many record versions, and the texts of these. */
export async function openAll({ headers, records }, passphrase) {
  const keys = new Map();
  let opened = 0;
  for (const header of headers) {
    const found = await openHeader(header, passphrase);
    if (!found) continue;
    opened += 1;
    for (const [id, key] of found) keys.set(id, key);
  }
  const texts = [];
  for (const { id, key, sealed } of records) {
    const dataKey = keys.get(key);
    if (!dataKey) continue;
    for (const what of ['patient', 'months']) {
      const text = await unseal(await subKey(dataKey), `forlopsvakt 1 ${what} ${key} ${id}`, sealed);
      if (text !== undefined) texts.push(text);
    }
  }
  return { headers: opened, records: texts.length, texts };
}

async function openHeader({ key, kdf, wrapped, ring }, passphrase) {
  const base = await subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const how = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: Buffer.from(kdf.salt, 'base64url'),
    iterations: Number(kdf.rounds),
  };
  const wrapping = await subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const dataKey = await unseal(wrapping, `forlopsvakt 1 key ${key} ${kdf.name} ${kdf.rounds} ${kdf.salt}`, wrapped);
  if (dataKey === undefined) return undefined;
  const text = await unseal(await subKey(dataKey), `forlopsvakt 1 ring ${key}`, ring);
  const { previous = [] } = text === undefined ? {} : JSON.parse(text);
  return [[key, dataKey], ...previous.map((one) => [one.id, one.key])];
}

async function subKey(dataKey) {
  const base = await subtle.importKey('raw', Buffer.from(dataKey, 'base64url'), 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: bytesOf('forlopsvakt seal 1') };
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
}

async function unseal(key, place, sealed) {
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, IV), additionalData: bytesOf(place) };
  try {
    const plain = Buffer.from(await subtle.decrypt(how, key, sealed.subarray(IV)));
    return plain.subarray(4, 4 + plain.readUInt32BE(0)).toString('utf8');
  } catch {
    return undefined;
  }
}

function bytesOf(text) {
  return new TextEncoder().encode(text);
}
