// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { EnableSite } from '../../components/EnableSite.tsx';
import { GaveUp } from '../../components/GaveUp.tsx';
import { Header } from '../../components/Header.tsx';
import { Icon } from '../../components/Icon.tsx';
import { LiveVerdict } from '../../components/LiveVerdict.tsx';
import { PatientLabel } from '../../components/PatientLabel.tsx';
import { PatientLine } from '../../components/PatientLine.tsx';
import { SiteOff, TurnSiteOff } from '../../components/SiteOff.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { TransitionQuestion } from '../../components/TransitionQuestion.tsx';
import { useTexts } from '../../components/texts.ts';
import { dataOf, show } from './show.tsx';

describe('Header', () => {
  it('counts what is due, and says so to those who see no number beside a bell', () => {
    const onView = vi.fn();
    show(<Header due={2} view="page" onView={onView} />);
    const button = screen.getByRole('button', { name: 'Mine frister: 2 frister i dag' });
    expect(button.textContent).toBe('2');
    expect(dataOf(button)).toMatchObject({ action: 'deadlines', color: 'danger' });
    fireEvent.click(button);
    expect(onView).toHaveBeenCalledExactlyOnceWith('reminders');
  });

  it('shows no number where nothing is due, and the way back from the list', () => {
    show(<Header due={0} view="page" onView={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Mine frister' }).textContent).toBe('');
    document.body.textContent = '';
    show(<Header due={2} view="reminders" onView={vi.fn()} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine frister');
    expect(screen.getByRole('button', { name: 'Tilbake' })).toBeTruthy();
  });

  it('leads to the settings where there are any', () => {
    const onSettings = vi.fn();
    show(<Header due={0} view="page" onView={vi.fn()} />);
    expect(screen.queryByRole('button', { name: 'Innstillinger' })).toBeNull();
    show(<Header due={0} view="page" onView={vi.fn()} onSettings={onSettings} />);
    fireEvent.click(screen.getByRole('button', { name: 'Innstillinger' }));
    expect(onSettings).toHaveBeenCalledOnce();
  });
});

describe('PatientLine', () => {
  const field = () => dataOf(document.querySelector('[data-field="pasient"]'));

  it('names the patient with the age', () => {
    const patient = { present: true, name: 'Nora Testesen', age: 34, birth: '1992-03-12' } as const;
    const { container } = show(<PatientLine patient={patient} />);
    expect(container.textContent).toBe('Nora Testesen 34 år');
    expect(field()).toMatchObject({ present: 'true', fodselsdato: '1992-03-12' });
  });

  it('knows a patient without name and age too', () => {
    const { container } = show(<PatientLine patient={{ present: true, name: undefined, age: undefined, birth: '' }} />);
    expect(container.textContent).toBe('Pasient uten navn på siden');
    expect(field()).toMatchObject({ present: 'true', fodselsdato: '' });
  });

  it.each(['no-number', 'wrong-check-digit', 'several'] as const)(
    'says what it means that there is none: %s',
    (reason) => {
      const { container } = show(<PatientLine patient={{ present: false, reason }} />);
      expect(container.textContent).toMatch(/^Ingen pasient på siden.*huskes\.$/);
      expect(field()).toMatchObject({ present: 'false', fodselsdato: '' });
    },
  );
});

describe('PatientLabel', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Huskes som');

  it('takes the label as it is meant, and nothing for none', () => {
    const onLabel = vi.fn();
    show(<PatientLabel label="" failed={false} onLabel={onLabel} />);
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    expect(onLabel).not.toHaveBeenCalled();
    expect(field().name).toBe('label');
    fireEvent.input(field(), { target: { value: '  NT 12.03 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    expect(onLabel).toHaveBeenCalledExactlyOnceWith('NT 12.03');
  });

  it('shows the label that was kept, and lets it be changed', () => {
    const onLabel = vi.fn();
    const { container } = show(<PatientLabel label="NT 12.03" failed={false} onLabel={onLabel} />);
    expect(container.textContent).toContain('Huskes som NT 12.03');
    fireEvent.click(screen.getByRole('button', { name: 'Endre' }));
    expect(field().value).toBe('NT 12.03');
    fireEvent.input(field(), { target: { value: 'NT' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    expect(onLabel).toHaveBeenCalledExactlyOnceWith('NT');
  });

  it('says that it was not kept', () => {
    show(<PatientLabel label="" failed onLabel={vi.fn()} />);
    expect(screen.getByRole('alert').textContent).toContain('ble ikke lagret');
  });
});

describe('TransitionQuestion', () => {
  function ask() {
    const onAnswer = vi.fn();
    show(<TransitionQuestion question="Når?" onAnswer={onAnswer} />);
    return { onAnswer, field: screen.getByLabelText<HTMLInputElement>('Når?') };
  }
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Lagre dato' });

  it.each([
    ['', true],
    ['2022-12-31', true],
    ['2023-01-01', false],
    ['2024-09-01', false],
  ])('takes a day on which a unit can have gone over: %s', (day, isRefused) => {
    const { field } = ask();
    fireEvent.input(field, { target: { value: day } });
    expect(save().disabled).toBe(isRefused);
  });

  it('answers with the day', () => {
    const { field, onAnswer } = ask();
    fireEvent.input(field, { target: { value: '2024-09-01' } });
    fireEvent.click(save());
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('2024-09-01');
  });

  it('is left alone by those who do not know', () => {
    const { onAnswer } = ask();
    fireEvent.click(screen.getByRole('button', { name: 'Vet ikke' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Når?')).toBeTruthy();
    expect(onAnswer).not.toHaveBeenCalled();
  });
});

describe('EnableSite', () => {
  it('says what it means before it asks', () => {
    const onEnable = vi.fn();
    const { container } = show(<EnableSite host="journal.example" refused={false} onEnable={onEnable} />);
    expect(container.textContent).toContain('journal.example');
    expect(container.textContent).toContain('Ingenting sendes ut av maskinen.');
    const button = screen.getByRole('button', { name: 'Bruk Forløpsvakt på denne siden' });
    expect(dataOf(button)).toMatchObject({ action: 'enable-site' });
    fireEvent.click(button);
    expect(onEnable).toHaveBeenCalledOnce();
  });

  it('offers a frame by its own host, and says when the answer was no', () => {
    show(<EnableSite host="skjema.example" frame refused onEnable={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Bruk også skjema.example' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Tilgangen ble ikke gitt.');
  });
});

describe('StatusNotice', () => {
  it.each([
    ['no-form', 'Ingen registrering her'],
    ['locked-out', 'Forløpsvakt ser ikke denne siden'],
    ['no-access', 'Denne siden kan ikke leses'],
    ['error', 'Noe gikk galt i panelet'],
  ] as const)('says why there is no verdict: %s', (status, title) => {
    show(<StatusNotice status={status} />);
    expect(screen.getByRole('heading').textContent).toBe(title);
  });
});

describe('LiveVerdict', () => {
  it('speaks politely, and touches nothing while it has nothing new to say', async () => {
    const { container, rerender } = render(<LiveVerdict text="I orden." />);
    const region = container.querySelector('[aria-live]');
    expect(region?.getAttribute('aria-live')).toBe('polite');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true });
    rerender(<LiveVerdict text="I orden." />);
    await Promise.resolve();
    expect([...changes, ...observer.takeRecords()]).toEqual([]);
    rerender(<LiveVerdict text="Se over." />);
    expect(region?.textContent).toBe('Se over.');
  });
});

describe('Icon', () => {
  it('is no text for anyone', () => {
    const { container } = render(<Icon name="ok" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('useTexts', () => {
  it('tells the program of its mistake where no language was given', () => {
    const Lost = () => <p>{useTexts().product}</p>;
    expect(() => render(<Lost />)).toThrow('no texts provided');
  });
});

describe('a page that is not read', () => {
  it('says that it takes too much, and is looked at again when asked for', () => {
    const onLookAgain = vi.fn();
    show(<GaveUp onLookAgain={onLookAgain} />);
    expect(screen.getByText(/har sluttet å lese den/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Les siden på nytt' }));
    expect(onLookAgain).toHaveBeenCalledOnce();
  });

  it('says that its site is turned off, with the way back, and the way there', () => {
    const onTurn = vi.fn();
    show(<SiteOff host="journal.sykehus.example" onTurn={onTurn} />);
    expect(screen.getByRole('heading').textContent).toBe('Slått av på journal.sykehus.example');
    fireEvent.click(screen.getByRole('button', { name: 'Slå på igjen' }));
    show(<TurnSiteOff host="journal.sykehus.example" onTurn={onTurn} />);
    fireEvent.click(screen.getByRole('button', { name: 'Slå av på journal.sykehus.example' }));
    expect(onTurn).toHaveBeenCalledTimes(2);
  });
});
