import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { JsonView } from '../../../src/renderer/src/components/json-view';

const value = { idTag: 'TAG1', meterValue: [{ timestamp: 'now' }] };

const names = (): (string | null)[] =>
  screen.getAllByRole('treeitem').map((item) => item.textContent);

describe('the JSON tree', () => {
  test('folds and unfolds by click and by key', async () => {
    const user = userEvent.setup();
    render(<JsonView value={value} label="Request payload" />);
    const array = screen.getByRole('treeitem', { name: /meterValue/ });
    expect(array.getAttribute('aria-expanded')).toBe('true');
    await user.click(array);
    expect(names()).not.toContain('timestamp: "now"');
    await user.keyboard('{ArrowRight}');
    expect(names()).toContain('timestamp: "now"');
  });

  test('of a very long text the beginning is shown, and the rest on demand', async () => {
    const user = userEvent.setup();
    render(<JsonView value={{ data: 'z'.repeat(900_000) }} label="Request payload" />);
    expect(screen.getByRole('tree').textContent?.length).toBeLessThan(5000);
    await user.click(screen.getByRole('button', { name: 'Show all 900,002 characters' }));
    expect(screen.getByRole('tree').textContent).toContain(`"${'z'.repeat(900_000)}"`);
  });

  test('one row takes the focus, arrows move it', async () => {
    const user = userEvent.setup();
    render(<JsonView value={value} label="Request payload" />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('meterValue');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-level')).toBe('1');
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
  });

  test('a finding stands at its value and opens the way to it', () => {
    const deep = { a: { b: { c: { d: Array.from({ length: 200 }, () => ({ e: 1 })) } } } };
    render(
      <JsonView
        value={deep}
        label="Request payload"
        marks={[{ pointer: '/a/b/c/d/0/e', message: 'Not a text.', severity: 'warning' }]}
      />,
    );
    const marked = screen.getByText('Not a text.').closest('[role=treeitem]');
    expect(marked?.textContent).toContain('e: 1');
  });

  test('leads from one finding to the next, errors first, also into what is folded away', async () => {
    const user = userEvent.setup();
    render(
      <JsonView
        value={{ list: Array.from({ length: 210 }, (_, at) => at), idTag: '' }}
        label="Request payload"
        marks={[
          { pointer: '/idTag', message: 'Empty.', severity: 'warning' },
          { pointer: '/list/205', message: 'Too high.', severity: 'error' },
        ]}
      />,
    );
    expect(screen.getByText('2 marked places')).toBeTruthy();
    expect(screen.queryByText('Too high.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next marked place' }));
    expect(document.activeElement?.textContent).toBe('205: 205Too high.');
    expect(screen.getByText('Marked place 1 of 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next marked place' }));
    expect(document.activeElement?.textContent).toBe('idTag: ""Empty.');
    await user.click(screen.getByRole('button', { name: 'Next marked place' }));
    expect(document.activeElement?.textContent).toBe('205: 205Too high.');
  });
});
