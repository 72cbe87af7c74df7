import type { MenuEntryId, MenuLanguage } from '@shared/menu';
import { clipboard, Menu, nativeImage, Tray } from 'electron';
import { consoleItems } from './menu';
import { shellWords } from './words';

export interface TrayActions {
  readonly icon: string;
  readonly openWindow: () => void;
  /** An entry of the console's own commands. */
  readonly choose: (id: MenuEntryId) => void;
  readonly language: MenuLanguage;
  readonly quit: () => void;
  /** The URL charge points are given. */
  readonly ocpp: string;
}

/**
 * While the window is closed the central system goes on, and this is the way back to it. A system without a
 * tray shows nothing; there, starting the app again opens the window.
 */
export const createTray = (actions: TrayActions): Tray => {
  const { icon, openWindow, quit, language, ocpp } = actions;
  const words = shellWords[language];
  const tray = new Tray(nativeImage.createFromPath(icon));
  tray.setToolTip('OCPP Central');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: words.openApp, click: openWindow },
      { label: words.copyUrl, click: () => clipboard.writeText(ocpp) },
      { type: 'separator' },
      ...consoleItems(actions, ({ tray }) => tray === true),
      { type: 'separator' },
      { label: words.quit, click: quit },
    ]),
  );
  tray.on('click', openWindow);
  return tray;
};
