import type { IncomingAction } from '@shared/ocpp/actions';
import { onAuthorize } from './authorize';
import { onBootNotification } from './boot-notification';
import { onDataTransfer } from './data-transfer';
import { onDiagnosticsStatusNotification } from './diagnostics-status-notification';
import { onFirmwareStatusNotification } from './firmware-status-notification';
import type { Handler } from './handler';
import { onHeartbeat } from './heartbeat';
import { onLogStatusNotification } from './log-status-notification';
import { onMeterValues } from './meter-values';
import { onSecurityEventNotification } from './security-event-notification';
import { onSignCertificate } from './sign-certificate';
import { onSignedFirmwareStatusNotification } from './signed-firmware-status-notification';
import { onStartTransaction } from './start-transaction';
import { onStatusNotification } from './status-notification';
import { onStopTransaction } from './stop-transaction';

/** One handler for every action a charge point may send. */
export const handlers = {
  Authorize: onAuthorize,
  BootNotification: onBootNotification,
  DataTransfer: onDataTransfer,
  DiagnosticsStatusNotification: onDiagnosticsStatusNotification,
  FirmwareStatusNotification: onFirmwareStatusNotification,
  Heartbeat: onHeartbeat,
  LogStatusNotification: onLogStatusNotification,
  MeterValues: onMeterValues,
  SecurityEventNotification: onSecurityEventNotification,
  SignCertificate: onSignCertificate,
  SignedFirmwareStatusNotification: onSignedFirmwareStatusNotification,
  StartTransaction: onStartTransaction,
  StatusNotification: onStatusNotification,
  StopTransaction: onStopTransaction,
} satisfies { [A in IncomingAction]: Handler<A> };

/** Actions whose handlers write nothing, so that a fault has nothing to undo. */
export const readOnlyActions: ReadonlySet<IncomingAction> = new Set(['Authorize', 'Heartbeat']);
