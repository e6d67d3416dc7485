// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../components/Verdict.tsx';
import { dataOf, show } from './show.tsx';

const box = () => document.querySelector<HTMLElement>('[data-verdict]');

describe('Verdict', () => {
  it.each([
    ['ok', 'I orden', 'success'],
    ['look', 'Se over', 'warning'],
    ['stop', 'Stopp opp', 'danger'],
    ['unclear', 'Kan ikke vurderes', 'neutral'],
  ] as const)('says %s in a word, a colour and a picture', (verdict, word, color) => {
    show(<Verdict verdict={verdict} notReady={false} saved={false} />);
    expect(screen.getByRole('heading').textContent).toBe(word);
    expect(dataOf(box())).toMatchObject({ verdict, color });
    expect(box()?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says calmly that a form is not filled yet', () => {
    show(
      <Verdict verdict="unclear" notReady saved={false}>
        Gjenstår: dato.
      </Verdict>,
    );
    expect(screen.getByRole('heading').textContent).toBe('Ikke ferdig utfylt');
    expect(screen.getByText('Gjenstår: dato.')).toBeTruthy();
    expect(dataOf(box())).toMatchObject({ verdict: 'unclear', 'not-ready': 'true' });
  });

  it('says that what is judged is saved', () => {
    show(<Verdict verdict="look" notReady={false} saved />);
    expect(screen.getByRole('heading').textContent).toBe('Lagret · se over');
  });
});
