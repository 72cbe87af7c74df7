import type { firstRun as english } from '../en/first-run';
import type { Translation } from '../translation';

export const firstRun: Translation<typeof english> = {
  title: 'Erste Schritte',
  hintText:
    'Tragen Sie die URL von rechts in Ihre Ladestation ein; was folgt, hakt sich von selbst ab.',
  complete: 'Ihre Ladestation ist da und meldet, was sie tut.',
  hide: 'Ausblenden',
  done: 'Fertig',
  step: {
    listening: 'Der Server ist bereit',
    knocked: 'Jemand hat sich gemeldet',
    handshake: 'Eine Ladestation ist verbunden',
    boot: 'Sie hat ihre BootNotification gesendet',
    status: 'Sie hat ihren ersten Status gemeldet',
  },
  state: {
    done: 'erledigt',
    waiting: 'wartet',
    failed: 'braucht Aufmerksamkeit',
    later: 'noch nicht',
  },
  waiting: {
    listening: 'Der Server wird gesucht …',
    knocked: 'Warten, dass eine Ladestation diesen Rechner erreicht …',
    handshake: 'Warten auf den Handshake …',
    boot: 'Warten auf die BootNotification …',
    status: 'Warten auf die erste StatusNotification …',
  },
  noServer: 'Der Server ist nicht erreichbar; er wurde beendet oder startet gerade.',
  loopbackOnly: 'Der Server ist nur auf diesem Rechner erreichbar, also für keine Ladestation.',
  loopbackOnlyRemedy:
    'Setzen Sie die OCPP-Adresse unter Einstellungen auf 0.0.0.0 und starten Sie neu. Die simulierte Ladestation geht schon jetzt.',
  nobody: 'Seit einer Minute hat nichts diesen Rechner erreicht. Was meist im Weg ist:',
  hint: {
    address:
      'In der Ladestation steht eine andere Adresse oder ein anderer Port als rechts. Prüfen Sie sie mit der Schaltfläche daneben.',
    firewall: {
      windows:
        'Die Windows-Firewall: OCPP Central in privaten Netzen zulassen, oder als Administrator <code>netsh advfirewall firewall add rule name="OCPP Central" dir=in action=allow protocol=TCP localport={{port}}</code>',
      macos:
        'Die Firewall von macOS: Systemeinstellungen, Netzwerk, Firewall, Optionen: eingehende Verbindungen für OCPP Central erlauben (Port {{port}}).',
      linux:
        'Die Firewall: <code>sudo ufw allow {{port}}/tcp</code> oder <code>sudo firewall-cmd --add-port={{port}}/tcp</code>',
      other: 'Eine Firewall auf diesem Rechner: TCP-Port {{port}} hereinlassen.',
    },
    localNetwork:
      'macOS fragt einmal, ob OCPP Central Geräte im lokalen Netzwerk finden darf: Systemeinstellungen, Datenschutz & Sicherheit, Lokales Netzwerk.',
    network:
      'Die Ladestation ist in einem anderen Netz, etwa einem Gast-WLAN oder Mobilfunk, oder ihr WLAN trennt die Geräte voneinander.',
  },
  refused: {
    accepted: {
      cause: '{{from}} wurde zugelassen.',
      remedy: 'Nichts zu tun.',
    },
    'bad-path': {
      cause: '{{from}} kam mit einem Pfad, der nicht mit einer Identität endet.',
      remedy:
        'Tragen Sie die URL so ein, dass sie mit der Identität der Ladestation endet, etwa …/ocpp/CP1.',
    },
    'bad-identity': {
      cause: '{{from}} kam mit einer Identität, die sich nicht verwenden lässt.',
      remedy:
        'Geben Sie der Ladestation eine Identität aus Buchstaben, Ziffern und einfachen Zeichen.',
    },
    'unknown-charge-point': {
      cause:
        '{{id}} kam von {{from}}, ist aber nicht registriert, und Unbekannte werden abgewiesen.',
      remedy: 'Lassen Sie sie zu, oder lassen Sie Unbekannte unter Einstellungen herein.',
    },
    'bad-password': {
      cause: '{{id}} kam von {{from}} mit einem falschen Passwort.',
      remedy:
        'Tragen Sie in der Ladestation und hier auf ihrer Seite dasselbe Passwort ein; achten Sie bei einem AuthorizationKey auf die Kodierung.',
    },
    'missing-password': {
      cause: '{{id}} kam von {{from}} ohne das Passwort, das für sie gesetzt ist.',
      remedy:
        'Tragen Sie das Passwort in der Ladestation ein (Security Profile 1), oder entfernen Sie es hier auf ihrer Seite.',
    },
    'no-subprotocol': {
      cause: '{{from}} kam ohne Subprotokoll, und strenge Prüfung ist an.',
      remedy:
        'Stellen Sie die Ladestation auf OCPP 1.6 JSON, oder schalten Sie die strenge Prüfung aus.',
    },
    'wrong-subprotocol': {
      cause: '{{from}} kam, spricht aber eine andere Version von OCPP.',
      remedy: 'Stellen Sie die Ladestation auf OCPP 1.6 JSON (Subprotokoll ocpp1.6).',
    },
    'tls-on-plain': {
      cause: '{{from}} begann an einem Port ohne TLS, TLS zu sprechen.',
      remedy:
        'Tragen Sie in der Ladestation ws:// statt wss:// ein, oder Security Profile 0 oder 1.',
    },
    'plain-on-tls': {
      cause: '{{from}} sprach am Port mit TLS ohne TLS.',
      remedy: 'Tragen Sie in der Ladestation wss:// statt ws:// ein, oder den Port ohne TLS.',
    },
    'tls-too-old': {
      cause: '{{from}} bietet keine TLS-Version ab 1.2 an.',
      remedy:
        'Erneuern Sie die Firmware der Ladestation, oder lassen Sie sie sich ohne TLS verbinden.',
    },
    'tls-no-cipher': {
      cause: '{{from}} bietet keine der Cipher-Suites an, die angenommen werden.',
      remedy: 'Erneuern Sie die Firmware der Ladestation; docs/security.md nennt die Suites.',
    },
    'tls-failed': {
      cause: '{{from}} kam nicht durch den TLS-Handshake.',
      remedy:
        'Meist vertraut sie unserem Zertifikat oder seinem Namen nicht: Installieren Sie unser CA-Zertifikat (Sicherheit), und lassen Sie sie sich mit einem Namen oder einer Adresse verbinden, die im Zertifikat stehen.',
    },
    'server-certificate-refused': {
      cause: '{{from}} nimmt das Zertifikat dieses Servers nicht an.',
      remedy:
        'Installieren Sie unser CA-Zertifikat auf der Ladestation; es steht unter Sicherheit.',
    },
    'client-certificate-missing': {
      cause: '{{id}} kam von {{from}} ohne Zertifikat, das Sicherheitsprofil 3 verlangt.',
      remedy:
        'Geben Sie ihr zuerst über ein niedrigeres Profil ein Zertifikat; ihre Seite führt hindurch.',
    },
    'client-certificate-untrusted': {
      cause:
        '{{id}} kam von {{from}} mit einem Zertifikat, dessen Aussteller hier nicht vertraut wird.',
      remedy:
        'Importieren Sie unter Sicherheit die Wurzel dieses Ausstellers, oder geben Sie der Ladestation ein Zertifikat von uns.',
    },
    'client-certificate-expired': {
      cause:
        '{{id}} kam von {{from}} mit einem Zertifikat, das abgelaufen oder noch nicht gültig ist.',
      remedy:
        'Lassen Sie sie sich mit einem niedrigeren Profil verbinden und geben Sie ihr ein neues; achten Sie auf die Uhr dieses Rechners.',
    },
    'client-certificate-revoked': {
      cause: '{{id}} kam von {{from}} mit einem Zertifikat, das widerrufen wurde.',
      remedy: 'Ist das gewollt, nichts; sonst geben Sie ihr ein neues Zertifikat.',
    },
    'client-certificate-name': {
      cause:
        '{{id}} kam von {{from}} mit einem Zertifikat, das eine andere Ladestation oder einen anderen Betreiber nennt.',
      remedy:
        'Sein Common Name muss die Identität oder die Seriennummer sein, seine Organisation der Betreiber aus den Einstellungen.',
    },
    'security-profile-too-low': {
      cause:
        '{{id}} kam von {{from}} mit einem niedrigeren Sicherheitsprofil, als von ihr verlangt wird.',
      remedy:
        'Stellen Sie die Ladestation auf das verlangte Profil und dessen URL; ihre Seite hier nennt beide.',
    },
    'not-websocket': {
      cause: '{{from}} kam wie ein Browser, nicht mit einem WebSocket.',
      remedy: 'Waren Sie das selbst, ist der Port offen; die Ladestation muss noch kommen.',
    },
    'bad-request': {
      cause: '{{from}} sendete etwas, das kein gültiger Handshake ist.',
      remedy: 'Sehen Sie sich den Versuch rechts an; oft ist es ein Proxy oder ein Portscanner.',
    },
    'duplicate-identity': {
      cause:
        'Zwei Verbindungen kamen als {{id}}, die letzte von {{from}}; die neuere hat übernommen.',
      remedy: 'Sind das zwei Geräte, geben Sie jedem eine eigene Identität.',
    },
    stopping: {
      cause: '{{from}} kam, während der Server beendet wurde.',
      remedy: 'Sie versucht es von selbst erneut.',
    },
    'internal-error': {
      cause: '{{from}} konnte wegen eines internen Fehlers nicht geprüft werden.',
      remedy: 'Sehen Sie in das Protokoll im Datenordner.',
    },
  },
  'no-boot':
    '<page>{{id}}</page> ist verbunden, hat hier aber nicht gebootet. Vielleicht hat sie schon bei einem anderen System gebootet: Starten Sie sie neu.',
  'boot-not-accepted':
    'Der Boot von <page>{{id}}</page> wurde nicht angenommen, so wie es eingestellt ist. Setzen Sie ihre Registrierung auf Accepted; sie bootet von selbst erneut.',
  'no-status':
    '<page>{{id}}</page> hat keinen Status gemeldet. Fragen Sie auf ihrer Seite danach: Nachricht anfordern, StatusNotification.',
  likeliest: 'zuerst versuchen',
  virtual: 'virtuelles Netz',
  test: 'Prüfen, ob sie erreichbar ist',
  testOf: '{{url}} prüfen',
  testing: 'Wird geprüft …',
  reached: 'Über diese Adresse erreicht. Eine Firewall kann andere Geräte trotzdem aussperren.',
  notReached: 'Nicht erreicht. {{problem}}',
};
