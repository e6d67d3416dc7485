// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import {
  ancestorsOf,
  elementById,
  findAll,
  findClosest,
  inOneLook,
  isBefore,
  isInside,
  parentOf,
  textOf,
  treesOf,
} from '../../lib/page/safe-dom.ts';

const closed = new WeakMap<Element, ShadowRoot>();

/** Puts a page in place; `<div shadow>` and custom elements get what stands in their `<template>` as a shadow root. */
function put(html: string, mode: 'open' | 'closed' = 'open'): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  attach(document.body, mode);
}

function attach(within: ParentNode, mode: 'open' | 'closed'): void {
  for (const template of within.querySelectorAll('template')) {
    const host = template.parentElement;
    if (!host) continue;
    const root = host.attachShadow({ mode });
    root.append(template.content);
    template.remove();
    closed.set(host, root);
    attach(root, mode);
  }
}

const ids = (elements: readonly Element[]) => elements.map(({ id }) => id);
function get(id: string): Element {
  const found = findAll(document, `#${id}`, 1)[0];
  if (!found) throw new Error(`no ${id}`);
  return found;
}

afterEach(() => openClosedRootsWith(undefined));

const FIELD =
  '<x-field id="f"><template><div id="row"><span id="l">Utfall</span><slot name="control" id="s"></slot><em id="e">*</em></div></template><i id="loose">unseen</i><input slot="control" id="i"></x-field>';

describe('a page with shadow roots', () => {
  it('is searched through all of them, in the order in which they are seen', () => {
    put(`<p id="a"></p><div id="h"><template><p id="b"></p>${FIELD}<p id="c"></p></template></div><p id="d"></p>`);
    expect(ids(findAll(document, 'p, span, input, em', 20))).toEqual(['a', 'b', 'l', 'i', 'e', 'c', 'd']);
    expect(ids(inOneLook(() => findAll(document, 'p, span', 3)))).toEqual(['a', 'b', 'l']);
    expect(ids(findAll(get('h'), 'p', 20))).toEqual(['b', 'c']);
  });

  it('shows what is slotted inside the slot, and inside what is around that', () => {
    put(FIELD);
    expect(ids(findAll(get('row'), 'input', 5))).toEqual(['i']);
    expect(isInside(get('row'), get('i'))).toBe(true);
    expect(isInside(get('row'), document.body)).toBe(false);
    expect(ids(ancestorsOf(get('i'), 4))).toEqual(['i', 's', 'row', 'f']);
    expect(findClosest(get('i'), 'div')?.id).toBe('row');
    expect(parentOf(get('row'))?.id).toBe('f');
  });

  it('is read as it is seen: neither the host’s own loose text nor a slot’s text that is replaced', () => {
    put(
      '<x-a><template>Dato <slot>ingen</slot></template><b>i dag</b></x-a><x-b><template><slot>ingen</slot></template></x-b>',
    );
    expect(textOf(document.body)).toBe('Dato i dag ingen');
  });

  it('tells what comes first across roots', () => {
    put(`<p id="a"></p>${FIELD}<p id="z"></p>`);
    expect([isBefore(get('l'), get('i')), isBefore(get('e'), get('i')), isBefore(get('a'), get('l'))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isBefore(get('e'), get('z'))).toBe(true);
  });

  it('keeps ids to the root where they are written', () => {
    put('<b id="x">ute</b><div id="h"><template><b id="x">inne</b><input id="i"></template></div>');
    expect(elementById(get('i'), 'x')?.textContent).toBe('inne');
    expect(elementById(get('h'), 'x')?.textContent).toBe('ute');
  });

  it('is opened where it is closed, when the extension may', () => {
    put(`<x-form><template><h2 id="t">Ny</h2>${FIELD}</template></x-form>`, 'closed');
    expect(findAll(document, 'h2, input', 5)).toEqual([]);
    const asked: string[] = [];
    openClosedRootsWith((host) => {
      asked.push(host.localName);
      return closed.get(host);
    });
    expect(ids(inOneLook(() => findAll(document, 'h2, input', 5)))).toEqual(['t', 'i']);
    expect(ids(ancestorsOf(get('i'), 4))).toEqual(['i', 's', 'row', 'f']);
    expect(treesOf(document)).toHaveLength(3);
    expect(asked).not.toContain('body');
    expect(asked).not.toContain('input');
  });
});

it('a very deep page is climbed only so far', () => {
  put('<div id="deep"></div>');
  let inner = get('deep');
  for (let depth = 0; depth < 1000; depth++) inner = inner.appendChild(document.createElement('div'));
  expect(ancestorsOf(inner, 5000).length).toBeGreaterThan(1000);
  expect(findClosest(inner, '#deep')).toBeUndefined();
});
