import type { MenuEntryId, MenuLanguage } from '@shared/menu';
import { clipboard, Menu, nativeImage, Tray } from 'electron';
import type { FleetCounts } from './fleet';
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
  readonly ocpp: () => Promise<string>;
  /** Whether closing the window leaves the program running. */
  readonly staysOnClose: () => boolean;
  readonly setStaysOnClose: (stays: boolean) => void;
}

export interface AppTray {
  /** Shows how many are connected, and how many have a fault. */
  show(counts: FleetCounts): void;
  destroy(): void;
}

/**
 * While the window is closed the central system goes on, and this is the way back to it. A system without a
 * tray shows nothing; there, starting the app again opens the window.
 */
export const createTray = (actions: TrayActions): AppTray => {
  const { icon, openWindow, quit, language, ocpp } = actions;
  const words = shellWords[language];
  const tray = new Tray(nativeImage.createFromPath(icon));
  const copyUrl = (): void => void ocpp().then((url) => clipboard.writeText(url));
  const show: AppTray['show'] = ({ connected, known, faulted }) => {
    const state = [
      words.connected(connected, known),
      ...(faulted === 0 ? [] : [words.faults(faulted)]),
    ];
    tray.setToolTip(['OCPP Central', ...state].join('\n'));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...state.map((label) => ({ label, enabled: false })),
        { type: 'separator' },
        { label: words.openApp, click: openWindow },
        { label: words.copyUrl, click: copyUrl },
        {
          label: words.keepRunning,
          type: 'checkbox',
          checked: actions.staysOnClose(),
          click: ({ checked }) => actions.setStaysOnClose(checked),
        },
        { type: 'separator' },
        ...consoleItems(actions, (entry) => entry.tray === true),
        { type: 'separator' },
        { label: words.quit, click: quit },
      ]),
    );
  };
  show({ connected: 0, known: 0, faulted: 0 });
  tray.on('click', openWindow);
  return { show, destroy: () => tray.destroy() };
};
