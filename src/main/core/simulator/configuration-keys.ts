import { measurands } from './meter';

/** One setting of a simulated charge point: its first value, and what it takes. */
export interface KeyDefinition {
  readonly value: string;
  /** Absent where it is read only. */
  readonly accepts?: (text: string) => boolean;
  /** Takes effect with the next boot. */
  readonly afterReboot?: boolean;
  /** Never told (OCPP-J errata 3.12). */
  readonly writeOnly?: boolean;
}

const integer =
  (lowest: number, highest: number) =>
  (text: string): boolean =>
    /^\d{1,9}$/.test(text) && Number(text) >= lowest && Number(text) <= highest;

const boolean = (text: string): boolean => /^(true|false)$/i.test(text);

/** The members of a comma-separated list; an empty text is an empty list. */
export const membersOf = (text: string): string[] =>
  text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');

/** One measurand that is not known refuses the whole list (errata 3.14.4). */
const knownMeasurands = (text: string): boolean =>
  membersOf(text).every((member) => measurands.includes(member)) &&
  membersOf(text).length <= maxMeasurands;

const maxMeasurands = 8;
const sampled = 'Energy.Active.Import.Register,Power.Active.Import,Current.Import,Voltage,SoC';
const seconds = integer(0, 86_400);
const fixed = (value: string | number | boolean): KeyDefinition => ({ value: String(value) });

/** The standard keys of OCPP 1.6 §9 and of the security extension, and three of the vehicle. */
export const keyDefinitions = (connectors: number): Readonly<Record<string, KeyDefinition>> => ({
  // Core (§9.1)
  AllowOfflineTxForUnknownId: { value: 'false', accepts: boolean },
  AuthorizationCacheEnabled: { value: 'true', accepts: boolean },
  AuthorizeRemoteTxRequests: { value: 'false', accepts: boolean },
  BlinkRepeat: { value: '3', accepts: integer(0, 100) },
  ClockAlignedDataInterval: { value: '0', accepts: seconds },
  ConnectionTimeOut: { value: '60', accepts: integer(1, 3600) },
  ConnectorPhaseRotation: {
    value: Array.from({ length: connectors + 1 }, (_, id) => `${id}.RST`).join(','),
    accepts: (text) =>
      membersOf(text).every((member) => /^\d+\.(NotApplicable|Unknown|[RST]{3})$/.test(member)),
  },
  ConnectorPhaseRotationMaxLength: fixed(connectors + 1),
  GetConfigurationMaxKeys: fixed(40),
  HeartbeatInterval: { value: '300', accepts: seconds },
  LightIntensity: { value: '80', accepts: integer(0, 100) },
  LocalAuthorizeOffline: { value: 'true', accepts: boolean },
  LocalPreAuthorize: { value: 'false', accepts: boolean },
  MeterValuesAlignedData: { value: 'Energy.Active.Import.Register', accepts: knownMeasurands },
  MeterValuesAlignedDataMaxLength: fixed(maxMeasurands),
  MeterValuesSampledData: { value: sampled, accepts: knownMeasurands },
  MeterValuesSampledDataMaxLength: fixed(maxMeasurands),
  MeterValueSampleInterval: { value: '10', accepts: seconds },
  NumberOfConnectors: fixed(connectors),
  ResetRetries: { value: '1', accepts: integer(0, 10) },
  StopTransactionOnEVSideDisconnect: fixed(true),
  // Begin and end.
  StopTransactionMaxMeterValues: fixed(2),
  StopTransactionOnInvalidId: { value: 'true', accepts: boolean },
  // It knows no measurand that a StopTransaction could tell of every interval (errata 3.14.4).
  StopTxnAlignedData: { value: '', accepts: (text) => text === '' },
  StopTxnAlignedDataMaxLength: fixed(0),
  StopTxnSampledData: { value: '', accepts: knownMeasurands },
  StopTxnSampledDataMaxLength: fixed(maxMeasurands),
  SupportedFeatureProfiles: fixed(
    'Core,FirmwareManagement,LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger',
  ),
  TransactionMessageAttempts: { value: '3', accepts: integer(1, 100) },
  TransactionMessageRetryInterval: { value: '20', accepts: seconds },
  UnlockConnectorOnEVSideDisconnect: fixed(true),
  WebSocketPingInterval: { value: '0', accepts: seconds },
  // Local authorization list (§9.2), reservation (§9.3), smart charging (§9.4)
  LocalAuthListEnabled: { value: 'true', accepts: boolean },
  LocalAuthListMaxLength: fixed(500),
  SendLocalListMaxLength: fixed(100),
  ReserveConnectorZeroSupported: fixed(true),
  ChargeProfileMaxStackLevel: fixed(9),
  ChargingScheduleAllowedChargingRateUnit: fixed('Current,Power'),
  ChargingScheduleMaxPeriods: fixed(48),
  ConnectorSwitch3to1PhaseSupported: fixed(true),
  MaxChargingProfilesInstalled: fixed(20),
  // Files (errata 3.90)
  SupportedFileTransferProtocols: fixed('HTTP,HTTPS,FTP,FTPS'),
  // Security (white paper, section 3)
  AdditionalRootCertificateCheck: fixed(false),
  AuthorizationKey: {
    value: '',
    accepts: (text) => /^([0-9a-f]{2}){16,20}$/i.test(text),
    writeOnly: true,
  },
  CertificateSignedMaxChainSize: fixed(10_000),
  CertificateStoreMaxLength: fixed(20),
  CpoName: { value: '', accepts: (text) => text.length <= 64 },
  SecurityProfile: { value: '0', accepts: integer(0, 3) },
  // Of this make: the limit of its fuse, and the vehicle that comes to charge
  MaxCurrentPerPhase: { value: '32', accepts: integer(6, 63), afterReboot: true },
  VehicleBatteryWh: { value: '60000', accepts: integer(100, 500_000) },
  VehicleMaxPowerW: { value: '11000', accepts: integer(1000, 43_000) },
});
