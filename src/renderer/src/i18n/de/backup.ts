import type { backup as english } from '../en/backup';
import type { Translation } from '../translation';

export const backup: Translation<typeof english> = {
  title: 'Sicherung',
  hint: 'Die ganze Datenbank in einer Datei, im laufenden Betrieb; Dateien der Ladestationen sind nicht dabei',
  create: 'Jetzt sichern',
  upload: 'Datei übernehmen…',
  uploadLabel: 'Die Datei einer Sicherung',
  running: {
    create: 'Eine Sicherung wird geschrieben',
    verify: 'Eine Sicherung wird geprüft',
    restore: 'Eine Sicherung wird zurückgespielt',
    upload: 'Eine Datei wird übernommen',
  },
  phase: {
    copying: 'die Datenbank wird kopiert',
    unpacking: 'sie wird entpackt',
    checking: 'alles wird geprüft',
    packing: 'sie wird gepackt',
    restarting: 'das Zentralsystem startet neu',
  },
  under: '{{task}}: {{phase}}.',
  made: 'Erstellt',
  kind: 'Art',
  kinds: { manual: 'Von Hand', daily: 'Täglich', uploaded: 'Übernommen' },
  size: 'Größe',
  contents: 'Inhalt',
  contentsOf:
    '{{transactions, number}} Ladevorgänge, {{messages, number}} Nachrichten, {{chargePoints, number}} Ladestationen',
  version: 'Version',
  actions: 'Aktionen',
  verify: 'Die Sicherung vom {{at}} prüfen',
  download: 'Die Sicherung vom {{at}} als Datei speichern',
  restore: 'Die Sicherung vom {{at}} zurückspielen',
  delete: 'Die Sicherung vom {{at}} löschen',
  verified: 'Die Sicherung vom {{at}} ist vollständig und heil; sie kann zurückgespielt werden.',
  written: 'Die Sicherung vom {{at}} ist geschrieben und geprüft.',
  noneTitle: 'Noch keine Sicherung',
  noneText:
    'Eine Sicherung enthält Einstellungen, Tags, Ladevorgänge, Nachrichten und die Hashes der Passwörter. Verwahren Sie sie so sicher wie die Datenbank.',
  unreadable: 'Die Sicherungen können nicht gelesen werden',
  failed: 'Es ist nicht gelungen',
  folder: 'Im Ordner {{folder}}',
  restoreTitle: 'Die Sicherung vom {{at}} zurückspielen?',
  restoreText:
    'Sie wird zuerst geprüft. Dann startet das Zentralsystem mit ihr neu: Alle Ladestationen werden getrennt und kommen zurück, und was nach dem {{at}} aufgezeichnet wurde, ist nicht mehr da. Die jetzige Datenbank bleibt daneben erhalten.',
  restoreConfirm: 'Zurückspielen und neu starten',
  byHand: 'Sie liegt bereit. Starten Sie OCPP Central von Hand neu, um sie zu verwenden.',
  deleteTitle: 'Die Sicherung vom {{at}} löschen?',
  deleteText: 'Ihre Datei wird gelöscht und ist nicht zurückzuholen.',
  deleteConfirm: 'Sicherung löschen',
};
