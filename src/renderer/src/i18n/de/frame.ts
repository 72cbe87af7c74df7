import type { frame as english } from '../en/frame';
import type { Translation } from '../translation';

export const frame: Translation<typeof english> = {
  product: 'OCPP Central',
  chargePoints: 'Ladestationen',
  messages: 'Nachrichten',
  transactions: 'Ladevorgänge',
  findings: 'Auffälligkeiten',
  tags: 'Tags',
  reservations: 'Reservierungen',
  smartCharging: 'Lastmanagement',
  security: 'Sicherheit',
  dataTransfer: 'Data Transfer',
  settings: 'Einstellungen',
  screens: 'Ansichten',
  badge: '{{title}} {{count}} neu',
  badgeNew: 'neu',
  expand: 'Ausklappen',
  collapse: 'Einklappen',
  serverStatus: 'Zustand des Servers',
  link: {
    connecting: 'Verbindung zum Server wird aufgebaut',
    open: 'Server läuft',
    lost: 'Server nicht erreichbar, neuer Versuch läuft',
    unauthorized: 'Zugangstoken erforderlich',
  },
  connected: '{{connected}} von {{known}} bekannten verbunden',
  charging: '{{count, number}} laden',
  messageRate: '{{count, number}} Nachr./s',
  recording: 'Aufzeichnung {{size}}',
  storageFault: 'In die Datenbank kann nicht geschrieben werden: {{fault}}.',
  unknownFault: 'unbekannte Störung',
  storageAdvice:
    'Ladestationen erhalten InternalError als Antwort und versuchen es erneut; nichts ist halb geschrieben. Geben Sie Speicherplatz frei oder schließen Sie das Programm, das die Datei sperrt.',
  unseenErrors_one: '{{count, number}} neuer Fehler',
  unseenErrors_other: '{{count, number}} neue Fehler',
  lostFrames_one: '{{count, number}} Nachricht konnte nicht aufgezeichnet werden.',
  lostFrames_other: '{{count, number}} Nachrichten konnten nicht aufgezeichnet werden.',
  quiet:
    'Ruhe / OCTT ist an: Es wird nichts gesendet, was nicht ein Mensch, ein Skript oder die API verlangt hat.',
  quietOff: 'Ausschalten',
  tokenTitle: 'Dieser Server ist geschützt',
  tokenExplanation:
    'Er verlangt das Token, mit dem er gestartet wurde (<code>--token</code>). Es bleibt gespeichert, bis dieser Browser-Tab geschlossen wird.',
  token: 'Token',
  tokenRefused: 'Dieses Token wurde nicht angenommen.',
  continue: 'Weiter',
};
