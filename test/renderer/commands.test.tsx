import { menuEntries } from '@shared/menu';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useMemo } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isTyping, keysShown, pressed } from '../../src/renderer/src/commands/keys';
import { type PaletteItem, searchItems } from '../../src/renderer/src/commands/palette-items';
import { useScreenCommands } from '../../src/renderer/src/commands/provider';
import { commands, commandsOn } from '../../src/renderer/src/commands/registry';
import { Frame } from '../../src/renderer/src/frame/frame';
import { textsOf } from '../../src/renderer/src/i18n';
import { parseRoute, useRoute } from '../../src/renderer/src/route';
import { startConsole } from '../support/console';

const press = (key: string, held: Partial<KeyboardEventInit> = {}, on: Element | Window = window) =>
  fireEvent.keyDown(on, { key, ...held });
const ctrl = { ctrlKey: true };

describe('the registry', () => {
  test('holds every entry of the menus, with the same words and keys in both languages', () => {
    for (const { id, title, keys } of menuEntries) {
      const command = commands.find((candidate) => candidate.id === id);
      expect(command?.keys, id).toEqual(keys);
      for (const language of ['en', 'de'] as const) {
        expect(command?.title(textsOf(language).t), id).toBe(title[language]);
      }
    }
  });

  test('no two commands of a screen share an id or a shortcut', () => {
    const offered = commandsOn(parseRoute('#/charge-point/CP1'));
    const ids = offered.map(({ id }) => id);
    const keys = offered.flatMap((command) => command.keys ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('actions are offered only where there is a charge point to send them to', () => {
    const idsOn = (hash: string) => commandsOn(parseRoute(hash)).map(({ id }) => id);
    expect(idsOn('#/charge-point/CP1')).toContain('send.Reset');
    expect(idsOn('#/messages')).not.toContain('send.Reset');
  });
});

describe('a shortcut', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  test('is Ctrl or Command, and never with a key too many', () => {
    expect(pressed({ ...none, key: 'k', ctrlKey: true }, 'Ctrl+K')).toBe(true);
    expect(pressed({ ...none, key: 'k', metaKey: true }, 'Ctrl+K')).toBe(true);
    expect(pressed({ ...none, key: 'k' }, 'Ctrl+K')).toBe(false);
    expect(pressed({ ...none, key: 'K', ctrlKey: true, shiftKey: true }, 'Ctrl+K')).toBe(false);
    expect(pressed({ ...none, key: '?', shiftKey: true }, '?')).toBe(true);
    expect(pressed({ ...none, key: 'F6', shiftKey: true }, 'F6')).toBe(false);
    expect(pressed({ ...none, key: 'F6', shiftKey: true }, 'Shift+F6')).toBe(true);
  });

  test('of one key leaves those alone who write', () => {
    document.body.innerHTML = '<textarea></textarea><button>go</button>';
    expect(isTyping(document.querySelector('textarea'))).toBe(true);
    expect(isTyping(document.querySelector('button'))).toBe(false);
  });

  test('is shown with the keys of the system', () => {
    expect(keysShown('Ctrl+K', false)).toEqual(['Ctrl', 'K']);
    expect(keysShown('Ctrl+K', true)).toEqual(['⌘', 'K']);
  });
});

describe('the search of the palette', () => {
  const item = (title: string, detail = ''): PaletteItem => ({
    key: title,
    title,
    detail,
    shortcut: null,
    run: () => undefined,
  });
  const items = [
    item('Messages'),
    item('Ladevorgänge'),
    item('Send SetChargingProfile …'),
    item('CP-17', 'Charge point'),
  ];
  const found = (typed: string) => searchItems(items, typed).map(({ title }) => title);

  test.each([
    ['', ['Messages', 'Ladevorgänge', 'Send SetChargingProfile …', 'CP-17']],
    ['msg', ['Messages']],
    ['ladevorgange', ['Ladevorgänge']],
    ['vorgänge', ['Ladevorgänge']],
    ['profile send', ['Send SetChargingProfile …']],
    ['setchar', ['Send SetChargingProfile …']],
    ['cp-17', ['CP-17']],
    ['cp17', ['CP-17']],
    ['nothing of the kind', []],
  ])('%j', (typed, titles) => {
    expect(found(typed)).toEqual(titles);
  });
});

const sung = vi.fn();
const Screen = () => {
  const song = useMemo(
    () => [
      {
        id: 'screen.sing',
        group: 'screen' as const,
        title: () => 'Sing a song',
        keys: ['S'],
        run: sung,
      },
    ],
    [],
  );
  useScreenCommands(song);
  return <input aria-label="A field" />;
};
const Framed = () => (
  <Frame route={useRoute()}>
    <Screen />
  </Frame>
);

describe('palette and sheet', () => {
  beforeEach(() => {
    window.location.hash = '';
    sung.mockReset();
  });

  test('the palette finds charge points, settings and tags, and goes there', async () => {
    const { system, show } = await startConsole();
    await system.call('chargePoint.put', { cpId: 'CP-17' }, 'internal');
    await system.call('tag.put', { idTag: 'CAFE42', status: 'Accepted' }, 'internal');
    show(<Framed />);
    press('k', ctrl);
    const field = await screen.findByRole('combobox', { name: 'Search everything' });
    const type = (value: string) => fireEvent.change(field, { target: { value } });
    type('cp17');
    await screen.findByRole('option', { name: /CP-17/, selected: true });
    type('command timeout');
    await screen.findByRole('option', { name: /Command timeout/ });
    type('cafe');
    await screen.findByRole('option', { name: /CAFE42/ });
    type('cp17');
    await screen.findByRole('option', { name: /CP-17/, selected: true });
    press('Enter', {}, field);
    await waitFor(() => expect(window.location.hash).toBe('#/charge-point/CP-17'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    press('k', ctrl);
    fireEvent.change(await screen.findByRole('combobox', { name: 'Search everything' }), {
      target: { value: 'send reset' },
    });
    fireEvent.click(await screen.findByRole('option', { name: /Send Reset/ }));
    await waitFor(() =>
      expect(window.location.hash).toBe('#/charge-point/CP-17/commands?action=Reset'),
    );
  });

  test('the arrows walk, round at both ends', async () => {
    const { show } = await startConsole();
    show(<Framed />);
    press('k', ctrl);
    const field = await screen.findByRole('combobox', { name: 'Search everything' });
    press('ArrowUp', {}, field);
    const options = screen.getAllByRole('option');
    expect(options.at(-1)?.getAttribute('aria-selected')).toBe('true');
    expect(field.getAttribute('aria-activedescendant')).toBe(options.at(-1)?.id);
    press('ArrowDown', {}, field);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-selected')).toBe('true');
  });

  test('an entry of the application menu does what its shortcut does', async () => {
    const { show, chooseMenu } = await startConsole();
    show(<Framed />);
    act(() => chooseMenu('go.messages'));
    await waitFor(() => expect(window.location.hash).toBe('#/messages'));
    act(() => chooseMenu('palette'));
    await screen.findByRole('dialog', { name: 'Command palette' });
  });

  test('the sheet lists what works here, with the commands of the screen', async () => {
    const { show } = await startConsole();
    show(<Framed />);
    press('?', { shiftKey: true }, screen.getByLabelText('A field'));
    expect(screen.queryByRole('dialog')).toBeNull();
    press('?', { shiftKey: true });
    const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(sheet.getByText('Messages').parentElement?.textContent).toBe('MessagesCtrl2');
    expect(sheet.getByText('Sing a song')).toBeDefined();
    press('s');
    expect(sung).toHaveBeenCalledOnce();
  });
});
