/** What several screens say. */
export const common = {
  justNow: 'just now',
  ago: '{{duration}} ago',
  new: 'New',
  save: 'Save',
  discard: 'Discard',
  connector: 'Connector',
  tag: 'Tag',
  chargePoint: 'Charge point',
  transaction: 'Transaction',
  started: 'Started',
  stopped: 'Stopped',
  energy: 'Energy',
  power: 'Power',
  state: 'State',
  notBooted: 'Has not booted yet',
  findings: 'Findings',
} as const;
