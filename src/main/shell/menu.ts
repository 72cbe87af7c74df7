import {
  type MenuEntry,
  type MenuEntryId,
  type MenuLanguage,
  menuEntries,
  menuTitles,
} from '@shared/menu';
import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { shellWords } from './words';

export interface MenuActions {
  readonly openWindow: () => void;
  /** An entry of the console's own commands. */
  readonly choose: (id: MenuEntryId) => void;
  readonly quit: () => void;
  readonly language: MenuLanguage;
  readonly dataDir: string;
  /** Where REST and the web console are served. */
  readonly http: string;
}

type Items = MenuItemConstructorOptions[];

const isMac = process.platform === 'darwin';

/** The entries of one menu, or those of the tray, with what the console calls them. */
export const consoleItems = (
  { choose, language }: Pick<MenuActions, 'choose' | 'language'>,
  belongs: (entry: MenuEntry) => boolean,
): Items =>
  menuEntries.filter(belongs).map(({ id, title, keys }) => ({
    label: title[language],
    ...(keys[0] === undefined ? {} : { accelerator: keys[0].replace('Ctrl', 'CmdOrCtrl') }),
    // Shown only: the page has the same shortcut and knows better when a key is meant for a text.
    registerAccelerator: false,
    click: () => choose(id),
  }));

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar: what belongs to the system, and the commands of the console. */
export const applicationMenu = (actions: MenuActions): Menu => {
  const { openWindow, quit, language, dataDir, http } = actions;
  const words = shellWords[language];
  const own = (menu: MenuEntry['menu']): Items =>
    consoleItems(actions, (entry) => entry.menu === menu);
  const roles = (...names: (keyof typeof words.role)[]): Items =>
    names.map((role) => ({ role, label: words.role[role] }));

  const file: Items = [
    { label: words.openWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
    { label: words.showDataFolder, click: () => void shell.openPath(dataDir) },
    separator,
    ...roles('close'),
    ...(isMac ? [] : [{ label: words.quit, accelerator: 'Ctrl+Q', click: quit }]),
  ];
  const developer: Items = app.isPackaged ? [] : [...roles('reload', 'toggleDevTools'), separator];
  const template: Items = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: words.file, submenu: file },
    {
      label: words.edit,
      submenu: [...roles('undo', 'redo'), separator, ...roles('cut', 'copy', 'paste', 'selectAll')],
    },
    { label: menuTitles.go[language], submenu: own('go') },
    {
      label: menuTitles.view[language],
      submenu: [
        ...own('view'),
        separator,
        ...developer,
        ...roles('resetZoom', 'zoomIn', 'zoomOut'),
        separator,
        ...roles('togglefullscreen'),
      ],
    },
    { role: 'windowMenu', label: words.window },
    {
      label: menuTitles.help[language],
      submenu: [
        ...own('help'),
        separator,
        { label: words.openInBrowser, click: () => void shell.openExternal(http) },
        {
          label: words.restDocumentation,
          click: () => void shell.openExternal(`${http}/swagger-ui.html`),
        },
      ],
    },
  ];
  return Menu.buildFromTemplate(template);
};
