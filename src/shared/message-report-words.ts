/** The words of the report on messages; it leaves the console, so it carries its own. */
export const messageReportWords = {
  en: {
    title: 'OCPP messages',
    exported: 'Exported',
    filter: 'Filter',
    noFilter: 'none',
    privateData: 'Private data',
    redacted: 'idTags, passwords and addresses were made unreadable',
    asRecorded: 'as recorded',
    one: '1 message.',
    many: '{{count}} messages.',
    more: 'More match; a narrower filter, or another format, shows the rest.',
    note: 'Note',
    fromChargePoint: 'From the charge point',
    fromCentralSystem: 'From the central system',
    answerAt: 'Answer at {{at}}',
  },
  de: {
    title: 'OCPP-Nachrichten',
    exported: 'Exportiert',
    filter: 'Filter',
    noFilter: 'keiner',
    privateData: 'Private Daten',
    redacted: 'idTags, Passwörter und Adressen wurden unkenntlich gemacht',
    asRecorded: 'wie aufgezeichnet',
    one: '1 Nachricht.',
    many: '{{count}} Nachrichten.',
    more: 'Es passen weitere; ein engerer Filter oder ein anderes Format zeigt den Rest.',
    note: 'Notiz',
    fromChargePoint: 'Von der Ladestation',
    fromCentralSystem: 'Vom Zentralsystem',
    answerAt: 'Antwort um {{at}}',
  },
} as const;

export type MessageReportLanguage = keyof typeof messageReportWords;
