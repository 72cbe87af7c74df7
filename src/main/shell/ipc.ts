// The door between the window and the core. Whoever sends through it can do all the API can do, so every
// message is checked: it comes from the main frame of our window, that frame shows our page, and the input is
// plain data of a bounded size. Names and inputs are then checked by the gate of the core like anybody's.

import type { MethodInput, MethodName } from '@shared/api';
import { CALL_CHANNEL, EVENT_CHANNEL } from '@shared/ipc';
import type { Failure } from '@shared/result';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CentralSystem } from '../core/types';
import { isOurPage } from './origin';

const LARGEST_INPUT = 4 * 1024 * 1024;

const failure = (code: Failure['code'], message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message },
});

/** The input as plain data, whatever was cloned into this process; undefined where it is no data. */
const plainInput = (input: unknown): string | undefined => {
  try {
    return JSON.stringify(input ?? {});
  } catch {
    return undefined; // a cycle, or a value JSON does not know
  }
};

export interface IpcOptions {
  readonly centralSystem: Pick<CentralSystem, 'call' | 'on'>;
  /** The window there is now, if any. */
  readonly currentWindow: () => BrowserWindow | undefined;
  readonly developmentUrl: string | undefined;
}

/** Connects the window with the core; returns how to disconnect. */
export const connectWindow = (options: IpcOptions): (() => void) => {
  const { centralSystem, currentWindow, developmentUrl } = options;

  const isTrusted = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    sender === currentWindow()?.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isOurPage(senderFrame.url, developmentUrl);

  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isTrusted(event)) return failure('forbidden', 'Only the window of the app may call.');
    if (typeof name !== 'string') return failure('unknown-method', 'A method is named by a text.');
    const text = plainInput(input);
    if (text === undefined) return failure('invalid-input', 'The input is not plain data.');
    if (text.length > LARGEST_INPUT) {
      return failure('payload-too-large', `The input is over ${LARGEST_INPUT} characters.`);
    }
    // The gate refuses unknown names and wrong inputs, so the types are its to check.
    const method = name as MethodName;
    return centralSystem.call(method, JSON.parse(text) as MethodInput<MethodName>, 'desktop');
  });

  const stopListening = centralSystem.on((batch) => {
    const contents = currentWindow()?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, batch);
  });

  return () => {
    stopListening();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
};
