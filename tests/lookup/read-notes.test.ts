import { describe, expect, it } from 'vitest';
import { readNotes } from '../../lib/lookup/read-notes.ts';

describe("a unit's notes from a file", () => {
  it('are paragraphs with a title on their first line', () => {
    const text =
      '\ufeffVurderingsmøte\r\nTirsdager kl. 09.\r\nMeld saken dagen før.\r\n\r\n \r\n# Plan\r\nSignér med pasienten.';
    expect(readNotes(text)).toEqual({
      kind: 'notes',
      notes: [
        { title: 'Vurderingsmøte', text: 'Tirsdager kl. 09. Meld saken dagen før.' },
        { title: 'Plan', text: 'Signér med pasienten.' },
      ],
    });
  });

  it.each([
    ['nothing', ''],
    ['a title alone', 'Vurderingsmøte\n\n'],
  ])('are none in %s', (_, text) => expect(readNotes(text)).toEqual({ kind: 'refused', problem: 'empty' }));

  it.each(['Plan\nNora, 128392 12345', 'Plan\n12839212345'])('are refused with an identity number: %s', (text) =>
    expect(readNotes(text)).toEqual({ kind: 'refused', problem: 'patient' }),
  );

  it('keep telephone numbers and longer rows of digits', () => {
    expect(readNotes('Vakt\nRing 22 33 44 55, sak 1234567890123').kind).toBe('notes');
  });

  it('are refused where there are too many, or one is too long', () => {
    const refused = { kind: 'refused', problem: 'too-large' };
    expect(readNotes(Array.from({ length: 201 }, (_, index) => `T${index}\ntekst`).join('\n\n'))).toEqual(refused);
    expect(readNotes(`${'T'.repeat(121)}\ntekst`)).toEqual(refused);
    expect(readNotes(`T\n${'x'.repeat(1001)}`)).toEqual(refused);
  });
});
