import type { Sentences } from '../translator';

/** Each rule: what the charge point does, what it means, what to do. */
export const findingRules: Sentences = {
  'Gives another user name than its identity':
    'Nennt einen anderen Benutzernamen als ihre Identität',
  'The user name of HTTP Basic authentication is the identity. The password counts.':
    'Der Benutzername bei HTTP Basic ist die Identität. Es zählt das Passwort.',
  'Set the user name in the charge point to its identity.':
    'Tragen Sie in der Ladestation ihre Identität als Benutzernamen ein.',

  'Tells its AuthorizationKey': 'Verrät ihren AuthorizationKey',
  'The key is write-only. Whoever can read the configuration knows the password of the charge point.':
    'Der Schlüssel ist nur schreibbar. Wer die Konfiguration lesen kann, kennt so das Passwort der Ladestation.',
  'Report it to the maker, and set another password whenever somebody could have read it.':
    'Melden Sie es dem Hersteller, und setzen Sie ein neues Passwort, sobald jemand es gelesen haben könnte.',

  'Accepts a change of availability and does not report it':
    'Nimmt eine Änderung der Verfügbarkeit an und meldet sie nicht',
  'A minute after ChangeAvailability was accepted, or after the transaction ended that it was scheduled behind, the status of the connector still says the opposite.':
    'Eine Minute, nachdem ChangeAvailability angenommen wurde oder der Ladevorgang endete, auf den es warten sollte, sagt der Status des Anschlusses noch das Gegenteil.',
  'Trigger StatusNotification; look whether it answers Accepted where it should say Scheduled.':
    'Lösen Sie StatusNotification aus; prüfen Sie, ob sie Accepted antwortet, wo es Scheduled heißen müsste.',

  'Sends an Authorization header that cannot be read':
    'Sendet einen Authorization-Header, der sich nicht lesen lässt',
  'It is not "Basic" with base64 of name:password. Without a password set here it is let in.':
    'Er ist nicht „Basic“ mit Base64 von Name:Passwort. Solange hier kein Passwort gesetzt ist, wird sie eingelassen.',
  'Set its password (AuthorizationKey) again.': 'Setzen Sie ihr Passwort (AuthorizationKey) neu.',

  'Sends binary frames': 'Sendet binäre Frames',
  'OCPP-J frames are text. The bytes are kept in the record in hexadecimal.':
    'Frames von OCPP-J sind Text. Die Bytes stehen hexadezimal in der Aufzeichnung.',
  'Look whether compression or another protocol is switched on.':
    'Prüfen Sie, ob Kompression oder ein anderes Protokoll eingeschaltet ist.',

  'Boots again and again': 'Startet immer wieder neu',
  'Five accepted boots within ten minutes, with or without a reconnect.':
    'Fünf angenommene Boots innerhalb von zehn Minuten, mit oder ohne neue Verbindung.',
  'Look at what was sent before each boot, and at its power supply.':
    'Sehen Sie nach, was vor jedem Boot gesendet wurde, und prüfen Sie ihre Stromversorgung.',

  'Sends BootNotification after a mere reconnect':
    'Sendet BootNotification nach einer bloßen Neuverbindung',
  'It was back within five seconds, faster than a device starts, and had been accepted. After a reconnect no boot is due.':
    'Sie war binnen fünf Sekunden zurück, schneller als ein Gerät startet, und war angenommen. Nach einer Neuverbindung ist kein Boot fällig.',
  'Nothing to do; it is answered like any boot.':
    'Nichts zu tun; er wird beantwortet wie jeder Boot.',

  'Boots again before the interval it was told':
    'Bootet vor Ablauf des genannten Intervalls erneut',
  'After Pending or Rejected, the interval is how long to wait before the next BootNotification.':
    'Nach Pending oder Rejected sagt das Intervall, wie lange sie bis zur nächsten BootNotification warten muss.',
  'Nothing to do; a lower interval in the settings ends the findings.':
    'Nichts zu tun; ein kürzeres Intervall in den Einstellungen beendet die Auffälligkeiten.',

  'Was asked for its boot after it had been accepted':
    'Wurde nach ihrem Boot gefragt, obwohl sie schon angenommen war',
  'TriggerMessage(BootNotification) is not to be sent after acceptance; some charge points restart in a loop then.':
    'TriggerMessage(BootNotification) darf nach der Annahme nicht gesendet werden; manche Ladestationen starten dann in einer Schleife neu.',
  'Trigger StatusNotification or Heartbeat instead.':
    'Lösen Sie stattdessen StatusNotification oder Heartbeat aus.',

  'Sends before it is accepted': 'Sendet, bevor sie angenommen ist',
  'Until its BootNotification is accepted, a charge point sends nothing else. The message is answered all the same.':
    'Bis ihre BootNotification angenommen ist, sendet eine Ladestation nichts anderes. Die Nachricht wird trotzdem beantwortet.',
  'Accept the charge point, or leave it: in strict mode it gets a SecurityError.':
    'Nehmen Sie die Ladestation an oder lassen Sie es dabei: In strenger Prüfung bekommt sie einen SecurityError.',

  'Sends a CALL before the one before was answered':
    'Sendet einen CALL, bevor der vorige beantwortet wurde',
  'Each side has at most one unanswered CALL. All of them are answered, in their order.':
    'Jede Seite hat höchstens einen unbeantworteten CALL. Alle werden beantwortet, der Reihe nach.',
  'Nothing to do; report it to the maker.': 'Nichts zu tun; melden Sie es dem Hersteller.',

  'Charges although the start was refused': 'Lädt, obwohl der Start abgelehnt wurde',
  'The tag was not accepted. It is to stop with DeAuthorized, or to stay suspended, as StopTransactionOnInvalidId says.':
    'Das Tag wurde nicht angenommen. Sie muss mit DeAuthorized stoppen oder angehalten bleiben, je nach StopTransactionOnInvalidId.',
  'Stop it remotely; check StopTransactionOnInvalidId and MaxEnergyOnInvalidId.':
    'Stoppen Sie aus der Ferne; prüfen Sie StopTransactionOnInvalidId und MaxEnergyOnInvalidId.',

  'Shows a certificate that is not accepted': 'Zeigt ein Zertifikat, das nicht angenommen wird',
  'It came in by its password over TLS, which is security profile 2. The certificate it showed beside would not do for profile 3.':
    'Sie kam mit ihrem Passwort über TLS herein, also mit Sicherheitsprofil 2. Das Zertifikat, das sie daneben zeigte, reicht für Profil 3 nicht.',
  'Give it a certificate of ours, or import the root of the authority that issued its own.':
    'Geben Sie ihr ein Zertifikat von uns, oder importieren Sie die Wurzel der Stelle, die ihres ausgestellt hat.',

  'Its clock is off by more than five minutes': 'Ihre Uhr geht mehr als fünf Minuten falsch',
  'Times of its messages differ from their receipt by more than a delay explains.':
    'Die Zeiten ihrer Nachrichten weichen stärker vom Empfang ab, als eine Verzögerung erklärt.',
  'See that it sets its clock from the answers to BootNotification and Heartbeat.':
    'Sorgen Sie dafür, dass sie ihre Uhr nach den Antworten auf BootNotification und Heartbeat stellt.',

  'Was sent a command before it was accepted': 'Bekam einen Befehl, bevor sie angenommen war',
  'While pending there are no remote starts and stops, and nothing is sent to a rejected charge point. It was asked for, so it was sent.':
    'Bei Pending gibt es keine Fernstarts und Fernstopps, und einer abgelehnten Ladestation wird nichts gesendet. Es wurde verlangt, also gesendet.',
  'Accept the charge point first.': 'Nehmen Sie die Ladestation zuerst an.',

  'Answers another composite schedule than it was asked for':
    'Antwortet mit einem anderen Gesamtplan als verlangt',
  'The schedule runs from now for the duration asked for, in the unit asked for, for the connector asked for.':
    'Der Plan gilt ab jetzt für die verlangte Dauer, in der verlangten Einheit und für den verlangten Anschluss.',
  'Read the schedule with care; compare it with the prediction.':
    'Lesen Sie den Plan mit Vorsicht; vergleichen Sie ihn mit der Vorhersage.',

  'Leaves keys out that it was asked for': 'Lässt abgefragte Schlüssel weg',
  'Every key that GetConfiguration names comes back with its value, or among the unknown keys.':
    'Jeder Schlüssel, den GetConfiguration nennt, kommt mit seinem Wert oder unter den unbekannten zurück.',
  'Ask for all keys with an empty list.':
    'Fragen Sie mit einer leeren Liste nach allen Schlüsseln.',

  'Accepts a configuration value and keeps another':
    'Nimmt einen Konfigurationswert an und behält einen anderen',
  'Accepted means that the value is set and in force; the next GetConfiguration showed another.':
    'Accepted heißt, dass der Wert gesetzt ist und gilt; das nächste GetConfiguration zeigte einen anderen.',
  'Reset it and read again; it should have answered RebootRequired or Rejected.':
    'Starten Sie sie neu und lesen Sie noch einmal; sie hätte RebootRequired oder Rejected antworten müssen.',

  'Two sockets of one identity replace each other':
    'Zwei Verbindungen einer Identität verdrängen einander',
  'Two devices probably share the identity; both sockets are kept and commands go to the newest.':
    'Wahrscheinlich teilen sich zwei Geräte die Identität; beide Verbindungen bleiben, und Befehle gehen an die neueste.',
  'Give each device an identity of its own.': 'Geben Sie jedem Gerät eine eigene Identität.',

  'Numbers its connectors with gaps': 'Nummeriert ihre Anschlüsse mit Lücken',
  'Connectors are numbered 1, 2, 3 and so on. A minute after its boot one of them was not reported.':
    'Anschlüsse heißen 1, 2, 3 und so weiter. Eine Minute nach dem Boot war einer davon nicht gemeldet.',
  'Look whether the missing connector is switched off, or the numbering is a setting.':
    'Prüfen Sie, ob der fehlende Anschluss ausgeschaltet ist oder die Nummerierung eine Einstellung ist.',

  'Answers DataTransfer with a CALLERROR': 'Beantwortet DataTransfer mit einem CALLERROR',
  'A vendor or message id it does not know is answered UnknownVendorId or UnknownMessageId.':
    'Eine unbekannte vendorId oder messageId wird mit UnknownVendorId oder UnknownMessageId beantwortet.',
  'Nothing to do.': 'Nichts zu tun.',

  'Reports an upload of diagnostics although it has no file':
    'Meldet das Senden von Diagnosedaten, obwohl sie keine Datei hat',
  'GetDiagnostics was answered without a file name: there is nothing to upload, so no status follows.':
    'GetDiagnostics wurde ohne Dateinamen beantwortet: Es gibt nichts zu senden, also folgt kein Status.',
  'Look into the upload folder: there may be a file all the same.':
    'Sehen Sie im Empfangsordner nach: Vielleicht ist trotzdem eine Datei da.',

  'Drops the connection at a SetChargingProfile':
    'Bricht die Verbindung bei einem SetChargingProfile ab',
  'The connection ended without a closing handshake while it had a charging profile to answer.':
    'Die Verbindung endete ohne Schließ-Handshake, während ein Ladeprofil auf Antwort wartete.',
  'Send fewer periods; ChargingScheduleMaxPeriods tells how many it takes.':
    'Senden Sie weniger Abschnitte; ChargingScheduleMaxPeriods sagt, wie viele sie annimmt.',

  'Downloads firmware before it may': 'Lädt Firmware herunter, bevor sie darf',
  'retrieveDate is the time from which on the firmware may be downloaded.':
    'retrieveDate ist die Zeit, ab der die Firmware heruntergeladen werden darf.',
  'Check its clock; send UpdateFirmware when it may begin.':
    'Prüfen Sie ihre Uhr; senden Sie UpdateFirmware erst, wenn sie beginnen darf.',

  'Sends frames with too few or too many elements':
    'Sendet Frames mit zu wenigen oder zu vielen Elementen',
  'A CALL has four elements and a CALLRESULT three. What is there is used.':
    'Ein CALL hat vier Elemente, ein CALLRESULT drei. Was da ist, wird verwendet.',

  'Writes CALLERRORs in another shape': 'Schreibt CALLERRORs in anderer Form',
  'A CALLERROR is [4, id, code, description, {details}].':
    'Ein CALLERROR ist [4, id, code, description, {details}].',
  'Nothing to do; what it says is shown as far as it can be read.':
    'Nichts zu tun; was er sagt, wird gezeigt, soweit es lesbar ist.',

  'Uses message ids that are empty, too long or no text':
    'Verwendet Message-Ids, die leer, zu lang oder kein Text sind',
  'An id is a text of 1 to 36 characters. It is echoed unchanged.':
    'Eine Id ist ein Text von 1 bis 36 Zeichen. Sie wird unverändert zurückgegeben.',

  'Sends text that is no frame': 'Sendet Text, der kein Frame ist',
  'The text is not JSON, or not an array that begins with a message type. A command that waited for it ends as invalid-response.':
    'Der Text ist kein JSON oder kein Array, das mit einem Nachrichtentyp beginnt. Ein Befehl, der darauf wartete, endet mit invalid-response.',
  'Look at the text; often a value holds a quote or a line break that was not escaped.':
    'Sehen Sie sich den Text an; oft enthält ein Wert ein Anführungszeichen oder einen Zeilenumbruch ohne Escape.',

  'Sends frames of more than 1 MiB': 'Sendet Frames von mehr als 1 MiB',
  'The connection was closed with code 1009.': 'Die Verbindung wurde mit Code 1009 geschlossen.',
  'Let it send less at once, e.g. fewer stored meter values.':
    'Lassen Sie sie weniger auf einmal senden, z. B. weniger gespeicherte Messwerte.',

  'Sends heartbeats more often than it was told': 'Sendet Heartbeats öfter als vorgegeben',
  'Three heartbeats in a row came in less than half the interval.':
    'Drei Heartbeats nacheinander kamen in weniger als dem halben Intervall.',
  'Read HeartbeatInterval; it may ignore the interval of the boot.':
    'Lesen Sie HeartbeatInterval; vielleicht ignoriert sie das Intervall aus dem Boot.',

  'Answers commands late': 'Beantwortet Befehle zu spät',
  'The answer came after the command had been given up. It is shown with the command.':
    'Die Antwort kam, nachdem der Befehl aufgegeben war. Sie steht beim Befehl.',
  'Raise its command timeout in its settings.':
    'Erhöhen Sie das Zeitlimit für Befehle in ihren Einstellungen.',

  'Writes lists of values with blanks or quotes':
    'Schreibt Wertelisten mit Leerzeichen oder Anführungszeichen',
  'A comma separated list has neither. Some charge points also refuse a list without them.':
    'Eine Liste mit Kommas hat beides nicht. Manche Ladestationen lehnen eine Liste ohne sie sogar ab.',
  'Write the list the way it writes it, if it refuses ours.':
    'Schreiben Sie die Liste so, wie sie es tut, falls sie unsere ablehnt.',

  'Accepts a change of its local list with a version that is not newer':
    'Nimmt eine Änderung ihrer lokalen Liste mit einer nicht neueren Version an',
  'A Differential whose listVersion is not above that of the list there is to be answered VersionMismatch.':
    'Ein Differential, dessen listVersion nicht über der vorhandenen liegt, muss mit VersionMismatch beantwortet werden.',
  'Send the list again as Full; do not rely on its version checks.':
    'Senden Sie die Liste noch einmal als Full; verlassen Sie sich nicht auf ihre Versionsprüfung.',

  'Reports another version of its local list than it took':
    'Meldet eine andere Version ihrer lokalen Liste, als sie übernommen hat',
  'SendLocalList was accepted, and GetLocalListVersion answers another number.':
    'SendLocalList wurde angenommen, und GetLocalListVersion antwortet mit einer anderen Nummer.',
  'Send the list again as Full.': 'Senden Sie die Liste noch einmal als Full.',

  'Writes local time and labels it Z': 'Schreibt Ortszeit und kennzeichnet sie mit Z',
  'Its times differ from UTC by whole quarters of an hour, as a time zone does.':
    'Ihre Zeiten weichen um ganze Viertelstunden von UTC ab, wie bei einer Zeitzone.',
  'Set its time zone to UTC, or ask the maker to convert times before it writes Z.':
    'Stellen Sie ihre Zeitzone auf UTC, oder bitten Sie den Hersteller, Zeiten umzurechnen, bevor sie Z schreibt.',

  'Was sent a remote start with a tag of more than 16 characters':
    'Bekam einen Fernstart mit einem Tag von mehr als 16 Zeichen',
  'A tag may have 20 characters, but some charge points write beyond their buffer of 20 bytes and answer with another tag.':
    'Ein Tag darf 20 Zeichen haben, aber manche Ladestationen schreiben über ihren Puffer von 20 Byte hinaus und antworten mit einem anderen Tag.',
  'Use tags of at most 16 characters for remote starts where it goes wrong.':
    'Verwenden Sie für Fernstarts Tags mit höchstens 16 Zeichen, wo es schiefgeht.',

  'Sends values of the main meter with a transaction':
    'Sendet Werte des Hauptzählers mit einem Ladevorgang',
  'Connector 0 is the main meter; its values belong to no transaction.':
    'Anschluss 0 ist der Hauptzähler; seine Werte gehören zu keinem Ladevorgang.',
  'Nothing to do; the values are not counted for the transaction.':
    'Nichts zu tun; die Werte zählen nicht zum Ladevorgang.',

  'Uses a message id twice for different CALLs':
    'Verwendet eine Message-Id zweimal für verschiedene CALLs',
  'An id is unique for the charge point, over reconnects too; another CALL with the same id cannot be told from a repetition.':
    'Eine Id ist je Ladestation einmalig, auch über Verbindungen hinweg; ein anderer CALL mit derselben Id ist von einer Wiederholung nicht zu unterscheiden.',
  'Ask the maker for ids that are random or keep counting over a restart.':
    'Bitten Sie den Hersteller um Ids, die zufällig sind oder über einen Neustart weiterzählen.',

  'Sends no meter values during a transaction': 'Sendet während eines Ladevorgangs keine Messwerte',
  'MeterValueSampleInterval is above 0, and for more than three intervals and a minute no MeterValues came.':
    'MeterValueSampleInterval ist größer als 0, und mehr als drei Intervalle und eine Minute lang kamen keine MeterValues.',
  'Read MeterValuesSampledData; it may be empty.':
    'Lesen Sie MeterValuesSampledData; vielleicht ist es leer.',

  'Sends meter values of a transaction that is not known':
    'Sendet Messwerte zu einem unbekannten Ladevorgang',
  'The values are stored with what runs on the connector, if anything does.':
    'Die Werte werden bei dem gespeichert, was auf dem Anschluss läuft, falls dort etwas läuft.',
  'Look whether they came before the answer to StartTransaction.':
    'Prüfen Sie, ob sie vor der Antwort auf StartTransaction kamen.',

  'Mixes up the transactions of its connectors': 'Verwechselt die Ladevorgänge ihrer Anschlüsse',
  'Meter values name a transaction that runs on another connector than they do. They are stored with the transaction.':
    'Messwerte nennen einen Ladevorgang, der auf einem anderen Anschluss läuft. Sie werden beim Ladevorgang gespeichert.',
  'Check the energy of both transactions; the firmware mixes up its connectors.':
    'Prüfen Sie die Energie beider Ladevorgänge; die Firmware verwechselt ihre Anschlüsse.',

  'Connects without "Connection: Upgrade"': 'Verbindet sich ohne „Connection: Upgrade“',
  'Its WebSocket handshake lacks a header that HTTP asks for; it is read as if it were there.':
    'Ihrem WebSocket-Handshake fehlt ein Header, den HTTP verlangt; er wird gelesen, als wäre er da.',
  'Nothing to do here; a proxy in between may refuse it.':
    'Hier ist nichts zu tun; ein Proxy dazwischen kann sie aber abweisen.',

  'Does not answer pings': 'Beantwortet keine Pings',
  'A ping is to be answered by a pong at once. After the tolerated misses the connection is given up.':
    'Ein Ping muss sofort mit einem Pong beantwortet werden. Nach den geduldeten Ausfällen wird die Verbindung aufgegeben.',
  'If it never pongs, say so in its settings: then silence counts instead.':
    'Sendet sie nie einen Pong, sagen Sie es in ihren Einstellungen: Dann zählt stattdessen die Stille.',

  'Connects without a subprotocol': 'Verbindet sich ohne Subprotokoll',
  'Its handshake names no Sec-WebSocket-Protocol; ocpp1.6 is assumed.':
    'Ihr Handshake nennt kein Sec-WebSocket-Protocol; ocpp1.6 wird angenommen.',
  'Look for a setting of the OCPP version in the charge point.':
    'Suchen Sie in der Ladestation nach einer Einstellung für die OCPP-Version.',

  'Delivers statuses of the past': 'Liefert vergangene Statuswerte nach',
  'A queue is delivered after the connection came back. Older statuses go to the history and never replace the current one.':
    'Nach der Rückkehr der Verbindung wird eine Warteschlange geliefert. Ältere Statuswerte gehen in den Verlauf und ersetzen nie den aktuellen.',

  'Delivers the messages of a transaction out of order':
    'Liefert die Nachrichten eines Ladevorgangs in falscher Reihenfolge',
  'Queued messages of a transaction are delivered in the order of their times.':
    'Gespeicherte Nachrichten eines Ladevorgangs werden in der Reihenfolge ihrer Zeiten geliefert.',
  'Nothing to do; readings are ordered by their times here.':
    'Nichts zu tun; Messungen werden hier nach ihren Zeiten geordnet.',

  'Connects with extra slashes in its URL':
    'Verbindet sich mit überzähligen Schrägstrichen in der URL',
  'Repeated or trailing slashes stand around the identity; they are ignored.':
    'Um die Identität stehen doppelte oder abschließende Schrägstriche; sie werden ignoriert.',
  'Write the URL in the charge point without the last slash, since it adds its own.':
    'Tragen Sie die URL in der Ladestation ohne den letzten Schrägstrich ein, denn sie ergänzt selbst einen.',

  'Sends values of another type': 'Sendet Werte eines anderen Typs',
  'A number where text belongs, an object where a list belongs, and the like. It is read as what it must mean, or left out.':
    'Eine Zahl, wo Text hingehört, ein Objekt statt einer Liste und dergleichen. Es wird gelesen, wie es gemeint sein muss, oder weggelassen.',
  'Sends words that are not in the list': 'Sendet Wörter, die nicht in der Liste stehen',
  'A status, error code, measurand, unit or context that the text does not list. It is kept as it is.':
    'Ein Status, Fehlercode, eine Messgröße, Einheit oder ein Kontext, den der Text nicht nennt. Es bleibt, wie es ist.',
  'Sends texts that are too long': 'Sendet zu lange Texte',
  'More characters than the field has. The whole text is kept.':
    'Mehr Zeichen, als das Feld hat. Der ganze Text bleibt erhalten.',
  'Writes times or addresses in another form': 'Schreibt Zeiten oder Adressen in anderer Form',
  'A time without zone, with half an offset, or otherwise not as RFC 3339 asks. It is read where its meaning is clear.':
    'Eine Zeit ohne Zone, mit halbem Offset oder sonst nicht nach RFC 3339. Sie wird gelesen, wo ihr Sinn klar ist.',
  'Sends lists with too few entries': 'Sendet Listen mit zu wenigen Einträgen',
  'The list must not be empty.': 'Die Liste darf nicht leer sein.',
  'Leaves out required members': 'Lässt Pflichtfelder weg',
  'The rest of the message is used.': 'Der Rest der Nachricht wird verwendet.',
  'Sends members that do not exist': 'Sendet Felder, die es nicht gibt',
  'The schemas know no such member. It is ignored, and stands in the record.':
    'Die Schemas kennen kein solches Feld. Es wird ignoriert und steht in der Aufzeichnung.',
  'Sends numbers with too many digits': 'Sendet Zahlen mit zu vielen Stellen',
  'Limits have at most one digit after the point. The number is used as it is.':
    'Grenzwerte haben höchstens eine Nachkommastelle. Die Zahl wird verwendet, wie sie ist.',
  'Sends whole numbers too large to be exact':
    'Sendet ganze Zahlen, die zu groß sind, um genau zu sein',
  'Beyond 9007199254740991 a number has lost digits on its way through JSON.':
    'Über 9007199254740991 hinaus verliert eine Zahl auf dem Weg durch JSON Stellen.',
  'Sends a message with more than a hundred deviations':
    'Sendet eine Nachricht mit mehr als hundert Abweichungen',
  'Only the first hundred are listed.': 'Nur die ersten hundert sind aufgeführt.',
  'Sends meter values that are no numbers': 'Sendet Messwerte, die keine Zahlen sind',
  'An empty or unreadable value. The text is kept and never counted as 0.':
    'Ein leerer oder unlesbarer Wert. Der Text bleibt erhalten und zählt nie als 0.',
  'Sends lists without an entry': 'Sendet Listen ohne Eintrag',
  'A list of readings, samples or periods is empty.':
    'Eine Liste von Messungen, Messwerten oder Abschnitten ist leer.',
  'Names a connector that cannot be': 'Nennt einen Anschluss, den es nicht geben kann',
  'Connector numbers begin at 1, and 0 stands for the charge point as a whole only where the text says so.':
    'Anschlüsse beginnen bei 1, und 0 steht nur für die ganze Ladestation, wo der Text es sagt.',
  'Sends idTags with control or foreign characters':
    'Sendet idTags mit Steuerzeichen oder fremden Zeichen',
  'An idTag holds printable ASCII only. It is compared as it came.':
    'Ein idTag enthält nur druckbares ASCII. Er wird verglichen, wie er kam.',
  'Reports a status of connector 0 that only a connector has':
    'Meldet für Anschluss 0 einen Status, den nur ein Anschluss hat',
  'The charge point as a whole is Available, Unavailable or Faulted.':
    'Die Ladestation als Ganzes ist Available, Unavailable oder Faulted.',
  'Names a local list version of 0 or -1': 'Nennt 0 oder -1 als Version der lokalen Liste',
  '0 means an empty list and -1 an unsupported one.':
    '0 bedeutet eine leere Liste und -1 eine nicht unterstützte.',
  'Lists an idTag twice': 'Führt einen idTag zweimal auf',
  'Each tag stands in a list once.': 'Jedes Tag steht in einer Liste einmal.',
  'Lists a tag without its info': 'Führt ein Tag ohne seine Angaben auf',
  'In a full update every tag has its idTagInfo.': 'In einem Full hat jedes Tag seine idTagInfo.',
  'Remote start with a profile that is no TxProfile':
    'Fernstart mit einem Profil, das kein TxProfile ist',
  'Only a TxProfile may come with a remote start.':
    'Nur ein TxProfile darf mit einem Fernstart kommen.',
  'Remote start with a profile that names a transaction':
    'Fernstart mit einem Profil, das einen Ladevorgang nennt',
  'The transaction does not exist yet.': 'Den Ladevorgang gibt es noch nicht.',
  'A charging profile on a connector where it cannot be':
    'Ein Ladeprofil auf einem Anschluss, wo es nicht sein kann',
  'ChargePointMaxProfile belongs to connector 0, TxProfile to a connector.':
    'ChargePointMaxProfile gehört zu Anschluss 0, TxProfile zu einem Anschluss.',
  'Writes startSchedule into a composite schedule': 'Schreibt startSchedule in einen Gesamtplan',
  'scheduleStart beside the schedule says when it begins.':
    'scheduleStart neben dem Plan sagt, wann er beginnt.',
  'Sends schedules whose first period does not start at 0':
    'Sendet Ladepläne, deren erster Abschnitt nicht bei 0 beginnt',
  'The first period begins with the schedule.': 'Der erste Abschnitt beginnt mit dem Plan.',
  'Sends a stack level below 0': 'Sendet einen stackLevel unter 0',
  'Stack levels begin at 0.': 'stackLevel beginnt bei 0.',
  'Sends a recurrency for a profile that does not recur':
    'Sendet eine Wiederholung für ein Profil, das sich nicht wiederholt',
  'recurrencyKind belongs to Recurring profiles only.':
    'recurrencyKind gehört nur zu Profilen der Art Recurring.',
  'Names a transaction in a profile that is no TxProfile':
    'Nennt einen Ladevorgang in einem Profil, das kein TxProfile ist',
  'Only a TxProfile belongs to a transaction.': 'Nur ein TxProfile gehört zu einem Ladevorgang.',
  'Report it to the maker with the message; in strict mode it is answered by a CALLERROR.':
    'Melden Sie es dem Hersteller mit der Nachricht; in strenger Prüfung wird sie mit einem CALLERROR beantwortet.',

  'Pings less often than it gives up messages': 'Pingt seltener, als sie Nachrichten aufgibt',
  'WebSocketPingInterval is to be shorter than TransactionMessageAttempts times TransactionMessageRetryInterval, so that a dead connection is found before messages are given up.':
    'WebSocketPingInterval muss kürzer sein als TransactionMessageAttempts mal TransactionMessageRetryInterval, damit eine tote Verbindung bemerkt wird, bevor Nachrichten aufgegeben werden.',
  'Set WebSocketPingInterval lower.': 'Setzen Sie WebSocketPingInterval niedriger.',

  'Names units where Current and Power belong': 'Nennt Einheiten, wo Current und Power hingehören',
  'ChargingScheduleAllowedChargingRateUnit lists Current and Power; W and A are what schedules use.':
    'ChargingScheduleAllowedChargingRateUnit führt Current und Power auf; W und A stehen in den Ladeplänen.',
  'Nothing to do; W is read as Power and A as Current.':
    'Nichts zu tun; W wird als Power und A als Current gelesen.',

  'Boots when its measurands are changed': 'Startet neu, wenn ihre Messgrößen geändert werden',
  'It booted within two minutes of a ChangeConfiguration of its meter values, without having been reset.':
    'Sie bootete binnen zwei Minuten nach einem ChangeConfiguration ihrer Messwerte, ohne dass ein Reset gesendet wurde.',
  'Leave its measurands alone, or change them when nobody charges.':
    'Lassen Sie ihre Messgrößen, wie sie sind, oder ändern Sie sie, wenn niemand lädt.',

  'Its energy register falls during a transaction':
    'Ihr Energiezähler fällt während eines Ladevorgangs',
  'A register may only rise. What was counted before it fell is kept, and only what rises counts.':
    'Ein Zählerstand darf nur steigen. Was vorher gezählt war, bleibt, und nur was steigt, zählt.',
  'Check the meter: it was reset or replaced, or does not count on.':
    'Prüfen Sie den Zähler: Er wurde zurückgesetzt oder getauscht oder zählt nicht weiter.',

  'Its energy register is lower at a start than at the stop before':
    'Ihr Zählerstand ist beim Start niedriger als beim Stopp davor',
  'A register counts on over transactions. It was reset, or counts each transaction on its own.':
    'Ein Zähler zählt über Ladevorgänge hinweg weiter. Er wurde zurückgesetzt oder zählt jeden Ladevorgang für sich.',
  'Compare energies, not registers; look for a setting of the meter.':
    'Vergleichen Sie Energien, nicht Zählerstände; suchen Sie nach einer Einstellung des Zählers.',

  'Starts with another tag than the remote start gave it':
    'Startet mit einem anderen Tag, als der Fernstart ihr gab',
  'The tag begins the same and was cut or got something added.':
    'Das Tag beginnt gleich und wurde gekürzt oder ergänzt.',
  'Enter both spellings as tags, or use shorter tags.':
    'Legen Sie beide Schreibweisen als Tags an, oder verwenden Sie kürzere Tags.',

  'Sends a CALL again that was answered': 'Sendet einen beantworteten CALL noch einmal',
  'A repetition with the same message id is allowed when the answer got lost; it gets the same answer.':
    'Eine Wiederholung mit derselben Message-Id ist erlaubt, wenn die Antwort verloren ging; sie bekommt dieselbe Antwort.',
  'Nothing to do, unless it happens often: then answers get lost.':
    'Nichts zu tun, außer es geschieht oft: Dann gehen Antworten verloren.',

  'Sends the same meter values again': 'Sendet dieselben Messwerte noch einmal',
  'The very same reading is stored already; it is counted once.':
    'Genau dieselbe Messung ist schon gespeichert; sie zählt einmal.',

  'Answers a command twice': 'Beantwortet einen Befehl zweimal',
  'The command had been answered before; the first answer counts.':
    'Der Befehl war schon beantwortet; es zählt die erste Antwort.',

  'Sends the same StartTransaction again': 'Sendet dasselbe StartTransaction noch einmal',
  'Its answer got lost; the repetition gets the same transaction id.':
    'Die Antwort ging verloren; die Wiederholung bekommt dieselbe transactionId.',

  'Sends a status again that did not change': 'Sendet einen unveränderten Status noch einmal',
  'The same status of the same connector within a minute, without a boot, a reconnect or a trigger in between.':
    'Derselbe Status desselben Anschlusses innerhalb einer Minute, ohne Boot, Neuverbindung oder Auslöser dazwischen.',
  'Look at MinimumStatusDuration, and whether its contactor or cable bounces.':
    'Sehen Sie sich MinimumStatusDuration an, und ob Schütz oder Kabel prellen.',

  'Sends the same StopTransaction again': 'Sendet dasselbe StopTransaction noch einmal',
  'The transaction was stopped before; the repetition changes nothing.':
    'Der Ladevorgang war schon gestoppt; die Wiederholung ändert nichts.',

  'Answers what was never asked': 'Beantwortet, was nie gefragt wurde',
  'A CALLRESULT or CALLERROR whose message id belongs to no CALL sent to it.':
    'Ein CALLRESULT oder CALLERROR, dessen Message-Id zu keinem CALL an sie gehört.',
  'Look whether it changes the message id in its answer.':
    'Prüfen Sie, ob sie die Message-Id in ihrer Antwort ändert.',

  'Starts with a reservation that it does not hold':
    'Startet mit einer Reservierung, die sie nicht hat',
  'The start names a reservationId that was never given to this charge point, or whose reservation has ended. Some write 0 or -1 where there is none.':
    'Der Start nennt eine reservationId, die diese Ladestation nie bekam oder deren Reservierung beendet ist. Manche schreiben 0 oder -1, wo es keine gibt.',
  'Nothing to do where it is 0 or -1; otherwise compare the reservations of both sides.':
    'Nichts zu tun bei 0 oder -1; sonst vergleichen Sie die Reservierungen beider Seiten.',

  'Lets another tag use a reservation': 'Lässt ein anderes Tag eine Reservierung nutzen',
  'A reserved connector starts only for the tag of the reservation or one of its parent group.':
    'Ein reservierter Anschluss startet nur für das Tag der Reservierung oder eines aus dessen Gruppe.',
  'Check the parent group of the tag; report it to the vendor.':
    'Prüfen Sie die Gruppe des Tags; melden Sie es dem Hersteller.',

  'Resets without stopping its transactions': 'Startet neu, ohne ihre Ladevorgänge zu stoppen',
  'Before a soft reset it sends StopTransaction; after a hard one it sends it as soon as it is back.':
    'Vor einem Soft Reset sendet sie StopTransaction; nach einem Hard Reset, sobald sie zurück ist.',
  'Close the transaction here; its energy ends with the last meter value.':
    'Schließen Sie den Ladevorgang hier; seine Energie endet mit dem letzten Messwert.',

  'Schedules a change of availability that could happen at once':
    'Plant eine Änderung der Verfügbarkeit, die sofort möglich wäre',
  'Scheduled means that a running transaction has to end first; the connector is Available.':
    'Scheduled heißt, dass erst ein laufender Ladevorgang enden muss; der Anschluss ist aber Available.',
  'Wait for its StatusNotification, or reset it.':
    'Warten Sie auf ihre StatusNotification, oder starten Sie sie neu.',

  'Starts a reserved transaction without its reservation':
    'Startet einen reservierten Ladevorgang ohne seine Reservierung',
  'A start that ends a reservation names its reservationId. Without it the central system has to guess which one is used up: one for this tag on this connector, or on any.':
    'Ein Start, der eine Reservierung beendet, nennt ihre reservationId. Ohne sie muss das Zentralsystem raten, welche verbraucht ist: eine für dieses Tag auf diesem oder irgendeinem Anschluss.',
  'Where the guess is wrong, cancel the reservation by hand.':
    'Wo falsch geraten wurde, stornieren Sie die Reservierung von Hand.',

  'Does not report all its connectors after a boot':
    'Meldet nach einem Boot nicht alle ihre Anschlüsse',
  'After acceptance it sends a StatusNotification for connector 0 and for every connector. One minute later some had not come.':
    'Nach der Annahme sendet sie eine StatusNotification für Anschluss 0 und jeden weiteren. Eine Minute später fehlten einige.',
  'Trigger StatusNotification to learn its state.':
    'Lösen Sie StatusNotification aus, um den Zustand zu erfahren.',

  'Reports a change of status that cannot happen':
    'Meldet einen Statuswechsel, den es nicht geben kann',
  'The table of statuses in the text knows no such step, e.g. from Available to Finishing. Preparing to Finishing is legal (errata 3.20).':
    'Die Statustabelle im Text kennt keinen solchen Schritt, z. B. von Available zu Finishing. Preparing zu Finishing ist erlaubt (errata 3.20).',
  'Look whether a status in between is lost, or suppressed by MinimumStatusDuration.':
    'Prüfen Sie, ob ein Status dazwischen verloren geht oder von MinimumStatusDuration unterdrückt wird.',

  'Stops with -1 although its start was answered':
    'Stoppt mit -1, obwohl ihr Start beantwortet wurde',
  '-1 is for a charge point that never got an answer to its StartTransaction; this one did get one.':
    '-1 ist für eine Ladestation, die nie eine Antwort auf ihr StartTransaction bekam; diese bekam eine.',
  'Look whether the answer to StartTransaction arrived late or over another connection.':
    'Prüfen Sie, ob die Antwort auf StartTransaction spät oder über eine andere Verbindung kam.',

  'Lets another tag stop a transaction': 'Lässt ein anderes Tag einen Ladevorgang stoppen',
  'A transaction is stopped with the tag that started it or one of the same group (parentIdTag).':
    'Ein Ladevorgang wird mit dem Tag gestoppt, das ihn startete, oder einem derselben Gruppe (parentIdTag).',
  'Look whether the two tags belong to one group; otherwise report it to the maker.':
    'Prüfen Sie, ob beide Tags zu einer Gruppe gehören; sonst melden Sie es dem Hersteller.',

  'Offers another subprotocol than at its connection before':
    'Bietet ein anderes Subprotokoll an als bei der Verbindung davor',
  'The version of OCPP is a setting of the charge point and does not change by itself.':
    'Die OCPP-Version ist eine Einstellung der Ladestation und ändert sich nicht von selbst.',
  'Look for a fallback between versions in the charge point and switch it off.':
    'Suchen Sie in der Ladestation nach einem Wechsel zwischen Versionen und schalten Sie ihn aus.',

  'Spells the subprotocol another way': 'Schreibt das Subprotokoll anders',
  'ocpp1.6 is the registered name; its own spelling is echoed, because it compares.':
    'ocpp1.6 ist der registrierte Name; ihre eigene Schreibweise wird zurückgegeben, weil sie vergleicht.',

  'Sends times that cannot be': 'Sendet Zeiten, die nicht sein können',
  'A time is no time, or lies before 2010 or after 2099: the clock was not set. The time of receipt is used.':
    'Eine Zeit ist keine Zeit oder liegt vor 2010 oder nach 2099: Die Uhr war nicht gestellt. Es gilt die Empfangszeit.',

  'Names transaction 0 or a negative one': 'Nennt Ladevorgang 0 oder einen negativen',
  'Transaction ids given out here are positive, so the message belongs to no known transaction.':
    'Hier vergebene Nummern sind positiv; die Nachricht gehört also zu keinem bekannten Ladevorgang.',
  'Look at the answer to its StartTransaction; the firmware may not keep the id.':
    'Sehen Sie sich die Antwort auf ihr StartTransaction an; vielleicht merkt sich die Firmware die Nummer nicht.',

  'Starts a transaction while another is open on the connector':
    'Startet einen Ladevorgang, während auf dem Anschluss noch einer offen ist',
  'The one before was never stopped; the new one takes its place.':
    'Der vorige wurde nie gestoppt; der neue tritt an seine Stelle.',
  'Look for the lost StopTransaction; the energy of the older transaction ends with its last meter value.':
    'Suchen Sie das verlorene StopTransaction; die Energie des älteren Ladevorgangs endet mit seinem letzten Messwert.',

  'Accepts a trigger and sends no message': 'Nimmt einen Auslöser an und sendet keine Nachricht',
  'A minute after TriggerMessage was accepted, the message asked for had not come.':
    'Eine Minute, nachdem TriggerMessage angenommen wurde, war die verlangte Nachricht nicht gekommen.',
  'Look whether it reports the message as supported but never sends it.':
    'Prüfen Sie, ob sie die Nachricht als unterstützt meldet, aber nie sendet.',

  'Sends the message asked for before it answers the trigger':
    'Sendet die verlangte Nachricht, bevor sie den Auslöser beantwortet',
  'TriggerMessage is answered first, and then the message is sent.':
    'Zuerst wird TriggerMessage beantwortet, dann die Nachricht gesendet.',

  'Sends an action that does not exist': 'Sendet eine Aktion, die es nicht gibt',
  'OCPP 1.6 has no such action; it is answered NotImplemented.':
    'OCPP 1.6 kennt keine solche Aktion; sie wird mit NotImplemented beantwortet.',
  'Look whether it means an action of OCPP 2, or a DataTransfer.':
    'Prüfen Sie, ob eine Aktion von OCPP 2 oder ein DataTransfer gemeint ist.',

  'Accepts commands for connectors it does not have':
    'Nimmt Befehle für Anschlüsse an, die sie nicht hat',
  'After its boot it reported fewer connectors than the command names.':
    'Nach ihrem Boot meldete sie weniger Anschlüsse, als der Befehl nennt.',
  'Check the number of the connector; the answer means nothing.':
    'Prüfen Sie die Nummer des Anschlusses; die Antwort besagt nichts.',

  'Answers with an error code that does not exist':
    'Antwortet mit einem Fehlercode, den es nicht gibt',
  'The codes of a CALLERROR are a closed list, FormationViolation and OccurenceConstraintViolation spelt so.':
    'Die Codes eines CALLERROR sind eine feste Liste; FormationViolation und OccurenceConstraintViolation schreiben sich so.',
  'Nothing to do; the code is shown as it came.':
    'Nichts zu tun; der Code wird gezeigt, wie er kam.',

  'Sends a message type that does not exist': 'Sendet einen Nachrichtentyp, den es nicht gibt',
  'The frame is ignored, as the text asks, and the connection stays open.':
    'Der Frame wird ignoriert, wie der Text es verlangt, und die Verbindung bleibt offen.',
  'Nothing to do; it may speak a later version of OCPP.':
    'Nichts zu tun; vielleicht spricht sie eine spätere Version von OCPP.',

  'Stops a transaction that is not known here':
    'Stoppt einen Ladevorgang, der hier nicht bekannt ist',
  'A StopTransaction names a transaction that was never started here, as after free charging or with another central system. It is answered like any other.':
    'Ein StopTransaction nennt einen Ladevorgang, der hier nie gestartet wurde, etwa nach freiem Laden oder mit einem anderen Zentralsystem. Es wird beantwortet wie jedes andere.',
  'Attach the orphan stop to the transaction it belongs to, if there is one.':
    'Ordnen Sie den verwaisten Stopp dem Ladevorgang zu, zu dem er gehört, falls es einen gibt.',

  'Sends an action that only the central system sends':
    'Sendet eine Aktion, die nur das Zentralsystem sendet',
  'It is answered NotSupported.': 'Sie wird mit NotSupported beantwortet.',
  'Report it to the maker.': 'Melden Sie es dem Hersteller.',
};
