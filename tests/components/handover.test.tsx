// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyCode } from '../../components/CopyCode.tsx';
import { type CheckedSlip, SlipField } from '../../components/SlipField.tsx';
import { isoDay, parseIsoDay } from '../../lib/forlop/day.ts';
import { show } from './show.tsx';

afterEach(cleanup);

const TODAY = parseIsoDay('2026-11-21');
const EVENT = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: isoDay.parse('2026-11-20') };

describe('CopyCode', () => {
  it('copies the line and says so', async () => {
    const onCopy = vi.fn(async () => true);
    show(<CopyCode line="D11 C P 21.11.2026" onCopy={onCopy} />);
    fireEvent.click(screen.getByRole('button', { name: 'Kopier som kode' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('D11 C P 21.11.2026');
    expect(await screen.findByText('Kopiert')).toBeTruthy();
  });

  it('says when the clipboard took nothing', async () => {
    show(<CopyCode line="D11 E" onCopy={async () => false} />);
    fireEvent.click(screen.getByRole('button', { name: 'Kopier som kode' }));
    expect(await screen.findByText('Lot seg ikke kopiere')).toBeTruthy();
  });
});

function field(checked: CheckedSlip, name = 'Nora Testesen') {
  const onFill = vi.fn();
  const filling = { today: TODAY, lastVisit: undefined, running: false, onFill };
  show(<SlipField name={name} check={(line) => (line === '' ? { kind: 'empty' } : checked)} filling={filling} />);
  const open = screen.getByRole('button', { name: 'Lim inn kode' });
  fireEvent.click(open);
  return { onFill, open };
}

function paste(line: string): void {
  fireEvent.input(screen.getByLabelText('Kode fra lapp eller utklippstavle'), { target: { value: line } });
}

describe('SlipField', () => {
  it('is ready for Ctrl+V when it has been opened', () => {
    field({ kind: 'empty' });
    expect(document.activeElement).toBe(screen.getByLabelText('Kode fra lapp eller utklippstavle'));
  });

  it('is so before the next key can come, without waiting for a frame', async () => {
    const frame = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation(() => 0);
    const filling = { today: TODAY, lastVisit: undefined, running: false, onFill: vi.fn() };
    show(<SlipField name="" check={() => ({ kind: 'empty' })} filling={filling} />);
    screen.getByRole('button', { name: 'Lim inn kode' }).click();
    await Promise.resolve();
    await Promise.resolve();
    expect(document.activeElement).toBe(screen.getByLabelText('Kode fra lapp eller utklippstavle'));
    frame.mockRestore();
  });

  it('asks whom it is for before it fills', () => {
    const { onFill } = field({ kind: 'fits', event: EVENT });
    paste('D11 C P 20.11.2026');
    expect(screen.getByText('Gjelder dette Nora Testesen?')).toBeTruthy();
    expect(onFill).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Ja, fyll inn' }));
    expect(onFill).toHaveBeenCalledExactlyOnceWith({ kind: 'slip', event: EVENT }, EVENT);
    expect(screen.queryByLabelText('Kode fra lapp eller utklippstavle')).toBeNull();
  });

  it('asks of the page’s patient where the page shows no name', () => {
    field({ kind: 'fits', event: EVENT }, '');
    paste('D11 C P 20.11.2026');
    expect(screen.getByText('Gjelder dette pasienten på siden?')).toBeTruthy();
  });

  it('asks for the day where the line says none', () => {
    const { onFill } = field({ kind: 'fits', event: { ...EVENT, dato: '' } });
    paste('D11 C P');
    fireEvent.click(screen.getByRole('button', { name: 'Ja, fyll inn' }));
    expect(onFill).not.toHaveBeenCalled();
    fireEvent.click(document.querySelector('[data-date-choice="today"]') as HTMLElement);
    expect(onFill.mock.calls[0]?.[1]).toEqual({ ...EVENT, dato: '2026-11-21' });
  });

  it('fills nothing on a no', () => {
    const { onFill, open } = field({ kind: 'fits', event: EVENT });
    paste('D11 C P 20.11.2026');
    fireEvent.click(screen.getByRole('button', { name: 'Nei' }));
    expect(onFill).not.toHaveBeenCalled();
    expect(open.getAttribute('aria-expanded')).toBe('false');
  });

  it('says why a line is refused, and what is wrong', () => {
    field({ kind: 'refused', reason: 'wrong', detail: 'Første fremmøte (M) er ikke registrert.' });
    paste('D11 C P 20.11.2026');
    const said = document.querySelector<HTMLElement>('[data-fill-result="refused"]');
    expect(said?.textContent).toBe('Koden passer ikke for pasienten på siden.Første fremmøte (M) er ikke registrert.');
    expect(screen.queryByRole('button', { name: 'Ja, fyll inn' })).toBeNull();
  });
});
