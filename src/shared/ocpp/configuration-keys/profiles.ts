import { booleanKey, integerKey, listKey, type StandardKey } from './definition';

const required = { required: true, access: 'RW' } as const;
const fixed = { required: true, access: 'R' } as const;
const fixedOptional = { required: false, access: 'R' } as const;

/** OCPP 1.6 §9.2 to §9.4, and what the errata define for firmware management. */
export const profileKeys: readonly StandardKey[] = [
  booleanKey({
    key: 'LocalAuthListEnabled',
    profile: 'LocalAuthListManagement',
    clause: 'OCPP 1.6 §9.2.1',
    ...required,
    help: 'Whether the local authorization list is used.',
  }),
  integerKey({
    key: 'LocalAuthListMaxLength',
    profile: 'LocalAuthListManagement',
    clause: 'OCPP 1.6 §9.2.2',
    ...fixed,
    help: 'How many tags its local list can hold.',
  }),
  integerKey({
    key: 'SendLocalListMaxLength',
    profile: 'LocalAuthListManagement',
    clause: 'OCPP 1.6 §9.2.3',
    ...fixed,
    help: 'How many tags one SendLocalList may carry.',
  }),
  booleanKey({
    key: 'ReserveConnectorZeroSupported',
    profile: 'Reservation',
    clause: 'OCPP 1.6 §9.3.1',
    ...fixedOptional,
    help: 'Whether it can be reserved as a whole, without naming a connector.',
  }),
  integerKey({
    key: 'ChargeProfileMaxStackLevel',
    profile: 'SmartCharging',
    clause: 'OCPP 1.6 §9.4.1',
    ...fixed,
    help: 'The highest stackLevel of a charging profile, and how many it takes of each purpose.',
  }),
  listKey({
    key: 'ChargingScheduleAllowedChargingRateUnit',
    profile: 'SmartCharging',
    clause: 'OCPP 1.6 §9.4.2, errata 3.88',
    ...fixed,
    values: ['Current', 'Power'],
    help: 'What schedules may limit: Current is in A, Power in W.',
  }),
  integerKey({
    key: 'ChargingScheduleMaxPeriods',
    profile: 'SmartCharging',
    clause: 'OCPP 1.6 §9.4.3',
    ...fixed,
    help: 'How many periods a schedule may have.',
  }),
  booleanKey({
    key: 'ConnectorSwitch3to1PhaseSupported',
    profile: 'SmartCharging',
    clause: 'OCPP 1.6 §9.4.4',
    ...fixedOptional,
    help: 'Whether it can change from three phases to one during a transaction.',
  }),
  integerKey({
    key: 'MaxChargingProfilesInstalled',
    profile: 'SmartCharging',
    clause: 'OCPP 1.6 §9.4.5',
    ...fixed,
    help: 'How many charging profiles it can hold at a time.',
  }),
  listKey({
    key: 'SupportedFileTransferProtocols',
    profile: 'FirmwareManagement',
    clause: 'errata 3.90',
    ...fixedOptional,
    values: ['FTP', 'FTPS', 'HTTP', 'HTTPS'],
    help: 'How it can fetch firmware and send diagnostics.',
  }),
];
