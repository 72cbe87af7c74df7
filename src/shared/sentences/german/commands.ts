import type { Sentences } from '../translator';

/** How commands ended that were not answered, and what came of runs and syncs. */
export const commands: Sentences = {
  '"{1}" is not an action of the central system; accepted are {2}.':
    '„{1}“ ist keine Aktion des Zentralsystems; es gibt {2}.',
  'not an action of the central system': 'keine Aktion des Zentralsystems',
  'The payload is no valid {1}.req; validate=false would send it as it is.':
    'Die Nutzdaten sind kein gültiges {1}.req; trotz Abweichung lassen sie sich senden.',
  '{1} is not connected{2}.': '{1} ist nicht verbunden{2*}.',
  '{1} ended with {2}.': '{1} endete mit {2}.',
  'The answer says {1}.': 'Die Antwort sagt {1}.',
  '{1} was answered with CALLERROR {2}{3}.': '{1} wurde mit CALLERROR {2}{3} beantwortet.',
  'The answer is no valid {1}.conf: {2.}': 'Die Antwort ist kein gültiges {1}.conf: {2*}',
  'not an object': 'kein Objekt',
  'The command could not be recorded, so it was not sent.':
    'Der Befehl ließ sich nicht aufzeichnen, also wurde er nicht gesendet.',
  '{1} did not answer the {2} within {3} s.': '{1} antwortete auf {2} nicht innerhalb von {3} s.',
  'The connection to {1} {2} before it answered the {3}.':
    'Die Verbindung zu {1} {2*}, bevor sie auf {3} antwortete.',
  'The connection to {1} {2} before the {3} could be sent.':
    'Die Verbindung zu {1} {2*}, bevor {3} gesendet werden konnte.',
  'The central system was ended before the answer came.':
    'Das Zentralsystem wurde beendet, bevor die Antwort kam.',
  'The central system was stopped before it was done; try again.':
    'Das Zentralsystem wurde beendet, bevor es fertig war; versuchen Sie es noch einmal.',
  'SetChargingProfile was answered {1}.': 'SetChargingProfile wurde mit {1} beantwortet.',
  'SupportedFeatureProfiles does not name LocalAuthListManagement.':
    'SupportedFeatureProfiles nennt LocalAuthListManagement nicht.',
  'LocalAuthListEnabled is false: the list is not used until it is set to true.':
    'LocalAuthListEnabled ist false: Die Liste wird erst benutzt, wenn es auf true gesetzt ist.',
  'SendLocalListMaxLength or LocalAuthListMaxLength is not known; read the configuration.':
    'SendLocalListMaxLength oder LocalAuthListMaxLength ist nicht bekannt; lesen Sie die Konfiguration.',
  'The list has {1} entries and the charge point holds {2} (LocalAuthListMaxLength); choose fewer tags for it.':
    'Die Liste hat {1} Einträge, und die Ladestation fasst {2} (LocalAuthListMaxLength); wählen Sie weniger Tags für sie.',
  '{1} tags are left out, e.g. "{2}": they or their group are longer than {3} characters.':
    '{1} Tags bleiben weg, z. B. „{2}“: Sie oder ihre Gruppe haben mehr als {3} Zeichen.',
  'A Differential changes a list that is known, and what is in this charge point is not; send a full or an auto sync.':
    'Ein Differential ändert eine bekannte Liste, und was in dieser Ladestation ist, ist nicht bekannt; senden Sie die ganze Liste oder gleichen Sie ab.',
  'The list is as it should be (version {1}, {2}); nothing was sent.':
    'Die Liste ist, wie sie sein soll (Version {1}, {2*}); nichts wurde gesendet.',
  '{1} was sent and accepted: version {2}, {3}.':
    '{1*} wurde gesendet und angenommen: Version {2}, {3*}.',
  'The charge point has no local authorization list.':
    'Die Ladestation hat keine lokale Autorisierungsliste.',
  'The {1} was answered {2}; what the charge point accepted before stays: {3.}.':
    'Das {1} wurde mit {2} beantwortet; was die Ladestation vorher angenommen hat, bleibt: {3*}.',
};

export const commandPieces: Sentences = {
  '; it was last seen at {1}': '; zuletzt gesehen {1}',
  'was replaced by a newer one': 'wurde durch eine neuere ersetzt',
  'was lost': 'ging verloren',
  'The Differential was refused, so a Full': 'Das Differential wurde abgelehnt, also ein Full, und',
  'A {1}': 'Ein {1}',
  'version {1}, {2}': 'Version {1}, {2*}',
  '{1#} entries': '{1} Einträge',
  '{1#} entry': '{1} Eintrag',
  nothing: 'nichts',
};
