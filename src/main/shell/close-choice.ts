import { readFileSync, writeFileSync } from 'node:fs';
import type { MenuLanguage } from '@shared/menu';
import { type BrowserWindow, dialog } from 'electron';
import { shellWords } from './words';

/** What closing the window means: go on in the background, or quit. */
export type CloseChoice = 'stay' | 'quit';

/** What was chosen before; undefined where nobody was asked yet, or the file cannot be read. */
export const readCloseChoice = (file: string): CloseChoice | undefined => {
  try {
    const { onClose } = JSON.parse(readFileSync(file, 'utf8')) as { onClose?: unknown };
    return onClose === 'stay' || onClose === 'quit' ? onClose : undefined;
  } catch {
    return undefined; // no file yet
  }
};

export const writeCloseChoice = (file: string, onClose: CloseChoice): void => {
  try {
    writeFileSync(file, JSON.stringify({ onClose }));
  } catch (error) {
    console.error(`What closing the window means was not saved: ${String(error)}`);
  }
};

/** Asks once; undefined where the window is to stay open. */
export const askCloseChoice = async (
  window: BrowserWindow,
  connected: number,
  language: MenuLanguage,
): Promise<CloseChoice | undefined> => {
  const words = shellWords[language].close;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.question(connected),
    detail: words.detail,
    buttons: [words.stay, words.quit, words.cancel],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return ([undefined, 'stay', 'quit'] as const)[response === 2 ? 0 : response + 1];
};
