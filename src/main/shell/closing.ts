import type { MenuLanguage } from '@shared/menu';
import { app, type BrowserWindow } from 'electron';
import { askCloseChoice, readCloseChoice, writeCloseChoice } from './close-choice';

export interface ClosingOptions {
  readonly language: MenuLanguage;
  /** Where the answer is kept. */
  readonly closeFile: string;
  /** How many charge points are connected. */
  readonly connected: () => number;
  /** Whether the program is ending already. */
  readonly isQuitting: () => boolean;
}

/**
 * Closing the window while charge points are connected asks once whether to go on in the background; the
 * answer holds from then on. With nobody connected there is nothing to ask about, and the program goes on.
 */
export const askBeforeClosing = (window: BrowserWindow, options: ClosingOptions): void => {
  const { closeFile, language } = options;
  let asking = false;
  window.on('close', (event) => {
    if (options.isQuitting()) return;
    const choice = readCloseChoice(closeFile);
    if (choice === 'stay') return;
    if (choice === 'quit') {
      app.quit();
      return;
    }
    const connected = options.connected();
    if (connected === 0) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void askCloseChoice(window, connected, language).then((chosen) => {
      asking = false;
      if (chosen === undefined) return;
      writeCloseChoice(closeFile, chosen);
      if (chosen === 'quit') app.quit();
      else window.close();
    });
  });
};
