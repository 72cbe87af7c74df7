import type { Sentences } from '../translator';

/** Firmware, diagnostics and logs: how a job goes, and what became of its file. */
export const jobs: Sentences = {
  'It answered {1}.': 'Sie antwortete {1}.',
  'It answered without a file name: there is nothing to upload.':
    'Sie antwortete ohne Dateinamen: Es gibt nichts zu senden.',
  'It named no file: there may be nothing to upload (Security §5.10).':
    'Sie nannte keine Datei: Vielleicht gibt es nichts zu senden (Security §5.10).',
  'It named no file and none has come: there was nothing to upload.':
    'Sie nannte keine Datei, und es kam keine: Es gab nichts zu senden.',
  'The charge point ended it for job {1}.': 'Die Ladestation beendete ihn für Auftrag {1}.',
  '{1} needs a server certificate, which there is none of yet; HTTP and FTP work without.':
    '{1} braucht ein Serverzertifikat, das es noch nicht gibt; HTTP und FTP gehen ohne.',
  'There is no firmware image {1}; list the files.':
    'Es gibt kein Firmware-Image {1}; die Liste der Dateien zeigt die vorhandenen.',
  'is no firmware image': 'ist kein Firmware-Image',
  '{1} is not connected; a job begins with a CALL to it.':
    '{1} ist nicht verbunden; ein Auftrag beginnt mit einem CALL an sie.',
  'Job {1} of {2} is under way, and what it reports could not be told apart: wait for its end, or cancel it.':
    'Auftrag {1} von {2} ist im Gang, und was sie meldet, ließe sich nicht auseinanderhalten: Warten Sie auf sein Ende, oder brechen Sie ihn ab.',
  'Job {1} has ended ({2.}).': 'Auftrag {1} ist beendet ({2}).',
  'The port for files cannot be opened ({1.}): end what uses it, or change the setting {2}.':
    'Der Port für Dateien lässt sich nicht öffnen ({1}): Beenden Sie, was ihn belegt, oder ändern Sie die Einstellung {2}.',
  'The URL no longer answers. OCPP 1.6 cannot take an update back: what has been fetched may still be installed.':
    'Die URL antwortet nicht mehr. OCPP 1.6 kann ein Update nicht zurücknehmen: Was geholt wurde, kann noch installiert werden.',
  'The URL no longer answers.': 'Die URL antwortet nicht mehr.',
  'The file has arrived; it never reported Uploaded.':
    'Die Datei ist angekommen; Uploaded hat sie nie gemeldet.',
  'Nothing has happened for {1} s{2}. A later status still counts.':
    'Seit {1} s ist nichts geschehen{2*}. Ein späterer Status zählt noch.',
  'It reports {1}.': 'Sie meldet {1}.',
  'It reports {1}, though nothing was fetched here.':
    'Sie meldet {1}, obwohl hier nichts geholt wurde.',
  'It reports {1}, but nothing has arrived here.':
    'Sie meldet {1}, aber hier ist nichts angekommen.',
  'A job takes {1} files at most.': 'Ein Auftrag nimmt höchstens {1} Dateien an.',
  'The job has ended; nothing is taken any more.':
    'Der Auftrag ist beendet; es wird nichts mehr angenommen.',
  'The central system was ended while this was under way; what comes now still counts.':
    'Das Zentralsystem wurde währenddessen beendet; was jetzt kommt, zählt noch.',
  'Files of up to {1} MB are taken (setting fileLimitMegabytes).':
    'Angenommen werden Dateien bis {1} MB (Einstellung fileLimitMegabytes).',
  'The disk is full; nothing of the file was kept.':
    'Die Platte ist voll; von der Datei wurde nichts behalten.',
  'The connection broke off before the end of the file.':
    'Die Verbindung brach vor dem Ende der Datei ab.',
  'The connection broke off.': 'Die Verbindung brach ab.',
  'The file has become shorter.': 'Die Datei ist kürzer geworden.',
  'Broke off after byte {1}: {2.}': 'Abgebrochen nach Byte {1}: {2*}',
  'The form could not be read to its end.': 'Das Formular ließ sich nicht zu Ende lesen.',
  'This is no form.': 'Das ist kein Formular.',
  'There is no file in the form.': 'Im Formular ist keine Datei.',
  '{1} files are being stored; wait for their end.':
    '{1} Dateien werden gerade gespeichert; warten Sie auf ihr Ende.',
  'A job serves this image; cancel it or wait for its end.':
    'Ein Auftrag liefert dieses Image aus; brechen Sie ihn ab, oder warten Sie auf sein Ende.',
  'This upload was not begun, or it was given up.':
    'Dieses Hochladen wurde nicht begonnen oder aufgegeben.',
  'The image is not accepted: {1.}.': 'Das Image wird nicht angenommen: {1*}.',
  'The signing certificate {1}.': 'Das Signaturzertifikat {1*}.',
};

export const jobPieces: Sentences = {
  '; the image was fetched whole, an installation was not reported':
    '; das Image wurde ganz geholt, eine Installation nicht gemeldet',
  'give exactly one of fileId and data': 'entweder fileId oder data angeben',
  'is no certificate in PEM': 'ist kein Zertifikat in PEM',
};
