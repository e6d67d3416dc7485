import { beforeAll, expect, test } from 'vitest';
import { fromBase64url } from '../../lib/store/base64url.ts';
import { makePair, type SealingPair, sealTo, unsealWith } from '../../lib/store/sealing-pair.ts';

let pair: SealingPair;
beforeAll(async () => {
  pair = await makePair();
});

test('opens with its private key, in its place', async () => {
  const sealed = await sealTo(pair.public, 'here', 'Nora – ø');
  expect(await unsealWith(pair, 'here', sealed)).toBe('Nora – ø');
  await expect(unsealWith(pair, 'there', sealed)).rejects.toThrow();
  await expect(unsealWith(await makePair(), 'here', sealed)).rejects.toThrow();
});

test('is another each time, and as long for a short text as for a longer one', async () => {
  const [one, two, long] = await Promise.all(
    ['a', 'a', 'a'.repeat(1500)].map((text) => sealTo(pair.public, 'here', text)),
  );
  expect(one).not.toBe(two);
  expect(one?.length).toBe(long?.length);
});

test('notices every changed byte, those of the key made for it too', async () => {
  const sealed = await sealTo(pair.public, 'here', 'a');
  const bytes = fromBase64url(sealed);
  for (const at of [0, 1, 64, 65, 77, bytes.length - 1]) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const text = btoa(String.fromCharCode(...changed))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    await expect(unsealWith(pair, 'here', text), `byte ${at}`).rejects.toThrow();
  }
});

test('does not open with the same private key under another public one', async () => {
  const sealed = await sealTo(pair.public, 'here', 'a');
  const other = await makePair();
  await expect(unsealWith({ ...pair, public: other.public }, 'here', sealed)).rejects.toThrow();
});
