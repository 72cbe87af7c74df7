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

/** The status of a signed update is asked for by the name of the unsigned one (Security §6.16). */
const asRequested = (action: string): string =>
  action === 'SignedFirmwareStatusNotification' ? 'FirmwareStatusNotification' : action;

/** Whether a message is the one asked for; without a connector any is (OCPP 1.6 §5.17). */
export const fits = (trigger: Trigger, action: string, request: object): boolean => {
  if (trigger.action !== asRequested(action)) return false;
  const connectorId = 'connectorId' in request ? request.connectorId : undefined;
  return (
    trigger.connectorId === undefined ||
    connectorId === undefined ||
    trigger.connectorId === connectorId
  );
};

type Arrive<State> = (state: State, action: string, request: object) => void;

/** The same step for every message that can be asked for. */
export const onTriggerable = <State>(arrive: Arrive<State>) => {
  const step =
    (action: string) =>
    (state: State, { request }: { readonly request: object }): void =>
      arrive(state, action, request);
  return {
    BootNotification: step('BootNotification'),
    DiagnosticsStatusNotification: step('DiagnosticsStatusNotification'),
    FirmwareStatusNotification: step('FirmwareStatusNotification'),
    Heartbeat: step('Heartbeat'),
    LogStatusNotification: step('LogStatusNotification'),
    MeterValues: step('MeterValues'),
    SignCertificate: step('SignCertificate'),
    SignedFirmwareStatusNotification: step('SignedFirmwareStatusNotification'),
    StatusNotification: step('StatusNotification'),
  };
};
