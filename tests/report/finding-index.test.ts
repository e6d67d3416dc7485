import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../lib/checks/rule-ids.ts';
import { countingSort } from '../../lib/report/counting-sort.ts';
import type { FindingQuery, FindingSort } from '../../lib/report/finding-index.ts';
import { findingKey, handledKeys, markHandled } from '../../lib/report/finding-keys.ts';
import { type Made, made } from './made.ts';

const TEXT = `
  kari HF1/U1 D11 M 2026-10-01
  kari HF1/U1 D11 C/U 2026-10-20
  ola HF2/U3 D11 C 2026-09-03
  ola HF2/U3 D11 C 2026-09-03
  liv HF1/U2 D12 A/P 2026-08-01
  liv HF1/U2 D12 C/P x`;

const SORTS: readonly FindingSort[] = ['file', 'patient', 'severity', 'rule', 'place', 'date'];

function listed({ checked: { table, findings }, index }: Made, query: Partial<FindingQuery>): string[] {
  return Array.from(index.select({ sort: 'file', ...query }), (n) => {
    const { row, rule } = findings.at(n);
    return `${table.pasienter.text(table.pasient[row] as number)} ${table.line[row]} ${rule}`;
  });
}

describe('the list of findings', () => {
  it('has every finding once, in the order of the file, when nothing is asked', () => {
    const it = made(TEXT);
    expect(listed(it, {})).toEqual([
      'kari 1 start-mangler',
      'kari 2 utgatt-utfall',
      'ola 3 beslutning-uten-fremmote',
      'ola 3 start-mangler',
      'ola 3 utfall-mangler',
      'ola 4 duplikat',
      'ola 4 utfall-mangler',
      'liv 5 utfall-uten-plass',
      'liv 6 ugyldig-dato',
    ]);
  });

  it('narrows by rule, severity, place, month, search and what is handled', () => {
    const it = made(TEXT);
    expect(listed(it, { rules: ['start-mangler', 'duplikat'] })).toHaveLength(3);
    expect(listed(it, { severities: ['advarsel'], hf: 'HF2' })).toEqual([
      'ola 3 beslutning-uten-fremmote',
      'ola 3 start-mangler',
      'ola 4 duplikat',
    ]);
    expect(listed(it, { enhet: 'U2', month: '' })).toEqual(['liv 6 ugyldig-dato']);
    expect(listed(it, { month: '2026-10' })).toHaveLength(2);
    expect(listed(it, { search: ' KAR' })).toHaveLength(2);
    expect(listed(it, { search: 'nobody' })).toEqual([]);
    it.index.handled[it.index.order[0] as number] = 1;
    expect(listed(it, { handled: true })).toEqual(['kari 1 start-mangler']);
    expect(listed(it, { handled: false })).toHaveLength(8);
    it.index.mark(2, [it.index.order[8] as number]);
    expect(listed(it, { marked: 2 })).toEqual(['liv 6 ugyldig-dato']);
    it.index.mark(2, []);
    expect(listed(it, { marked: 2 })).toEqual([]);
  });

  it('sorts by each of its orders, and the other way round', () => {
    const it = made(TEXT);
    expect(listed(it, { sort: 'patient', descending: true })[0]).toBe('liv 6 ugyldig-dato');
    expect(listed(it, { sort: 'severity' })[0]).toBe('kari 2 utgatt-utfall');
    expect(listed(it, { sort: 'place' }).map((text) => text.split(' ')[0])).toEqual([
      ...['kari', 'kari', 'liv', 'liv'],
      ...['ola', 'ola', 'ola', 'ola', 'ola'],
    ]);
    const dated = listed(it, { sort: 'date' });
    expect(dated[0]).toBe('liv 6 ugyldig-dato');
    expect(dated.at(-1)).toBe('kari 2 utgatt-utfall');
    for (const sort of SORTS) expect(listed(it, { sort }).sort()).toEqual(listed(it, {}).sort());
    const rules = it.index.select({ sort: 'rule' });
    const places = Array.from(rules, (n) => RULE_IDS.indexOf(it.checked.findings.at(n).rule));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('countingSort', () => {
  it('orders as a stable sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (keys) => {
        const numbers = Uint32Array.from(keys.keys());
        const keyOf = (n: number) => keys[n] as number;
        expect([...countingSort(numbers, keyOf, 10)]).toEqual([...numbers].sort((a, b) => keyOf(a) - keyOf(b)));
      }),
    );
  });
});

describe('marks of what is handled', () => {
  it('are found again in a new export, whatever lines its rows have come to stand on', () => {
    const before = made(TEXT);
    for (const n of [0, 1, 4]) before.index.handled[before.index.order[n] as number] = 1;
    const keys = handledKeys(before.checked.table, before.index);
    const after = made(`new HF9 D11 A 2026-11-01\n${TEXT.trim().split('\n').reverse().join('\n')}`);
    expect(markHandled(after.checked.table, after.index, keys)).toBe(3);
    expect(handledKeys(after.checked.table, after.index).sort()).toEqual([...keys].sort());
  });

  it('fall away with what has been corrected', () => {
    const before = made('p HF1 D11 M 2026-10-01');
    before.index.handled.fill(1);
    const after = made('p HF1 D11 A 2026-09-20\np HF1 D11 M 2026-10-01');
    expect(markHandled(after.checked.table, after.index, handledKeys(before.checked.table, before.index))).toBe(0);
  });

  it('mark as many of an event that is repeated as were marked', () => {
    const text = 'p HF1 D11 C 2026-09-03\np HF1 D11 C 2026-09-03';
    const { checked, index } = made(text);
    const twice = [...index.order].filter((n) => checked.findings.at(n).rule === 'utfall-mangler');
    expect(twice).toHaveLength(2);
    const key = findingKey(checked.table, index, twice[0] as number);
    expect(markHandled(checked.table, index, [key])).toBe(1);
    expect(index.handled[twice[0] as number]).toBe(1);
    expect(index.handled[twice[1] as number]).toBe(0);
  });
});
