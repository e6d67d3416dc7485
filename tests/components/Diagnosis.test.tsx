// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Diagnosis } from '../../components/Diagnosis.tsx';
import { browserName, loadDiagnosis } from '../../entrypoints/sidepanel/diagnosis.ts';
import { loadTexts } from '../../entrypoints/sidepanel/languages.ts';
import { NO_READINGS } from '../../lib/page/join.ts';
import { declinedTab } from './screens.ts';
import { show } from './show.tsx';

const tell = await loadDiagnosis(await loadTexts('nb'), { version: '1.2.3', browser: 'Chrome/156.0.0.0' });

describe('Diagnosis', () => {
  it('says of each part of the page what was seen and why it is no form', () => {
    show(<Diagnosis shown={tell(declinedTab())} onCopy={vi.fn(async () => true)} />);
    expect(screen.getByRole('heading', { name: 'Siden · https://epj.sykehus.example' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Ramme 4 · https://skjema.sykehus.example' })).toBeTruthy();
    const [page, frame] = [...document.querySelectorAll('[data-frame]')].map((part) => part.textContent);
    expect(page).toContain('feltene ser ut til å søke eller filtrere');
    expect(page).toContain('ledetekst «type hendelse» (hendelse)');
    expect(page).toContain('overskrift om avvik');
    expect(page).toContain('https://lab.sykehus.example');
    expect(frame).toContain('men journalen viser listen side for side. 2 rader lot seg ikke lese.');
  });

  it('copies all of it as plain text, without an address beyond the site', async () => {
    const onCopy = vi.fn(async (_: string) => true);
    show(<Diagnosis shown={tell(declinedTab())} onCopy={onCopy} />);
    fireEvent.click(screen.getByRole('button', { name: 'Kopier' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Kopiert'));
    const [text = ''] = onCopy.mock.calls[0] ?? [];
    for (const part of [
      'Versjon: 1.2.3',
      'Nettleser: Chrome/156.0.0.0',
      'Nettsted: https://epj.sykehus.example',
      'Tilgang: ja',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/nora|testesen/i);
  });

  it('says when it could not be copied', async () => {
    show(<Diagnosis shown={tell(declinedTab())} onCopy={async () => false} />);
    fireEvent.click(screen.getByRole('button', { name: 'Kopier' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Lot seg ikke kopiere'));
  });

  it('says so where no part of the page has answered', () => {
    const shown = tell({
      readings: NO_READINGS,
      places: [],
      access: { kind: 'locked', origin: 'https://epj.example' },
    });
    show(<Diagnosis shown={shown} onCopy={async () => true} />);
    expect(screen.getByText(/Ingen del av siden har svart/)).toBeTruthy();
    expect(shown.report).toContain('Tilgang: nei');
    expect(shown.report).toContain('Nettsted: https://epj.example');
  });
});

it.each([
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chrome/156.0.0.0'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.0', 'Edg/156.0.1.0'],
  ['Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox/140.0'],
])('names the browser in %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));
