/** What is known of charge points that have a preset (shared/presets.ts). */
export const presets = {
  title: 'Vendor preset',
  hint: 'Settings for the known habits of a charge point. They are filled in here and can be changed afterwards.',
  preset: 'Preset',
  choose: 'Choose one',
  fits: '{{name}} (fits this charge point)',
  source: 'Source: <report>{{title}}</report>',
  apply: 'Apply preset',
  applied: 'In effect: the settings are as this preset has them.',
  everyAction: 'every answer',
  known: {
    abb: 'Restarts again and again when it is asked about measurands one by one. Nothing here does that by itself; do not do it by hand either.',
    alfen:
      'Replays its history days later and reports measurands that OCPP 1.6 does not know. Both are taken in with a finding.',
    autel:
      'Wants a certificate of its own uploaded before it speaks TLS; begin without TLS. Odd messages are taken in with a finding.',
    beny: 'Connects with repeated slashes in the path and answers SetChargingProfile with broken JSON. Strict checking would keep it out.',
    free2move:
      'Drops the connection when StartTransaction is answered at once; a second later it takes the answer.',
    grizzlE:
      'Connects without a subprotocol, which strict checking refuses; tolerant checking takes it for ocpp1.6.',
    growatt:
      'Sends times without a zone. Set the offset that its clock runs with; UTC is assumed until then.',
    huawei: 'Sends meterValue as an object where a list is asked for; it is read as a list of one.',
    keba: 'Reports the sum of its connectors as connector 0 and writes its serial number behind idTags. Both are taken in with a finding.',
    legrand:
      'Reports errorCode "Error", which OCPP 1.6 does not know; the status is kept all the same.',
    mennekes: 'Answers a command up to a minute late; commands wait for it.',
    openEvse:
      'Sends the values of its meter as JSON numbers where text is asked for, and repeats a StopTransaction for ever when it is answered with an error.',
    starCharge:
      'Boots again and again after a TriggerMessage for BootNotification. Nothing here sends one by itself; do not ask it for its boot.',
    vestel: 'Sends empty lists of sampled values; the rest of the message is kept.',
  },
} as const;
