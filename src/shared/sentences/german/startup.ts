import type { Sentences } from '../translator';

/** Why the app cannot start, in its dialog. */
export const startup: Sentences = {
  'Port {1} on {2} is in use by another program; end that program, or choose another port with {3} (0 means any free one).':
    'Port {1} auf {2} ist von einem anderen Programm belegt; beenden Sie es, oder wählen Sie mit {3} einen anderen Port (0 heißt irgendein freier).',
  'Port {1} may not be used by this user; choose one above 1023 with {2}.':
    'Port {1} darf dieser Benutzer nicht benutzen; wählen Sie mit {2} einen über 1023.',
  '{1} is no address of this machine; choose one with {2} (0.0.0.0 is every interface).':
    '{1} ist keine Adresse dieses Rechners; wählen Sie eine mit {2} (0.0.0.0 ist jede Schnittstelle).',
  'REST on {1} can be reached from other machines: give a token with --token (or OCPP_CENTRAL_TOKEN), or listen on 127.0.0.1.':
    'REST auf {1} ist von anderen Rechnern erreichbar: Geben Sie mit --token (oder OCPP_CENTRAL_TOKEN) ein Token an, oder lauschen Sie auf 127.0.0.1.',
  '{1} is not a usable database ({2.}); restore a backup, or move the file away to start anew.':
    '{1} ist keine brauchbare Datenbank ({2}); spielen Sie eine Sicherung ein, oder verschieben Sie die Datei, um neu zu beginnen.',
  '{1} is in use by another program; close it, or choose another folder with --data-dir.':
    '{1} ist von einem anderen Programm in Gebrauch; schließen Sie es, oder wählen Sie mit --data-dir einen anderen Ordner.',
  'The data folder {1} cannot be written ({2.}); choose another one with --data-dir.':
    'In den Datenordner {1} lässt sich nicht schreiben ({2}); wählen Sie mit --data-dir einen anderen.',
  '{1} is a database of another program; choose another folder with --data-dir.':
    '{1} ist die Datenbank eines anderen Programms; wählen Sie mit --data-dir einen anderen Ordner.',
  '{1} was written by a newer version ({2.}); install that version, or choose another folder with --data-dir.':
    '{1} wurde von einer neueren Version geschrieben ({2}); installieren Sie jene, oder wählen Sie mit --data-dir einen anderen Ordner.',
  'No backup could be made as {1}; free some space and start again.':
    'Die Sicherung {1} ließ sich nicht anlegen; schaffen Sie Platz, und starten Sie noch einmal.',
};
