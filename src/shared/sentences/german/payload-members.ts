import type { Sentences } from '../translator';

/** What the members of payloads are for, as the forms of commands and the inspector explain them. */
export const payloadMembers: Sentences = {
  'The tag that wants to charge.': 'Das Tag, das laden möchte.',
  'Serial number of the charge box inside; deprecated.':
    'Seriennummer der Ladebox im Inneren; veraltet.',
  'The model of the charge point.': 'Das Modell der Ladestation.',
  'Serial number of the charge point.': 'Seriennummer der Ladestation.',
  'Who made the charge point.': 'Der Hersteller der Ladestation.',
  'The firmware it runs.': 'Die Firmware, die auf ihr läuft.',
  'Number of the SIM card of its modem.': 'Nummer der SIM-Karte ihres Modems.',
  'Subscriber identity of the SIM card.': 'Teilnehmerkennung der SIM-Karte.',
  'Serial number of the main meter.': 'Seriennummer des Hauptzählers.',
  'Type of the main meter.': 'Typ des Hauptzählers.',
  'The number the reservation was made with.': 'Die Nummer, mit der reserviert wurde.',
  'The signed certificate and its intermediate authorities, in PEM.':
    'Das signierte Zertifikat und seine Zwischenstellen, in PEM.',
  'The connector; 0 is the charge point with all of them.':
    'Der Anschluss; 0 ist die Ladestation mit allen.',
  'Whether it may be used for charging.': 'Ob daran geladen werden darf.',
  'The name of the setting.': 'Der Name des Schlüssels.',
  'The new value, always as text.': 'Der neue Wert, immer als Text.',
  'One profile by its number; the other members then do not count.':
    'Ein Profil nach seiner Nummer; die anderen Felder zählen dann nicht.',
  'Only profiles of this connector; 0 is the whole charge point.':
    'Nur Profile dieses Anschlusses; 0 ist die ganze Ladestation.',
  'Only profiles of this purpose.': 'Nur Profile dieses Zwecks.',
  'Only profiles of this level.': 'Nur Profile dieser Stufe.',
  'Whose extension this is.': 'Wessen Erweiterung das ist.',
  'Which message of that vendor.': 'Welche Nachricht dieses Herstellers.',
  'Text in whatever form the vendor defines.': 'Text in der Form, die der Hersteller festlegt.',
  'How the upload of the diagnostics goes.': 'Wie das Senden der Diagnosedaten steht.',
  'The message to send.': 'Die Nachricht, die gesendet werden soll.',
  'For this connector only; for all of them when left out.':
    'Nur für diesen Anschluss; für alle, wenn es fehlt.',
  'How the firmware update goes.': 'Wie das Firmware-Update steht.',
  'The connector; 0 is the grid connection.': 'Der Anschluss; 0 ist der Netzanschluss.',
  'How far to look ahead, in seconds.': 'Wie weit vorausgeschaut wird, in Sekunden.',
  'Ask for the answer in this unit.': 'Die Antwort in dieser Einheit verlangen.',
  'The settings to read; all of them when left out or empty.':
    'Die Schlüssel, die gelesen werden; alle, wenn es fehlt oder leer ist.',
  'The folder the diagnostics file is uploaded to.':
    'Der Ordner, in den die Diagnosedatei gesendet wird.',
  'The oldest entry to include.': 'Der älteste Eintrag, der dabei sein soll.',
  'The latest entry to include.': 'Der neueste Eintrag, der dabei sein soll.',
  'The folder the log file is uploaded to.': 'Der Ordner, in den die Protokolldatei gesendet wird.',
  'Which part of the log goes where.': 'Welcher Teil des Protokolls wohin geht.',
  'Which log to upload.': 'Welches Protokoll gesendet wird.',
  'The root certificate, in PEM.': 'Das Wurzelzertifikat, in PEM.',
  'How the upload of the log goes.': 'Wie das Senden des Protokolls steht.',
  'The connector measured; 0 is the main meter.': 'Der gemessene Anschluss; 0 ist der Hauptzähler.',
  'The transaction the readings belong to.': 'Der Ladevorgang, zu dem die Messungen gehören.',
  'The readings with their times.': 'Die Messungen mit ihren Zeiten.',
  'The connector to start on; the charge point chooses when left out.':
    'Der Anschluss, an dem gestartet wird; fehlt er, wählt die Ladestation.',
  'The tag the transaction runs under.': 'Das Tag, unter dem der Ladevorgang läuft.',
  'A limit for this transaction: a TxProfile without a transaction number.':
    'Eine Grenze für diesen Ladevorgang: ein TxProfile ohne Nummer eines Ladevorgangs.',
  'The transaction to stop.': 'Der Ladevorgang, der gestoppt wird.',
  'The connector to keep free; 0 is any one of them.':
    'Der Anschluss, der frei bleibt; 0 ist irgendeiner.',
  'When the reservation ends.': 'Wann die Reservierung endet.',
  'The tag it is kept for.': 'Das Tag, für das er frei bleibt.',
  'Every tag of this group may use it too.': 'Jedes Tag dieser Gruppe darf ihn auch nutzen.',
  'A number of your choice; the same number replaces the reservation.':
    'Eine Nummer Ihrer Wahl; dieselbe Nummer ersetzt die Reservierung.',
  'Soft ends transactions first and restarts the software; Hard restarts everything.':
    'Soft beendet zuerst Ladevorgänge und startet die Software neu; Hard startet alles neu.',
  'The kind of event, by its name in the list of security events.':
    'Die Art des Ereignisses, nach seinem Namen in der Liste der Sicherheitsereignisse.',
  'When it happened.': 'Wann es geschah.',
  'Technical details.': 'Technische Einzelheiten.',
  'The tag.': 'Das Tag.',
  'The version of the list after this update; never 0 or -1.':
    'Die Version der Liste nach dieser Änderung; nie 0 oder -1.',
  'The tags of the list, or those that change.': 'Die Tags der Liste, oder die sich ändern.',
  'Full replaces the list; Differential changes single tags.':
    'Full ersetzt die Liste; Differential ändert einzelne Tags.',
  'The connector; 0 limits the whole charge point, or is the default of every connector.':
    'Der Anschluss; 0 begrenzt die ganze Ladestation oder ist die Vorgabe für jeden Anschluss.',
  'The profile to install.': 'Das Profil, das installiert wird.',
  'The certificate signing request, in PEM.': 'Die Zertifikatsanfrage (CSR), in PEM.',
  'Where the firmware is fetched from.': 'Woher die Firmware geholt wird.',
  'From when on the firmware may be fetched.': 'Ab wann die Firmware geholt werden darf.',
  'From when on it may be installed.': 'Ab wann sie installiert werden darf.',
  'The certificate the firmware was signed with, in PEM.':
    'Das Zertifikat, mit dem die Firmware signiert wurde, in PEM.',
  'The signature of the firmware, in base64.': 'Die Signatur der Firmware, in Base64.',
  'The firmware and its signature.': 'Die Firmware und ihre Signatur.',
  'The connector in use, 1 or higher.': 'Der benutzte Anschluss, ab 1.',
  'The tag that starts.': 'Das Tag, das startet.',
  'Meter reading at the start, in Wh.': 'Zählerstand beim Start, in Wh.',
  'The reservation this start uses up.': 'Die Reservierung, die dieser Start verbraucht.',
  'When the transaction started.': 'Wann der Ladevorgang begann.',
  'The connector; 0 is the charge point as a whole.':
    'Der Anschluss; 0 ist die Ladestation als Ganzes.',
  'More about the error, in free words.': 'Mehr über den Fehler, in freien Worten.',
  'Since when; the time of receipt when left out.': 'Seit wann; die Empfangszeit, wenn es fehlt.',
  'Whose vendor-specific code it is.': 'Welchem Hersteller der eigene Code gehört.',
  'The code of the vendor.': 'Der Code des Herstellers.',
  'The tag that stops, if one was shown.': 'Das Tag, das stoppt, falls eines vorgehalten wurde.',
  'Meter reading at the end, in Wh.': 'Zählerstand am Ende, in Wh.',
  'When the transaction stopped.': 'Wann der Ladevorgang endete.',
  'The transaction that ended.': 'Der Ladevorgang, der endete.',
  'Readings of the whole transaction.': 'Messungen des ganzen Ladevorgangs.',
  'The connector whose cable is to be released, 1 or higher.':
    'Der Anschluss, dessen Kabel freigegeben wird, ab 1.',
  'Which root certificates: those of the central system or of the manufacturer.':
    'Welche Wurzelzertifikate: die des Zentralsystems oder die des Herstellers.',
  'The algorithm the certificate was listed with.':
    'Der Algorithmus, mit dem das Zertifikat aufgeführt war.',
  'Hash of the name of the issuer, hexadecimal.': 'Hash des Namens des Ausstellers, hexadezimal.',
  'Hash of the public key of the issuer, hexadecimal.':
    'Hash des öffentlichen Schlüssels des Ausstellers, hexadezimal.',
  'Serial number, hexadecimal without leading zeroes.':
    'Seriennummer, hexadezimal ohne führende Nullen.',
  'The certificate as GetInstalledCertificateIds lists it.':
    'Das Zertifikat, wie GetInstalledCertificateIds es aufführt.',
  'Seconds from the start of the schedule; the first period starts at 0.':
    'Sekunden ab Beginn des Plans; der erste Abschnitt beginnt bei 0.',
  'The most that may flow, in the unit of the schedule, with one decimal at most.':
    'Was höchstens fließen darf, in der Einheit des Plans, mit höchstens einer Nachkommastelle.',
  'How many phases may be used; 3 when left out.':
    'Wie viele Phasen benutzt werden dürfen; 3, wenn es fehlt.',
  'Length in seconds; without it the last period has no end.':
    'Länge in Sekunden; ohne sie hat der letzte Abschnitt kein Ende.',
  'When an absolute or recurring schedule begins.':
    'Wann ein absoluter oder wiederkehrender Plan beginnt.',
  'A is current per phase, W is the power of all phases together.':
    'A ist Strom je Phase, W die Leistung aller Phasen zusammen.',
  'The limits in order of time; each holds until the next one starts.':
    'Die Grenzwerte der Zeit nach; jeder gilt, bis der nächste beginnt.',
  'Below this rate charging is inefficient for the vehicle.':
    'Darunter lädt das Fahrzeug ineffizient.',
  'How the limit changes over time.': 'Wie sich die Grenze über die Zeit ändert.',
  'A number of your choice; a profile with the same number is replaced.':
    'Eine Nummer Ihrer Wahl; ein Profil mit derselben Nummer wird ersetzt.',
  'The running transaction, for a TxProfile only.':
    'Der laufende Ladevorgang, nur für ein TxProfile.',
  'The higher level wins while both are valid; the lowest is 0.':
    'Die höhere Stufe gilt, solange beide gültig sind; die niedrigste ist 0.',
  'Whether it limits the whole charge point, new transactions or one of them.':
    'Ob es die ganze Ladestation, neue Ladevorgänge oder einen davon begrenzt.',
  'What the periods count from: a date, a repeated date or the start.':
    'Ab wann die Abschnitte zählen: ab einem Datum, einem wiederkehrenden Datum oder dem Start.',
  'How often a Recurring profile repeats.': 'Wie oft sich ein Profil der Art Recurring wiederholt.',
  'Not used before this moment.': 'Vor diesem Zeitpunkt nicht benutzt.',
  'Not used after this moment.': 'Nach diesem Zeitpunkt nicht benutzt.',
  'How many further attempts to make; the charge point decides when left out.':
    'Wie viele weitere Versuche; fehlt es, entscheidet die Ladestation.',
  'Seconds between two attempts; the charge point decides when left out.':
    'Sekunden zwischen zwei Versuchen; fehlt es, entscheidet die Ladestation.',
  'A number of your choice; the status notifications that follow carry it.':
    'Eine Nummer Ihrer Wahl; die folgenden Statusmeldungen tragen sie.',
  'When the entry leaves the cache; without it, never.':
    'Wann der Eintrag den Cache verlässt; ohne Angabe nie.',
  'The group this tag belongs to.': 'Die Gruppe, zu der dieses Tag gehört.',
  'What the charge point should know about the tag.':
    'Was die Ladestation über das Tag wissen soll.',
  'What is wrong, or NoError.': 'Was nicht stimmt, oder NoError.',
  'The state the connector is in.': 'Der Zustand des Anschlusses.',
  'Why the transaction ended; Local when left out.':
    'Warum der Ladevorgang endete; Local, wenn es fehlt.',
  'The reading, as decimal text.': 'Der Messwert, als Dezimalzahl in Text.',
  'When these readings were taken.': 'Wann diese Messwerte genommen wurden.',
  'The readings of this moment.': 'Die Messwerte dieses Zeitpunkts.',
  'Whether the charge point may work; Pending: it is to wait, and may be asked and configured meanwhile.':
    'Ob die Ladestation arbeiten darf; Pending: Sie soll warten und lässt sich solange abfragen und konfigurieren.',
  'The time of the central system; the charge point sets its clock by it.':
    'Die Zeit des Zentralsystems; die Ladestation stellt ihre Uhr danach.',
  'Seconds: between heartbeats where accepted, else until the next BootNotification.':
    'Sekunden: bei Accepted zwischen zwei Heartbeats, sonst bis zur nächsten BootNotification.',
  'Whether it had the reservation and let it go.':
    'Ob sie die Reservierung hatte und aufgehoben hat.',
  'Whether the certificate fits its key and is taken into use.':
    'Ob das Zertifikat zu ihrem Schlüssel passt und nun benutzt wird.',
  'Accepted: at once. Scheduled: when the running transaction has ended.':
    'Accepted: sofort. Scheduled: sobald der laufende Ladevorgang beendet ist.',
  'RebootRequired: accepted, and in force after the next boot. NotSupported: it has no such key.':
    'RebootRequired: angenommen, gilt aber erst nach dem nächsten Start. NotSupported: Sie hat keinen solchen Schlüssel.',
  'Rejected where it has no cache, too.': 'Rejected auch dann, wenn sie keinen Cache hat.',
  'Unknown: no profile fits what was named.': 'Unknown: Kein Profil passt zu den Angaben.',
  'What the receiver made of it; UnknownVendorId: it knows nothing of this vendor.':
    'Was der Empfänger daraus gemacht hat; UnknownVendorId: Er kennt diesen Hersteller nicht.',
  'Anything the two sides agreed on.': 'Was immer beide Seiten vereinbart haben.',
  'NotFound: it holds no such certificate.': 'NotFound: Sie hat kein solches Zertifikat.',
  'Whether the message follows. NotImplemented: it cannot send this one on demand.':
    'Ob die Nachricht folgt. NotImplemented: Sie kann diese nicht auf Verlangen senden.',
  'Whether it could work the schedule out.': 'Ob sie den Plan berechnen konnte.',
  'The connector the schedule is for.': 'Der Anschluss, für den der Plan gilt.',
  'The moment its periods count from.': 'Der Zeitpunkt, ab dem seine Abschnitte zählen.',
  'The name of the key.': 'Der Name dieses Schlüssels.',
  'Whether ChangeConfiguration cannot change it.':
    'Ob er sich mit ChangeConfiguration nicht ändern lässt.',
  'Its value; left out where it has none.': 'Sein Wert; fehlt, wenn er keinen hat.',
  'The keys it has, of those that were asked for.':
    'Die Schlüssel, die sie hat, von den verlangten.',
  'What was asked for and is not known to it.': 'Was verlangt wurde und sie nicht kennt.',
  'NotFound: it holds no certificate of this kind.':
    'NotFound: Sie hat kein Zertifikat dieser Art.',
  'What it holds, one entry for each certificate.':
    'Was sie hat, ein Eintrag für jedes Zertifikat.',
  'The version it has; 0: its list is empty, -1: it supports no list.':
    'Die Version, die sie hat; 0: Ihre Liste ist leer, -1: Sie unterstützt keine Liste.',
  'AcceptedCanceled: accepted, and an upload that was under way is given up.':
    'AcceptedCanceled: angenommen, und eine laufende Übertragung wird abgebrochen.',
  'Rejected: it is not valid. Failed: it is, but could not be installed.':
    'Rejected: Es ist nicht gültig. Failed: Es ist gültig, ließ sich aber nicht installieren.',
  'Whether it will try; that it has started is told by its StartTransaction.':
    'Ob sie es versucht; dass er begonnen hat, meldet sie mit StartTransaction.',
  'Whether it will try; that it has stopped is told by its StopTransaction.':
    'Ob sie es versucht; dass er beendet ist, meldet sie mit StopTransaction.',
  'Whether the connector is kept, and if not, why.':
    'Ob der Anschluss frei gehalten wird, und wenn nicht, warum.',
  'Whether it will restart; it boots again afterwards.':
    'Ob sie neu startet; danach meldet sie sich mit BootNotification.',
  'VersionMismatch: the change does not follow the version it has; a full list helps.':
    'VersionMismatch: Die Änderung schließt nicht an ihre Version an; eine vollständige Liste hilft.',
  'NotSupported: it has no smart charging.': 'NotSupported: Sie beherrscht kein Smart Charging.',
  'Accepted: the certificate follows in CertificateSigned.':
    'Accepted: Das Zertifikat folgt in CertificateSigned.',
  'AcceptedCanceled: accepted, and an update that was under way is given up.':
    'AcceptedCanceled: angenommen, und ein laufendes Update wird abgebrochen.',
  'The number that its MeterValues and its StopTransaction name from now on.':
    'Die Nummer, die seine MeterValues und seine StopTransaction von nun an nennen.',
  'NotSupported: the connector has no lock, or there is no such connector.':
    'NotSupported: Der Anschluss hat keine Verriegelung, oder es gibt ihn nicht.',
  'The name of the file that will be sent; left out where there is none.':
    'Der Name der Datei, die gesendet wird; fehlt, wenn es keine gibt.',
  'Whether the tag may charge, and if not, why. ConcurrentTx: it is charging elsewhere.':
    'Ob das Tag laden darf, und wenn nicht, warum. ConcurrentTx: Es lädt schon anderswo.',
  'Why it was measured; Sample.Periodic when left out.':
    'Warum gemessen wurde; Sample.Periodic, wenn es fehlt.',
  'Raw when left out: the value is a number. SignedData: a signed piece of binary data.':
    'Raw, wenn es fehlt: Der Wert ist eine Zahl. SignedData: ein signierter Block von Binärdaten.',
  'What was measured; Energy.Active.Import.Register when left out.':
    'Was gemessen wurde; Energy.Active.Import.Register, wenn es fehlt.',
  'Between which lines; all together when left out.':
    'Zwischen welchen Leitern; alle zusammen, wenn es fehlt.',
  'Where it was measured; Outlet when left out.': 'Wo gemessen wurde; Outlet, wenn es fehlt.',
  'The unit of the value; Wh when left out and energy was measured.':
    'Die Einheit des Wertes; Wh, wenn es fehlt und Energie gemessen wurde.',
};
