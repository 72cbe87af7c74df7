import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FormDialog } from '../../src/renderer/src/components/form-dialog';
import { LeaveQuestion } from '../../src/renderer/src/frame/leave-question';
import { leaveTo, useUnsaved } from '../../src/renderer/src/leaving';
import { Look } from '../../src/renderer/src/look';
import { hrefOf, replaceRoute, useRoute } from '../../src/renderer/src/route';

const Form = () => {
  const [text, setText] = useState('');
  useUnsaved(text !== '');
  return (
    <>
      <input aria-label="Name" value={text} onChange={({ target }) => setText(target.value)} />
      <button type="button" onClick={() => setText('')}>
        Save
      </button>
    </>
  );
};

const Screens = () => {
  const route = useRoute();
  return (
    <Look>
      <h1>{route.page}</h1>
      {route.page === 'settings' && <Form />}
      <LeaveQuestion />
    </Look>
  );
};

const goTo = (hash: string): Promise<void> =>
  act(async () => {
    const arrived = new Promise((done) =>
      window.addEventListener('hashchange', done, { once: true }),
    );
    window.location.hash = hash;
    await arrived;
  });

const title = (): string => screen.getByRole('heading', { level: 1, hidden: true }).textContent;

describe('something unsaved', () => {
  beforeEach(() => {
    leaveTo('#/settings');
    render(<Screens />);
  });

  test('keeps the reader on the screen until they say that it may be lost', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Name'), 'Depot');
    await goTo('#/tags');
    expect(title()).toBe('settings');
    expect(window.location.hash).toBe('#/settings');
    await user.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Depot');
    await goTo('#/tags');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await vi.waitFor(() => expect(title()).toBe('tags'));
    // And nothing holds on behind it.
    await goTo('#/findings');
    expect(title()).toBe('findings');
  });

  test('asks nothing once it is saved, nor for a filter of the same screen', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Name'), 'Depot');
    act(() => replaceRoute(hrefOf('settings', { query: { setting: 'host' } })));
    expect(title()).toBe('settings');
    expect(window.location.hash).toBe('#/settings?setting=host');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await goTo('#/tags');
    expect(title()).toBe('tags');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('makes the browser ask before its tab is closed', async () => {
    const closing = (): boolean =>
      window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const user = userEvent.setup();
    expect(closing()).toBe(true);
    await user.type(screen.getByLabelText('Name'), 'Depot');
    expect(closing()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(closing()).toBe(true);
  });
});

describe('a dialog that is filled in', () => {
  test('closes at Escape while nothing was written, and asks once something was', async () => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    render(
      <Look>
        <FormDialog onClose={onClose} aria-label="New tag">
          <input aria-label="idTag" />
        </FormDialog>
      </Look>,
    );
    await user.click(screen.getByLabelText('idTag'));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('idTag'), '04A2');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
