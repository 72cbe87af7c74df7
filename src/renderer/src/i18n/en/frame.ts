/** What surrounds every screen. */
export const frame = {
  // No product name is translated.
  product: 'OCPP Central',
  chargePoints: 'Charge Points',
  messages: 'Messages',
  transactions: 'Transactions',
  findings: 'Findings',
  tags: 'Tags',
  reservations: 'Reservations',
  smartCharging: 'Smart charging',
  settings: 'Settings',
  screens: 'Screens',
  badge: '{{title}} {{count}} new',
  badgeNew: 'new',
  expand: 'Expand',
  collapse: 'Collapse',
  serverStatus: 'Server status',
  link: {
    connecting: 'Connecting to the server',
    open: 'Server running',
    lost: 'Server not reachable, trying again',
    unauthorized: 'Access token needed',
  },
  connected: '{{connected}} connected of {{known}} known',
  charging: '{{count, number}} charging',
  messageRate: '{{count, number}} msg/s',
  recording: 'Recording {{size}}',
  storageFault: 'The database cannot be written: {{fault}}.',
  unknownFault: 'unknown fault',
  storageAdvice:
    'Charge points are answered InternalError and will try again; nothing is half-written. Free some disk space, or close the program that locks the file.',
  lostFrames_one: '{{count, number}} message could not be recorded.',
  lostFrames_other: '{{count, number}} messages could not be recorded.',
  quiet:
    'Quiet / OCTT is on: nothing is sent that neither a person, a script nor the API asked for.',
  quietOff: 'Switch off',
  tokenTitle: 'This server is protected',
  tokenExplanation:
    'It asks for the token it was started with (<code>--token</code>). It is kept until this browser tab is closed.',
  token: 'Token',
  tokenRefused: 'That token was not accepted.',
  continue: 'Continue',
} as const;
