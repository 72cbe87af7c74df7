import type { MenuLanguage } from '@shared/menu';
import type { Job, JobKind } from '@shared/model/job';
import { sentencesIn } from '@shared/sentences';

const jobKinds: Record<MenuLanguage, Record<JobKind, string>> = {
  en: {
    firmwareUpdate: 'Firmware update',
    signedFirmwareUpdate: 'Signed firmware update',
    diagnostics: 'Diagnostics',
    log: 'Log',
  },
  de: {
    firmwareUpdate: 'Firmware-Update',
    signedFirmwareUpdate: 'Signiertes Firmware-Update',
    diagnostics: 'Diagnosedaten',
    log: 'Protokoll',
  },
};

const jobEnded =
  (language: MenuLanguage, ends: { readonly done: string; readonly failed: string }) =>
  ({ id, kind, state, message }: Job): string => {
    const end = state === 'failed' ? ends.failed : ends.done;
    const reason = message === null ? '' : `. ${sentencesIn(language)(message)}`;
    return `${jobKinds[language][kind]} ${id}: ${end}${reason}`;
  };

/** The words of the menu bar and the tray that are not the console's. */
export const shellWords = {
  en: {
    cannotStart: 'OCPP Central cannot start',
    file: 'File',
    edit: 'Edit',
    window: 'Window',
    openWindow: 'Open Window',
    showDataFolder: 'Show Data Folder',
    quit: 'Quit',
    openInBrowser: 'Open Console in Browser',
    restDocumentation: 'REST Documentation',
    openApp: 'Open OCPP Central',
    copyUrl: 'Copy URL for Charge Points',
    keepRunning: 'Keep Running When the Window Is Closed',
    connected: (connected: number, known: number) => `${connected} of ${known} connected`,
    faults: (count: number) =>
      count === 1 ? '1 charge point with a fault' : `${count} charge points with a fault`,
    notice: {
      offline: (seconds: number) => `Offline for more than ${seconds} s`,
      faulted: (connectorId: number, errorCode: string | null) =>
        `${connectorId === 0 ? 'Faulted' : `Connector ${connectorId}: Faulted`}${errorCode === null || errorCode === 'NoError' ? '' : ` (${errorCode})`}`,
      jobEnded: jobEnded('en', { done: 'done', failed: 'failed' }),
      storageFault: (fault: string) => `The database cannot be written: ${fault}`,
      portFault: (fault: string) => `The port with TLS cannot be opened: ${fault}`,
    },
    close: {
      question: (connected: number) =>
        connected === 1
          ? 'A charge point is connected. Keep running without the window?'
          : `${connected} charge points are connected. Keep running without the window?`,
      detail:
        'In the background they stay connected; the tray, or starting the app again, brings the window back. You are asked this once.',
      stay: 'Keep Running',
      quit: 'Quit',
      cancel: 'Cancel',
    },
    unsaved: {
      question: 'Discard what is not saved?',
      detail: 'What you have changed in the window is not saved and would be lost.',
      stay: 'Keep Editing',
      discard: 'Discard',
    },
    role: {
      close: 'Close Window',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      reload: 'Reload',
      toggleDevTools: 'Toggle Developer Tools',
      resetZoom: 'Actual Size',
      zoomIn: 'Zoom In',
      zoomOut: 'Zoom Out',
      togglefullscreen: 'Toggle Full Screen',
    },
  },
  de: {
    cannotStart: 'OCPP Central kann nicht starten',
    file: 'Datei',
    edit: 'Bearbeiten',
    window: 'Fenster',
    openWindow: 'Fenster öffnen',
    showDataFolder: 'Datenordner zeigen',
    quit: 'Beenden',
    openInBrowser: 'Konsole im Browser öffnen',
    restDocumentation: 'REST-Dokumentation',
    openApp: 'OCPP Central öffnen',
    copyUrl: 'URL für Ladestationen kopieren',
    keepRunning: 'Ohne Fenster weiterlaufen',
    connected: (connected: number, known: number) => `${connected} von ${known} verbunden`,
    faults: (count: number) =>
      count === 1 ? '1 Ladestation mit Störung' : `${count} Ladestationen mit Störung`,
    notice: {
      offline: (seconds: number) => `Seit mehr als ${seconds} s offline`,
      faulted: (connectorId: number, errorCode: string | null) =>
        `${connectorId === 0 ? 'Gestört' : `Anschluss ${connectorId}: gestört`}${errorCode === null || errorCode === 'NoError' ? '' : ` (${errorCode})`}`,
      jobEnded: jobEnded('de', { done: 'fertig', failed: 'gescheitert' }),
      storageFault: (fault: string) => `Die Datenbank lässt sich nicht schreiben: ${fault}`,
      portFault: (fault: string) => `Der Port mit TLS lässt sich nicht öffnen: ${fault}`,
    },
    close: {
      question: (connected: number) =>
        connected === 1
          ? 'Eine Ladestation ist verbunden. Ohne Fenster weiterlaufen?'
          : `${connected} Ladestationen sind verbunden. Ohne Fenster weiterlaufen?`,
      detail:
        'Im Hintergrund bleiben sie verbunden; das Symbol im Infobereich oder ein neuer Start bringt das Fenster zurück. Diese Frage kommt nur einmal.',
      stay: 'Weiterlaufen',
      quit: 'Beenden',
      cancel: 'Abbrechen',
    },
    unsaved: {
      question: 'Nicht Gespeichertes verwerfen?',
      detail: 'Ihre Änderungen im Fenster sind nicht gespeichert und gingen verloren.',
      stay: 'Weiter bearbeiten',
      discard: 'Verwerfen',
    },
    role: {
      close: 'Fenster schließen',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      selectAll: 'Alles auswählen',
      reload: 'Neu laden',
      toggleDevTools: 'Entwicklerwerkzeuge',
      resetZoom: 'Originalgröße',
      zoomIn: 'Vergrößern',
      zoomOut: 'Verkleinern',
      togglefullscreen: 'Vollbild',
    },
  },
} as const satisfies Record<MenuLanguage, unknown>;
