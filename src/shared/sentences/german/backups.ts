import type { Sentences } from '../translator';

/** Backups, uploads of them, and the way back. */
export const backups: Sentences = {
  'A backup is being written or checked; wait until it is done.':
    'Eine Sicherung wird gerade geschrieben oder geprüft; warten Sie, bis sie fertig ist.',
  'The database in it cannot be brought up to date ({1.}); nothing was changed.':
    'Die Datenbank darin lässt sich nicht auf den neuesten Stand bringen ({1}); es wurde nichts geändert.',
  'There is no backup "{1}"; list the backups for those that are.':
    'Es gibt keine Sicherung „{1}“; die Liste der Sicherungen zeigt die vorhandenen.',
  'It could not be done ({1.}); nothing was changed.':
    'Das ging nicht ({1}); es wurde nichts geändert.',
  'It was ended, as the central system stops.':
    'Es wurde abgebrochen, weil das Zentralsystem beendet wird.',
  'A backup, and all that are being uploaded together, have 64 GiB at the most; this is too much.':
    'Eine Sicherung, und alle zusammen, die gerade hochgeladen werden, haben höchstens 64 GiB; das ist zu viel.',
  '{1} backups are being uploaded; finish one of them. One that nothing comes of for an hour is given up.':
    '{1} Sicherungen werden gerade hochgeladen; beenden Sie eine davon. Kommt von einer eine Stunde lang nichts, wird sie aufgegeben.',
  'No upload "{1}" was begun; the first piece has no id.':
    'Ein Hochladen „{1}“ wurde nicht begonnen; das erste Stück hat keine Nummer.',
  'The database in it is not sound: {1.}.': 'Die Datenbank darin ist nicht heil: {1}.',
  'The database in it is of another program.':
    'Die Datenbank darin gehört zu einem anderen Programm.',
  'This is not a backup of OCPP Central.': 'Das ist keine Sicherung von OCPP Central.',
  'It was written by a newer version ({1.}) in a form that this one does not know; install that version.':
    'Sie wurde von einer neueren Version ({1}) in einer Form geschrieben, die diese nicht kennt; installieren Sie jene.',
  'It was written by a newer version ({1.}; unknown here: {2.}); install that version first.':
    'Sie wurde von einer neueren Version geschrieben ({1}; hier unbekannt: {2}); installieren Sie zuerst jene.',
  'The file is damaged: it holds more than it says.':
    'Die Datei ist beschädigt: Sie enthält mehr, als sie angibt.',
  'The file is cut short: its end is missing.': 'Die Datei ist abgeschnitten: Ihr Ende fehlt.',
  'The file is damaged: it cannot be unpacked.':
    'Die Datei ist beschädigt: Sie lässt sich nicht entpacken.',
  'The file is damaged: its contents are not those that were written.':
    'Die Datei ist beschädigt: Ihr Inhalt ist nicht der, der geschrieben wurde.',
};
