import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ByteSource, sourceOfBytes, sourceOfFile } from '../../lib/files/byte-source.ts';
import { readFiles } from '../../lib/files/read-files.ts';
import { UNREADABLE } from '../../lib/forlop/day.ts';
import { eventsOfText, read, readSet, readText, TODAY } from './read.ts';

// A thousand files, or one of ten million bytes, take their time where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = 'pasient;forlopstype;hendelse;utfall;dato;enhet;hf\n';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A text of very many rows, made without holding an array of them. */
function manyRows(count: number, rowOf: (index: number) => string): Uint8Array {
  let text = HEADER;
  for (let index = 0; index < count; index++) text += rowOf(index);
  return utf8(text);
}

describe('files of a set', () => {
  it('are one table, with the file and line of every row', async () => {
    const sources = [
      sourceOfBytes('a.csv', utf8(`${HEADER}p1;D11;A;;2024-01-02;Øst;HF1\n;D11;A;;2024-01-02;;\n`)),
      sourceOfBytes('tom.csv', utf8(HEADER)),
      // The same patient and unit in another encoding.
      sourceOfBytes(
        'b.csv',
        Uint8Array.from(`${HEADER}p1;D11;M;;2024-01-09;Øst;HF1\n;;;;;;HF1\n`, (c) => c.charCodeAt(0)),
      ),
    ];
    const set = await readFiles(sources, { today: TODAY });
    expect(set.files.map(({ name, rows, rejected }) => [name, rows, rejected])).toEqual([
      ['a.csv', 2, 1],
      ['tom.csv', 0, 0],
      ['b.csv', 2, 1],
    ]);
    const { table } = set;
    expect([...table.file.subarray(0, table.size)]).toEqual([0, 2]);
    expect([...table.line.subarray(0, table.size)]).toEqual([2, 2]);
    expect(table.pasient[0]).toBe(table.pasient[1]);
    expect(table.enhet[0]).toBe(table.enhet[1]);
    expect(table.pasienter.size).toBe(2);
    expect(set.rejected.map(({ file, fileIndex, line }) => [file, fileIndex, line])).toEqual([
      ['a.csv', 0, 3],
      ['b.csv', 2, 3],
    ]);
  });

  it('are refused together when one of them cannot be read', async () => {
    const sources = [sourceOfBytes('a.csv', utf8(HEADER)), sourceOfBytes('b.csv', utf8('x;y\n'))];
    await expect(readFiles(sources, { today: TODAY })).rejects.toMatchObject({
      file: 'b.csv',
      problem: { reason: 'no-known-column', headers: ['x', 'y'] },
    });
  });

  it('may come from the user as File objects', async () => {
    const file = new File([`${HEADER}p1;D11;A;;2024-01-02;;\n`], 'valgt.csv');
    const set = await readFiles([sourceOfFile(file)], { today: TODAY });
    expect([set.files[0]?.name, set.table.size]).toEqual(['valgt.csv', 1]);
  });
});

describe('reading in chunks', () => {
  const units = [
    'a',
    'p1',
    ';',
    ';',
    ';',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    'ø',
    '€',
    '😀',
    ' ',
    'D11;A',
    '2024-01-02',
    '\0',
  ];
  const body = fc.string({ unit: fc.constantFrom(...units), maxLength: 60 });
  const heads = fc.constantFrom(
    HEADER,
    `\n\r\n ${HEADER}`,
    `sep=;\r\n${HEADER}`,
    '"pasient";"kode";dato\r\n',
    'pasient;kode;dato\r',
  );

  it('gives the same whatever the size of the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(heads, body, fc.integer({ min: 1, max: 17 }), async (head, rows, chunkBytes) => {
        const whole = await readText(head + rows);
        expect(await readText(head + rows, {}, chunkBytes)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same whatever the size of the chunks, in Windows-1252 and UTF-16 too', async () => {
    const bytes = fc
      .uint8Array({ max: 255, maxLength: 40 })
      .map((tail) => Uint8Array.of(...utf8(`${HEADER}p1;`), ...tail));
    const utf16 = body.map((text) => Uint8Array.from(Buffer.from(`\ufeff${HEADER}${text}`, 'utf16le')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, utf16), fc.integer({ min: 1, max: 9 }), async (file, chunkBytes) => {
        const whole = await read([sourceOfBytes('x.csv', file)]);
        expect(await read([sourceOfBytes('x.csv', file, chunkBytes)])).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('decides on one encoding for the whole file, by its last bytes if need be', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `p${i};D11;A;;2024-01-02;Sør;\n`).join('');
    const bytes = utf8(`${HEADER}${rows}??`);
    bytes[bytes.length - 2] = 0xf8;
    const set = await readFiles([sourceOfBytes('x.csv', bytes, 1000)], { today: TODAY });
    expect(set.files[0]).toMatchObject({ encoding: 'windows-1252' });
    expect(set.table.enheter.text(1)).toBe('SÃ¸r');
  });
});

describe('large and lopsided files', () => {
  it('reads 10 MB on one line', async () => {
    const long = 'x'.repeat(10_000_000);
    const plain = await readSet(utf8(`${HEADER}p1;D11;A;;2024-01-02;${long};HF1\np2;D11;A;;2024-01-02;;\n`));
    expect([plain.table.size, plain.table.enheter.text(1).length]).toEqual([2, 10_000_000]);
    const lines = '\n'.repeat(10_000_000);
    const quoted = await readSet(utf8(`${HEADER}p1;D11;A;;2024-01-02;"${lines}";HF1\np2;D11;A;;2024-01-02;;\n`));
    expect([...quoted.table.line.subarray(0, 2)]).toEqual([2, 10_000_003]);
  });

  it('says that 10 MB without any line end is no table, or too many cells', async () => {
    expect(await readText('x'.repeat(10_000_000))).toMatchObject({ unreadable: { reason: 'no-known-column' } });
    const wide = await readText(`${HEADER}${'p;'.repeat(5_000_000)}\n`);
    expect(wide).toMatchObject({
      events: [],
      rejected: [{ line: 2, reason: 'for-mange-felt', text: 'p;'.repeat(500) }],
    });
  });

  it('says where a quote was opened that takes all the rest of a large file', async () => {
    const rows = 'p1;D11;A;;2024-01-02;;\n'.repeat(200_000);
    const result = await readText(`${HEADER}p1;D11;A;;2024-01-02;;\np2;D11;A;;2024-01-02;"E1;\n${rows}`);
    expect(result).toEqual({ unreadable: { reason: 'unclosed-quote', line: 3 } });
  });

  it('gives up on a row that goes on for ever', async () => {
    const chunk = utf8('x'.repeat(1 << 20));
    const endless: ByteSource = {
      name: 'x.csv',
      size: 1e9,
      *chunks() {
        yield utf8(`${HEADER}p1;`);
        for (;;) yield chunk;
      },
    };
    expect(await read([endless])).toEqual({ unreadable: { reason: 'row-too-long', line: 2 } });
  });

  it('reads 100,000 patients with one event each', async () => {
    const set = await readSet(manyRows(100_000, (index) => `pasient-${index};D11;A;;2024-01-02;E${index % 300};HF1\n`));
    expect([set.table.size, set.table.pasienter.size, set.table.enheter.size]).toEqual([100_000, 100_001, 301]);
    expect(set.table.pasienter.text(set.table.pasient[99_999] ?? 0)).toBe('pasient-99999');
  });

  it('reads one patient with 100,000 events', async () => {
    const set = await readSet(manyRows(100_000, (index) => `p1;D11;${'AMCUEX'[index % 6]};;2024-01-02;;\n`));
    expect([set.table.size, set.table.pasienter.size, set.table.codes.codes.length]).toEqual([100_000, 2, 6]);
  });
});

describe('columns', () => {
  it('can be mapped by hand, which settles two of the same name', async () => {
    const text = 'PID;type;forløp;hva;når\np1;D11;12345;A;2024-01-02\n';
    expect(await readText(text)).toMatchObject({
      unreadable: { reason: 'duplicate-column', same: ['type', 'forløp'] },
    });
    const mapping = { PID: 'pasient', hva: 'hendelse', når: 'dato', forløp: 'ignored' } as const;
    expect(await eventsOfText(text, { mapping })).toEqual([
      { line: 2, pasient: 'p1', kode: 'D11 A', dato: '2024-01-02' },
    ]);
  });

  it('mapped by hand are known when the separator is chosen', async () => {
    const text = 'hvem,hva,når;dato\np1,D11A,2024-01-02;x\n';
    const mapping = { hvem: 'pasient', hva: 'kode', 'når;dato': 'dato' } as const;
    expect(await readText(text, { mapping })).toMatchObject({ files: [{ separator: ',' }] });
  });

  it('mapped by hand take their meaning from one that was recognised', async () => {
    const text = 'pasient;kode;dato;riktig dato\np1;D11A;2023-01-01;2024-01-02\n';
    expect(await eventsOfText(text, { mapping: { 'riktig dato': 'dato' } })).toMatchObject([{ dato: '2024-01-02' }]);
  });
});

describe('dates of birth and of referral', () => {
  it('are left out of a table whose file has none', async () => {
    const { table } = await readSet(utf8(`${HEADER}p1;D11;A;;2024-01-02;;\n`));
    expect([table.birth, table.received, table.assessed]).toEqual([undefined, undefined, undefined]);
  });

  it("are the row's own, also when another file lacks the column", async () => {
    const sources = [
      sourceOfBytes('a.csv', utf8(`${HEADER}p1;D11;A;;2024-01-02;;\n`)),
      sourceOfBytes('b.csv', utf8('pasient;kode;dato;født\np1;D11M;2024-01-09;1.2.90\n')),
    ];
    const { table } = await readFiles(sources, { today: TODAY });
    expect([table.birth?.[0], table.birth?.[1]]).toEqual([UNREADABLE, 7336]);
  });
});

describe('telling and stopping', () => {
  const bytes = manyRows(50_000, (index) => `p${index};D11;A;;2024-01-02;;\n`);

  it('tells of bytes read, up to all of them', async () => {
    const told: [number, number][] = [];
    const sources = [sourceOfBytes('a.csv', bytes, 100_000), sourceOfBytes('b.csv', bytes, 100_000)];
    await readFiles(sources, { today: TODAY, onProgress: (done, all) => told.push([done, all]) });
    expect(told.at(-1)).toEqual([2 * bytes.length, 2 * bytes.length]);
    expect(told.every(([done], index) => done >= (told[index - 1]?.[0] ?? 0))).toBe(true);
  });

  it('stops between chunks when told to', async () => {
    const stop = new AbortController();
    let read = 0;
    const reading = readFiles([sourceOfBytes('a.csv', bytes, 10_000)], {
      today: TODAY,
      signal: stop.signal,
      onProgress: (done) => {
        read = done;
        stop.abort();
      },
    });
    await expect(reading).rejects.toThrow('aborted');
    expect(read).toBeLessThan(bytes.length);
  });
});
