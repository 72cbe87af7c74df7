import type { Sentences } from '../translator';

/** Why a method of the API did not do what it was asked for. */
export const problems: Sentences = {
  'The input is not accepted: {1.}.': 'Die Eingabe wird nicht angenommen: {1*}.',
  '"{1}" is not a method; accepted are {2}.': '„{1}“ ist keine Methode; es gibt {2}.',
  'The database cannot be used at the moment ({1.}); nothing was changed. Free space on the disk, or end what locks the file, and try again.':
    'Die Datenbank ist im Moment nicht benutzbar ({1}); es wurde nichts geändert. Schaffen Sie Platz auf der Platte, oder beenden Sie, was die Datei sperrt, und versuchen Sie es noch einmal.',
  'Something failed unexpectedly; the log tells more under {1}.':
    'Etwas ist unerwartet fehlgeschlagen; das Protokoll sagt unter {1} mehr.',
  'This is a fault of the server; it is logged as {1}.':
    'Das ist ein Fehler des Servers; er steht im Protokoll unter {1}.',
  'This path is not served.': 'Diesen Pfad gibt es hier nicht.',
  'There is no such file.': 'Diese Datei gibt es nicht.',
  'The body is larger than the {1} bytes that are accepted.':
    'Der Inhalt ist größer als die {1} Byte, die angenommen werden.',
  'A body is accepted as JSON only: send "Content-Type: application/json".':
    'Inhalt wird nur als JSON angenommen: Senden Sie „Content-Type: application/json“.',
  'This is the port of REST and console; charge points connect to the OCPP port.':
    'Dies ist der Port von REST und Konsole; Ladestationen verbinden sich mit dem OCPP-Port.',
  'There is nothing at {1} {2}; GET /v3/api-docs describes what there is.':
    'Unter {1} {2} gibt es nichts; GET /v3/api-docs beschreibt, was es gibt.',
  '{1} is not accepted at {2}; {3} is.': '{1} wird unter {2} nicht angenommen, aber {3}.',
  'Requests from pages of another origin ({1.}) are refused; REST answers its own console and programs.':
    'Anfragen von Seiten anderer Herkunft ({1}) werden abgewiesen; REST antwortet der eigenen Konsole und Programmen.',
  'Requests from pages of another site are refused.':
    'Anfragen von Seiten einer anderen Website werden abgewiesen.',
  'The host "{1}" is not this server\'s: open it by localhost, by its IP address or by its own host name.':
    'Der Host „{1}“ ist nicht dieser Server: Öffnen Sie ihn als localhost, mit seiner IP-Adresse oder mit seinem eigenen Hostnamen.',
  'Too many wrong tokens: try again in {1} s.':
    'Zu viele falsche Token: Versuchen Sie es in {1} s noch einmal.',
  'This server asks for a token: send "Authorization: Bearer TOKEN".':
    'Dieser Server verlangt ein Token: Senden Sie „Authorization: Bearer TOKEN“.',
  'The token is not the one this server was started with.':
    'Das Token ist nicht das, mit dem dieser Server gestartet wurde.',
  'Only the window of the app may call.': 'Nur das Fenster der App darf aufrufen.',
  'A method is named by a text.': 'Eine Methode wird mit einem Text benannt.',
  'The input is not plain data.': 'Die Eingabe enthält nicht nur Daten.',
  'The input is over {1} characters.': 'Die Eingabe hat mehr als {1} Zeichen.',
  'The cursor {1}': 'Der Cursor {1*}',
  '"{1}" is not a time; write it like 2026-01-31T12:00:00Z.':
    '„{1}“ ist keine Zeit; schreiben Sie sie wie 2026-01-31T12:00:00Z.',

  'No charge point "{1}" is known here; list the charge points for those that are, or register it.':
    'Eine Ladestation „{1}“ ist hier nicht bekannt; die Liste der Ladestationen zeigt die bekannten, oder registrieren Sie sie.',
  'No charge point "{1}" is known here; it must have connected or been registered before.':
    'Eine Ladestation „{1}“ ist hier nicht bekannt; sie muss sich vorher verbunden haben oder registriert worden sein.',
  'No transaction {1} is known here; list the transactions for those that are.':
    'Ladevorgang {1} ist hier nicht bekannt; die Liste der Ladevorgänge zeigt die bekannten.',
  'No profile {1} is in the library; list the profiles for those that are.':
    'Profil {1} ist nicht in der Bibliothek; die Liste der Profile zeigt die vorhandenen.',
  'There is no certificate request {1}; list them for those that are.':
    'Es gibt keine Zertifikatsanfrage {1}; die Liste zeigt die vorhandenen.',
  'There is no certificate {1} of a charge point; list them for those that are.':
    'Es gibt kein Zertifikat {1} einer Ladestation; die Liste zeigt die vorhandenen.',
  'There is no certificate {1} here.': 'Zertifikat {1} gibt es hier nicht.',
  'There is no configuration run {1}; list the runs for those there are.':
    'Es gibt keinen Durchlauf {1}; die Liste der Durchläufe zeigt die vorhandenen.',
  'There is no configuration template {1}; list the templates for those there are.':
    'Es gibt keine Vorlage {1}; die Liste der Vorlagen zeigt die vorhandenen.',
  'There is no snapshot {1}; list the snapshots of a charge point for those there are.':
    'Es gibt keinen Stand {1}; die Liste der Stände einer Ladestation zeigt die vorhandenen.',
  'There is no snapshot {1} of "{2}"; list its snapshots for those there are.':
    'Es gibt keinen Stand {1} von „{2}“; die Liste ihrer Stände zeigt die vorhandenen.',
  'No configuration of "{1}" is known of {2}; its first snapshot is younger.':
    'Von „{1}“ ist aus der Zeit {2} keine Konfiguration bekannt; ihr erster Stand ist jünger.',
  'There is no handler {1}; list the handlers of DataTransfer for those that are.':
    'Es gibt keine Antwortregel {1}; die Liste der Antwortregeln zeigt die vorhandenen.',
  'There is no file {1}; list the files for those there are.':
    'Es gibt keine Datei {1}; die Liste der Dateien zeigt die vorhandenen.',
  'No finding {1} is recorded; it was never there or is older than what is kept.':
    'Auffälligkeit {1} ist nicht aufgezeichnet; es gab sie nie, oder sie ist älter als das Aufbewahrte.',
  'There is no job {1}; list the jobs for those there are.':
    'Es gibt keinen Auftrag {1}; die Liste der Aufträge zeigt die vorhandenen.',
  'There is no marker {1}.': 'Es gibt keine Markierung {1}.',
  'No message {1} is recorded; it was never there or is older than what is kept.':
    'Nachricht {1} ist nicht aufgezeichnet; es gab sie nie, oder sie ist älter als das Aufbewahrte.',
  'No reservation {1} is known here; list the reservations for those that are. A number that only the charge point knows is cancelled with POST /charge-point/{cpId}/cancel-reservation.':
    'Reservierung {1} ist hier nicht bekannt; die Liste der Reservierungen zeigt die bekannten. Eine Nummer, die nur die Ladestation kennt, wird auf deren Seite storniert.',
  'No site {1} is known here; list the sites for those that are.':
    'Standort {1} ist hier nicht bekannt; die Liste der Standorte zeigt die bekannten.',
  'No tag "{1}" is known here; list the tags for those that are.':
    'Ein Tag „{1}“ ist hier nicht bekannt; die Liste der Tags zeigt die bekannten.',
  'There is no tariff {1}; list the tariffs for those that are.':
    'Es gibt keinen Tarif {1}; die Liste der Tarife zeigt die vorhandenen.',
  'No orphan stop {1} is kept; list them for those that are.':
    'Es gibt keinen verwaisten Stopp {1}; die Liste zeigt die vorhandenen.',
  'There is no view {1}.': 'Es gibt keine Ansicht {1}.',
  'No command "{1}" is known here; list the commands for those that are.':
    'Ein Befehl „{1}“ ist hier nicht bekannt; die Liste der Befehle zeigt die bekannten.',
  'No trace {1} was imported; list the traces for those that were.':
    'Trace {1} wurde nicht importiert; die Liste der Traces zeigt die importierten.',
  'No simulated charge point is called "{1}"; list the simulators for those there are.':
    'Keine simulierte Ladestation heißt „{1}“; die Liste zeigt die vorhandenen.',

  'Charge point "{1}" is not connected.': 'Die Ladestation „{1}“ ist nicht verbunden.',
  'The password is not accepted: {1.}': 'Das Passwort wird nicht angenommen: {1*}',
  'give exactly one of password and passwordHex.': 'entweder password oder passwordHex angeben.',
  'The key is not accepted: {1.}': 'Der Schlüssel wird nicht angenommen: {1*}',
  'give one of key and keyHex, or none to have one generated.':
    'key oder keyHex angeben, oder nichts, dann wird einer erzeugt.',
  'The value {1}.': 'Der Wert {1*}.',
  '{1} has not answered the last change of its AuthorizationKey yet; wait for that.':
    '{1} hat die letzte Änderung ihres AuthorizationKey noch nicht beantwortet; warten Sie darauf.',
  '{1.} validate=false sends it all the same.': '{1*} Mit „Trotzdem senden“ geht der Wert hinaus.',
  'The profile is not accepted: {1.}': 'Das Profil wird nicht angenommen: {1*}',
  'chargingProfileId is {1}; it must be {2}, as in the path.':
    'chargingProfileId ist {1}; sie muss {2} sein, wie im Pfad.',
  'transactionId is set; leave it out, it is filled in when the profile is installed.':
    'transactionId ist gesetzt; lassen Sie sie weg, sie wird beim Installieren eingesetzt.',
  'The profile is not as it should be; validate=false takes it as it is. {1.}':
    'Das Profil ist nicht, wie es sein soll; trotz Abweichung lässt es sich speichern und senden. {1*}',
  'give either chargingProfileId, for one of the library, or profile.':
    'entweder chargingProfileId für eines der Bibliothek oder profile angeben.',
  'The run {1} is {2}.': 'Der Durchlauf {1} ist {2*}.',
  'The run {1} is under way; stop it or wait for it.':
    'Der Durchlauf {1} ist im Gang; stoppen Sie ihn, oder warten Sie.',
  'Nothing of the run {1} failed or was stopped.':
    'Im Durchlauf {1} schlug nichts fehl, und nichts wurde gestoppt.',
  'The template "{1}" has no keys; add some first.':
    'Die Vorlage „{1}“ hat keine Schlüssel; fügen Sie erst welche hinzu.',
  'There is a template "{1}" already; choose another name.':
    'Eine Vorlage „{1}“ gibt es schon; wählen Sie einen anderen Namen.',
  '{1} is a secret of one charge point; set it there, not in a template.':
    '{1} ist ein Geheimnis einer einzelnen Ladestation; setzen Sie es dort, nicht in einer Vorlage.',
  '{1} stands here twice.': '{1} steht hier zweimal.',
  'a template holds {1} keys at most.': 'eine Vorlage fasst höchstens {1} Schlüssel.',
  'The template is not accepted: {1.} validate=false takes values as they are.':
    'Die Vorlage wird nicht angenommen: {1*} Trotz Abweichung lässt sie sich speichern.',
  '"{1}" has a handler for {2} already ({3.}); change that one.':
    '„{1}“ hat schon eine Antwortregel für {2*} ({3}); ändern Sie diese.',
  'The data is no JSON text.': 'Die Daten sind kein JSON-Text.',
  'The schema {1}': 'Das Schema {1*}',
  'The data {1}.': 'Die Daten: {1*}.',
  '{1/} {2}.': '{1} {2*}.',
  '"{1}" is over; a reservation ends at a time to come.':
    '„{1}“ ist vorbei; eine Reservierung endet zu einer künftigen Zeit.',
  'SupportedFeatureProfiles does not name Reservation.':
    'SupportedFeatureProfiles nennt Reservation nicht.',
  'Whether connector 0 can be reserved is not known: ReserveConnectorZeroSupported was not read, or is missing, which means no.':
    'Ob Anschluss 0 reservierbar ist, ist nicht bekannt: ReserveConnectorZeroSupported wurde nicht gelesen oder fehlt, und das heißt nein.',
  'ReserveConnectorZeroSupported is not true.': 'ReserveConnectorZeroSupported ist nicht true.',
  '"{1}" is no tag here; its start would be answered {2}.':
    '„{1}“ ist hier kein Tag; sein Start würde mit {2} beantwortet.',
  'A start of "{1}" would be answered {2}.': 'Ein Start von „{1}“ würde mit {2} beantwortet.',
  '{1} messages are pinned or have a note, which is the most there can be; unpin some.':
    '{1} Nachrichten sind angeheftet oder haben eine Notiz, mehr geht nicht; lösen Sie einige.',
  '"{1}" is not an address that is listened on; accepted are {2}.':
    '„{1}“ ist keine Adresse, an der gelauscht wird; es gibt {2}.',
  'one port has to stay open: with TLS or without':
    'ein Port muss offen bleiben: mit TLS oder ohne',
  'plain and tls cannot both be off; {1}.':
    'Die Ports mit und ohne TLS können nicht beide geschlossen sein; {1*}.',
  'The settings were saved, but port {1} is in use by another program; choose another.':
    'Die Einstellungen wurden gespeichert, aber Port {1} ist von einem anderen Programm belegt; wählen Sie einen anderen.',
  'The settings were saved, but the port with TLS cannot be opened: {1.}.':
    'Die Einstellungen wurden gespeichert, aber der Port mit TLS lässt sich nicht öffnen: {1}.',
  '{1} cannot be changed: fixed by a flag or an environment variable for this run; start without it.':
    '{1} lässt sich nicht ändern: in diesem Lauf durch ein Flag oder eine Umgebungsvariable festgelegt; starten Sie ohne.',
  '"{1}" is named twice; name each charge point once.':
    '„{1}“ ist zweimal genannt; nennen Sie jede Ladestation einmal.',
  '"{1}" is of the site "{2}" already; a charge point shares one limit only.':
    '„{1}“ gehört schon zum Standort „{2}“; eine Ladestation teilt nur eine Grenze.',
  'Limits in the old unit or voltage are in force; switch the site off first.':
    'Grenzen in der alten Einheit oder Spannung sind in Kraft; schalten Sie den Standort zuerst aus.',
  'The site is switched on; switch it off first, so that what it sent is cleared.':
    'Der Standort ist eingeschaltet; schalten Sie ihn zuerst aus, damit gelöscht wird, was er gesendet hat.',
  'Tariff {1} begins at the same moment for the same charge points; change that one, or choose another time.':
    'Tarif {1} beginnt im selben Moment für dieselben Ladestationen; ändern Sie ihn, oder wählen Sie eine andere Zeit.',
  'Transaction {1} is {2}; only an active one can be closed.':
    'Ladevorgang {1} ist {2*}; nur ein aktiver lässt sich schließen.',
  'This stop ended transaction {1} already; a stop can end one only.':
    'Dieser Stopp hat schon Ladevorgang {1} beendet; ein Stopp kann nur einen beenden.',
  '{1} is of charge point "{2}", the stop of "{3}"; choose one of the same.':
    '{1*} gehört zur Ladestation „{2}“, der Stopp zu „{3}“; wählen Sie einen derselben.',
  '{1} has its stop already; choose one without.':
    '{1*} hat schon einen Stopp; wählen Sie einen ohne.',
  '{1} started after this stop; choose one that started before it.':
    '{1*} begann nach diesem Stopp; wählen Sie einen, der vorher begann.',
  'There is a view "{1}" already; choose another name.':
    'Eine Ansicht „{1}“ gibt es schon; wählen Sie einen anderen Namen.',
  '{1} is not sent by itself while "Quiet / OCTT" is on for {2}; send it by hand, or switch that off in its settings.':
    '{1} wird nicht von selbst gesendet, solange „Ruhe / OCTT“ für {2} an ist; senden Sie es von Hand, oder schalten Sie das in den Einstellungen der Ladestation aus.',
  '{1} is not sent by itself while "Quiet / OCTT" is on; send it by hand, or switch that off in the settings.':
    '{1} wird nicht von selbst gesendet, solange „Ruhe / OCTT“ an ist; senden Sie es von Hand, oder schalten Sie das in den Einstellungen aus.',
  '"{1}" is not a time zone; write it like Europe/Berlin or UTC.':
    '„{1}“ ist keine Zeitzone; schreiben Sie sie wie Europe/Berlin oder UTC.',
  'The period ends before it begins; `to` is to be the later one.':
    'Der Zeitraum endet, bevor er beginnt; das Ende muss später liegen.',
  'The period is longer than {1} days; ask for a shorter one.':
    'Der Zeitraum ist länger als {1} Tage; wählen Sie einen kürzeren.',
  'The language of the report is en or de.': 'Die Sprache des Berichts ist en oder de.',
  'A trace has at most {1} MiB; export fewer messages, or a shorter time.':
    'Ein Trace hat höchstens {1} MiB; exportieren Sie weniger Nachrichten oder eine kürzere Zeit.',
  'Trace {1} is complete; leave out the id to begin another.':
    'Trace {1} ist vollständig; beginnen Sie einen neuen.',
  'No line is the record of a frame ({1.} were looked at): a JSON object a line is accepted, with timestamp, direction and raw.':
    'Keine Zeile ist die Aufzeichnung eines Frames ({1} wurden angesehen): Angenommen wird ein JSON-Objekt je Zeile mit timestamp, direction und raw.',
  'holds no record of a frame': 'enthält keine Aufzeichnung eines Frames',

  'Nothing listens there: the connection was refused.':
    'Dort lauscht nichts: Die Verbindung wurde abgewiesen.',
  'No way leads to this address.': 'Zu dieser Adresse führt kein Weg.',
  'No way leads to this network.': 'In dieses Netz führt kein Weg.',
  'The address is no longer one of this computer.':
    'Die Adresse gehört nicht mehr zu diesem Rechner.',
  'The connection was cut off, as a firewall does.':
    'Die Verbindung wurde abgeschnitten, wie es eine Firewall tut.',
  'The system does not allow the connection, as a firewall does.':
    'Das System erlaubt die Verbindung nicht, wie es eine Firewall tut.',
  'Another program answers at this address and port; the knock did not arrive here.':
    'An dieser Adresse und diesem Port antwortet ein anderes Programm; das Klopfen kam hier nicht an.',
  'No answer within {1} s: a firewall drops what is sent there.':
    'Keine Antwort innerhalb von {1} s: Eine Firewall verwirft, was dorthin gesendet wird.',
  'It failed: {1.}.': 'Es schlug fehl: {1}.',

  '{1} is switched off; start it first.': '{1} ist ausgeschaltet; starten Sie sie zuerst.',
  '{1} has no connector {2}; it has {3}.': '{1} hat keinen Anschluss {2}; sie hat {3}.',
  '{1} has a vehicle; unplug it first.': '{1*} hat ein Fahrzeug; stecken Sie es zuerst ab.',
  '{1} has no vehicle to unplug.': '{1*} hat kein Fahrzeug zum Abstecken.',
  '{1} charges with another tag; only that one, or one of its group, stops it.':
    '{1*} lädt mit einem anderen Tag; nur dieses oder eines seiner Gruppe stoppt ihn.',
  '{1} is reserved for another tag{2}.': '{1*} ist für ein anderes Tag reserviert{2*}.',
  '{1} reports {2}; clear the fault first.': '{1*} meldet {2}; beheben Sie zuerst die Störung.',
  '{1} is out of service; ChangeAvailability brings it back.':
    '{1*} ist außer Betrieb; ChangeAvailability holt ihn zurück.',
  '{1} has no fault.': '{1*} hat keine Störung.',
  '{1} is running already; stop it first.': '{1} läuft schon; beenden Sie sie zuerst.',
  'A charge point "{1}" is connected; choose another name, or two would share one identity.':
    'Eine Ladestation „{1}“ ist verbunden; wählen Sie einen anderen Namen, sonst teilen sich zwei eine Identität.',
  '{1} simulated charge points are the most for one process; remove one, or start others with "npm run charge-point".':
    '{1} simulierte Ladestationen sind das Höchste für einen Prozess; entfernen Sie eine, oder starten Sie weitere mit „npm run charge-point“.',
  'The server refused the connection with HTTP {1} {2}.':
    'Der Server wies die Verbindung mit HTTP {1} {2} ab.',
  '{1} cannot be reached: {2.}.': '{1} ist nicht erreichbar: {2}.',
  'The connection was closed ({1.} {2}).': 'Die Verbindung wurde geschlossen ({1} {2*}).',
  'The core did not answer: {1.}': 'Der Kern hat nicht geantwortet: {1}',
  'The server answered HTTP {1} {2}': 'Der Server antwortete mit HTTP {1} {2}',
  'The server cannot be reached: {1.}': 'Der Server ist nicht erreichbar: {1}',
};

/** What is wrong with a member of the input; said of the member, and inside a sentence. */
export const faults: Sentences = {
  'is missing': 'fehlt',
  'is not known; no member is': 'ist nicht bekannt; es gibt keine Felder',
  'is not known; known are {1}': 'ist nicht bekannt; bekannt sind {1}',
  'must be an object of members': 'muss ein Objekt mit Feldern sein',
  'must be one of {1}': 'muss eines von {1*} sein',
  '{1} or null': '{1*} oder null',
  ' or null': ' oder null',
  'must be a date and time such as 2026-01-31T12:00:00Z':
    'muss Datum und Uhrzeit sein wie 2026-01-31T12:00:00Z',
  'must be a {1}': 'muss vom Format {1} sein',
  'must be at least {1}': 'muss mindestens {1} sein',
  'must be at most {1}': 'darf höchstens {1} sein',
  'must have at least {1}': 'muss mindestens {1*} haben',
  'must have at most {1}': 'darf höchstens {1*} haben',
  '{1#} character': '{1} Zeichen',
  '{1#} characters': '{1} Zeichen',
  '{1#} character{2}': '{1} Zeichen',
  'must be integer': 'muss eine ganze Zahl sein',
  'must be number': 'muss eine Zahl sein',
  'must be string': 'muss ein Text sein',
  'must be boolean': 'muss true oder false sein',
  'must be object': 'muss ein Objekt sein',
  'must be array': 'muss eine Liste sein',
  "must have required property '{1}'": 'braucht {1}',
  'must NOT have additional properties': 'hat ein Feld, das es nicht gibt',
  'must be equal to one of the allowed values': 'ist keiner der erlaubten Werte',
  'must match pattern {1}': 'entspricht nicht dem Muster {1}',
  'must NOT have fewer than {1#} items': 'braucht mindestens {1} Einträge',
  'must NOT have more than {1#} items': 'hat mehr als {1} Einträge',
  'must NOT have more than {1#} characters': 'darf höchstens {1} Zeichen haben',
  'must NOT have fewer than {1#} characters': 'muss mindestens {1} Zeichen haben',
  'must be >= {1#}': 'muss mindestens {1} sein',
  'must be <= {1#}': 'darf höchstens {1} sein',
  'must be > {1#}': 'muss größer als {1} sein',
  'is not accepted': 'wird nicht angenommen',
  'must match exactly one schema in oneOf': 'passt nicht zu genau einer der Möglichkeiten',
  'must match a schema in anyOf': 'passt zu keiner der Möglichkeiten',
  'one of {1}': 'eines von {1}',
  'a certificate in PEM': 'ein Zertifikat in PEM',
  'must be the name of a backup': 'muss der Name einer Sicherung sein',
};

export const problemPieces: Sentences = {
  '{1/} {2}': '{1} {2*}',
  'is not a cursor of this list; give the `next` of the page before, or none.':
    'ist keiner dieser Liste; geben Sie das `next` der vorigen Seite an oder keinen.',
  'is the mask that stands for the key here; give the key itself':
    'ist die Maske, die hier für den Schlüssel steht; geben Sie den Schlüssel selbst an',
  'is no JSON schema: {1.}': 'ist kein JSON-Schema: {1}',
  'all its messages': 'alle ihre Nachrichten',
  'Transaction {1}': 'Ladevorgang {1}',
  active: 'aktiv',
  stopped: 'gestoppt',
  superseded: 'abgelöst',
  closed: 'geschlossen',
  running: 'im Gang',
  done: 'fertig',
  'Connector {1} of {2}': 'Anschluss {1} von {2}',
  ' until {1}': ' bis {1}',
  'no reason given': 'ohne Angabe von Gründen',
  '"{1}"': '„{1}“',
  '"{1}" or "{2}"': '„{1}“ oder „{2}“',
  '"{1}" or "{2}" or "{3}"': '„{1}“ oder „{2}“ oder „{3}“',
};
