// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lookup } from '../../components/Lookup.tsx';
import { loadTexts } from '../../entrypoints/sidepanel/languages.ts';
import { loadLookup } from '../../entrypoints/sidepanel/lookup.ts';
import { show } from './show.tsx';

afterEach(cleanup);

const loaded = await loadLookup(await loadTexts('nb'), [
  { title: 'Erklæringer hos oss', text: 'Føres i eget skjema.' },
]);

function ask(question: string): HTMLElement[] {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: question } });
  return [...document.querySelectorAll<HTMLElement>('[data-answer]')];
}

describe('Lookup', () => {
  it('is ready to write in, and offers things to try', () => {
    show(<Lookup {...loaded} onPaste={vi.fn()} />);
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Søk i koder og regler' }));
    fireEvent.click(screen.getByRole('button', { name: 'øyeblikkelig hjelp' }));
    expect(document.querySelector('[data-answer]')?.getAttribute('data-answer')).toBe('oyeblikkelig-hjelp');
  });

  it('answers with code, day, what must be before it, and source', () => {
    show(<Lookup {...loaded} onPaste={vi.fn()} />);
    const [first] = ask('når registrerer jeg evaluering');
    expect(first?.textContent).toContain('Evalueringspunkt');
    expect(first?.textContent).toContain('Dagen evalueringen ble gjort.');
    expect(first?.textContent).toContain('Klinisk beslutning (C).');
    expect(first?.textContent).toContain('Kilde: Helsedirektoratet: Forenkling av registrering');
  });

  it('marks a code that is no longer in use', () => {
    show(<Lookup {...loaded} onPaste={vi.fn()} />);
    const [first] = ask('avrusning');
    expect(first?.querySelector('[data-gone]')?.textContent).toContain('(utgått)');
  });

  it('says where no source answers, and shows the unit’s own note', () => {
    show(<Lookup {...loaded} onPaste={vi.fn()} />);
    const answers = ask('erklæring');
    const topic = answers.find((answer) => answer.dataset.answer === 'erklaering');
    expect(topic?.textContent).toContain('Spør etter enhetens egen rutine.');
    expect(topic?.textContent).toContain('Ingen kilde');
    expect(answers.map((answer) => answer.dataset.answer)).toContain('note:0');
  });

  it('says when nothing was found, to those who listen too', () => {
    show(<Lookup {...loaded} onPaste={vi.fn()} />);
    expect(ask('xyzzy')).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/^Ingen treff/);
  });

  it('leads on to pasting a forløp', () => {
    const onPaste = vi.fn();
    show(<Lookup {...loaded} onPaste={onPaste} />);
    fireEvent.click(screen.getByRole('button', { name: 'Lim inn forløp' }));
    expect(onPaste).toHaveBeenCalledOnce();
  });
});
