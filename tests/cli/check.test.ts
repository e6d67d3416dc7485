import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workbookOfBlanks } from '../files/make-zip.ts';

// Each test starts the program, and the first may have to build it.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = 'pasient;forlopstype;hendelse;utfall;dato;enhet;hf';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [HEADER, ...rows, ''].join('\n'));
  return path;
}

function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['entrypoints/cli/run.mjs', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const TODAY = ['--today', '2026-11-22'];

describe('a workbook of 3 MB that unpacks to 3 GB', () => {
  it('is refused in words, as a file that cannot be read', () => {
    const path = join(folder, 'stor.xlsx');
    writeFileSync(path, workbookOfBlanks(3_000));
    const { status, stdout, stderr } = check(file('rett.csv', 'p1;D11;A;;2026-10-02;;'), path, ...TODAY);
    expect(stderr + stdout).toMatch(/stor\.xlsx.*for stor/s);
    expect(status).toBe(2);
  });
});

describe('exit code', () => {
  it('is 0 when nothing must be corrected, tips and uavklart included', () => {
    const path = file(
      'fine.csv',
      'p1;D11;A;;2026-10-02;E1;HF1',
      'p1;D11;M;;2026-10-12;E1;HF1',
      'p2;D11;L;;2024-05-05;;',
    );
    const { status, stdout } = check(path, '--complete-from', '2026-01-01', ...TODAY);
    expect(stdout).toContain('Uavklart');
    expect(status).toBe(0);
  });

  it('is 1 for an advarsel, and for a rejected row alone', () => {
    expect(check(file('warned.csv', 'p1;D11;M;;2026-10-12;;'), ...TODAY).status).toBe(1);
    expect(check(file('rejected.csv', ';D11;A;;2026-10-12;;'), ...TODAY).status).toBe(1);
  });

  it.each([
    ['no file', [], /hvilken fil/],
    ['a file that is not there', ['ikke-her.csv'], /Finner ikke filen/],
    ['a folder', ['.'], /mappe/],
    ['a day that does not exist', ['package.json', '--today', '2026-02-30'], /--today/],
    ['an unknown option', ['package.json', '--fort'], /--fort/],
    ['an option without its value', ['package.json', '--today'], /--today/],
    ['a day before any unit could go over', ['package.json', '--simplified-from', '2022-12-31'], /2023-01-01/],
    ['a limit that is no number', ['package.json', '--findings-limit', 'ti'], /--findings-limit/],
    ['a file that is no table', ['package.json'], /package\.json/],
  ])('is 2 with one line on standard error for %s', (_, words, message) => {
    const { status, stdout, stderr } = check(...words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is 2, and nothing is printed, when one of several files cannot be read', () => {
    const { status, stdout } = check(file('good.csv', 'p1;D11;M;;2026-10-12;;'), 'package.json', '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });
});

describe('--json', () => {
  it('is the document that was promised', () => {
    const one = file('one.csv', 'p1;d11;A;;2026-01-05;E1;HF1', 'p1;D11;C;P;2026-02-01;E1;HF1', ';D11;M;;2026-01-12;;');
    const two = file('two.csv', 'p1;D11;A;;05.01.2026;E1;HF1', 'p1;D11;E;;31.02.2026;E1;HF1');
    const { status, stdout } = check(one, two, '--json', ...TODAY);
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      format: 1,
      files: [
        { name: 'one.csv', rows: 3, rejected: 1 },
        { name: 'two.csv', rows: 2, rejected: 0 },
      ],
      rejected: [{ file: 'one.csv', fileIndex: 0, line: 4, reason: 'mangler-pasient', text: ';D11;M;;2026-01-12;;' }],
      events: 4,
      forlop: 1,
      pasienter: 1,
      counts: { 'apent-uten-aktivitet': 1, 'beslutning-uten-fremmote': 1, duplikat: 1, 'ugyldig-dato': 1 },
    });
    // The day that cannot be read leaves unknown what the forløp has.
    expect(report.findings.map(brief)).toEqual([
      [0, 3, 'apent-uten-aktivitet', 'uavklart'],
      [0, 3, 'beslutning-uten-fremmote', 'uavklart'],
      [1, 2, 'duplikat', 'advarsel'],
      [1, 3, 'ugyldig-dato', 'feil'],
    ]);
    expect(report.findings[2]).toMatchObject({
      file: 'two.csv',
      pasient: 'p1',
      enhet: 'E1',
      hf: 'HF1',
      forlopstype: 'D11',
      hendelse: 'A',
      utfall: '',
      dato: '2026-01-05',
      related: [{ file: 'one.csv', fileIndex: 0, line: 2 }],
    });
    expect(report.findings[3]).toMatchObject({ dato: '31.02.2026' });
    for (const found of report.findings) expect(found.message).toMatch(/^[^{}]+\.$/);
    expect(report.indicators).toEqual([
      {
        hf: 'HF1',
        utelatt: 0,
        utredningstid: { n: 0, mean: null, median: null, groups: [0, 0, 0, 0, 0, 0] },
        behandlingsplan: { teller: 0, nevner: 1 },
        evaluering: { teller: 0, nevner: 1 },
      },
    ]);
  });

  it('caps the list, never the counts', () => {
    const path = file('many.csv', ...Array.from({ length: 9 }, (_, n) => `p${n};D11;M;;2026-10-12;;`));
    const report = JSON.parse(check(path, '--json', '--findings-limit', '2', ...TODAY).stdout);
    expect(report.findings.map(({ line }: { line: number }) => line)).toEqual([2, 3]);
    expect(report.counts['start-mangler']).toBe(9);
  });

  function brief(found: { fileIndex: number; line: number; rule: string; severity: string }) {
    return [found.fileIndex, found.line, found.rule, found.severity];
  }
});

describe('the readable report', () => {
  it('says first that an extract lacks the starts, and with which day to ask again', () => {
    const path = file('extract.csv', 'p1;D11;M;;2026-10-12;;', 'p2;D11;A;;2026-10-12;;');
    const { stdout } = check(path, ...TODAY);
    expect(stdout).toMatch(/50,0 % av forløpene mangler start[\s\S]*--complete-from 2026-10-01/);
    expect(check(path, '--complete-from', '2026-10-01', ...TODAY).stdout).not.toContain('mangler start. Er filen');
  });

  it('has no colours where it is not a terminal, and names no patient', () => {
    const { stdout } = check(file('plain.csv', 'pasient-17;D11;M;;2026-10-12;;'), ...TODAY);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('pasient-17');
  });

  it('says so when there is nothing to say', () => {
    const { stdout, status } = check(file('empty.csv'), ...TODAY);
    expect(stdout).toContain('Ingen funn.');
    expect(status).toBe(0);
  });
});

it('is built from its own files and the packages, before anything else of the project has been', () => {
  const clone = join(folder, 'clone');
  for (const path of ['lib', 'entrypoints/cli', 'tsconfig.json']) cpSync(path, join(clone, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  const built = join(clone, 'built');
  spawnSync(process.execPath, [join(clone, 'entrypoints/cli/build.mjs'), built]);
  expect(existsSync(join(built, 'check.mjs'))).toBe(true);
});
