import type { ActionRequest, ActionResponse, OutgoingAction } from '@shared/ocpp/actions';
import { OcppError } from '../../ocpp/error-codes';
import { connectorOf, type Device, type DeviceConnector } from '../device';

/** What a CALL is answered with, and what the charge point does once the answer has gone. */
export interface Answer<Name extends OutgoingAction> {
  readonly response: ActionResponse<Name>;
  readonly after?: () => void;
}

/** Answers one action of the central system; an OcppError becomes a CALLERROR. */
export type Answerer<Name extends OutgoingAction> = (
  device: Device,
  request: ActionRequest<Name>,
) => Answer<Name>;

/** The connectors a request means: one, or all of them with 0. Empty where there is no such one. */
export const connectorsOf = (device: Device, connectorId: number): readonly DeviceConnector[] => {
  if (connectorId === 0) return device.connectors;
  const connector = connectorOf(device, connectorId);
  return connector === undefined ? [] : [connector];
};

/** A connector that does not exist, where the text asks for a CALLERROR (errata 3.39). */
export const assertConnector = (device: Device, connectorId: number): void => {
  if (connectorId === 0 || connectorOf(device, connectorId) !== undefined) return;
  throw new OcppError(
    'PropertyConstraintViolation',
    `There is no connector ${connectorId}; this charge point has ${device.connectors.length}.`,
  );
};
