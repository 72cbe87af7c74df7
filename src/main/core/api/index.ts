import type { Implementation } from '../context';
import { chargePointImplementation } from './charge-point';
import { commandImplementation } from './command';
import { findingImplementation } from './finding';
import { messageImplementation } from './message';
import { serverImplementation } from './server';
import { simulatorImplementation } from './simulator';
import { tagImplementation } from './tag';
import { transactionImplementation } from './transaction';

/** What every method of the API does; the gate in call.ts has checked the input. */
export const implementation = {
  ...chargePointImplementation,
  ...commandImplementation,
  ...findingImplementation,
  ...messageImplementation,
  ...serverImplementation,
  ...simulatorImplementation,
  ...tagImplementation,
  ...transactionImplementation,
} satisfies Implementation;
