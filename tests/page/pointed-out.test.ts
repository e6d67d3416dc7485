// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { followFrame, NEW_FRAME } from '../../lib/page/follow-frame.ts';
import { describeElement } from '../../lib/page/locator.ts';
import { readProfilesFile, writeProfiles } from '../../lib/page/profile-file.ts';
import { readFrame } from '../../lib/page/read-frame.ts';
import type { FrameReading, Part } from '../../lib/page/reading.ts';
import { addressOf, profileFor, type SiteProfile, siteOf, siteProfile } from '../../lib/page/site-profile.ts';

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

function read(profile?: SiteProfile): FrameReading {
  const content = readFrame(document, undefined, profile);
  return followFrame(NEW_FRAME, content, { newToken: () => 'token', address: '' }).reading;
}

/** A profile of the elements with these ids. */
function profileOf(parts: Partial<Record<Part, string>>): SiteProfile {
  const found = Object.entries(parts).map(([part, id]) => {
    const element = document.getElementById(id);
    return { part, at: element && describeElement(element) };
  });
  return siteProfile.parse({ origin: 'https://epj.example', path: '/', parts: found });
}

const BANNER = '<header><h1>Nora Testesen</h1>148392 10001</header>';
const FIELDS =
  '<div class="x"><label>Felt 1 <input id="a" value="D11"></label><label>Felt 2 <input id="b" value="C"></label>' +
  '<label>Felt 3 <input id="c" value="P"></label><label>Felt 4 <input id="d" value="02.11.2026"></label></div>';
const ROWS =
  '<table id="l"><tr><th>K1<th>K2<th>K3</tr><tr><td>02.10.2026<td>A<td></tr><tr><td>09.10.2026<td>M<td></tr></table>';
const ALL = { forlopstype: 'a', hendelse: 'b', utfall: 'c', dato: 'd' } as const;

describe('a form that was pointed out', () => {
  it('is a form, whatever its fields are called', () => {
    show(BANNER + FIELDS);
    expect(read().forms).toEqual([]);
    const { forms, pointedOut } = read(profileOf(ALL));
    expect(forms).toMatchObject([
      {
        forlopstype: { kind: 'value', value: 'D11' },
        hendelse: { kind: 'value', value: 'C' },
        utfall: { kind: 'value', value: 'P' },
        dato: { kind: 'value', value: '2026-11-02' },
        fields: ['forlopstype', 'hendelse', 'utfall', 'dato'],
      },
    ]);
    expect(forms[0]?.cues.map(({ cue }) => cue)).toEqual(Array(4).fill('pointed-out'));
    expect(pointedOut).toEqual({ found: ['forlopstype', 'hendelse', 'utfall', 'dato'], missing: [] });
  });

  it('goes before what its labels say', () => {
    show(`${BANNER}<form><h2>Pasientforløp</h2><label>Utfall <input id="b" value="C"></label>
      <label>Hendelse <input id="c" value="P"></label><label>Forløpstype <input id="a" value="D11"></label>
      <label>Dato <input id="d"></label><button>Lagre</button></form>`);
    const { forms } = read(profileOf(ALL));
    expect(forms).toHaveLength(1);
    expect(forms[0]?.hendelse).toEqual({ kind: 'value', value: 'C' });
  });

  it('is one with a field that is not there yet, and none with one field alone', () => {
    show(FIELDS);
    const profile = profileOf(ALL);
    document.getElementById('c')?.parentElement?.remove();
    expect(read(profile)).toMatchObject({
      forms: [{ fields: ['forlopstype', 'hendelse', 'dato'] }],
      pointedOut: { missing: ['utfall'] },
    });
    document.getElementById('a')?.parentElement?.remove();
    document.getElementById('d')?.parentElement?.remove();
    expect(read(profile)).toMatchObject({ forms: [], pointedOut: { found: ['hendelse'] } });
  });

  it('may be one code field alone', () => {
    show('<p>Kode?</p><input id="k" value="D11CP">');
    expect(read(profileOf({ kode: 'k' })).forms).toMatchObject([
      { forlopstype: { value: 'D11' }, hendelse: { value: 'C' }, utfall: { value: 'P' }, fields: ['kode'] },
    ]);
  });

  it('may have its hendelse in the heading', () => {
    show(`<h2>Klinisk beslutning</h2>${FIELDS}`);
    const { forms } = read(profileOf({ utfall: 'c', dato: 'd' }));
    expect(forms).toMatchObject([{ hendelse: { value: 'C' }, utfall: { value: 'P' } }]);
  });

  it('may have a field that is no control', () => {
    show(`<div id="v">C - Klinisk beslutning</div>${FIELDS}`);
    const { forms } = read(profileOf({ hendelse: 'v', dato: 'd' }));
    expect(forms).toMatchObject([{ hendelse: { kind: 'value', value: 'C' } }]);
  });

  it('is not looked for among what is called otherwise', () => {
    show(FIELDS);
    const profile = profileOf(ALL);
    show('<label>Navn <input id="n1" value="C"></label><label>Adresse <input id="n2" value="D11"></label>');
    expect(read(profile)).toMatchObject({ forms: [], pointedOut: { found: [] } });
  });
});

describe('a list that was pointed out', () => {
  it('is read by what stands in it, under any heading', () => {
    show(BANNER + ROWS);
    expect(read().history).toBeUndefined();
    expect(read(profileOf({ liste: 'l' })).history?.events.map(({ hendelse }) => hendelse)).toEqual(['A', 'M']);
  });

  it('is left alone where nothing in it is an event', () => {
    show('<table id="l"><tr><td>Nora<td>Testveien 1</tr><tr><td>Emil<td>Testveien 2</tr></table>');
    expect(read(profileOf({ liste: 'l' })).history).toBeUndefined();
  });
});

it('makes no patient: without a number on the page there is none', () => {
  show(FIELDS);
  expect(read(profileOf(ALL)).patient).toEqual({ kind: 'none', reason: 'no-number' });
});

describe('a site', () => {
  it.each([
    ['/epj/pasient/148392', '/epj/'],
    ['/pasient.html', '/'],
    ['/14839210001/skjema', '/'],
    ['/', '/'],
  ])('of %s is %s', (path, site) => {
    expect(siteOf({ origin: 'https://epj.example', path })).toEqual({ origin: 'https://epj.example', path: site });
  });

  it.each([
    ['https://epj.example', 'https://epj.example/a/b?c=1', '/a/b'],
    ['https://epj.example', 'about:srcdoc', '/'],
  ])('is told of a frame by %s and %s', (origin, url, path) =>
    expect(addressOf(origin, url)).toEqual({ origin, path }),
  );

  it('has the profile that says most of its address', () => {
    show(FIELDS);
    const one = profileOf(ALL);
    const deeper = { ...one, path: '/epj/' };
    const at = (path: string) => profileFor([one, deeper], { origin: 'https://epj.example', path });
    expect(at('/epj/pasient')).toBe(deeper);
    expect(at('/annet')).toBe(one);
    expect(profileFor([one], { origin: 'https://other.example', path: '/' })).toBeUndefined();
  });
});

describe('a file of profiles', () => {
  it('comes back as it was', () => {
    show(FIELDS);
    const profiles = [profileOf(ALL)];
    expect(readProfilesFile(writeProfiles(profiles))).toEqual({ kind: 'profiles', profiles });
  });

  it.each([
    ['', 'not-json', 0],
    ['{"a":1}', 'not-profiles', 0],
    ['[]', 'not-profiles', 0],
    ['{"format":"forlopsvakt-nettsteder","version":2,"profiles":[]}', 'newer', 0],
    ['{"format":"forlopsvakt-nettsteder","version":1,"profiles":[{"origin":"javascript:1"}]}', 'profile', 1],
  ])('%s is refused: %s', (text, reason, at) => {
    expect(readProfilesFile(text)).toEqual({ kind: 'refused', reason, at });
  });

  it('holds no number of a patient', () => {
    show(FIELDS);
    const profile = profileOf(ALL);
    for (const bad of [
      { ...profile, path: '/pasient/14839210001/' },
      { ...profile, origin: 'https://epj.example/pasient?id=1' },
      { ...profile, parts: [...profile.parts, ...profile.parts.slice(0, 1)] },
    ]) {
      expect(readProfilesFile(writeProfiles([bad]))).toMatchObject({ kind: 'refused', reason: 'profile', at: 1 });
    }
  });
});
