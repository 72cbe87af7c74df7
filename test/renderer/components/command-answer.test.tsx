import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { CommandAnswer } from '../../../src/renderer/src/components/command-answer';
import { StatusChip } from '../../../src/renderer/src/components/status-chip';

const answer = (result: Parameters<typeof CommandAnswer>[0]['result'], onDismiss = vi.fn()) =>
  render(
    <CommandAnswer
      label="Soft reset"
      startedAt={Date.now()}
      result={result}
      onDismiss={onDismiss}
    />,
  );

describe('the answer to a command', () => {
  test('is the status word as it was received, with its latency', () => {
    answer({
      ok: true,
      value: {
        action: 'Reset',
        outcome: 'answered',
        response: { status: 'Rejected' },
        latencyMs: 12,
      },
    });
    const line = screen.getByRole('status', { name: 'Answer to Soft reset' });
    expect(line.textContent).toContain('Rejected');
    expect(line.textContent).toContain('12 ms');
  });

  test.each([
    ['D25', 'ClearCache', 'Rejected', 'no authorization cache'],
    ['D35', 'TriggerMessage', 'NotImplemented', 'no fault'],
    ['D35', 'ExtendedTriggerMessage', 'NotImplemented', 'no fault'],
  ])('%s %s %s is explained, since it is no failure', (_label, action, status, meaning) => {
    answer({
      ok: true,
      value: { action, outcome: 'answered', response: { status }, latencyMs: 12 },
    });
    const { textContent } = screen.getByRole('status');
    expect(textContent).toContain(status);
    expect(textContent).toContain(meaning);
  });

  test('is awaited visibly and cannot be dismissed meanwhile', () => {
    answer(null);
    expect(screen.getByRole('status').textContent).toContain('Waiting');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('is an alert with the reason when there is none, and stays until it is dismissed', async () => {
    const onDismiss = vi.fn();
    answer({ ok: false, error: { code: 'offline', message: 'CP1 is not connected.' } }, onDismiss);
    expect(screen.getByRole('alert').textContent).toContain('Offline');
    expect(screen.getByRole('alert').textContent).toContain('CP1 is not connected.');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the answer to Soft reset' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('names the members that were refused', () => {
    answer({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'Not a valid Reset.req.',
        details: [{ pointer: '/type', message: 'is missing' }],
      },
    });
    expect(screen.getByRole('listitem').textContent).toBe('/type is missing');
  });
});

describe('a status word', () => {
  test('that nobody knows is shown all the same', () => {
    render(<StatusChip status="Humming" />);
    expect(screen.getByText('Humming')).toBeDefined();
  });

  test('that never came is said to be missing', () => {
    render(<StatusChip status={null} />);
    expect(screen.getByText('No status')).toBeDefined();
  });

  test('is named with its connector where a label is given', () => {
    render(<StatusChip status="Charging" lead={1} label="Connector 1: Charging" />);
    expect(screen.getByRole('img', { name: 'Connector 1: Charging' })).toBeDefined();
  });
});
