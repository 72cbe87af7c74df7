import type { commandForm as english } from '../en/command-form';
import type { Translation } from '../translation';

export const commandForm: Translation<typeof english> = {
  title: 'Befehl',
  action: 'Aktion',
  listActions: 'Aktionen auflisten',
  closeList: 'Liste schließen',
  unsupported: 'Nicht unterstützt',
  unsupportedHint:
    '{{profile}} gehört nicht zu den SupportedFeatureProfiles dieser Ladestation, wie zuletzt gelesen.',
  unknownAction: 'Keine Aktion von OCPP 1.6: Sie kann nur so gesendet werden, wie sie ist.',
  payloadTitle: 'Nutzlast',
  payload: 'Nutzlast (JSON)',
  view: 'Nutzlast zeigen als',
  form: 'Formular',
  json: 'JSON',
  noMembers: 'Diese Anfrage hat keine Elemente.',
  addMember: '{{name}} hinzufügen',
  removeMember: '{{name}} entfernen',
  startMember: '{{name}} neu beginnen',
  addItem: 'Zu {{name}} hinzufügen',
  now: 'Jetzt',
  nowFor: 'Jetzt als {{name}}',
  nothingChosen: '(nichts)',
  noForm:
    'Für eine Aktion, die niemand beschrieben hat, gibt es kein Formular. Schreiben Sie die Nutzlast als JSON.',
  unreadable: 'Der JSON-Text ist nicht lesbar: {{reason}} Unter JSON bleibt er, wie er ist.',
  noObject:
    'Die Nutzlast ist kein Objekt, deshalb passt kein Formular. Unter JSON bleibt sie, wie sie ist.',
  valid: 'Gültig',
  deviations_one: '{{count}} Abweichung vom Schema',
  deviations_other: '{{count}} Abweichungen vom Schema',
  send: 'Senden',
  sendInvalid: 'Trotz Fehlern senden',
};
