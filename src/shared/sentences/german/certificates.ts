import type { Sentences } from '../translator';

/** Certificates, security profiles and the way to a higher one. */
export const certificates: Sentences = {
  'Request {1} is {2}; only what waits can be declined.':
    'Anfrage {1} ist {2*}; nur was wartet, lässt sich ablehnen.',
  'Certificate {1} was revoked before.': 'Zertifikat {1} wurde schon gesperrt.',
  'The certificate is not accepted: {1.}.': 'Das Zertifikat wird nicht angenommen: {1*}.',
  'This one is in use; make a new certificate authority, or issue a new server certificate instead.':
    'Dieses ist in Gebrauch; erzeugen Sie eine neue Zertifizierungsstelle, oder stellen Sie ein neues Serverzertifikat aus.',
  'One certificate at a time is accepted; this text holds several.':
    'Angenommen wird ein Zertifikat auf einmal; dieser Text enthält mehrere.',
  'This is a certificate of a device or a server; one of an authority is accepted.':
    'Das ist das Zertifikat eines Geräts oder Servers; angenommen wird das einer Zertifizierungsstelle.',
  'It has expired ({1.}).': 'Es ist abgelaufen ({1}).',
  '{1} has to reach security profile {2}; {3} would let weaker connections in. Lowering is not part of OCPP (A00.FR.005); say confirmLowering=true where it is meant.':
    '{1} muss Sicherheitsprofil {2} erreichen; {3} ließe schwächere Verbindungen ein. Ein Absenken gehört nicht zu OCPP (A00.FR.005); bestätigen Sie es, wo es gewollt ist.',
  'CN is "{1}"; the serial number or the identity is expected ({2.}).':
    'CN ist „{1}“; erwartet wird die Seriennummer oder die Identität ({2}).',
  'O is "{1}"; the name of the operator is "{2}". Set CpoName of the charge point first.':
    'O ist „{1}“; der Betreiber heißt „{2}“. Setzen Sie zuerst CpoName der Ladestation.',
  'Requests are rejected by the setting.': 'Anfragen werden laut Einstellung abgelehnt.',
  'It does not fit this charge point, so somebody decides.':
    'Sie passt nicht zu dieser Ladestation, also entscheidet ein Mensch.',
  'Nothing is sent by itself while quiet is on.':
    'Solange „Ruhe / OCTT“ an ist, wird nichts von selbst gesendet.',
  'The charge point answered {1}.': 'Die Ladestation antwortete {1}.',
  'Request {1} is {2}; those that are {3} can be signed.':
    'Anfrage {1} ist {2*}; signieren lassen sich nur die, die warten, fehlschlugen oder abgewiesen wurden ({3}).',
  '{1} is not connected; the certificate could not be sent.':
    '{1} ist nicht verbunden; das Zertifikat ließ sich nicht senden.',
  'The certificate has {1} characters, and CertificateSignedMaxChainSize of {2} is {3}.':
    'Das Zertifikat hat {1} Zeichen, und CertificateSignedMaxChainSize von {2} ist {3}.',
  'It is no PKCS #10 request in PEM.': 'Es ist keine PKCS-#10-Anfrage in PEM.',
  'It was given {1} certificates within an hour, so somebody decides.':
    'Sie bekam {1} Zertifikate innerhalb einer Stunde, also entscheidet ein Mensch.',
  'The text {1}.': 'Der Text {1*}.',
  'Its signature does not match its key.': 'Die Signatur passt nicht zum Schlüssel.',
  'Its RSA key has {1} bits; at least {2} are accepted.':
    'Der RSA-Schlüssel hat {1} Bit; angenommen werden mindestens {2}.',
  'Its key is {1}; RSA of at least {2} bits and P-256 are accepted.':
    'Der Schlüssel ist {1}; angenommen werden RSA ab {2} Bit und P-256.',
  'Its key is neither an elliptic curve key nor an RSA key.':
    'Der Schlüssel ist weder einer auf elliptischen Kurven noch ein RSA-Schlüssel.',
  'Its RSA key has {1} bits; at least {2} are needed (A00.FR.502).':
    'Der RSA-Schlüssel hat {1} Bit; nötig sind mindestens {2} (A00.FR.502).',
  'The private key of "{1}" cannot be read: its file is gone, or was encrypted for another user or machine. Make a new certificate authority.':
    'Der private Schlüssel von „{1}“ lässt sich nicht lesen: Die Datei fehlt oder wurde für einen anderen Benutzer oder Rechner verschlüsselt. Erzeugen Sie eine neue Zertifizierungsstelle.',
  'No certificate can be issued for it. {1.}': 'Dafür lässt sich kein Zertifikat ausstellen. {1*}',
  'SecurityProfile {1} is {2}, and OCPP may not be used for that (A00.FR.005); validate=false would send it all the same.':
    'SecurityProfile {1} ist {2*}, und dafür darf OCPP nicht benutzt werden (A00.FR.005); trotz Abweichung lässt es sich senden.',
  'This is no certificate; a PEM text that begins with -----BEGIN CERTIFICATE----- is accepted.':
    'Das ist kein Zertifikat; angenommen wird ein PEM-Text, der mit -----BEGIN CERTIFICATE----- beginnt.',
  'This is no private key; a PEM text without a passphrase is accepted (PKCS #8, PKCS #1 or SEC 1).':
    'Das ist kein privater Schlüssel; angenommen wird ein PEM-Text ohne Passphrase (PKCS #8, PKCS #1 oder SEC 1).',
  'The key does not belong to the first certificate of the chain.':
    'Der Schlüssel gehört nicht zum ersten Zertifikat der Kette.',
  'The certificate is valid from {1} to {2}, which is not now.':
    'Das Zertifikat gilt von {1} bis {2}, also nicht jetzt.',
  'The first certificate is one of an authority, not of a server.':
    'Das erste Zertifikat ist das einer Zertifizierungsstelle, nicht eines Servers.',
  'Certificate {1} of the chain was not issued by the one behind it; the order is server, intermediate, root.':
    'Zertifikat {1} der Kette wurde nicht von dem dahinter ausgestellt; die Reihenfolge ist Server, Zwischenstelle, Wurzel.',
  'Nothing is sent for this: {1.} has to connect with security profile {2}. Restart it where it does not by itself.':
    'Dafür wird nichts gesendet: {1} muss sich mit Sicherheitsprofil {2} verbinden. Starten Sie sie neu, wo sie es nicht von selbst tut.',
  'The port with TLS is closed; open it under Security.':
    'Der Port mit TLS ist geschlossen; öffnen Sie ihn unter Sicherheit.',
  '{1} reaches security profile {2} already; only a higher one can be the goal (A05.FR.01).':
    '{1} erreicht schon Sicherheitsprofil {2}; nur ein höheres kann das Ziel sein (A05.FR.01).',
  'An upgrade of {1} is running already; finish or cancel it first.':
    'Ein Aufstieg von {1} läuft schon; beenden Sie ihn zuerst, oder brechen Sie ihn ab.',
  'No upgrade of {1} is running.': 'Es läuft kein Aufstieg von {1}.',
  '"{1}" is no step of this upgrade.': '„{1}“ ist kein Schritt dieses Aufstiegs.',
  'The step "{1}" comes before it; run or skip that.':
    'Der Schritt „{1}“ kommt davor; führen Sie ihn aus, oder überspringen Sie ihn.',
  'The step "{1}" is being run; wait for what {2} answers.':
    'Der Schritt „{1}“ wird gerade ausgeführt; warten Sie auf die Antwort von {2}.',
  'It came back with security profile {1}.': 'Sie kam mit Sicherheitsprofil {1} zurück.',
  'It connected with security profile {1}.': 'Sie verband sich mit Sicherheitsprofil {1}.',
  'ChangeConfiguration: Accepted': 'ChangeConfiguration: Accepted',
  'CertificateSigned: Accepted': 'CertificateSigned: Accepted',
};

export const certificatePieces: Sentences = {
  'give exactly one of certificate and root': 'entweder certificate oder root angeben',
  'is no certificate in PEM ("-----BEGIN CERTIFICATE-----")':
    'ist kein Zertifikat in PEM („-----BEGIN CERTIFICATE-----“)',
  'lower than the security profile {1} that it has':
    'niedriger als das Sicherheitsprofil {1}, das sie hat',
  waiting: 'wartend',
  accepted: 'angenommen',
  signed: 'signiert',
  rejected: 'abgelehnt',
  refused: 'abgewiesen',
  failed: 'fehlgeschlagen',
  declined: 'abgelehnt',
  sent: 'gesendet',
};
