import { describe, expect, it } from 'vitest';
import type { Access } from '../../../entrypoints/sidepanel/site-access.ts';
import { statusOf } from '../../../entrypoints/sidepanel/status.ts';
import { joinReadings, NO_READINGS, openDocument, type TabReadings, takeReading } from '../../../lib/page/join.ts';
import { form, NORA, reading } from '../../components/screens.ts';

const UNKNOWN: Access = { kind: 'unknown' };
const status = (tab: TabReadings, access: Access) => statusOf(tab, joinReadings(tab), access);
const opened = openDocument(NO_READINGS, 'top', 0).tab;
const read = (more: object) => takeReading(opened, 'top', reading(NORA, more)).tab;

describe('statusOf', () => {
  it('says nothing while nothing is known', () => {
    expect(status(NO_READINGS, UNKNOWN)).toBeUndefined();
    expect(status(NO_READINGS, { kind: 'granted', loading: true })).toBeUndefined();
    expect(status(opened, { kind: 'granted', loading: false })).toBeUndefined();
  });

  it('says what the page has told, whatever is known of its address', () => {
    expect(status(read({ forms: [form('', '', '')] }), UNKNOWN)).toBe('form');
    expect(status(read({}), { kind: 'locked', origin: undefined })).toBe('no-form');
  });

  it('says why a page tells nothing', () => {
    expect(status(NO_READINGS, { kind: 'granted', loading: false })).toBe('no-form');
    expect(status(NO_READINGS, { kind: 'locked', origin: 'https://a.example' })).toBe('locked-out');
    expect(status(NO_READINGS, { kind: 'never' })).toBe('no-access');
  });

  it('does not say that there is no form while a frame has still to answer', () => {
    const waiting = openDocument(read({}), 'frame', 3).tab;
    expect(status(waiting, UNKNOWN)).toBeUndefined();
  });
});
