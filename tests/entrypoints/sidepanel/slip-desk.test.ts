import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSlipDesk } from '../../../entrypoints/sidepanel/slip-desk.ts';
import { rememberSlipMark } from '../../../lib/store/slip-mark.ts';

beforeEach(() => fakeBrowser.reset());

function desk() {
  const ask = vi.fn();
  const onChange = vi.fn();
  return { ask, onChange, ...{ desk: createSlipDesk({ ask, onChange }) } };
}

it('asks for the mark of the patient on the page, and tells when it is made', async () => {
  const { ask, onChange, desk: slips } = desk();
  slips.follow('nora', true);
  await vi.waitFor(() => expect(ask.mock.calls).toEqual([['nora']]));
  expect(slips.mark).toEqual({ isUsed: true, own: undefined });
  await rememberSlipMark('nora', 'K7Q2');
  await vi.waitFor(() => expect(slips.mark.own).toBe('K7Q2'));
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('forgets it at once when the patient is another', async () => {
  await rememberSlipMark('nora', 'K7Q2');
  const { desk: slips } = desk();
  slips.follow('nora', true);
  await vi.waitFor(() => expect(slips.mark.own).toBe('K7Q2'));
  slips.follow('emil', true);
  expect(slips.mark.own).toBeUndefined();
  slips.follow('', true);
  expect(slips.mark.own).toBeUndefined();
});

it('asks for nothing where the unit has no key', async () => {
  const { ask, desk: slips } = desk();
  slips.follow('nora', false);
  await rememberSlipMark('nora', 'K7Q2');
  await Promise.resolve();
  expect(ask).not.toHaveBeenCalled();
  expect(slips.mark).toEqual({ isUsed: false, own: undefined });
});
