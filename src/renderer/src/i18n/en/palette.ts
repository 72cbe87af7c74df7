/** The command palette and the sheet of shortcuts. */
export const palette = {
  title: 'Command palette',
  search: 'Search everything',
  hint: 'Screen, charge point, command, setting, tag …',
  results: 'Results',
  nothing: 'Nothing fits “{{typed}}”.',
  shortcuts: 'Keyboard shortcuts',
  close: 'Close',
  send: 'Send {{action}} …',
  filter: 'Into the filter',
  nextPane: 'To the next part of the screen',
  previousPane: 'To the previous part of the screen',
  mode: {
    light: 'Light colours',
    dark: 'Dark colours',
    system: 'Colours of the system',
  },
  clock: { local: 'Times in local time', utc: 'Times in UTC' },
  group: {
    go: 'Go to',
    chargePoint: 'This charge point',
    screen: 'This screen',
    view: 'View',
    help: 'Help',
    setting: 'Setting',
  },
} as const;
