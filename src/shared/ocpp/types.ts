import { type Static, type TProperties, Type } from 'typebox';

/** The text a form shows beside a member, and what it may start from. */
export interface Hint {
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/** An object that takes no other members: the texts allow no extra fields (OCPP-J errata 3.2). */
export const closed = <Properties extends TProperties>(properties: Properties, hint: Hint = {}) =>
  Type.Object(properties, { ...hint, additionalProperties: false });

/** A case-insensitive string of at most `maxLength` characters (OCPP 1.6 §7.15 to §7.19). */
export const ciString = (maxLength: number, hint: Hint = {}) => Type.String({ ...hint, maxLength });

export const text = (hint: Hint = {}) => Type.String({ ...hint });

export const integer = (hint: Hint = {}) => Type.Integer({ ...hint });

/** A point in time with its offset, RFC 3339 (OCPP 1.6 §3.15, OCPP-J §4.1.2). */
export const dateTime = (hint: Hint = {}) => Type.String({ ...hint, format: 'date-time' });

export const uri = (hint: Hint = {}) => Type.String({ ...hint, format: 'uri' });

/** A number with at most one decimal, as charging limits are (OCPP 1.6 §7.14). */
export const tenths = (hint: Hint = {}) => Type.Number({ ...hint, multipleOf: 0.1 });

/** One of the given strings, which are case sensitive (OCPP 1.6 §2.2). */
export const oneOf = <const Values extends string[]>(
  values: readonly [...Values],
  hint: Hint = {},
) => Type.Enum(values, { ...hint, type: 'string' });

/** An identifier of a driver; compared without regard to case (OCPP 1.6 §7.28, errata 3.74). */
export const idToken = (hint: Hint = {}) => ciString(20, { examples: ['04A2B3C4D5E6'], ...hint });

/** OCPP 1.6 §7.2. */
export const authorizationStatus = oneOf(
  ['Accepted', 'Blocked', 'Expired', 'Invalid', 'ConcurrentTx'],
  {
    description:
      'Whether the tag may charge, and if not, why. ConcurrentTx: it is charging elsewhere.',
  },
);
export type AuthorizationStatus = Static<typeof authorizationStatus>;

/** OCPP 1.6 §7.27. */
export const idTagInfo = closed(
  {
    expiryDate: Type.Optional(
      dateTime({ description: 'When the entry leaves the cache; without it, never.' }),
    ),
    parentIdTag: Type.Optional(idToken({ description: 'The group this tag belongs to.' })),
    status: authorizationStatus,
  },
  { description: 'What the charge point should know about the tag.' },
);
export type IdTagInfo = Static<typeof idTagInfo>;

/** OCPP 1.6 §7.6. */
export const chargePointErrorCode = oneOf(
  [
    'ConnectorLockFailure',
    'EVCommunicationError',
    'GroundFailure',
    'HighTemperature',
    'InternalError',
    'LocalListConflict',
    'NoError',
    'OtherError',
    'OverCurrentFailure',
    'OverVoltage',
    'PowerMeterFailure',
    'PowerSwitchFailure',
    'ReaderFailure',
    'ResetFailure',
    'UnderVoltage',
    'WeakSignal',
  ],
  { description: 'What is wrong, or NoError.', default: 'NoError' },
);
export type ChargePointErrorCode = Static<typeof chargePointErrorCode>;

/** OCPP 1.6 §7.7. */
export const chargePointStatus = oneOf(
  [
    'Available',
    'Preparing',
    'Charging',
    'SuspendedEVSE',
    'SuspendedEV',
    'Finishing',
    'Reserved',
    'Unavailable',
    'Faulted',
  ],
  { description: 'The state the connector is in.' },
);
export type ChargePointStatus = Static<typeof chargePointStatus>;

/** OCPP 1.6 §7.36. */
export const stopReason = oneOf(
  [
    'DeAuthorized',
    'EmergencyStop',
    'EVDisconnected',
    'HardReset',
    'Local',
    'Other',
    'PowerLoss',
    'Reboot',
    'Remote',
    'SoftReset',
    'UnlockCommand',
  ],
  { description: 'Why the transaction ended; Local when left out.', default: 'Local' },
);
export type StopReason = Static<typeof stopReason>;

/** OCPP 1.6 §7.35. */
export const readingContext = oneOf(
  [
    'Interruption.Begin',
    'Interruption.End',
    'Other',
    'Sample.Clock',
    'Sample.Periodic',
    'Transaction.Begin',
    'Transaction.End',
    'Trigger',
  ],
  { description: 'Why it was measured; Sample.Periodic when left out.' },
);
export type ReadingContext = Static<typeof readingContext>;

/** OCPP 1.6 §7.49. */
export const valueFormat = oneOf(['Raw', 'SignedData'], {
  description:
    'Raw when left out: the value is a number. SignedData: a signed piece of binary data.',
});
export type ValueFormat = Static<typeof valueFormat>;

/** OCPP 1.6 §7.31. */
export const measurand = oneOf(
  [
    'Current.Export',
    'Current.Import',
    'Current.Offered',
    'Energy.Active.Export.Register',
    'Energy.Active.Import.Register',
    'Energy.Reactive.Export.Register',
    'Energy.Reactive.Import.Register',
    'Energy.Active.Export.Interval',
    'Energy.Active.Import.Interval',
    'Energy.Reactive.Export.Interval',
    'Energy.Reactive.Import.Interval',
    'Frequency',
    'Power.Active.Export',
    'Power.Active.Import',
    'Power.Factor',
    'Power.Offered',
    'Power.Reactive.Export',
    'Power.Reactive.Import',
    'RPM',
    'SoC',
    'Temperature',
    'Voltage',
  ],
  { description: 'What was measured; Energy.Active.Import.Register when left out.' },
);
export type Measurand = Static<typeof measurand>;

/** OCPP 1.6 §7.34. */
export const phase = oneOf(
  ['L1', 'L2', 'L3', 'N', 'L1-N', 'L2-N', 'L3-N', 'L1-L2', 'L2-L3', 'L3-L1'],
  { description: 'Between which lines; all together when left out.' },
);
export type Phase = Static<typeof phase>;

/** OCPP 1.6 §7.30. */
export const location = oneOf(['Body', 'Cable', 'EV', 'Inlet', 'Outlet'], {
  description: 'Where it was measured; Outlet when left out.',
});
export type Location = Static<typeof location>;

/**
 * OCPP 1.6 §7.45. `Celcius` is the misspelling of the first schemas; both are legal
 * (OCPP-J errata 2.1, 2.2).
 */
export const unitOfMeasure = oneOf(
  [
    'Wh',
    'kWh',
    'varh',
    'kvarh',
    'W',
    'kW',
    'VA',
    'kVA',
    'var',
    'kvar',
    'A',
    'V',
    'Celsius',
    'Celcius',
    'Fahrenheit',
    'K',
    'Percent',
  ],
  { description: 'The unit of the value; Wh when left out and energy was measured.' },
);
export type UnitOfMeasure = Static<typeof unitOfMeasure>;

/** OCPP 1.6 §7.43. The value is a string, because it may hold signed data. */
export const sampledValue = closed({
  value: text({ description: 'The reading, as decimal text.', examples: ['1250'] }),
  context: Type.Optional(readingContext),
  format: Type.Optional(valueFormat),
  measurand: Type.Optional(measurand),
  phase: Type.Optional(phase),
  location: Type.Optional(location),
  unit: Type.Optional(unitOfMeasure),
});
export type SampledValue = Static<typeof sampledValue>;

/** OCPP 1.6 §7.33. */
export const meterValue = closed({
  timestamp: dateTime({ description: 'When these readings were taken.' }),
  sampledValue: Type.Array(sampledValue, { description: 'The readings of this moment.' }),
});
export type MeterValue = Static<typeof meterValue>;
