// The one window. The page in it is sandboxed and may go nowhere: no navigation, no window of its own, no
// permission but writing to the clipboard. Links leave for the system's browser, by the user's hand only.
import { BrowserWindow, nativeTheme, type Session, shell, type WebContents } from 'electron';
import { APP_URL, isOurPage } from './origin';
import { readWindowState, writeWindowState } from './window-state';

/** The grounds of the page (renderer/src/theme.ts), shown until it has painted. */
const GROUND = { light: '#f6f7f9', dark: '#101318' };
/** A link opened this long after the last key or click was not opened by them. */
const GESTURE_MS = 2_000;

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly stateFile: string;
  readonly developmentUrl: string | undefined;
  /** Where in the console it opens, such as `#/charge-point/CP1`. */
  readonly place: string;
  /** The REST address of this process: besides https, the one place links may lead to. */
  readonly ownHttp: string;
}

const mayOpen = (url: string, ownHttp: string): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === 'https:' || new URL(url).origin === new URL(ownHttp).origin);

const denyPermissions = (session: Session, developmentUrl: string | undefined): void => {
  const isAllowed = (permission: string, url: string) =>
    permission === 'clipboard-sanitized-write' && isOurPage(url, developmentUrl);
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission) =>
    isAllowed(permission, contents?.getURL() ?? ''),
  );
};

/** Chromium would fetch a dictionary of the system's language, window or no window; nothing may leave this network. */
const fetchNoDictionaries = (session: Session): void => {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
};

const keepInside = (contents: WebContents, ownHttp: string): void => {
  let lastInput = 0;
  contents.on('input-event', (_event, input) => {
    if (['mouseDown', 'rawKeyDown', 'keyDown'].includes(input.type)) lastInput = Date.now();
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const isByUser = Date.now() - lastInput < GESTURE_MS;
    if (isByUser && mayOpen(url, ownHttp)) void shell.openExternal(url);
    return { action: 'deny' };
  });
};

/** Opens the window where it was last time. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const state = readWindowState(options.stateFile);
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 880,
    minHeight: 560,
    show: false,
    title: 'OCPP Central',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  fetchNoDictionaries(window.webContents.session);
  denyPermissions(window.webContents.session, options.developmentUrl);
  keepInside(window.webContents, options.ownHttp);
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(options.stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }),
  );
  void window.loadURL(urlOf(options.place, options.developmentUrl));
  return window;
};

const urlOf = (place: string, developmentUrl: string | undefined): string =>
  `${developmentUrl ?? APP_URL}${place}`;

/** Leads the open window to a place of the console; only the part behind the # changes, so nothing is loaded anew. */
export const goToPlace = (
  window: BrowserWindow,
  place: string,
  developmentUrl: string | undefined,
): void => {
  void window.loadURL(urlOf(place, developmentUrl));
};
