// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pointing, type PointingActions, type ShownPointing, type ShownProfile } from '../../components/Pointing.tsx';
import { pointing as en } from '../../lib/locale/en/pointing.ts';
import { pointing as nb } from '../../lib/locale/nb/pointing.ts';
import { pointing as nn } from '../../lib/locale/nn/pointing.ts';

afterEach(cleanup);

const actions = () => ({
  onPoint: vi.fn(),
  onSkipPart: vi.fn(),
  onSingleCode: vi.fn(),
  onMoveMark: vi.fn(),
  onChooseMarked: vi.fn(),
  onStopPointing: vi.fn(),
  onTestProfile: vi.fn(),
  onForgetProfile: vi.fn(),
});

function show(pointing: ShownPointing, profile?: ShownProfile, texts = nb) {
  const done = actions();
  render(<Pointing texts={texts} pointing={pointing} profile={profile} {...(done satisfies PointingActions)} />);
  return done;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const status = () => screen.getByRole('status').textContent;

const PICKING: ShownPointing = {
  kind: 'picking',
  part: 'forlopstype',
  step: 1,
  steps: 5,
  count: 7,
  shown: { at: 2, name: 'felt 3' },
  taken: undefined,
};

describe('Pointing', () => {
  it('offers to begin where nothing has been pointed out', () => {
    const done = show({ kind: 'idle' });
    press('Pek ut feltene');
    expect(done.onPoint).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Prøv' })).toBeNull();
  });

  it.each([
    ['saved', /lagret for dette nettstedet/],
    ['nothingSaved', /ingenting er endret/],
    ['notSaved', /ble ikke lagret/],
    ['gone', /lastet på nytt/],
    ['failed', /går ikke å peke/],
  ] as const)('says how it ended: %s', (said, words) => {
    show({ kind: 'idle', said });
    expect(status()).toMatch(words);
  });

  it('asks for one part at a time, is heard, and is steered from the panel too', () => {
    const done = show(PICKING);
    expect(document.activeElement?.textContent).toBe('Pek på feltet for forløpstype i journalen. 1 av 5');
    expect(status()).toBe('Nummer 3 av 7: «felt 3»');
    for (const name of ['Forrige', 'Neste', 'Velg denne', 'Finnes ikke', 'Avbryt', 'Hele koden står i ett felt'])
      press(name);
    expect(done.onMoveMark.mock.calls).toEqual([[-1], [1]]);
    for (const one of [done.onChooseMarked, done.onSkipPart, done.onStopPointing, done.onSingleCode])
      expect(one).toHaveBeenCalledOnce();
  });

  it('chooses nothing while nothing is marked, and says when there is nothing', () => {
    show({ ...PICKING, shown: undefined });
    expect(screen.getByRole('button', { name: 'Velg denne' }).hasAttribute('disabled')).toBe(true);
    expect(status()).toBe('Ingenting er markert ennå.');
    cleanup();
    show({ ...PICKING, shown: undefined, count: 0 });
    expect(status()).toMatch(/ingenting å peke på/);
  });

  it('says when one thing is pointed out twice', () => {
    show({ ...PICKING, part: 'utfall', taken: 'hendelse' });
    expect(status()).toBe('Det er alt pekt ut som hendelse. Pek på noe annet.');
    expect(screen.queryByRole('button', { name: 'Hele koden står i ett felt' })).toBeNull();
  });

  it('says which fields are there now, and has them tried and forgotten', () => {
    const done = show({ kind: 'idle' }, { found: ['hendelse'], missing: ['liste'], isLocked: false });
    const parts = [...document.querySelectorAll('[data-pointed]')].map((part) => part.textContent);
    expect(parts).toEqual(['Hendelse: finnes nå', 'Liste over hendelser: finnes ikke nå']);
    for (const name of ['Prøv', 'Glem det som er pekt ut her', 'Pek ut på nytt']) press(name);
    for (const one of [done.onTestProfile, done.onForgetProfile, done.onPoint]) expect(one).toHaveBeenCalledOnce();
  });

  it('leaves what the administrator has set', () => {
    show({ kind: 'idle' }, { found: ['kode'], missing: [], isLocked: true });
    expect(screen.getByText('Satt av administrator.')).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Prøv']);
  });

  it.each([nn, en])('has every text in each language (%#)', (texts) => {
    show(PICKING, undefined, texts);
    expect(status()).toContain('felt 3');
    expect(Object.values(texts.ask).every((text) => text.length > 10)).toBe(true);
  });
});
