// Runs in the window's sandbox, before the page. It hands the page three verbs and nothing else: no Electron
// object, no channel name and no event object ever reaches the page. What is called is checked in the main
// process (main/shell/ipc.ts), because nothing here could be trusted once a page is taken over.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { version } from '../../package.json';
import type { EventEnvelope } from '../shared/api/events';
import { CALL_CHANNEL, EVENT_CHANNEL, MENU_CHANNEL } from '../shared/ipc';

type Listener = (batch: readonly EventEnvelope[]) => void;
type MenuListener = (id: string) => void;

// An entry may have opened the window: it is kept until the page listens.
let menuListener: MenuListener | undefined;
let chosen: string[] = [];
ipcRenderer.on(MENU_CHANNEL, (_event: IpcRendererEvent, id: string) => {
  if (menuListener === undefined) chosen.push(id);
  else menuListener(id);
});

contextBridge.exposeInMainWorld('ocppCentral', {
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CALL_CHANNEL, name, input),

  /** Returns how to stop listening. */
  onEvents: (listener: Listener): (() => void) => {
    const receive = (_event: IpcRendererEvent, batch: readonly EventEnvelope[]) => listener(batch);
    ipcRenderer.on(EVENT_CHANNEL, receive);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, receive);
    };
  },

  /** Entries of the menus as they are chosen; returns how to stop listening. */
  onMenu: (listener: MenuListener): (() => void) => {
    menuListener = listener;
    for (const id of chosen) listener(id);
    chosen = [];
    return () => {
      if (menuListener === listener) menuListener = undefined;
    };
  },

  info: { platform: process.platform, version },
});
