import { clipboard, Menu, nativeImage, Tray } from 'electron';

export interface TrayActions {
  readonly icon: string;
  readonly openWindow: () => void;
  readonly quit: () => void;
  /** The URL charge points are given. */
  readonly ocpp: string;
}

/**
 * While the window is closed the central system goes on, and this is the way back to it. A system without a
 * tray shows nothing; there, starting the app again opens the window.
 */
export const createTray = ({ icon, openWindow, quit, ocpp }: TrayActions): Tray => {
  const tray = new Tray(nativeImage.createFromPath(icon));
  tray.setToolTip('OCPP Central');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open OCPP Central', click: openWindow },
      { label: 'Copy URL for Charge Points', click: () => clipboard.writeText(ocpp) },
      { type: 'separator' },
      { label: 'Quit', click: quit },
    ]),
  );
  tray.on('click', openWindow);
  return tray;
};
