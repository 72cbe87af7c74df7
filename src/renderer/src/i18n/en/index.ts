import { chargePoint } from './charge-point';
import { chargePoints } from './charge-points';
import { common } from './common';
import { components } from './components';
import { frame } from './frame';
import { settings } from './settings';
import { tags } from './tags';
import { transactions } from './transactions';

export const en = {
  chargePoint,
  chargePoints,
  common,
  components,
  frame,
  settings,
  tags,
  transactions,
} as const;
