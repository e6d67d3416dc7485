// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lines, readList } from './lists.ts';

const BOTH = ['2026-11-05 D11 C/P', '2026-10-02 D11 A'];
const TITLE = '<h2>Hendelser i forløp D11 Psykisk helsevern, voksne – startet 02.10.2026</h2>';
const section = (inner: string) => `<main><section>${TITLE}${inner}</section></main>`;
const P = 'Behov for behandling innen psykisk helsevern';

describe('events that stand in no table', () => {
  it.each([
    [
      'a time line',
      section(
        `<ol><li><time>05.11.2026</time> <b>Klinisk beslutning</b> <span>P – ${P}</span></li><li><time>02.10.2026</time> <b>Nasjonalt pasientforløp start</b></li></ol>`,
      ),
    ],
    [
      'days in an attribute only',
      section(
        `<ul><li><time datetime="2026-11-05">5. nov.</time> Klinisk beslutning (P)</li><li><time datetime="2026-10-02T08:00">2. okt.</time> Start pasientforløp</li></ul>`,
      ),
    ],
    [
      'cards with a heading and labelled values',
      section(
        `<div><div><h3>Klinisk beslutning</h3><div><span>Dato</span><span>05.11.2026</span></div><div><span>Utfall</span><span>P</span></div></div><div><h3>Nasjonalt pasientforløp start</h3><div><span>Dato</span><span>02.10.2026</span></div><div><span>Utfall</span><span>–</span></div></div></div>`,
      ),
    ],
    [
      'cards that say when they were written too',
      section(
        `<article><p>Registrert 06.11.2026 av Kari Lege</p><h3>C – Klinisk beslutning</h3><p>Hendelsesdato: 05.11.2026</p><p>Utfall: ${P}</p></article><article><p>Registrert 03.10.2026 av Kari Lege</p><h3>A – Nasjonalt pasientforløp start</h3><p>Hendelsesdato: 02.10.2026</p></article>`,
      ),
    ],
    [
      'a definition list for each event',
      section(
        `<dl><dt>Dato</dt><dd>05.11.2026</dd><dt>Hendelse</dt><dd>C</dd><dt>Utfall</dt><dd>P</dd></dl><dl><dt>Dato</dt><dd>02.10.2026</dd><dt>Hendelse</dt><dd>A</dd><dt>Utfall</dt><dd></dd></dl>`,
      ),
    ],
    [
      'one definition list with the day as the term',
      section(
        `<dl><dt>05.11.2026</dt><dd>Klinisk beslutning – P</dd><dt>02.10.2026</dt><dd>Nasjonalt pasientforløp start</dd></dl>`,
      ),
    ],
    [
      'a term that says day and hendelse, and the type below it',
      `<main><h2>Tidlegare hendingar i forløp</h2><dl><dt>05.11.2026 Klinisk avgjerd</dt><dd>Utgreiing og behandling i psykisk helsevern, vaksne<div>Behov for behandling innan psykisk helsevern</div></dd><dt>02.10.2026 Start pasientforløp</dt><dd>Utgreiing og behandling i psykisk helsevern, vaksne</dd></dl></main>`,
    ],
    [
      'one definition list whose labels repeat',
      section(
        `<dl><dt>Hendelse</dt><dd>Klinisk beslutning</dd><dt>Dato</dt><dd>05.11.2026</dd><dt>Utfall</dt><dd>P</dd><dt>Hendelse</dt><dd>Start pasientforløp</dd><dt>Dato</dt><dd>02.10.2026</dd><dt>Utfall</dt><dd>-</dd></dl>`,
      ),
    ],
    [
      'rows of divs with headings above',
      section(
        `<div><div><div>Dato</div><div>Hendelse</div><div>Utfall</div></div></div><div><div><div>05.11.2026</div><div>C</div><div>P</div></div><div><div>02.10.2026</div><div>A</div><div></div></div></div>`,
      ),
    ],
    [
      'cells of one element, headings first',
      section(
        `<div><div>Hendelse</div><div>Dato</div><div>Utfall</div><div>C</div><div>05.11.2026</div><div>P</div><div>A</div><div>02.10.2026</div><div></div></div>`,
      ),
    ],
    [
      'whole codes in a list',
      section(`<ul><li>05.11.2026 D11CP Klinisk beslutning</li><li>02.10.2026 D11A Start</li></ul>`),
    ],
    [
      'headings of years between',
      section(
        `<div><h3>November 2026</h3><div><p>05.11.2026</p><p>Klinisk beslutning (P)</p></div><h3>Oktober 2026</h3><div><p>02.10.2026</p><p>Nasjonalt pasientforløp start</p></div></div>`,
      ),
    ],
    [
      'a feed',
      section(
        `<div role="feed"><article><header><h4>PPR Klinisk beslutning</h4><span>05.11.2026 kl. 10:15</span></header><p>P – ${P}</p></article><article><header><h4>PPR Start pakkeforløp</h4><span>02.10.2026 kl. 08:30</span></header></article></div>`,
      ),
    ],
  ])('%s', (_, html) => {
    expect(lines(html)).toEqual(BOTH);
    expect(readList(html)).toMatchObject({ unreadRows: 0, completeness: { kind: 'complete' } });
  });

  it('gives several events the day that stands above them', () => {
    const html = section(
      `<ol><li><h4>05.11.2026</h4><ul><li>Første fremmøte</li><li>Klinisk beslutning (P)</li></ul></li><li><h4>02.10.2026</h4><ul><li>Start pasientforløp</li></ul></li></ol>`,
    );
    expect(lines(html)?.toSorted()).toEqual(['2026-10-02 D11 A', '2026-11-05 D11 C/P', '2026-11-05 D11 M']);
  });

  it('takes the type of each part from its heading', () => {
    const part = (title: string, code: string) =>
      `<section><h3>${title}</h3><ul><li>05.11.2026 Klinisk beslutning (${code})</li><li>01.11.2026 Første fremmøte</li></ul></section>`;
    expect(
      lines(
        `<main><h2>Forløp</h2>${part('D11 Psykisk helsevern, voksne – startet 02.10.2024', 'P')}${part('D01 TSB', 'T')}</main>`,
      ),
    ).toEqual(['2026-11-05 D11 C/P', '2026-11-01 D11 M', '2026-11-05 D01 C/T', '2026-11-01 D01 M']);
  });

  it('does not lose an entry that cannot be read', () => {
    const html = section(
      `<ul><li>05.11.2026 Klinisk beslutning (P)</li><li>03.11.2026 Overført kode</li><li>02.10.2026 Start pasientforløp</li></ul>`,
    );
    expect(readList(html)).toMatchObject({
      unreadRows: 1,
      completeness: { kind: 'unknown', reason: 'unreadable-rows' },
    });
  });

  it('does not count a form that is opened among the entries', () => {
    const html = section(
      `<div><div><h3>Start pasientforløp</h3><p>02.10.2026</p></div><dialog open>Ny hendelse <label>Hendelse <select></select></label><p>Velg dato, for eksempel 05.11.2026</p></dialog><div><h3>Klinisk beslutning (P)</h3><p>05.11.2026</p></div></div>`,
    );
    expect(readList(html)).toMatchObject({ unreadRows: 0, completeness: { kind: 'complete' } });
  });

  it('leaves out what is crossed out, and says so', () => {
    const html = section(
      `<ul><li>05.11.2026 Klinisk beslutning (P)</li><li><del>03.11.2026 Evalueringspunkt</del></li><li>02.10.2026 Start pasientforløp</li></ul>`,
    );
    expect(readList(html)).toMatchObject({ leftOut: 1, unreadRows: 0 });
    expect(lines(html)).toEqual(BOTH);
  });

  it('makes no entry of what stands around a table of events, with a referral beside it', () => {
    const table = `<table><tr><th>Dato</th><th>Type forløp</th><th>Hendelse</th></tr><tr><td>06.10.2026</td><td>D11</td><td>A – Nasjonalt pasientforløp start</td></tr></table>`;
    const referral =
      '<section><h2>Henvisning</h2><dl><div><dt>Mottatt</dt><dd>28.09.2026</dd></div><div><dt>Rett til helsehjelp vurdert</dt><dd>06.10.2026</dd></div></dl></section>';
    const form = '<section><h2>Ny hendelse</h2><form><label>Dato <input type="date"></label></form></section>';
    const page = `<main><div>${form}<div><section><h2>Hendelser i pasientforløp</h2>${table}</section>${referral}</div></div></main>`;
    expect(lines(page)).toEqual(['2026-10-06 D11 A']);
  });

  it('sees in a time line of everything what belongs to the forløp', () => {
    const html = `<main><h2>Tidslinje</h2><ul><li>05.11.2026 PPR Klinisk beslutning D11 – P</li><li>04.11.2026 Poliklinisk notat</li><li>02.10.2026 PPR Start pakkeforløp D11</li></ul></main>`;
    expect(lines(html)).toEqual(BOTH);
    expect(readList(html)?.unreadRows).toBe(0);
  });
});

describe('nothing that is a list of events', () => {
  const NORA = { number: '14839210001', name: 'Nora Testesen' };
  it.each([
    [
      'one event in a summary',
      '<main><h2>Forløp</h2><dl><dt>Forløpstype</dt><dd>D11</dd><dt>Siste hendelse</dt><dd>Klinisk beslutning 05.11.2026</dd></dl></main>',
    ],
    [
      'a note',
      `<main><h2>Notat D11</h2><p>05.11.2026: Pasienten møtte til klinisk beslutning i dag, og det ble bestemt at hun skal fortsette. Ny time 12.11.2026.</p></main>`,
    ],
    [
      'deadlines',
      '<main><h2>Frister i D11</h2><ul><li>05.11.2026 Klinisk beslutning</li><li>02.12.2026 Evalueringspunkt</li></ul></main>',
    ],
    [
      'planned appointments',
      '<main><h2>D11</h2><ul><li>05.11.2026 Innkalling til første fremmøte</li><li>02.12.2026 Planlagt evalueringspunkt</li></ul></main>',
    ],
    [
      'cards of several patients',
      '<main><h2>Forløp D11</h2><div><div>Nora Testesen 148392 10001 05.11.2026 Klinisk beslutning</div><div>Emil Prøvesen 028988 10332 05.11.2026 Klinisk beslutning</div></div></main>',
    ],
    [
      'entries that name another',
      '<main><h2>Forløp D11</h2><ul><li>Pasient: Emil Prøvesen, 05.11.2026, Klinisk beslutning</li><li>Pasient: Emil Prøvesen, 01.11.2026, Første fremmøte</li></ul></main>',
    ],
    [
      'letters and days in passing',
      '<main><h2>Prøvesvar</h2><ul><li>05.11.2026 A 3,4</li><li>02.10.2026 C 1,2</li></ul></main>',
    ],
    [
      'adverse events',
      '<main><h2>Uønskede hendelser</h2><ul><li>05.11.2026 Fall på gang</li><li>02.10.2026 Feilmedisinering</li></ul></main>',
    ],
  ])('%s', (_, html) => {
    expect(readList(html, NORA)).toBeUndefined();
  });
});
