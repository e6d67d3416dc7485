import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRODUCTION_BUILD } from '../tools/stage.mjs';

/**
 * What a script must say to reach another machine, by any way that we know of. The policy of the extension's pages stops
 * most of them (privacy.test.ts), and none in the scripts that stand in journals; WebRTC, opening an address, and a
 * connection made beforehand it stops nowhere. So no script of the build may say any of it, but for what is listed.
 */
const WAYS: Readonly<Record<string, RegExp>> = {
  request: /\bfetch\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket(?:Stream)?\b|\bWebTransport\b/,
  webrtc: /RTC[A-Z]\w+/,
  'script from elsewhere': /\bimportScripts\b|\bimport\s*\(\s*(?![`"']\.{0,2}\/)|\bfrom\s*[`"'](?!\.{0,2}\/)[\w-]+:/,
  worker: /\b(?:Shared)?Worker\s*\(|\bserviceWorker\b|\baddModule\b/,
  'code from text': /\beval\s*\(|\bFunction\s*\(\s*[`"']/,
  'opening an address':
    /\btabs\s*\.\s*(?:create|update)\b|\bwindows\s*\.\s*create\b|\bwindow\s*\.\s*open\b|(?<![.\w$])open\s*\((?![^()]*\)\s*\{)/,
  leaving: /\blocation(?:\s*\.\s*href)?\s*=(?!=)|\blocation\s*\.\s*(?:assign|replace)\b|\bnavigation\s*\.\s*navigate\b/,
  'address of an element':
    /\.\s*(?:src|srcset|href|action|formAction|ping|poster)\s*=(?!=)|\bsetAttribute\s*\(\s*[`"'](?:src|href|action|ping)/,
  'connection beforehand': /\bpreconnect\b|\bdns-prefetch\b|\bprefetch\b|\bspeculationrules\b|\bhttp-?[eE]quiv\b/,
  image: /\bnew\s+Image\b|\bFontFace\b|\bImageBitmap\b/,
  form: /\.\s*(?:submit|requestSubmit)\s*\(\s*\)/,
  'way of the browser':
    /\bsetUninstallURL\b|\bconnectNative\b|\bsendNativeMessage\b|\blaunchWebAuthFlow\b|\bdownloads\s*\./,
  address: /\b(?:https?|wss?|ftp):\/\/[\w.[-]+|[`"'](?:stun|turn)s?:/,
};

interface Known {
  readonly way: keyof typeof WAYS;
  /** Is looked for in what stands around the place. */
  readonly text: RegExp;
  readonly why: string;
}

const KNOWN: readonly Known[] = [
  {
    way: 'address',
    text: /https:\/\/forlopsvakt\.invalid\/vault/,
    why: "the name of an entry in the browser's own cache, which is put there and never asked for elsewhere",
  },
  {
    way: 'request',
    text: /\.ep=!0;let \w=\w\(\w\);fetch\(\w\.href,\w\)/,
    why: 'vite: loads links of the page itself beforehand in browsers that do not; none is for another machine',
  },
  { way: 'request', text: /_index\.fetch\(|[}\s]fetch\(\w,\w\)\{if\(typeof/, why: 'minisearch: of its own tree' },
  { way: 'request', text: /\bfetch:\w/, why: 'of rows of a list, from the worker' },
  {
    way: 'request',
    text: /new XMLHttpRequest,this\._config\.withCredentials/,
    why: 'papaparse: for addresses; it is given files and texts',
  },
  {
    way: 'worker',
    text: /new Worker\(new URL\(`\/assets\/[\w-]+\.js`,/,
    why: 'of our own, which reads and checks files',
  },
  {
    way: 'worker',
    text: /new Worker\(\w\[\w\]\|\|\(\w\[\w\]=URL\.createObjectURL\(new Blob\(\[/,
    why: 'fflate: of its own text',
  },
  {
    way: 'worker',
    text: /type:`text\/javascript`\}\)\)\}\)\(\),\(\w=new \w\.Worker\(\w\)\)/,
    why: 'papaparse: of its own text, where it is asked for one',
  },
  {
    way: 'address',
    text: /https:\/\/github\.com\/mholt\/PapaParse\sLicense/,
    why: 'papaparse: in its notice of licence',
  },
  {
    way: 'address of an element',
    text: /,this\.src=\w,this\.width=/,
    why: 'plot: a field of its mark for images, which is not used',
  },
  {
    way: 'opening an address',
    text: /tabs\.create\(\{url:[\w.]+\.runtime\.getURL\(`\/oversikt\.html`\)/,
    why: "the coordinator's page",
  },
  {
    way: 'address of an element',
    text: /\w\.href=URL\.createObjectURL\(new Blob\(\[/,
    why: 'a file that the user saves',
  },
  { way: 'address of an element', text: /crossOrigin=``,\w\.href=\w\.href/, why: "vite: the build's own scripts" },
  { way: 'address of an element', text: /\.src=`data:image\/svg\+xml/, why: 'a chart made a picture' },
  { way: 'image', text: /new Image;\w\.src=`data:/, why: 'a chart made a picture' },
  {
    way: 'address',
    text: /https?:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.(?:oclc\.)?org|sheetjs\.(?:com|openxmlformats\.org))\b/,
    why: 'names of XML vocabularies, which nobody asks for',
  },
];

const AROUND = 60;

interface Place {
  readonly way: string;
  readonly text: string;
}

/** Every place in a text that names a way out, with what stands around it. */
function placesIn(source: string): Place[] {
  return Object.entries(WAYS).flatMap(([way, pattern]) =>
    [...source.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: { length } }) => ({
      way,
      text: source.slice(Math.max(0, index - AROUND), index + length + AROUND),
    })),
  );
}

function isKnown({ way, text }: Place): boolean {
  return KNOWN.some((one) => one.way === way && one.text.test(text));
}

const files = readdirSync(PRODUCTION_BUILD, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:js|html|css)$/.test(name),
);
const textOf = (file: string) => readFileSync(join(PRODUCTION_BUILD, file), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));

it('no script of the build names a way to another machine, but for what is listed', () => {
  expect(scripts.length).toBeGreaterThan(20);
  const unknown = scripts.flatMap((file) =>
    placesIn(textOf(file))
      .filter((place) => !isKnown(place))
      .map(({ way, text }) => `${file}: ${way}: ${text}`),
  );
  expect(unknown).toEqual([]);
});

it('nothing is listed that is no longer there', () => {
  const places = scripts.flatMap((file) => placesIn(textOf(file)));
  const gone = KNOWN.filter(({ way, text }) => !places.some((place) => place.way === way && text.test(place.text)));
  expect(gone.map(({ why }) => why)).toEqual([]);
});

it('no page and no style of the build names an address outside it', () => {
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  const outside =
    /(?:src|href|action|content|data)="(?!\/(?!\/)|#|data:|width=|[\w-]+"|light|dark)[^"]*"|http-equiv|preconnect|dns-prefetch/g;
  expect(pages.flatMap((file) => textOf(file).match(outside) ?? [])).toEqual([]);
  const styles = files.filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(0);
  const loaded = /@import\b[^;]*|url\((?!["']?(?:data:|#|\/(?!\/)))[^)]*\)/g;
  expect(styles.flatMap((file) => textOf(file).match(loaded) ?? [])).toEqual([]);
});

describe('a use that is put in is found', () => {
  it.each([
    'fetch(a)',
    'const f=globalThis.fetch;f(a)',
    'self["fetch"](a)',
    'new XMLHttpRequest',
    'navigator.sendBeacon(a,b)',
    'new EventSource(a)',
    'new WebSocket(a)',
    'new WebTransport(a)',
    'new RTCPeerConnection({iceServers:[]})',
    'new webkitRTCPeerConnection',
    'importScripts(a)',
    'import(a)',
    'import("https://x.invalid/a.js")',
    'import{a}from"https://x.invalid/a.js"',
    'new Worker(a)',
    'new SharedWorker(a)',
    'eval(a)',
    'new Function("return 1")',
    'window.open(a)',
    'open(`/x`)',
    'k.tabs.create({url:a})',
    'chrome.windows.create({url:a})',
    'location=a',
    'location.href=a',
    'location.assign(a)',
    'new Image().src=a',
    'document.createElement("img").src=a',
    'e.setAttribute("src",a)',
    'l.rel="preconnect"',
    'new FontFace(a,b)',
    'f.submit()',
    'chrome.runtime.setUninstallURL(a)',
    'let a="https://x.invalid"',
    'let a="stun:x.invalid:3478"',
  ])('%s', (use) => {
    expect(placesIn(`let before=1;${use};let after=2`).filter((place) => !isKnown(place))).not.toEqual([]);
  });
});
