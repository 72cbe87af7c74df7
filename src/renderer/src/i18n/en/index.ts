import { backup } from './backup';
import { bulk } from './bulk';
import { certificates } from './certificates';
import { chargePoint } from './charge-point';
import { chargePoints } from './charge-points';
import { commandForm } from './command-form';
import { common } from './common';
import { components } from './components';
import { configuration } from './configuration';
import { dataTransfer } from './data-transfer';
import { depot } from './depot';
import { files } from './files';
import { findings } from './findings';
import { firstRun } from './first-run';
import { frame } from './frame';
import { inspector } from './inspector';
import { localLists } from './local-lists';
import { messages } from './messages';
import { palette } from './palette';
import { presets } from './presets';
import { reservations } from './reservations';
import { security } from './security';
import { settings } from './settings';
import { simulator } from './simulator';
import { sites } from './sites';
import { smartCharging } from './smart-charging';
import { tags } from './tags';
import { transactions } from './transactions';

export const en = {
  backup,
  bulk,
  certificates,
  chargePoint,
  chargePoints,
  commandForm,
  common,
  components,
  dataTransfer,
  configuration,
  files,
  depot,
  findings,
  firstRun,
  frame,
  inspector,
  localLists,
  messages,
  palette,
  presets,
  reservations,
  security,
  settings,
  simulator,
  smartCharging,
  sites,
  tags,
  transactions,
} as const;
