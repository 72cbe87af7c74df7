/** A message that was asked for. */
export interface Trigger {
  readonly action: string;
  readonly connectorId: number | undefined;
}

export const triggerOf = (request: {
  readonly requestedMessage?: string | undefined;
  readonly connectorId?: number | undefined;
}): Trigger => ({
  action:
    request.requestedMessage === 'SignChargePointCertificate'
      ? 'SignCertificate'
      : (request.requestedMessage ?? ''),
  connectorId: request.connectorId,
});

/** Whether a message is the one asked for; without a connector any is (OCPP 1.6 §5.17). */
export const fits = (trigger: Trigger, action: string, request: object): boolean => {
  if (trigger.action !== action) return false;
  const connectorId = 'connectorId' in request ? request.connectorId : undefined;
  return (
    trigger.connectorId === undefined ||
    connectorId === undefined ||
    trigger.connectorId === connectorId
  );
};
