import type { MenuLanguage } from '@shared/menu';
import { app, type BrowserWindow, dialog } from 'electron';
import { askCloseChoice, readCloseChoice, writeCloseChoice } from './close-choice';
import { shellWords } from './words';

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

/** The page says that something in it is not saved; a browser would ask, a window has to do it itself. */
export const askBeforeDiscarding = (
  window: BrowserWindow,
  { language, isQuitting }: Pick<ClosingOptions, 'language' | 'isQuitting'>,
): void => {
  const words = shellWords[language].unsaved;
  window.webContents.on('will-prevent-unload', (event) => {
    const discards =
      isQuitting() ||
      dialog.showMessageBoxSync(window, {
        type: 'question',
        message: words.question,
        detail: words.detail,
        buttons: [words.stay, words.discard],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      }) === 1;
    // Prevented is that the page prevents it.
    if (discards) event.preventDefault();
  });
};
