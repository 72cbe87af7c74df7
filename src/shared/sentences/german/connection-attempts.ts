import type { Sentences } from '../translator';

/** Why a knock on the OCPP port was refused or is remarkable, and why a connection ended. */
export const connectionAttempts: Sentences = {
  '"{1}" has a password here, but connected without one (HTTP Basic, the user name is the identity).':
    '„{1}“ hat hier ein Passwort, verband sich aber ohne (HTTP Basic, der Benutzername ist die Identität).',
  '"{1}" connected with a wrong password ({2.} bytes were sent).':
    '„{1}“ verband sich mit einem falschen Passwort (gesendet wurden {2} Byte).',
  '"{1}" connected with another user name; the user name must be the identity.':
    '„{1}“ verband sich mit einem anderen Benutzernamen; der Benutzername muss die Identität sein.',
  '"{1}" is not registered, and unknown charge points are refused. Accept it here, or change the setting.':
    '„{1}“ ist nicht registriert, und unbekannte Ladestationen werden abgewiesen. Lassen Sie sie hier zu, oder ändern Sie die Einstellung.',
  'It showed no certificate, and security profile 3 is required of it (Security Whitepaper A00.FR.407).':
    'Sie zeigte kein Zertifikat, und von ihr wird Sicherheitsprofil 3 verlangt (Security Whitepaper A00.FR.407).',
  '"{1}" was refused. {2.}': '„{1}“ wurde abgewiesen. {2*}',
  '"{1}" connected {2}, which is security profile {3}; profile {4} is required of it.':
    '„{1}“ verband sich {2*}, also mit Sicherheitsprofil {3}; verlangt wird Profil {4}.',
  '"{1}" was connected already; the new connection took the place of the old one. If two devices share the identity, give one another.':
    '„{1}“ war schon verbunden; die neue Verbindung trat an die Stelle der alten. Teilen sich zwei Geräte die Identität, geben Sie einem eine andere.',
  'The Authorization header is not of scheme Basic.':
    'Der Authorization-Header hat nicht das Schema Basic.',
  'The Basic credentials are not valid base64.':
    'Die Basic-Zugangsdaten sind kein gültiges Base64.',
  'The Basic credentials hold no colon between user name and password.':
    'In den Basic-Zugangsdaten fehlt der Doppelpunkt zwischen Benutzername und Passwort.',
  'The URL names no charge point. Add the identity at the end of its path, as in {1}.':
    'Die URL nennt keine Ladestation. Hängen Sie die Identität ans Ende des Pfads, wie in {1}.',
  'The end of the URL is not valid percent-encoded UTF-8. Write a percent sign as %25 and a space as %20.':
    'Das Ende der URL ist kein gültig prozentkodiertes UTF-8. Schreiben Sie ein Prozentzeichen als %25 und ein Leerzeichen als %20.',
  'The identity has {1} characters; at most {2} are accepted.':
    'Die Identität hat {1} Zeichen; angenommen werden höchstens {2}.',
  'The identity holds control characters or line breaks. Remove them.':
    'Die Identität enthält Steuerzeichen oder Zeilenumbrüche. Entfernen Sie sie.',
  'The identity is blank or only dots. Give the charge point a name.':
    'Die Identität ist leer oder besteht nur aus Punkten. Geben Sie der Ladestation einen Namen.',
  'The request is a {1}; a WebSocket starts with GET.':
    'Die Anfrage ist ein {1}; ein WebSocket beginnt mit GET.',
  'The Sec-WebSocket-Key header is missing or is not 16 bytes in base64 (RFC 6455 §4.2.1).':
    'Der Header Sec-WebSocket-Key fehlt oder ist nicht 16 Byte in Base64 (RFC 6455 §4.2.1).',
  'The Sec-WebSocket-Version is {1}; 13 is spoken here (RFC 6455 §4.2.1).':
    'Sec-WebSocket-Version ist {1}; hier wird 13 gesprochen (RFC 6455 §4.2.1).',
  'This is the OCPP port of a central system: charge points connect here with a WebSocket (ws://). A browser finds nothing to see on it.':
    'Dies ist der OCPP-Port eines Zentralsystems: Ladestationen verbinden sich hier mit einem WebSocket (ws://). Ein Browser findet hier nichts zu sehen.',
  'The "Upgrade: websocket" header is missing (RFC 6455 §4.2.1).':
    'Der Header „Upgrade: websocket“ fehlt (RFC 6455 §4.2.1).',
  'What was sent is not a valid HTTP request.':
    'Was gesendet wurde, ist keine gültige HTTP-Anfrage.',
  'The central system is stopping. Connect again in a moment.':
    'Das Zentralsystem wird beendet. Verbinden Sie sich gleich noch einmal.',
  'The central system could not check this charge point; its log says why.':
    'Das Zentralsystem konnte diese Ladestation nicht prüfen; sein Protokoll sagt, warum.',
  'The charge point speaks TLS to a port without TLS. Use ws:// instead of wss://.':
    'Die Ladestation spricht TLS an einem Port ohne TLS. Verwenden Sie ws:// statt wss://.',
  'The request head is longer than {1} bytes.': 'Der Kopf der Anfrage ist länger als {1} Byte.',
  'The connection was opened, but no complete request came in time.':
    'Die Verbindung wurde geöffnet, aber es kam rechtzeitig keine vollständige Anfrage.',
  'Too many connections were open that had not sent a complete request.':
    'Zu viele Verbindungen waren offen, die keine vollständige Anfrage gesendet hatten.',
  'The charge point speaks without TLS to the port with TLS. Use wss:// instead of ws://, or the other port.':
    'Die Ladestation spricht ohne TLS am Port mit TLS. Verwenden Sie wss:// statt ws://, oder den anderen Port.',
  'The charge point offers no TLS version from 1.2 on, which is the least that is accepted (Security Whitepaper A00.FR.312). Update its firmware, or let it connect without TLS.':
    'Die Ladestation bietet keine TLS-Version ab 1.2 an, und weniger wird nicht angenommen (Security Whitepaper A00.FR.312). Erneuern Sie ihre Firmware, oder lassen Sie sie sich ohne TLS verbinden.',
  'The charge point offers none of the cipher suites that are accepted (Security Whitepaper A00.FR.317).':
    'Die Ladestation bietet keine der Cipher-Suites an, die angenommen werden (Security Whitepaper A00.FR.317).',
  'The charge point refuses our certificate (alert {1}). Install our CA certificate on it, and let it connect to a name or address that is in the certificate.':
    'Die Ladestation lehnt unser Zertifikat ab (Alert {1}). Installieren Sie unser CA-Zertifikat auf ihr, und lassen Sie sie sich mit einem Namen oder einer Adresse verbinden, die im Zertifikat stehen.',
  'The TLS handshake was not finished in time.':
    'Der TLS-Handshake wurde nicht rechtzeitig abgeschlossen.',
  'The TLS handshake failed: {1.}.': 'Der TLS-Handshake schlug fehl: {1}.',
  'The charge point broke off the TLS handshake without a word. Often it does not trust our certificate: install our CA certificate on it.':
    'Die Ladestation brach den TLS-Handshake wortlos ab. Oft vertraut sie unserem Zertifikat nicht: Installieren Sie unser CA-Zertifikat auf ihr.',
  'The charge point left right after the TLS handshake, without a request. Often the name or address it connects to is not in our certificate.':
    'Die Ladestation ging gleich nach dem TLS-Handshake wieder, ohne eine Anfrage. Oft steht der Name oder die Adresse, mit der sie sich verbindet, nicht in unserem Zertifikat.',
  'The charge point offers {1}; {2} is spoken here. Set it to OCPP 1.6 JSON.':
    'Die Ladestation bietet {1} an; hier wird {2} gesprochen. Stellen Sie sie auf OCPP 1.6 JSON.',
  'The "Connection: Upgrade" header is missing, which strict checking does not accept (RFC 6455 §4.2.1).':
    'Der Header „Connection: Upgrade“ fehlt, was die strenge Prüfung nicht annimmt (RFC 6455 §4.2.1).',
  'The path has repeated or trailing slashes, which strict checking does not accept (OCPP-J §3.1.1).':
    'Der Pfad hat doppelte oder abschließende Schrägstriche, was die strenge Prüfung nicht annimmt (OCPP-J §3.1.1).',
  'No subprotocol was offered, and strict checking asks for {1} (OCPP-J §3.2).':
    'Kein Subprotokoll wurde angeboten, und die strenge Prüfung verlangt {1} (OCPP-J §3.2).',
  'The connection of "{1}" was closed: the certificate it had shown was revoked here. It comes in again with another one.':
    'Die Verbindung von „{1}“ wurde geschlossen: Das Zertifikat, das sie gezeigt hatte, wurde hier gesperrt. Mit einem anderen kommt sie wieder herein.',
  '{1} was revoked here.': '{1*} wurde hier gesperrt.',
  '{1} is valid from {2} to {3}, which is not today.':
    '{1*} gilt von {2} bis {3}, also nicht heute.',
  '{1} was issued by "{2}", which is no authority that is trusted here ({3.}). Import its root, or give the charge point a certificate of ours.':
    '{1*} wurde von „{2}“ ausgestellt, einer Stelle, der hier nicht vertraut wird ({3}). Importieren Sie deren Wurzel, oder geben Sie der Ladestation ein Zertifikat von uns.',
  '{1} belongs to another: its common name has to be {2} (Security Whitepaper A00.FR.405).':
    '{1*} gehört einer anderen: Der Common Name muss {2*} sein (Security Whitepaper A00.FR.405).',
  '{1} names the organization "{2}"; the operator is "{3}" (Security Whitepaper A00.FR.404).':
    '{1*} nennt die Organisation „{2}“; der Betreiber ist „{3}“ (Security Whitepaper A00.FR.404).',
};

export const connectionPieces: Sentences = {
  'without a password that is known here': 'ohne ein hier bekanntes Passwort',
  'with a password and without TLS': 'mit Passwort und ohne TLS',
  'with a password over TLS': 'mit Passwort über TLS',
  'over TLS, but without a password that is known here':
    'über TLS, aber ohne ein hier bekanntes Passwort',
  'The certificate "{1}" (serial number {2})': 'Das Zertifikat „{1}“ (Seriennummer {2})',
};
