/**
 * Writes the files of `set/` that cannot be typed in an editor: other encodings, workbooks, and what only looks like a
 * table. Run with `npx jiti tests/files/make-set.ts`; what each is expected to give stands beside it, made by hand.
 */
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { makeXlsx, type SheetCell } from './make-xlsx.ts';

const FOLDER = new URL('./set/', import.meta.url);
const FEW = 'pasient;forlopstype;hendelse;utfall;dato;enhet\n';
const NORWEGIAN = `${FEW}p1;D11;A;;2024-01-02;Ålesund – «Øst»\næøå;D12;M;;2024-01-09;Sørlandet\n`;

/** A CSV text in bytes of two, lowest or highest first, after its byte order mark. */
function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  for (const [index, unit] of units.entries()) view.setUint16(2 * index, unit, isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** One byte for each character; the dash is the only one here that is not at its own place in Windows-1252. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)));
}

/** The start of a compound file whose directory names one stream, which is all that tells such files apart. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of [...stream].entries()) bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * index);
  return bytes;
}

const HEADER: SheetCell[] = ['Pasient', 'Type forløp', 'Hendelse', 'Utfall', 'Hendelsesdato', 'Født', 'Helseforetak'];
/** 2024-01-02 as Excel counts from 1900, and from 1904. */
const DAY = 45293;
const DAY_1904 = 43831;

const WORKBOOKS: Record<string, Uint8Array> = {
  'flere-ark.xlsx': makeXlsx({
    sheets: [
      { name: 'Forside', rows: [['Uttrekk for 2024'], ['Bestilt av fagenheten']] },
      {
        name: 'Hendelser',
        rows: [
          undefined,
          [],
          HEADER,
          ['p1', 'D11', 'A', null, '02.01.2024', null, 'HF Øst'],
          undefined,
          [null, null, '  '],
          [10_000_000_001, ' d11 ', 'c', 'p', { date: DAY + 30 }, { date: 33_000 }],
          [null, 'D11', 'A', null, { date: DAY }],
          ['p3', 'D11', 'A', null, { date: DAY }, null, 'HF1', null, 'utenfor'],
          ['p4', 'D11', null, 'P', { date: DAY }],
        ],
      },
      { name: 'Rest', rows: [HEADER, ['p9', 'D11', 'A', null, { date: DAY }]] },
    ],
  }),
  'datoceller.xlsx': makeXlsx({
    inlineTexts: true,
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['pasient', 'kode', 'dato', 'fodselsdato'],
          ['dag', 'D11A', { date: DAY }, { date: 366 }],
          ['kveld', 'D11M', { date: DAY + 0.99 }],
          ['midnatt som tekst', 'D11CP', { xml: '<c r="ADDRESS" t="d"><v>2024-01-02T00:00:00</v></c>' }],
          ['uten format', 'D11UU', DAY, 33_000.5],
          ['tall som dato', 'D11E', 20240102, 19800615],
          ['ikke en dag', 'D11E', 2024],
        ],
      },
    ],
  }),
  'datoceller-1904.xlsx': makeXlsx({
    date1904: '1',
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['pasient', 'kode', 'dato'],
          ['dag', 'D11A', { date: DAY_1904 }],
          ['uten format', 'D11M', DAY_1904],
        ],
      },
    ],
  }),
  'formler.xlsx': makeXlsx({
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['pasient', 'forlopstype', 'hendelse', 'utfall', 'dato'],
          [
            { formula: 'CONCATENATE("p",1)', value: 'p1' },
            'D11',
            { formula: 'LEFT("C/P",1)', value: 'C' },
            'P',
            { formula: 'DATE(2024,1,2)', value: DAY },
          ],
          [{ formula: '1000+1', value: 1001 }, 'D11', 'A', null, { date: DAY }],
          [{ xml: '<c r="ADDRESS" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 'D11', 'A', null, { date: DAY }],
          [{ xml: '<c r="ADDRESS"><f>A1</f></c>' }, 'D11', 'A', null, { date: DAY }],
        ],
      },
    ],
  }),
  'uten-kjent-overskrift.xlsx': makeXlsx({
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['Navn', 'Antall'],
          ['a', 1],
        ],
      },
    ],
  }),
  'tomt-ark.xlsx': makeXlsx({ sheets: [{ name: 'Ark1', rows: [] }] }),
  'odelagt-celle.xlsx': makeXlsx({
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['pasient', 'kode', 'dato'],
          ['p1', 'D11A', { xml: '<c r="ADDRESS" t="s"><v>999</v></c>' }],
        ],
      },
    ],
  }),
};

const small = makeXlsx({
  sheets: [
    {
      name: 'Ark1',
      rows: [
        ['pasient', 'kode', 'dato'],
        ['p1', 'D11A', '2024-01-02'],
      ],
    },
  ],
});

const FILES: Record<string, Uint8Array> = {
  ...WORKBOOKS,
  'utf8-bom.csv': strToU8(`\ufeff${NORWEGIAN}`),
  'utf16le.csv': utf16(NORWEGIAN, true),
  'utf16be.csv': utf16(NORWEGIAN, false),
  'windows-1252.csv': windows1252(NORWEGIAN),
  'linjeskift.csv': strToU8(
    `${FEW.trimEnd()}\r\np1;D11;A;;2024-01-02;E1\rp2;D11;A;;2024-01-03;"to\r\nlinjer"\n\r\n\rp3;D11;A;;2024-01-04;E1`,
  ),
  'nul-tegn.csv': strToU8(`${FEW}p\0;D11;A;;2024-01-02;E\0\n\0;D11;A;;2024-01-02;E1\n`),
  'tom.csv': new Uint8Array(),
  'bare-bom.csv': strToU8('\ufeff'),
  'pdf.csv': strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  'bilde.csv': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
  'arkiv.csv': zipSync({ 'uttrekk.csv': strToU8(FEW) }, { mtime: new Date(2024, 0, 1) }),
  'arbeidsbok.csv': small,
  'ikke-excel.xlsx': strToU8(`${FEW}p1;D11;A;;2024-01-02;E1\n`),
  'avkortet.xlsx': small.subarray(0, small.length - 200),
  'passord.xlsx': compound('EncryptedPackage'),
  'gammelt-format.xls': compound('Workbook'),
};

for (const [name, bytes] of Object.entries(FILES)) writeFileSync(new URL(name, FOLDER), bytes);
