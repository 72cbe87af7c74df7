import type { common as english } from '../en/common';
import type { Translation } from '../translation';

export const common: Translation<typeof english> = {
  justNow: 'gerade eben',
  ago: 'vor {{duration}}',
  new: 'Neu',
  save: 'Speichern',
  discard: 'Verwerfen',
  connector: 'Anschluss',
  tag: 'Tag',
  chargePoint: 'Ladestation',
  transaction: 'Ladevorgang',
  started: 'Begonnen',
  stopped: 'Beendet',
  energy: 'Energie',
  power: 'Leistung',
  state: 'Zustand',
  notBooted: 'Noch kein Boot',
  findings: 'Auffälligkeiten',
};
