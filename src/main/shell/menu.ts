import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';

export interface MenuActions {
  readonly openWindow: () => void;
  readonly quit: () => void;
  readonly dataDir: string;
  /** Where REST and the web console are served. */
  readonly http: string;
}

/** The menu bar: what belongs to the system. Commands of the product live in the page. */
export const applicationMenu = ({ openWindow, quit, dataDir, http }: MenuActions): Menu => {
  const file: MenuItemConstructorOptions[] = [
    { label: 'Open Window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
    { label: 'Show Data Folder', click: () => void shell.openPath(dataDir) },
    { type: 'separator' },
    { role: 'close' },
    ...(process.platform === 'darwin'
      ? []
      : [
          {
            label: 'Quit',
            accelerator: 'Ctrl+Q',
            click: quit,
          } satisfies MenuItemConstructorOptions,
        ]),
  ];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin'
      ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions]
      : []),
    { label: '&File', submenu: file },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...developer,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      label: '&Help',
      submenu: [
        { label: 'Open Console in Browser', click: () => void shell.openExternal(http) },
        {
          label: 'REST Documentation',
          click: () => void shell.openExternal(`${http}/swagger-ui.html`),
        },
      ],
    },
  ];
  return Menu.buildFromTemplate(template);
};
