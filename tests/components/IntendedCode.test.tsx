// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { IntendedCode, type ShownFields } from '../../components/IntendedCode.tsx';
import { dataOf, show } from './show.tsx';

const EMPTY: ShownFields = {
  forlopstype: { code: '' },
  hendelse: { code: '' },
  utfall: { code: '' },
  dato: { code: '' },
};

function fields(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    ['forlopstype', 'hendelse', 'utfall', 'dato'].map((name) => [
      name,
      dataOf(document.querySelector(`[data-field="${name}"]`)),
    ]),
  );
}

describe('IntendedCode', () => {
  it('shows the code with its official texts, and the date as people write it', () => {
    const { container } = show(
      <IntendedCode
        fields={{
          forlopstype: { code: 'D11' },
          hendelse: { code: 'C' },
          utfall: { code: 'P' },
          dato: { code: '2026-11-21' },
        }}
      />,
    );
    expect(container.querySelector('kbd')?.textContent).toBe('C P');
    expect(container.textContent).toContain('Behov for behandling innen psykisk helsevern');
    expect(container.textContent).toContain('21.11.2026');
    expect(container.textContent).toContain('D11 Utredning og behandling i psykisk helsevern, voksne');
    expect(fields()).toMatchObject({
      forlopstype: { code: 'D11' },
      hendelse: { code: 'C' },
      utfall: { code: 'P' },
      dato: { code: '2026-11-21' },
    });
  });

  it('names a code that is in no list by itself', () => {
    const { container } = show(<IntendedCode fields={{ ...EMPTY, hendelse: { code: 'Q' }, utfall: { code: 'Z' } }} />);
    expect(container.querySelector('kbd')?.textContent).toBe('Q Z');
    expect(fields().hendelse).toMatchObject({ code: 'Q' });
  });

  it('says what stands in a field that was not understood', () => {
    const { container } = show(
      <IntendedCode fields={{ ...EMPTY, hendelse: { code: 'E' }, dato: { code: '', unreadable: '31.02.2026' } }} />,
    );
    expect(container.textContent).toContain('Dato: «31.02.2026»');
    expect(fields().dato).toMatchObject({ code: '', unreadable: '31.02.2026' });
    expect(fields().hendelse).not.toHaveProperty('unreadable');
  });

  it('says that a type was taken from the list', () => {
    const { container } = show(<IntendedCode fields={{ ...EMPTY, forlopstype: { code: 'D12', inferred: true } }} />);
    expect(container.textContent).toContain('(fra listen over hendelser)');
  });

  it('stands ready but unseen for an empty form', () => {
    const { container } = show(<IntendedCode fields={EMPTY} />);
    expect(container.querySelector<HTMLElement>('.fv-code')?.hidden).toBe(true);
    expect(fields().dato).toMatchObject({ code: '' });
  });
});
