import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../../src/renderer/src/features/settings/page';
import { parseRoute } from '../../../../src/renderer/src/route';
import { startConsole } from '../../../support/console';

const route = parseRoute('#/settings');

const inputOf = async (label: string): Promise<HTMLInputElement> =>
  (await screen.findByLabelText(label)) as HTMLInputElement;

describe('the settings page', () => {
  test('saves what was changed and nothing else', async () => {
    const { system, show } = await startConsole();
    const before = await system.call('setting.list', {}, 'internal');
    show(<SettingsPage route={route} />);
    const user = userEvent.setup();
    const ping = await inputOf('Ping interval (s)');
    await user.clear(ping);
    await user.type(ping, '45');
    expect(screen.getByText('1 change not saved')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    const after = await system.call('setting.list', {}, 'internal');
    if (!before.ok || !after.ok) throw new Error('the settings cannot be read');
    expect(after.value.settings).toEqual({ ...before.value.settings, pingIntervalSeconds: 45 });
  });

  test('a value outside its limits says so and cannot be saved', async () => {
    const { show } = await startConsole();
    show(<SettingsPage route={route} />);
    const user = userEvent.setup();
    await user.type(await inputOf('Ping interval (s)'), '999999');
    expect(screen.getByText('A whole number from 0 to 86,400 is accepted.')).toBeTruthy();
    const save = screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect((await inputOf('Ping interval (s)')).value).toBe('30');
  });

  test('a setting that a flag decides is shown and cannot be changed', async () => {
    const { show } = await startConsole({ pathPrefix: '/depot' });
    show(<SettingsPage route={route} />);
    const path = await inputOf('URL path');
    expect(path.value).toBe('/depot');
    expect(path.disabled).toBe(true);
    expect((await inputOf('Ping interval (s)')).disabled).toBe(false);
  });

  test('a change made elsewhere appears without losing what is being typed', async () => {
    const { system, show } = await startConsole();
    show(<SettingsPage route={route} />);
    const user = userEvent.setup();
    await user.type(await inputOf('Keep messages (days)'), '0');
    await system.call('setting.put', { pingIntervalSeconds: 77 }, 'rest');
    const ping = await inputOf('Ping interval (s)');
    await waitFor(() => expect(ping.value).toBe('77'));
    expect((await inputOf('Keep messages (days)')).value).toBe('140');
  });
});
