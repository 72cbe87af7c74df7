import type { Sentences } from '../translator';

/** What the standard configuration keys are for, and what is wrong with a value of theirs. */
export const configurationKeys: Sentences = {
  'While offline, tags that are not known locally may charge as well.':
    'Offline dürfen auch Tags laden, die lokal nicht bekannt sind.',
  'Keeps tags that were accepted in a cache, for when it is offline or has to be quick.':
    'Merkt sich akzeptierte Tags in einem Cache, falls sie offline ist oder es schnell gehen muss.',
  'A remote start is authorized first, as if the tag had been presented at the charge point.':
    'Ein Fernstart wird zuerst autorisiert, als wäre das Tag an der Ladestation vorgehalten worden.',
  'How often its lights blink when it signals something.':
    'Wie oft ihre Leuchten blinken, wenn sie etwas anzeigt.',
  'Sends meter values at these even intervals of the day, counted from midnight; 900 is every quarter hour, 0 never.':
    'Sendet Messwerte in diesem festen Raster des Tages ab Mitternacht; 900 ist jede Viertelstunde, 0 nie.',
  'So long it stays Preparing for the cable to be plugged in before it gives up.':
    'So lange bleibt sie in Preparing und wartet auf das Einstecken des Kabels, bevor sie aufgibt.',
  'How the phases of each connector are wired to the meter, e.g. 0.RST,1.RST,2.RTS; 0 is the grid connection.':
    'Wie die Phasen jedes Anschlusses am Zähler aufgelegt sind, z. B. 0.RST,1.RST,2.RTS; 0 ist der Netzanschluss.',
  'How many values ConnectorPhaseRotation may hold.':
    'Wie viele Werte ConnectorPhaseRotation enthalten darf.',
  'How many keys may be asked for in one GetConfiguration; more are asked for in portions.':
    'Wie viele Schlüssel ein GetConfiguration abfragen darf; mehr werden in Portionen abgefragt.',
  'After so long without any message it sends a Heartbeat. The answer to its boot sets it too.':
    'Nach so langer Zeit ohne Nachricht sendet sie einen Heartbeat. Auch die Antwort auf ihren Boot setzt diesen Wert.',
  'How bright its lights are.': 'Wie hell ihre Leuchten sind.',
  'While offline, tags of its local list or cache may charge.':
    'Offline dürfen Tags aus ihrer lokalen Liste oder ihrem Cache laden.',
  'While online, tags of its local list or cache start at once, without waiting for the answer to Authorize.':
    'Online starten Tags aus ihrer lokalen Liste oder ihrem Cache sofort, ohne auf die Antwort auf Authorize zu warten.',
  'So much energy it still gives when the tag turns out to be invalid after the start.':
    'So viel Energie gibt sie noch ab, wenn sich das Tag nach dem Start als ungültig erweist.',
  'So long it waits for the answer to a message of its own.':
    'So lange wartet sie auf die Antwort auf eine eigene Nachricht.',
  'What it measures for the meter values of ClockAlignedDataInterval.':
    'Was sie für die Messwerte nach ClockAlignedDataInterval misst.',
  'How many measurands MeterValuesAlignedData may hold.':
    'Wie viele Messgrößen MeterValuesAlignedData enthalten darf.',
  'What it measures during a transaction, every MeterValueSampleInterval. One it does not know refuses the whole list (errata 3.14.4).':
    'Was sie während eines Ladevorgangs bei jedem MeterValueSampleInterval misst. Kennt sie eine Messgröße nicht, lehnt sie die ganze Liste ab (errata 3.14.4).',
  'How many measurands MeterValuesSampledData may hold.':
    'Wie viele Messgrößen MeterValuesSampledData enthalten darf.',
  'Sends meter values so often while a transaction runs; 0 is never.':
    'So oft sendet sie Messwerte, während ein Ladevorgang läuft; 0 ist nie.',
  'A status must last so long before it is reported.':
    'So lange muss ein Status anhalten, bevor er gemeldet wird.',
  'How many connectors it has.': 'Wie viele Anschlüsse sie hat.',
  'How often it tries a reset again that failed.':
    'Wie oft sie einen fehlgeschlagenen Reset wiederholt.',
  'Unplugging the cable from the vehicle ends the transaction; otherwise it waits for the cable to come back.':
    'Das Abziehen des Kabels am Fahrzeug beendet den Ladevorgang; sonst wartet sie, bis das Kabel wieder steckt.',
  'Ends a transaction whose tag the central system does not accept; otherwise it goes on without energy.':
    'Beendet einen Ladevorgang, dessen Tag das Zentralsystem nicht akzeptiert; sonst läuft er ohne Energie weiter.',
  'How many meter values a StopTransaction can carry; of more it leaves some between start and end out.':
    'Wie viele Messwerte ein StopTransaction tragen kann; sind es mehr, lässt sie einige zwischen Anfang und Ende weg.',
  'What StopTransaction tells of every ClockAlignedDataInterval of the transaction.':
    'Was StopTransaction von jedem ClockAlignedDataInterval des Ladevorgangs mitteilt.',
  'How many measurands StopTxnAlignedData may hold.':
    'Wie viele Messgrößen StopTxnAlignedData enthalten darf.',
  'What StopTransaction tells of every MeterValueSampleInterval of the transaction.':
    'Was StopTransaction von jedem MeterValueSampleInterval des Ladevorgangs mitteilt.',
  'How many measurands StopTxnSampledData may hold.':
    'Wie viele Messgrößen StopTxnSampledData enthalten darf.',
  'Which parts of OCPP 1.6 it supports.': 'Welche Teile von OCPP 1.6 sie unterstützt.',
  'Of no use: SupportedFeatureProfiles cannot be written.':
    'Ohne Nutzen: SupportedFeatureProfiles lässt sich nicht schreiben.',
  'How often it tries to deliver a message about a transaction that could not be processed.':
    'Wie oft sie versucht, eine Nachricht zu einem Ladevorgang zuzustellen, die nicht verarbeitet werden konnte.',
  'So long it waits before it delivers such a message again, times the number of attempts before.':
    'So lange wartet sie, bevor sie eine solche Nachricht erneut zustellt, mal Zahl der bisherigen Versuche.',
  'Unplugging the cable from the vehicle unlocks it at the charge point; always false with a fixed cable.':
    'Das Abziehen des Kabels am Fahrzeug entriegelt es an der Ladestation; bei fest angeschlagenem Kabel immer false.',
  'Pings the central system so often; 0 leaves the pings to the other side.':
    'So oft sendet sie dem Zentralsystem einen Ping; 0 überlässt die Pings der Gegenseite.',
  'Whether the local authorization list is used.':
    'Ob die lokale Autorisierungsliste benutzt wird.',
  'How many tags its local list can hold.': 'Wie viele Tags ihre lokale Liste fasst.',
  'How many tags one SendLocalList may carry.': 'Wie viele Tags ein SendLocalList tragen darf.',
  'Whether it can be reserved as a whole, without naming a connector.':
    'Ob sie sich als Ganzes reservieren lässt, ohne einen Anschluss zu nennen.',
  'The highest stackLevel of a charging profile, and how many it takes of each purpose.':
    'Der höchste stackLevel eines Ladeprofils und wie viele Profile sie je Zweck annimmt.',
  'What schedules may limit: Current is in A, Power in W.':
    'Was Ladepläne begrenzen dürfen: Current in A, Power in W.',
  'How many periods a schedule may have.': 'Wie viele Abschnitte ein Ladeplan haben darf.',
  'Whether it can change from three phases to one during a transaction.':
    'Ob sie während eines Ladevorgangs von drei Phasen auf eine umschalten kann.',
  'How many charging profiles it can hold at a time.':
    'Wie viele Ladeprofile sie gleichzeitig halten kann.',
  'How it can fetch firmware and send diagnostics.':
    'Wie sie Firmware holen und Diagnosedaten senden kann.',
  'A new root certificate of the central system must be signed by the one it replaces.':
    'Ein neues Wurzelzertifikat des Zentralsystems muss von dem signiert sein, das es ersetzt.',
  'The password it connects with: 16 to 20 bytes, written as 32 to 40 hexadecimal digits. It can be set and is never told.':
    'Das Passwort, mit dem sie sich verbindet: 16 bis 20 Byte, geschrieben als 32 bis 40 Hexadezimalziffern. Es lässt sich setzen und wird nie mitgeteilt.',
  'How long the certificate chain of a CertificateSigned may be.':
    'Wie lang die Zertifikatskette eines CertificateSigned sein darf.',
  'How many root certificates it can hold.': 'Wie viele Wurzelzertifikate sie fasst.',
  'The organization that its certificate is made for; it must be set before a certificate is asked for.':
    'Die Organisation, für die ihr Zertifikat ausgestellt wird; sie muss gesetzt sein, bevor ein Zertifikat angefordert wird.',
  'How the connection is secured: 0 not at all, 1 password, 2 TLS and password, 3 TLS with certificates on both sides. It only goes up.':
    'Wie die Verbindung gesichert ist: 0 gar nicht, 1 Passwort, 2 TLS und Passwort, 3 TLS mit Zertifikaten auf beiden Seiten. Es geht nur aufwärts.',

  '{1} is a whole number; accepted is {2}.': '{1} ist eine ganze Zahl; erlaubt ist {2*}.',
  '{1} may be {2}, not {3}.': '{1} darf {2*} sein, nicht {3}.',
  '{1} divides the day into even intervals; {2} s does not go evenly into {3} s.':
    '{1} teilt den Tag in gleiche Abschnitte; {2} s gehen nicht in {3} s auf.',
  '{1} is a list: values with commas between them and no blanks, quotes or empty places.':
    '{1} ist eine Liste: Werte mit Kommas dazwischen, ohne Leerzeichen, Anführungszeichen oder leere Stellen.',
  '{1} names a value twice.': '{1} nennt einen Wert zweimal.',
  '{1} may hold {2} values ({3.}); these are {4}.':
    '{1} darf {2} Werte enthalten ({3}); das sind {4}.',
  '{1} is no phase rotation; accepted is connector, dot and one of NotApplicable, Unknown, RST, RTS, SRT, STR, TRS, TSR, e.g. 1.RST.':
    '{1} ist keine Phasenfolge; erlaubt ist Anschluss, Punkt und eines von NotApplicable, Unknown, RST, RTS, SRT, STR, TRS, TSR, z. B. 1.RST.',
  '{1} does not know {2}; known are {3}.': '{1} kennt {2} nicht; bekannt sind {3}.',
  'A value may have {1} characters; this one has {2}.':
    'Ein Wert darf {1} Zeichen haben; dieser hat {2}.',
  '{1} is read-only ({2.}).': '{1} ist schreibgeschützt ({2}).',
  'AuthorizationKey takes 32 to 40 hexadecimal digits, an even number of them.':
    'AuthorizationKey besteht aus 32 bis 40 Hexadezimalziffern, einer geraden Anzahl.',
  '{1} is true or false.': '{1} ist true oder false.',
};

export const configurationPieces: Sentences = {
  '{1#} or more': 'mindestens {1}',
  '{1#} or more {2}': 'mindestens {1} {2*}',
  '{1#} to {2#}': '{1} bis {2}',
  '{1#} to {2#} {3}': '{1} bis {2} {3*}',
  times: 'mal',
  characters: 'Zeichen',
};
