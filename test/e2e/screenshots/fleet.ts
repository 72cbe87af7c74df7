import { type ChargePoint, connectChargePoint } from '../../support/charge-point';

export interface Make {
  readonly identity: string;
  readonly boot: Readonly<Record<string, string>>;
  readonly connectors: number;
}

const ac = { chargePointVendor: 'Nordlade', chargePointModel: 'NL-AC22 Duo' };
const dc = { chargePointVendor: 'VoltPark', chargePointModel: 'HPC 150' };

const make = (
  identity: string,
  connectors: number,
  kind: Readonly<Record<string, string>>,
  firmwareVersion: string,
  more: Readonly<Record<string, string>> = {},
): Make => ({ identity, connectors, boot: { ...kind, firmwareVersion, ...more } });

/** The charge points of a depot and its lab, by invented vendors. */
export const makes: readonly Make[] = [
  make('DEPOT-01', 2, ac, '3.4.1', { chargePointSerialNumber: 'NL22-004711', meterType: 'EM340' }),
  make('DEPOT-02', 2, ac, '3.4.1', { chargePointSerialNumber: 'NL22-004712', meterType: 'EM340' }),
  make('DEPOT-03', 2, ac, '3.4.1', { chargePointSerialNumber: 'NL22-004713', meterType: 'EM340' }),
  make('DEPOT-04', 2, ac, '3.2.0', { chargePointSerialNumber: 'NL22-003054', meterType: 'EM340' }),
  make('HPC-NORTH', 2, dc, '2025.11.2', {
    chargePointSerialNumber: 'VP150-2291',
    chargeBoxSerialNumber: 'CAB-88-1204',
    iccid: '8949020000011223344',
    imsi: '262011234567890',
    meterType: 'DCM 500',
    meterSerialNumber: 'DCM-77120-A',
  }),
  make('HPC-SOUTH', 2, dc, '2025.11.2', { chargePointSerialNumber: 'VP150-2292' }),
  make('GATE-11', 1, { chargePointVendor: 'Elwatt', chargePointModel: 'Home 11' }, '1.9.7-r2'),
  make('LAB-7', 1, { chargePointVendor: 'Rheinstrom', chargePointModel: 'RS One' }, '0.8.0-beta'),
  make('GARAGE-12', 1, { chargePointVendor: 'Elwatt', chargePointModel: 'Home 11' }, '1.9.7-r2'),
  make('VISITOR-02', 3, { chargePointVendor: 'Kilo Charge', chargePointModel: 'Trio' }, 'v6.0'),
];

/** A charge point of the fleet, with the words it says often. */
export interface Station extends ChargePoint {
  readonly make: Make;
  status(
    connectorId: number,
    status: string,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

/** The configuration of an AC charge point as it answers GetConfiguration. */
const configuration = [
  ['AllowOfflineTxForUnknownId', 'false'],
  ['AuthorizationCacheEnabled', 'true'],
  ['AuthorizeRemoteTxRequests', 'false'],
  ['ClockAlignedDataInterval', '900'],
  ['ConnectionTimeOut', '60'],
  ['ConnectorPhaseRotation', '1.RST,2.STR'],
  ['GetConfigurationMaxKeys', '64', true],
  ['HeartbeatInterval', '300'],
  ['LocalAuthListEnabled', 'true'],
  ['LocalAuthListMaxLength', '500', true],
  ['LocalPreAuthorize', 'false'],
  ['MeterValuesAlignedData', 'Energy.Active.Import.Register'],
  ['MeterValuesSampledData', 'Energy.Active.Import.Register,Power.Active.Import,Current.Import'],
  ['MeterValueSampleInterval', '600'],
  ['NumberOfConnectors', '2', true],
  ['ResetRetries', '3'],
  ['SendLocalListMaxLength', '50', true],
  ['StopTransactionOnEVSideDisconnect', 'true'],
  ['StopTransactionOnInvalidId', 'true'],
  [
    'SupportedFeatureProfiles',
    'Core,FirmwareManagement,LocalAuthListManagement,SmartCharging',
    true,
  ],
  ['TransactionMessageAttempts', '3'],
  ['TransactionMessageRetryInterval', '60'],
  ['UnlockConnectorOnEVSideDisconnect', 'true'],
  ['WebSocketPingInterval', '60'],
  ['NL.DisplayBrightness', '80'],
] as const;

/** Keeps what it is set to; the time out waits for a reboot, and one key is of older firmware only. */
const answerConfiguration = (station: ChargePoint): void => {
  const values = new Map<string, string>(configuration.map(([key, value]) => [key, value]));
  const readOnly = new Set<string>(
    configuration.filter(([, , readonly]) => readonly === true).map(([key]) => key),
  );
  station.onCall('GetConfiguration', (payload) => {
    const { key: names = [...values.keys()] } = payload as { key?: string[] };
    return {
      configurationKey: names
        .filter((key) => values.has(key))
        .map((key) => ({ key, readonly: readOnly.has(key), value: values.get(key) })),
      unknownKey: names.filter((key) => !values.has(key)),
    };
  });
  station.onCall('ChangeConfiguration', (payload) => {
    const { key, value } = payload as { key: string; value: string };
    if (!values.has(key)) return { status: 'NotSupported' };
    if (readOnly.has(key)) return { status: 'Rejected' };
    if (key === 'ConnectionTimeOut') return { status: 'RebootRequired' };
    values.set(key, value);
    return { status: 'Accepted' };
  });
};

const answerCommands = (station: ChargePoint): void => {
  const accepted = () => ({ status: 'Accepted' });
  for (const action of [
    'Reset',
    'TriggerMessage',
    'RemoteStartTransaction',
    'ClearCache',
    'SetChargingProfile',
  ]) {
    station.onCall(action, accepted);
  }
  station.onCall('ChangeAvailability', () => ({ status: 'Scheduled' }));
  station.onCall('UnlockConnector', () => ({ status: 'Unlocked' }));
  answerConfiguration(station);
};

/** Connects, boots and reports every connector as available. */
export const connectStation = async (ocppUrl: string, made: Make): Promise<Station> => {
  const chargePoint = await connectChargePoint(ocppUrl, made.identity);
  answerCommands(chargePoint);
  await chargePoint.call('BootNotification', made.boot);
  const station: Station = {
    ...chargePoint,
    make: made,
    status: async (connectorId, status, more = {}) => {
      await chargePoint.call('StatusNotification', {
        connectorId,
        errorCode: 'NoError',
        status,
        timestamp: new Date().toISOString(),
        ...more,
      });
    },
  };
  const timestamp = new Date(Date.now() - 4 * 86_400_000).toISOString();
  for (let connectorId = 0; connectorId <= made.connectors; connectorId++) {
    await station.status(connectorId, 'Available', { timestamp });
  }
  return station;
};
