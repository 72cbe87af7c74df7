import type { presets as english } from '../en/presets';
import type { Translation } from '../translation';

export const presets: Translation<typeof english> = {
  title: 'Vorgaben für Hersteller',
  hint: 'Einstellungen für bekannte Eigenheiten einer Ladestation. Sie werden hier eingetragen und lassen sich danach ändern.',
  preset: 'Vorgabe',
  choose: 'Bitte wählen',
  fits: '{{name}} (passt zu dieser Ladestation)',
  source: 'Quelle: <report>{{title}}</report>',
  apply: 'Vorgabe übernehmen',
  applied: 'Wirksam: Die Einstellungen sind so, wie diese Vorgabe sie setzt.',
  everyAction: 'jede Antwort',
  known: {
    abb: 'Startet immer wieder neu, wenn sie einzeln nach Messgrößen gefragt wird. Hier geschieht das nie von selbst; tun Sie es auch nicht von Hand.',
    alfen:
      'Meldet ihre Vorgeschichte Tage später nach und nennt Messgrößen, die OCPP 1.6 nicht kennt. Beides wird mit einer Auffälligkeit angenommen.',
    autel:
      'Will ein eigenes Zertifikat eingespielt haben, bevor sie TLS spricht; beginnen Sie ohne TLS. Seltsame Nachrichten werden mit einer Auffälligkeit angenommen.',
    beny: 'Verbindet sich mit wiederholten Schrägstrichen im Pfad und beantwortet SetChargingProfile mit kaputtem JSON. Strenge Prüfung würde sie aussperren.',
    free2move:
      'Bricht die Verbindung ab, wenn StartTransaction sofort beantwortet wird; eine Sekunde später nimmt sie die Antwort an.',
    grizzlE:
      'Verbindet sich ohne Subprotokoll, was strenge Prüfung abweist; tolerante Prüfung nimmt es als ocpp1.6.',
    growatt:
      'Sendet Zeiten ohne Zone. Tragen Sie den Versatz ein, mit dem ihre Uhr läuft; bis dahin gilt UTC.',
    huawei:
      'Sendet meterValue als Objekt, wo eine Liste verlangt ist; es wird als Liste mit einem Eintrag gelesen.',
    keba: 'Meldet die Summe ihrer Anschlüsse als Anschluss 0 und hängt ihre Seriennummer an idTags. Beides wird mit einer Auffälligkeit angenommen.',
    legrand:
      'Meldet den errorCode „Error“, den OCPP 1.6 nicht kennt; der Status bleibt trotzdem erhalten.',
    mennekes: 'Beantwortet einen Befehl bis zu eine Minute später; Befehle warten darauf.',
    openEvse:
      'Sendet Zählerwerte als JSON-Zahlen, wo Text verlangt ist, und wiederholt ein StopTransaction endlos, wenn es mit einem Fehler beantwortet wird.',
    starCharge:
      'Startet immer wieder neu, nachdem ihr BootNotification mit TriggerMessage verlangt wurde. Hier geschieht das nie von selbst; verlangen Sie ihren Boot nicht.',
    vestel: 'Sendet leere Listen von Messwerten; der Rest der Nachricht bleibt erhalten.',
  },
};
