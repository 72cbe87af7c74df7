import type { SettingName } from '@shared/settings';

/**
 * Name and help of the general settings, by the setting's name. English stands in the schema itself; a
 * setting that is missing here is shown with what its schema says.
 */
export const settingTexts: Partial<Record<SettingName, { title: string; help: string }>> = {
  unknownChargePoints: {
    title: 'Unbekannte Ladestationen',
    help: 'accept: arbeitet sofort und wird als neu gezeigt. pending: darf sich verbinden, ihr Boot wird mit Pending beantwortet. refuse: HTTP 404, aufgeführt unter den Verbindungsversuchen.',
  },
  unknownTags: {
    title: 'Unbekannte Tags',
    help: 'reject: ein idTag, das nicht in der Liste steht, wird mit Invalid beantwortet. accept: mit Accepted.',
  },
  strict: {
    title: 'Strenge Protokollprüfung',
    help: 'Abweichungen mit dem CALLERROR beantworten, den OCPP-J verlangt. Aus: normal antworten und eine Auffälligkeit festhalten. Jede Ladestation kann davon abweichen.',
  },
  quiet: {
    title: 'Ruhe / OCTT',
    help: 'An eine Ladestation wird nichts gesendet, was nicht ein Mensch, ein Skript oder die API verlangt hat. Für Prüfstände.',
  },
  heartbeatIntervalSeconds: {
    title: 'Heartbeat-Intervall (s)',
    help: 'Steht in der Antwort auf den Boot einer Ladestation; bei 0 wählt sie selbst.',
  },
  pendingIntervalSeconds: {
    title: 'Intervall bis zum nächsten Boot (s)',
    help: 'Wie lange eine Ladestation wartet, deren Boot mit Pending oder Rejected beantwortet wurde.',
  },
  pingIntervalSeconds: {
    title: 'Ping-Intervall (s)',
    help: 'WebSocket-Pings an jede Ladestation; bei 0 keine.',
  },
  toleratedMissedPongs: {
    title: 'Geduldete fehlende Pongs',
    help: 'Eine Verbindung wird aufgegeben, wenn mehr Pings als diese nacheinander unbeantwortet bleiben.',
  },
  commandTimeoutSeconds: {
    title: 'Zeitlimit für Befehle (s)',
    help: 'Wie lange ein Befehl auf seine Antwort wartet. Eine spätere Antwort wird ihm noch zugeordnet.',
  },
  remoteStartWindowSeconds: {
    title: 'Fenster nach Fernstart (s)',
    help: 'Wie lange nach einem angenommenen Fernstart ein StartTransaction als dessen Folge gilt.',
  },
  notifyOfflineSeconds: {
    title: 'Melden, wenn offline (s)',
    help: 'Die Desktop-App meldet eine Ladestation, die so lange weg ist, solange ihr Fenster nicht vorn ist; bei 0 nie.',
  },
  filePort: {
    title: 'Port für Dateien (HTTP, HTTPS)',
    help: 'Wo Ladestationen Firmware abholen und Protokolle ablegen. Nur offen, solange ein Auftrag ihn braucht; 0 ist irgendein freier Port.',
  },
  ftpPort: {
    title: 'Port für Dateien (FTP, FTPS)',
    help: 'Dasselbe über FTP; seine Datenverbindungen nutzen die 20 folgenden Ports. Nur offen, solange ein Auftrag ihn braucht; 0 ist irgendein freier Port.',
  },
  fileAddress: {
    title: 'Adresse in Datei-URLs',
    help: 'Name oder Adresse, unter der Ladestationen die Ports für Dateien erreichen, im Container oder hinter NAT; leer: die, die ihr eigener Socket zeigt.',
  },
  fileLimitMegabytes: {
    title: 'Größte Datei (MB)',
    help: 'Ein größeres Firmware-Abbild oder Archiv wird abgewiesen.',
  },
  retentionDays: {
    title: 'Nachrichten aufbewahren (Tage)',
    help: 'Ältere Nachrichten werden gelöscht, wenn sie weder angeheftet sind noch eine Notiz haben, samt Auffälligkeiten und Verbindungsversuchen. Befehle, Aufträge, Reservierungen, Statuswechsel, Sicherheitsereignisse und beendete Verbindungen bleiben ein Jahr oder so lange wie hier angegeben, Ladevorgänge und Messwerte für immer.',
  },
  retentionMegabytes: {
    title: 'Nachrichten aufbewahren (MB)',
    help: 'Die ältesten Nachrichten werden gelöscht, solange die Datenbank mehr als das enthält; die neuesten 1.000 bleiben.',
  },
  receivedMegabytes: {
    title: 'Empfangene Dateien aufbewahren (MB)',
    help: 'Diagnosedaten und Protokolle, die Ladestationen geschickt haben, werden nach den Tagen für Nachrichten gelöscht, die ältesten auch, solange alle zusammen mehr als das belegen.',
  },
  dailyBackup: {
    title: 'Täglich sichern',
    help: 'In den Ordner „backups“ neben der Datenbank, im laufenden Betrieb.',
  },
  backupsKept: {
    title: 'Aufbewahrte Tagessicherungen',
    help: 'Die älteste Tagessicherung darüber hinaus wird gelöscht; die anderen bleiben, bis Sie sie löschen.',
  },
  host: {
    title: 'OCPP-Adresse',
    help: 'Die Adresse, mit der sich Ladestationen verbinden; 0.0.0.0 heißt jede Schnittstelle. Nach einem Neustart.',
  },
  ocppPort: {
    title: 'OCPP-Port',
    help: 'Nach einem Neustart; 0 heißt irgendein freier Port.',
  },
  plain: {
    title: 'Port ohne TLS',
    help: 'Ladestationen dürfen sich mit ws:// verbinden. Nach einem Neustart.',
  },
  tls: {
    title: 'Port mit TLS',
    help: 'Ladestationen dürfen sich mit wss:// verbinden. Das Zertifikat entsteht hier, wenn es zum ersten Mal gebraucht wird.',
  },
  ocppTlsPort: {
    title: 'OCPP-Port mit TLS',
    help: '0 heißt irgendein freier Port.',
  },
  serverNames: {
    title: 'Namen im Serverzertifikat',
    help: 'Namen und Adressen, unter denen Ladestationen diesen Server erreichen, durch Kommas getrennt, die wichtigste zuerst. Sein Rechnername und seine Adressen stehen ohnehin im Zertifikat.',
  },
  cpoName: {
    title: 'Name des Betreibers (CPO)',
    help: 'Steht als Organisation in unseren Zertifikaten und muss im Zertifikat einer Ladestation stehen. Leer: wird nicht geprüft.',
  },
  certificateRequests: {
    title: 'Zertifikatsanfragen der Ladestationen',
    help: 'ask: ein Mensch entscheidet über jedes SignCertificate. sign: was zur Ladestation passt, bekommt sein Zertifikat sofort. reject: wird mit Rejected beantwortet.',
  },
  requiredSecurityProfile: {
    title: 'Verlangtes Sicherheitsprofil',
    help: 'Verbindungen, die weniger erreichen, werden abgewiesen. 0: keines, 1: Passwort, 2: Passwort über TLS, 3: Zertifikat über TLS. Jede Ladestation kann davon abweichen.',
  },
  pathPrefix: {
    title: 'URL-Pfad',
    help: 'Steht in der URL für Ladestationen; andere Pfade, die mit der Identität enden, gehen auch. Nach einem Neustart.',
  },
  httpPort: {
    title: 'REST-Port',
    help: 'Der REST-API und der Web-Konsole auf diesem Rechner. Nach einem Neustart; 0 heißt irgendein freier Port.',
  },
};
