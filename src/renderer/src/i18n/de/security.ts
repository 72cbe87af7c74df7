import type { security as english } from '../en/security';
import type { Translation } from '../translation';

export const security: Translation<typeof english> = {
  url: 'URL',
  ports: 'Ports für Ladestationen',
  portsHint:
    'Beide können zugleich offen sein; jede Ladestation bekommt die URL, die zu ihrem Sicherheitsprofil passt.',
  tlsPort: 'Port mit TLS',
  withTls: 'Mit TLS',
  withoutTls: 'Ohne TLS',
  closed: 'geschlossen',
  keys: 'Private Schlüssel',
  keysBy: 'verschlüsselt durch {{store}}',
  keysByMode:
    'in Dateien, die nur dieser Benutzer lesen kann; das System bietet hier keinen Schlüsselspeicher',
  names: 'Namen im Zertifikat',
  suites: 'Cipher-Suites',
  notChanged: 'Es wurde nichts geändert',
  unreadable: 'Die Sicherheitsprofile können nicht gelesen werden',
  profile: {
    none: 'keines',
    password: 'Passwort',
    tlsPassword: 'Passwort über TLS',
    certificate: 'Zertifikat über TLS',
  },
  current: 'Erreicht jetzt',
  required: 'Muss erreichen',
  requiredOwn: 'Von dieser Ladestation verlangt',
  asGeneral: 'Wie in den allgemeinen Einstellungen',
  tls: 'TLS',
  upgrade: 'Aufstieg',
  onTheWay: 'auf dem Weg zu {{profile}}',
  notConnected: 'nicht verbunden',
  profilesHint:
    'Eine Verbindung, die weniger erreicht als sie muss, wird abgewiesen und steht unter den Verbindungsversuchen. Der Weg nach oben steht auf der Seite jeder Ladestation.',
  noneTitle: 'Noch keine Ladestationen',
  noneText:
    'Hier steht, was jede Ladestation beim Verbinden von sich beweist. Es füllt sich mit der ersten.',
  certificates: 'Zertifikate dieses Servers',
  certificatesHint:
    'Installieren Sie eine unserer Wurzeln auf einer Ladestation, damit sie diesem Server vertraut; eine von beiden genügt.',
  certificate: 'Zertifikat',
  use: 'Zweck',
  uses: {
    root: 'unsere Wurzel',
    server: 'Server',
    trusted: 'vertraute Wurzel',
  },
  origin: {
    own: 'hier erzeugt',
    imported: 'importiert',
  },
  state: {
    valid: 'in Gebrauch',
    expiring: 'läuft bald ab',
    expired: 'abgelaufen',
    replaced: 'ersetzt',
  },
  notInUse: 'nicht in Gebrauch',
  validTo: 'Gültig bis',
  fingerprint: 'SHA-256',
  download: 'Herunterladen',
  downloadOf: '{{name}} herunterladen',
  asPem: 'PEM (.pem)',
  asDer: 'DER (.der)',
  asChain: 'PEM mit Kette',
  forget: 'Vergessen',
  forgetOf: '{{name}} vergessen',
  forgetTitle: '{{name}} vergessen?',
  forgetText:
    'Was es signiert hat, öffnet keine Tür mehr, und als Serverzertifikat wird es nicht mehr gezeigt.',
  trust: 'Wurzel vertrauen',
  importServer: 'Importieren',
  replace: 'Neue Zertifizierungsstelle',
  renew: 'Erneuern',
  make: 'Zertifizierungsstelle erzeugen',
  noAuthorityTitle: 'Noch keine Zertifikate',
  noAuthorityText:
    'Unsere Zertifizierungsstelle mit einer P-256- und einer RSA-Wurzel entsteht, wenn das erste Zertifikat gebraucht wird. Dafür verlässt nichts diesen Rechner.',
  missingNames:
    'Das importierte Zertifikat enthält diese Namen dieses Rechners nicht: {{names}}. Ladestationen müssen sich mit einem Namen verbinden, der darin steht.',
  import: {
    server: 'Serverzertifikat importieren',
    trusted: 'Fremder Wurzel vertrauen',
  },
  importText: {
    server:
      'Von da an wird es statt unserer gezeigt. Geprüft wird: Der Schlüssel gehört dazu, es ist gültig, und die Kette stimmt.',
    trusted:
      'Von ihr ausgestellte Client-Zertifikate gelten von da an, wenn sie die Ladestation nennen.',
  },
  chain: 'Zertifikat und Kette (PEM)',
  privateKey: 'Privater Schlüssel (PEM)',
  notImported: 'Nicht importiert',
  importIt: 'Importieren',
  replaceTitle: 'Neue Zertifizierungsstelle erzeugen?',
  replaceConfirm: 'Neu erzeugen',
  replaceText:
    'Ladestationen, die den jetzigen Wurzeln vertrauen, vertrauen diesem Server erst wieder, wenn die neue Wurzel auf ihnen installiert ist. An Ladestationen ausgestellte Zertifikate gelten weiter, bis die alten Wurzeln vergessen werden.',
  panelTitle: 'Sicherheitsprofil',
  panelHint: 'Was eine Verbindung beweist, und was mindestens verlangt wird.',
  lowerTitle: '{{id}} mit weniger verbinden lassen?',
  lowerConfirm: 'Senken',
  lowerText:
    'OCPP sieht nicht vor, ein Sicherheitsprofil zu senken (A00.FR.005). Von da an kommen Verbindungen herein, die weniger beweisen; die Ladestation selbst muss vor Ort umgestellt werden.',
  upgradeTo: 'Von Profil {{from}} zu {{to}}',
  upgradeHint:
    'Schritt für Schritt; nichts wird gesendet, bevor Sie es sagen, und nach einem Neustart geht es weiter.',
  leadTo: 'Zu Profil {{profile}} führen',
  reached: 'Profil {{profile}} ist erreicht; weniger kommt nicht mehr herein.',
  steps: 'Schritte des Aufstiegs',
  send: 'Senden',
  check: 'Prüfen',
  skip: 'Überspringen',
  cancelUpgrade: 'Aufstieg abbrechen',
  stepState: {
    open: 'offen',
    waiting: 'wartet',
    done: 'erledigt',
    failed: 'gescheitert',
    skipped: 'übersprungen',
  },
  step: {
    'tls-port': {
      title: 'Unser Port mit TLS ist offen',
      text: 'Öffnen Sie ihn unter Sicherheit, Server. Die Ladestation braucht seine URL, die mit wss:// beginnt.',
    },
    password: {
      title: 'Sie bekommt ein Passwort',
      text: 'ChangeConfiguration von AuthorizationKey mit 20 Zufallsbytes. Ab Accepted sind sie auch hier das Passwort.',
    },
    'root-certificate': {
      title: 'Sie vertraut unserer Wurzel',
      text: 'InstallCertificate mit unserer P-256-Wurzel, oder mit der RSA-Wurzel, wenn sie die nicht nimmt.',
    },
    'cpo-name': {
      title: 'Sie kennt den Betreiber',
      text: 'ChangeConfiguration von CpoName; er steht als Organisation in ihrem Zertifikat.',
    },
    'client-certificate': {
      title: 'Sie bekommt ein eigenes Zertifikat',
      text: 'ExtendedTriggerMessage SignChargePointCertificate; sie antwortet mit SignCertificate, und das Zertifikat wird mit CertificateSigned gesendet.',
    },
    'security-profile': {
      title: 'Sie wird auf das neue Profil gestellt',
      text: 'ChangeConfiguration von SecurityProfile. Sie prüft selbst, ob sie alles Nötige hat, und trennt die Verbindung.',
    },
    reconnect: {
      title: 'Sie kommt damit zurück',
      text: 'Es wird nichts gesendet. Kommt sie nicht von selbst, starten Sie sie neu, und achten Sie auf die URL in ihr.',
    },
  },
};
