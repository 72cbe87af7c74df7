import { join, resolve } from 'node:path';
import { MENU_CHANNEL } from '@shared/ipc';
import type { MenuEntryId, MenuLanguage } from '@shared/menu';
import { sentencesIn } from '@shared/sentences';
import { app, type BrowserWindow, dialog, Menu } from 'electron';
import { type CentralSystem, StartupError } from './core/types';
import { type GivenOptions, helpText, readInvocation } from './options';
import { startAttention } from './shell/attention';
import { readCloseChoice, writeCloseChoice } from './shell/close-choice';
import { askBeforeClosing, askBeforeDiscarding } from './shell/closing';
import { DEEP_LINK_SCHEME, linkAmong, placeOfLink } from './shell/deep-link';
import { connectWindow } from './shell/ipc';
import { systemKeyProtection } from './shell/key-protection';
import { applicationMenu } from './shell/menu';
import { declareAppScheme, serveApp } from './shell/protocol';
import { createTray } from './shell/tray';
import { goToPlace, openWindow } from './shell/window';
import { shellWords } from './shell/words';

const CANNOT_START = 2;
/** A drain that takes longer is given up. */
const DRAIN_DEADLINE_MS = 2_800;

const built = (path: string): string => resolve(import.meta.dirname, '..', path);
const icon = (name: string): string => join(app.getAppPath(), 'resources', 'icons', name);
/** Set by the development server, and believed only in a source tree. */
const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

const languageOfSystem = (): MenuLanguage => (app.getLocale().startsWith('de') ? 'de' : 'en');

/** Never a stack trace for an expected fault: its one line goes to the terminal and into a dialog. */
const failToStart = async (error: unknown): Promise<void> => {
  const message = error instanceof StartupError ? error.message : String(error);
  const isBug = error instanceof Error && !(error instanceof StartupError);
  process.stderr.write(`${isBug ? error.stack : message}\n`);
  await app.whenReady();
  const language = languageOfSystem();
  dialog.showErrorBox(shellWords[language].cannotStart, sentencesIn(language)(message));
  app.exit(CANNOT_START);
};

const startCore = async (options: GivenOptions, dataDir: string): Promise<CentralSystem> => {
  // Loaded late: the native module in it may fail, and that failure is to be shown.
  const { createCentralSystem } = await import('./core/central-system');
  return createCentralSystem({
    ...options,
    dataDir,
    version: app.getVersion(),
    consoleDir: built('renderer'),
    swaggerUiDir: built('swagger-ui'),
    databaseWorker: built('main/database-worker.js'),
    // A restore: the process ends as by quitting, and comes back.
    restart: () => {
      app.relaunch();
      app.quit();
    },
    keyProtection: systemKeyProtection(),
    nativeBinding: app.isPackaged ? undefined : process.env.OCPP_CENTRAL_NATIVE_BINDING,
  });
};

/** The windows are gone when this runs; the process stays until the core has drained. */
const drainBeforeQuit = (centralSystem: CentralSystem): void => {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const deadline = new Promise((done) => setTimeout(done, DRAIN_DEADLINE_MS));
    void Promise.race([centralSystem.stop(), deadline]).finally(() => app.exit(0));
  });
};

const placeAmong = (args: readonly string[]): string | undefined => {
  const link = linkAmong(args);
  return link === undefined ? undefined : placeOfLink(link);
};

/** The packages for Linux and macOS declare the scheme; on Windows the installed app does it itself. */
const registerDeepLinks = (): void => {
  if (app.isPackaged && process.platform === 'win32')
    app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
};

const run = async (options: GivenOptions, dataDir: string): Promise<void> => {
  let window: BrowserWindow | undefined;
  let quitting = false;
  app.once('before-quit', () => {
    quitting = true;
  });
  /** Opens the window, at a place of the console where one is given. */
  let show = (place?: string): void => {
    firstPlace = place ?? firstPlace;
  };
  let firstPlace = placeAmong(process.argv);
  app.on('second-instance', (_event, args) => show(placeAmong(args)));
  app.on('activate', () => show());
  // macOS hands links over like this, also before the app is ready.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    show(placeOfLink(link));
  });
  // The central system goes on without a window; quitting is said explicitly.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();

  const centralSystem = await startCore(options, dataDir);
  const { http, ocpp } = centralSystem.addresses;
  drainBeforeQuit(centralSystem);
  serveApp(built('renderer'));
  connectWindow({ centralSystem, currentWindow: () => window, developmentUrl });

  const language = languageOfSystem();
  const closeFile = join(app.getPath('userData'), 'on-close.json');
  show = (place) => {
    if (window) {
      if (place !== undefined) goToPlace(window, place, developmentUrl);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return;
    }
    window = openWindow({
      preload: built('preload/index.cjs'),
      icon: icon('256x256.png'),
      stateFile: join(app.getPath('userData'), 'window.json'),
      developmentUrl,
      place: place ?? '',
      ownHttp: http,
    });
    askBeforeClosing(window, {
      language,
      closeFile,
      connected: () => attention.counts().connected,
      isQuitting: () => quitting,
    });
    askBeforeDiscarding(window, { language, isQuitting: () => quitting });
    window.once('closed', () => {
      window = undefined;
    });
  };
  const quit = (): void => app.quit();
  /** Menu and tray work without a window too: it opens, and gets the entry when it has loaded. */
  const choose = (id: MenuEntryId): void => {
    show();
    const contents = window?.webContents;
    if (contents?.isLoading())
      contents.once('did-finish-load', () => contents.send(MENU_CHANNEL, id));
    else contents?.send(MENU_CHANNEL, id);
  };
  Menu.setApplicationMenu(
    applicationMenu({ openWindow: () => show(), choose, quit, language, dataDir, http }),
  );
  const tray = createTray({
    icon: icon('32x32.png'),
    openWindow: () => show(),
    choose,
    quit,
    language,
    ocpp: async () => {
      const status = await centralSystem.call('server.status', {}, 'desktop');
      return (status.ok ? status.value.urls[0]?.url : undefined) ?? ocpp;
    },
    staysOnClose: () => readCloseChoice(closeFile) !== 'quit',
    setStaysOnClose: (stays) => writeCloseChoice(closeFile, stays ? 'stay' : 'quit'),
  });
  const attention = startAttention({
    centralSystem,
    currentWindow: () => window,
    icon: icon('256x256.png'),
    language,
    goTo: (place) => show(place),
    onCounts: tray.show,
  });
  app.once('will-quit', () => {
    attention.stop();
    tray.destroy();
  });
  registerDeepLinks();
  show(firstPlace);
};

const main = (): void => {
  const invocation = readInvocation(process.argv.slice(1), process.env, { ignoreUnknown: true });
  if (invocation.kind !== 'run') {
    process.stdout.write(invocation.kind === 'help' ? helpText() : `${app.getVersion()}\n`);
    app.exit(0);
    return;
  }
  const { dataDir } = invocation.options;
  // A data folder of one's own is an instance of its own, so what the window keeps goes there too.
  if (dataDir) app.setPath('userData', join(dataDir, 'desktop'));
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  declareAppScheme();
  run(invocation.options, dataDir ?? join(app.getPath('userData'), 'data')).catch(failToStart);
};

try {
  main();
} catch (error) {
  void failToStart(error);
}
