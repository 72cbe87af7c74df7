import type { findings as english } from '../en/findings';
import type { Translation } from '../translation';

export const findings: Translation<typeof english> = {
  subtitle: 'Wo Ladestationen von OCPP 1.6 abweichen; nichts davon ging verloren',
  filterBar: 'Auffälligkeiten filtern',
  rule: 'Regel',
  severity: 'Schwere',
  since: 'Bemerkt',
  all: 'Alle',
  ever: 'Jederzeit',
  span: {
    '1': 'In der letzten Stunde',
    '24': 'In den letzten 24 Stunden',
    '168': 'In den letzten 7 Tagen',
  },
  clearFilter: 'Filter löschen',
  unreadable: 'Die Auffälligkeiten können nicht gelesen werden',
  noMatchTitle: 'Keine Auffälligkeit passt zum Filter',
  noMatchText: 'Sobald eine passt, erscheint sie hier.',
  showAll: 'Alle Auffälligkeiten zeigen',
  noneTitle: 'Noch keine Auffälligkeiten',
  noneText:
    'Was eine Ladestation anders macht, als es die Texte vorsehen, steht hier mit Klausel und Nachricht. Bisher war alles, wie es sein soll.',
  at: 'Zuletzt bemerkt',
  what: 'Was bemerkt wurde',
  count: 'Anzahl',
  clause: 'Klausel',
  exchange: 'Nachricht',
  show: 'Zeigen',
  summaryTitle: 'Was diese Ladestation anders macht',
  summaryHint: 'Jede Regel einmal, die jüngste zuerst.',
  summaryNoneTitle: 'Bisher nichts',
  summaryNoneText: 'Alles, was sie sendet, folgt den Texten.',
  allOfThem: 'Alle ihre Auffälligkeiten',
  first: 'Zuerst',
  last: 'Zuletzt',
  example: 'Beispiel',
};
