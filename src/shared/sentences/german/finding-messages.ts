import type { Sentences } from '../translator';

/** What was noticed: the sentences of single findings, and what is wrong with a member of a payload. */
export const findingMessages: Sentences = {
  '{1} came back with a value; it is write-only.':
    '{1} kam mit einem Wert zurück; der Schlüssel ist nur schreibbar.',
  'Connector {1} was to become {2}; a minute later {3}.':
    'Anschluss {1} sollte {2} werden; eine Minute später {3*}.',
  'It was away for {1} s only, and had been accepted before.':
    'Sie war nur {1} s weg und zuvor schon angenommen.',
  'The boot came {1} s before the interval was over.':
    'Der Boot kam {1} s vor Ablauf des Intervalls.',
  'Connector {1} charges, though transaction {2} was refused.':
    'Anschluss {1} lädt, obwohl Ladevorgang {2} abgelehnt wurde.',
  'Asked for connector {1}, answered for {2}.':
    'Gefragt war nach Anschluss {1}, geantwortet für {2}.',
  'Asked for {1} s, answered for {2} s.': 'Gefragt waren {1} s, geantwortet für {2} s.',
  'Asked for {1}, answered in {2}.': 'Gefragt war in {1}, geantwortet in {2}.',
  '{1} came back neither with a value nor as unknown.':
    '{1} kam weder mit einem Wert noch als unbekannt zurück.',
  '{1} was set to {2} and is {3}.': '{1} wurde auf {2} gesetzt und ist {3}.',
  'It reports connectors {1}; they are to be numbered from 1 on without a gap.':
    'Sie meldet die Anschlüsse {1}; sie müssen lückenlos ab 1 nummeriert sein.',
  'DataTransfer of {1} was answered with {2}; UnknownVendorId or UnknownMessageId is the answer for what it does not know.':
    'DataTransfer von {1} wurde mit {2} beantwortet; was sie nicht kennt, beantwortet sie mit UnknownVendorId oder UnknownMessageId.',
  'Diagnostics are {1}, though GetDiagnostics was answered without a file name.':
    'Diagnosedaten: {1}, obwohl GetDiagnostics ohne Dateinamen beantwortet wurde.',
  'The connection ended with code {1} before SetChargingProfile was answered.':
    'Die Verbindung endete mit Code {1}, bevor SetChargingProfile beantwortet war.',
  'It downloads {1} minutes before the retrieveDate.':
    'Sie lädt {1} Minuten vor dem retrieveDate herunter.',
  'Heartbeats come every {1} s; the interval is {2} s.':
    'Heartbeats kommen alle {1} s; das Intervall ist {2} s.',
  '{1} is {2}; the values are to be separated by commas only.':
    '{1} ist {2}; die Werte müssen nur durch Kommas getrennt sein.',
  'The Differential of version {1} was accepted on version {2}.':
    'Das Differential der Version {1} wurde auf Version {2} angenommen.',
  'The list of version {1} was accepted; it reports {2}.':
    'Die Liste der Version {1} wurde angenommen; sie meldet {2}.',
  'The idTag has {1} characters; some charge points cannot keep more than 16 of a remote start.':
    'Der idTag hat {1} Zeichen; manche Ladestationen behalten von einem Fernstart nicht mehr als 16.',
  'Values of connector 0 name transaction {1}.': 'Werte von Anschluss 0 nennen Ladevorgang {1}.',
  'No MeterValues of transaction {1} for {2} s; the interval is {3} s.':
    'Seit {2} s keine MeterValues von Ladevorgang {1}; das Intervall ist {3} s.',
  'A reading of {1} came after one of {2}.': 'Eine Messung von {1} kam nach einer von {2}.',
  'The stop of {1} came after a reading of {2}.':
    'Der Stopp von {1} kam nach einer Messung von {2}.',
  'It pings every {1} s and gives up a message after about {2} s.':
    'Sie pingt alle {1} s und gibt eine Nachricht nach etwa {2} s auf.',
  '{1} is {2}; Current and Power are the words.':
    '{1} ist {2}; die Wörter heißen Current und Power.',
  'It booted {1} s after {2} had been changed.':
    'Sie bootete {1} s, nachdem {2} geändert worden war.',
  'meterStart is {1} Wh; the register of connector {2} stood at {3} Wh.':
    'meterStart ist {1} Wh; der Zähler von Anschluss {2} stand auf {3} Wh.',
  'The remote start named {1}, the charge point uses {2}.':
    'Der Fernstart nannte {1}, die Ladestation verwendet {2}.',
  'Connector {1} is reported {2} again.': 'Anschluss {1} wird erneut als {2} gemeldet.',
  'Transaction {1} was not stopped before the soft reset.':
    'Ladevorgang {1} wurde vor dem Soft Reset nicht gestoppt.',
  'Transaction {1} was not stopped within two minutes of the boot after a hard reset.':
    'Ladevorgang {1} wurde binnen zwei Minuten nach dem Boot auf einen Hard Reset nicht gestoppt.',
  'Connector {1} is Available and no transaction runs on it.':
    'Anschluss {1} ist Available, und kein Ladevorgang läuft darauf.',
  'The start uses reservation {1} without naming it.':
    'Der Start verbraucht Reservierung {1}, ohne sie zu nennen.',
  'A minute after the accepted boot no StatusNotification of {1} had come.':
    'Eine Minute nach dem angenommenen Boot war keine StatusNotification von {1*} gekommen.',
  'Connector {1} goes from {2} to {3}.': 'Anschluss {1} geht von {2} zu {3}.',
  'Transaction {1} was started with {2} and stopped with {3}.':
    'Ladevorgang {1} wurde mit {2} gestartet und mit {3} gestoppt.',
  'It connected with {1} after {2}.': 'Sie verband sich mit {1*} nach {2*}.',
  '{1} was asked for and accepted; it did not come within a minute.':
    '{1} wurde verlangt und angenommen; es kam nicht innerhalb einer Minute.',
  '{1} came before the trigger was answered.': '{1} kam, bevor der Auslöser beantwortet war.',
  'Connector {1} was answered {2}; the highest it reported is {3}.':
    'Anschluss {1} wurde mit {2} beantwortet; der höchste, den sie meldete, ist {3}.',

  'Two sockets of {1} kept replacing each other; both are kept and commands go to the newest, from {2}.':
    'Zwei Verbindungen von {1} verdrängten einander ständig; beide bleiben, und Befehle gehen an die neueste, von {2}.',
  '{1} stayed unanswered.': '{1*} unbeantwortet.',
  'A binary frame of {1} bytes; OCPP-J frames are text.':
    'Ein binärer Frame von {1} Byte; Frames von OCPP-J sind Text.',
  'A frame of more than 1 MiB was sent; the connection was closed with code 1009.':
    'Ein Frame von mehr als 1 MiB wurde gesendet; die Verbindung wurde mit Code 1009 geschlossen.',
  'The same CALL was sent before; it gets the same answer.':
    'Derselbe CALL wurde schon gesendet; er bekommt dieselbe Antwort.',
  'The message id "{1}" was used before for another CALL.':
    'Die Message-Id „{1}“ wurde schon für einen anderen CALL verwendet.',
  '{1} is sent by the central system, not by the charge point.':
    '{1} sendet das Zentralsystem, nicht die Ladestation.',
  'There is no action "{1}".': 'Es gibt keine Aktion „{1}“.',
  '{1} was sent while the registration is {2}.':
    '{1} wurde gesendet, während die Registrierung {2} ist.',
  '{1} boots within {2} minutes; the charge point seems to restart again and again.':
    '{1} Boots innerhalb von {2} Minuten; die Ladestation startet anscheinend immer wieder neu.',
  'Transaction {1} runs on connector {2}, the values name connector {3}.':
    'Ladevorgang {1} läuft auf Anschluss {2}, die Werte nennen Anschluss {3}.',
  'Transaction {1} of this charge point is not known; the values go to what runs on the connector, if anything.':
    'Ladevorgang {1} dieser Ladestation ist nicht bekannt; die Werte gehen an das, was auf dem Anschluss läuft, falls dort etwas läuft.',
  'The very same reading is stored already.': 'Genau dieselbe Messung ist schon gespeichert.',
  'The energy register fell from {1} Wh to {2} Wh.': 'Der Zählerstand fiel von {1} Wh auf {2} Wh.',
  'The same StartTransaction was received before; it is answered with transaction {1} again.':
    'Dasselbe StartTransaction kam schon; es wird wieder mit Ladevorgang {1} beantwortet.',
  'Transaction {1} on connector {2} was never stopped; this start takes its place.':
    'Ladevorgang {1} auf Anschluss {2} wurde nie gestoppt; dieser Start tritt an seine Stelle.',
  'The status of {1} is older than the current one; it goes to the history only.':
    'Der Status von {1} ist älter als der aktuelle; er geht nur in den Verlauf.',
  'Transaction {1} has been stopped before; nothing changes.':
    'Ladevorgang {1} wurde schon gestoppt; nichts ändert sich.',
  'meterStop {1} Wh is below the reading before it, {2} Wh; the energy counts only what rose.':
    'meterStop {1} Wh liegt unter der Messung davor, {2} Wh; als Energie zählt nur, was gestiegen ist.',
  'This stop of transaction {1} is kept already.':
    'Dieser Stopp von Ladevorgang {1} ist schon aufbewahrt.',
  'Stopped as -1, although its start was answered with transaction {1}.':
    'Als -1 gestoppt, obwohl der Start mit Ladevorgang {1} beantwortet wurde.',
  'Transaction id {1} was never given out; the data are kept as an orphan stop.':
    'Die Nummer {1} wurde nie vergeben; die Daten bleiben als verwaister Stopp.',
  'Transaction {1} of this charge point is not known; the data are kept as an orphan stop.':
    'Ladevorgang {1} dieser Ladestation ist nicht bekannt; die Daten bleiben als verwaister Stopp.',
  '"{1}" {2}; the time of receipt is used.': '„{1}“ {2*}; es gilt die Empfangszeit.',
  'Its times are {1} hours {2} UTC and labelled Z: it seems to write local time.':
    'Ihre Zeiten liegen {1} Stunden {2*} UTC und sind mit Z gekennzeichnet: Sie schreibt wohl Ortszeit.',
  'The clock of the charge point is {1} minutes ahead.':
    'Die Uhr der Ladestation geht {1} Minuten vor.',
  'Message after message is {1} minutes late; the clock of the charge point is behind.':
    'Nachricht um Nachricht kommt {1} Minuten zu spät; die Uhr der Ladestation geht nach.',
  'A CALL was sent before the one before it had been answered.':
    'Ein CALL wurde gesendet, bevor der vorige beantwortet war.',
  'Message type {1} does not exist; the frame is ignored.':
    'Nachrichtentyp {1} gibt es nicht; der Frame wird ignoriert.',
  'The frame is not a JSON array.': 'Der Frame ist kein JSON-Array.',
  'The frame does not begin with a message type number.':
    'Der Frame beginnt nicht mit der Nummer eines Nachrichtentyps.',
  'not JSON': 'kein JSON',
  'The frame is not valid JSON.': 'Der Frame ist kein gültiges JSON.',
  'The message id is empty.': 'Die Message-Id ist leer.',
  'The message id has {1} characters; {2} are allowed.':
    'Die Message-Id hat {1} Zeichen; erlaubt sind {2}.',
  'The message id is a number; a string is required.':
    'Die Message-Id ist eine Zahl; verlangt ist ein Text.',
  'The CALL has no message id.': 'Der CALL hat keine Message-Id.',
  'The CALL has no action name as its third element.':
    'Der CALL hat als drittes Element keinen Aktionsnamen.',
  'The CALL has {1} elements; 4 are required, the payload {} included.':
    'Der CALL hat {1} Elemente; verlangt sind 4, einschließlich der Nutzdaten {}.',
  'The CALL has {1} elements; 4 are allowed.': 'Der CALL hat {1} Elemente; erlaubt sind 4.',
  'The CALLRESULT has no message id.': 'Das CALLRESULT hat keine Message-Id.',
  'The CALLRESULT has {1} elements; 3 are required.':
    'Das CALLRESULT hat {1} Elemente; verlangt sind 3.',
  'The CALLERROR has no message id.': 'Der CALLERROR hat keine Message-Id.',
  'The CALLERROR is not [4, id, code, description, {details}] with two strings and an object.':
    'Der CALLERROR ist nicht [4, id, code, description, {details}] mit zwei Texten und einem Objekt.',
  'The request has no "Connection: Upgrade" header.':
    'Die Anfrage hat keinen Header „Connection: Upgrade“.',
  'The path has repeated or trailing slashes around the identity.':
    'Der Pfad hat doppelte oder abschließende Schrägstriche um die Identität.',
  'No Sec-WebSocket-Protocol was offered; {1} is assumed.':
    'Kein Sec-WebSocket-Protocol wurde angeboten; {1} wird angenommen.',
  'The subprotocol is written {1} instead of {2}.':
    'Das Subprotokoll ist {1} geschrieben statt {2}.',
  'The user name of the Basic credentials is not the identity.':
    'Der Benutzername in den Basic-Zugangsdaten ist nicht die Identität.',
  'No CALL with this message id was sent to this charge point.':
    'Kein CALL mit dieser Message-Id wurde an diese Ladestation gesendet.',
  'The {1} had been answered before.': '{1} war schon beantwortet.',
  'The answer to {1} is late by {2} s.': 'Die Antwort auf {1} kommt {2} s zu spät.',
  'There is no error code {1}; the codes are {2}.':
    'Es gibt keinen Fehlercode {1}; die Codes sind {2}.',
  'The start names reservation {1}, which {2}.': 'Der Start nennt Reservierung {1}, die {2*}.',
  'The start names reservation {1}, which is for "{2}"{3}; it stays.':
    'Der Start nennt Reservierung {1}, die für „{2}“{3*} ist; sie bleibt.',
  'A BootNotification was asked for although the charge point had been accepted; some restart in a loop then.':
    'Eine BootNotification wurde verlangt, obwohl die Ladestation angenommen war; manche starten dann in einer Schleife neu.',
  '{1} was sent although the boot of the charge point was answered {2}.':
    '{1} wurde gesendet, obwohl der Boot der Ladestation mit {2} beantwortet wurde.',

  'chargingSchedulePeriod is empty; at least one period is required.':
    'chargingSchedulePeriod ist leer; mindestens ein Abschnitt ist nötig.',
  'startPeriod of the first period is {1}; it must be 0.':
    'startPeriod des ersten Abschnitts ist {1}; er muss 0 sein.',
  'stackLevel is {1}; 0 is the lowest that is allowed.':
    'stackLevel ist {1}; der niedrigste erlaubte Wert ist 0.',
  'recurrencyKind is set while chargingProfileKind is {1}; it goes with Recurring only.':
    'recurrencyKind ist gesetzt, während chargingProfileKind {1} ist; es gehört nur zu Recurring.',
  'transactionId is set in a {1}; it goes with a TxProfile only.':
    'transactionId ist in einem {1} gesetzt; sie gehört nur zu einem TxProfile.',
  'value is empty; a decimal number is required.': 'value ist leer; verlangt ist eine Dezimalzahl.',
  'value is {1}; a decimal number is required.': 'value ist {1}; verlangt ist eine Dezimalzahl.',
  '{1} is empty; at least one is required.': '{1} ist leer; mindestens ein Eintrag ist nötig.',
  '{1} is {2}; {3} is required ({4.}).': '{1} ist {2*}; verlangt ist {3*} ({4*}).',
  '{1} is {2}; allowed are {3}.': '{1} ist {2}; erlaubt sind {3}.',
  '{1} is {2} characters long; at most {3} are allowed.':
    '{1} ist {2} Zeichen lang; erlaubt sind höchstens {3}.',
  '{1} is {2}; it {3}.': '{1} ist {2}; der Wert {3*}.',
  '{1} is {2}; whole numbers up to {3} are exact (left out).':
    '{1} ist {2}; ganze Zahlen sind bis {3} genau (weggelassen).',
  '{1} is {2}; a multiple of {3} is required.': '{1} ist {2}; verlangt ist ein Vielfaches von {3}.',
  '{1} has {2} items; at least {3} are required.':
    '{1} hat {2} Einträge; mindestens {3} sind nötig.',
  '{1} is missing; it is required.': '{1} fehlt; es ist ein Pflichtfeld.',
  '{1} is not a member of {2} (left out).': '{1} ist kein Feld von {2} (weggelassen).',
  'The payload is {1}; an object is required.': 'Die Nutzdaten sind {1*}; verlangt ist ein Objekt.',
  '{1} further deviations are not listed.': '{1} weitere Abweichungen sind nicht aufgeführt.',
  'connectorId is {1}; {2} is the lowest that is allowed here.':
    'connectorId ist {1}; der niedrigste hier erlaubte Wert ist {2}.',
  'idTag is {1}; only printable ASCII characters are allowed.':
    'idTag ist {1}; erlaubt sind nur druckbare ASCII-Zeichen.',
  '{1} is {2}; whole numbers up to {3} are exact.': '{1} ist {2}; ganze Zahlen sind bis {3} genau.',
  'status is {1} for connector 0; allowed there are Available, Unavailable and Faulted.':
    'status ist {1} für Anschluss 0; erlaubt sind dort Available, Unavailable und Faulted.',
  'listVersion is {1}; 0 and -1 mean an empty and an unsupported list, so any other number is allowed.':
    'listVersion ist {1}; 0 und -1 bedeuten eine leere und eine nicht unterstützte Liste, erlaubt ist jede andere Zahl.',
  'idTag {1} is in the list twice; each tag may be there once.':
    'idTag {1} steht zweimal in der Liste; jedes Tag darf einmal darin stehen.',
  'idTagInfo is missing; in a Full update every tag needs it.':
    'idTagInfo fehlt; in einem Full braucht jedes Tag sie.',
  'chargingProfilePurpose is {1}; a remote start takes a TxProfile only.':
    'chargingProfilePurpose ist {1}; ein Fernstart nimmt nur ein TxProfile.',
  'transactionId is set; the transaction does not exist yet, so it must be left out.':
    'transactionId ist gesetzt; den Ladevorgang gibt es noch nicht, also muss sie wegbleiben.',
  'connectorId is {1}; a ChargePointMaxProfile is set on connector 0 only.':
    'connectorId ist {1}; ein ChargePointMaxProfile wird nur auf Anschluss 0 gesetzt.',
  'connectorId is 0; a TxProfile is set on the connector of its transaction.':
    'connectorId ist 0; ein TxProfile wird auf dem Anschluss seines Ladevorgangs gesetzt.',
  'startSchedule is set; scheduleStart tells the start here, so it must be left out.':
    'startSchedule ist gesetzt; den Beginn sagt hier scheduleStart, also muss es wegbleiben.',
};

export const findingPieces: Sentences = {
  'no status had come': 'war kein Status gekommen',
  'it is {1}': 'ist er {1}',
  'any connector': 'irgendeinem Anschluss',
  'connector 0 or any connector': 'Anschluss 0 oder irgendeinem Anschluss',
  'no subprotocol': 'keinem Subprotokoll',
  'A ping': 'Ein Ping blieb',
  '{1#} pings in a row': '{1} Pings nacheinander blieben',
  'is not a time': 'ist keine Zeit',
  'ahead of': 'vor',
  behind: 'hinter',
  'is not known here': 'hier nicht bekannt ist',
  'is {1}': '{1} ist',
  ' and the group "{1}"': ' und die Gruppe „{1}“',
  'an array': 'ein Array',
  'an object': 'ein Objekt',
  'the number {1}': 'die Zahl {1}',
  'an {1}': 'der Typ {1}',
  'a {1}': 'der Typ {1}',
  'must be {1}': 'muss {1*} sein',
  'read as {1}': 'gelesen als {1}',
  'left out': 'weggelassen',
  'read as a list of one': 'gelesen als Liste mit einem Eintrag',
  'has no time zone; Z or an offset such as +02:00 is required':
    'hat keine Zeitzone; verlangt ist Z oder ein Offset wie +02:00',
  'has an offset without minutes; +02 should be +02:00':
    'hat einen Offset ohne Minuten; statt +02 muss es +02:00 heißen',
  'has an offset without a colon; +0200 should be +02:00':
    'hat einen Offset ohne Doppelpunkt; statt +0200 muss es +02:00 heißen',
  'has no seconds': 'hat keine Sekunden',
  'does not have a T between date and time': 'hat kein T zwischen Datum und Uhrzeit',
  'has white space around it': 'hat Leerraum um sich',
  'lies outside the years 2010 to 2099; the clock of the charge point is not set':
    'liegt außerhalb der Jahre 2010 bis 2099; die Uhr der Ladestation ist nicht gestellt',
  'a date and time as 2026-01-31T12:00:00Z': 'ein Datum mit Uhrzeit wie 2026-01-31T12:00:00Z',
  'an absolute URI': 'eine absolute URI',
};
