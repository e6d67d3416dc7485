// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readLastVisit } from '../../lib/page/read-visit.ts';

function region(html: string): Element {
  const header = document.createElement('header');
  const template = document.createElement('template');
  Reflect.set(template, 'innerHTML', html);
  header.append(template.content);
  document.body.replaceChildren(header);
  return header;
}

describe('readLastVisit', () => {
  it.each([
    [
      '<dl><div><dt>Siste time</dt><dd>14.11.2026</dd></div><div><dt>Neste time</dt><dd>01.12.2026</dd></div></dl>',
      '2026-11-14',
    ],
    ['Siste konsultasjon: 2026-11-14', '2026-11-14'],
    ['<b>Siste oppmøte</b> <span>lør. 14.11.2026 kl. 10.15</span>', '2026-11-14'],
    ['Siste besøk 14. nov. 2026', '2026-11-14'],
    ['Førre time 14.11.26', '2026-11-14'],
  ])('reads %s', (html, day) => {
    expect(readLastVisit(region(html))).toBe(day);
  });

  it.each([
    ['Neste time 01.12.2026'],
    ['Siste time: ikke registrert. Neste time 01.12.2026'],
    ['Siste time 14.11.2026, siste besøk 12.11.2026'],
    ['Siste endring 14.11.2026'],
    ['Siste time 31.02.2026'],
    [''],
  ])('reads nothing in «%s»', (html) => {
    expect(readLastVisit(region(html))).toBeUndefined();
  });
});
