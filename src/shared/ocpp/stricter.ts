// What the texts demand and the schemas do not say. Every check reads an unknown payload, returns
// what it was given where nothing is wrong, and so costs a valid message no allocation.

import type { ActionName, PayloadKind } from './actions/index';
import { checkChargingProfile, checkFirstPeriod } from './charging-profile-rules';
import { type Deviation, noDeviations } from './deviation';
import { type Fields, type Found, fieldsOf, found, listOf } from './found';
import { checkMeterValues } from './meter-value-rules';

type Check = (payload: Fields, soFar: Found) => Found;

interface ConnectorRule {
  readonly lowest: 0 | 1;
  readonly clause: string;
}

/** The lowest connector number each request may carry; 0 is the charge point as a whole. */
const connectorRules: Partial<Record<ActionName, ConnectorRule>> = {
  ChangeAvailability: { lowest: 0, clause: 'OCPP 1.6 §6.7' },
  ClearChargingProfile: { lowest: 0, clause: 'OCPP 1.6 §6.13' },
  ExtendedTriggerMessage: { lowest: 1, clause: 'OCPP 1.6 Security §5.5' },
  GetCompositeSchedule: { lowest: 0, clause: 'OCPP 1.6 §6.21' },
  MeterValues: { lowest: 0, clause: 'OCPP 1.6 §6.31' },
  RemoteStartTransaction: { lowest: 1, clause: 'OCPP 1.6 §6.33' },
  ReserveNow: { lowest: 0, clause: 'OCPP 1.6 §6.37' },
  SetChargingProfile: { lowest: 0, clause: 'OCPP 1.6 §6.43' },
  StartTransaction: { lowest: 1, clause: 'OCPP 1.6 §6.45' },
  StatusNotification: { lowest: 0, clause: 'OCPP 1.6 §6.47' },
  TriggerMessage: { lowest: 1, clause: 'OCPP 1.6 §6.51' },
  UnlockConnector: { lowest: 1, clause: 'OCPP 1.6 §6.53' },
};

const checkConnector = (rule: ConnectorRule, payload: Fields, soFar: Found): Found => {
  const id = payload.connectorId;
  if (typeof id !== 'number' || id >= rule.lowest) return soFar;
  return found(soFar, {
    pointer: '/connectorId',
    rule: 'lowestConnector',
    message: `connectorId is ${id}; ${rule.lowest} is the lowest that is allowed here.`,
    code: 'PropertyConstraintViolation',
    clause: rule.clause,
  });
};

/** A CiString holds printable ASCII only (OCPP 1.6 §2.2); readers are known to add control bytes. */
const checkIdTag: Check = (payload, soFar) => {
  const idTag = payload.idTag;
  if (typeof idTag !== 'string' || /^[\x20-\x7e]*$/.test(idTag)) return soFar;
  return found(soFar, {
    pointer: '/idTag',
    rule: 'printableAscii',
    message: `idTag is ${JSON.stringify(idTag)}; only printable ASCII characters are allowed.`,
    code: 'PropertyConstraintViolation',
    clause: 'OCPP 1.6 §2.2',
  });
};

/** Beyond this a number has lost digits on its way through JSON, so it names nothing any more. */
const checkExactIntegers =
  (members: readonly string[]): Check =>
  (payload, soFar) => {
    let all = soFar;
    for (const member of members) {
      const value = payload[member];
      if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        all = found(all, {
          pointer: `/${member}`,
          rule: 'exactInteger',
          message: `${member} is ${value}; whole numbers up to ${Number.MAX_SAFE_INTEGER} are exact.`,
          code: 'PropertyConstraintViolation',
          clause: 'OCPP-J §4.1.2',
        });
      }
    }
    return all;
  };

const wholeChargePointStates: readonly unknown[] = ['Available', 'Unavailable', 'Faulted'];

const checkWholeChargePointStatus: Check = (payload, soFar) => {
  const status = payload.status;
  if (payload.connectorId !== 0 || typeof status !== 'string') return soFar;
  if (wholeChargePointStates.includes(status)) return soFar;
  return found(soFar, {
    pointer: '/status',
    rule: 'connectorZeroStatus',
    message: `status is ${JSON.stringify(status)} for connector 0; allowed there are Available, Unavailable and Faulted.`,
    code: 'PropertyConstraintViolation',
    clause: 'OCPP 1.6 §7.7',
  });
};

const checkListVersion: Check = (payload, soFar) => {
  const version = payload.listVersion;
  if (version !== 0 && version !== -1) return soFar;
  return found(soFar, {
    pointer: '/listVersion',
    rule: 'listVersion',
    message: `listVersion is ${version}; 0 and -1 mean an empty and an unsupported list, so any other number is allowed.`,
    code: 'PropertyConstraintViolation',
    clause: 'errata 3.52',
  });
};

const checkListEntries: Check = (payload, soFar) => {
  let all = soFar;
  const seen = new Set<string>();
  listOf(payload.localAuthorizationList).forEach((item, index) => {
    const entry = fieldsOf(item);
    const idTag = entry?.idTag;
    if (entry === undefined || typeof idTag !== 'string') return;
    const pointer = `/localAuthorizationList/${index}`;
    if (seen.has(idTag.toLowerCase())) {
      all = found(all, {
        pointer: `${pointer}/idTag`,
        rule: 'uniqueIdTag',
        message: `idTag ${JSON.stringify(idTag)} is in the list twice; each tag may be there once.`,
        code: 'OccurenceConstraintViolation',
        clause: 'OCPP 1.6 §6.41',
      });
    }
    seen.add(idTag.toLowerCase());
    if (payload.updateType === 'Full' && entry.idTagInfo === undefined) {
      all = found(all, {
        pointer: `${pointer}/idTagInfo`,
        rule: 'fullNeedsIdTagInfo',
        message: 'idTagInfo is missing; in a Full update every tag needs it.',
        code: 'OccurenceConstraintViolation',
        clause: 'OCPP 1.6 §7.1',
      });
    }
  });
  return all;
};

const checkRemoteStartProfile: Check = (payload, soFar) => {
  const profile = fieldsOf(payload.chargingProfile);
  if (profile === undefined) return soFar;
  let all = checkChargingProfile(profile, '/chargingProfile', soFar);
  const purpose = profile.chargingProfilePurpose;
  if (typeof purpose === 'string' && purpose !== 'TxProfile') {
    all = found(all, {
      pointer: '/chargingProfile/chargingProfilePurpose',
      rule: 'remoteStartPurpose',
      message: `chargingProfilePurpose is ${JSON.stringify(purpose)}; a remote start takes a TxProfile only.`,
      code: 'PropertyConstraintViolation',
      clause: 'OCPP 1.6 §6.33',
    });
  }
  if (profile.transactionId !== undefined) {
    all = found(all, {
      pointer: '/chargingProfile/transactionId',
      rule: 'remoteStartTransactionId',
      message: 'transactionId is set; the transaction does not exist yet, so it must be left out.',
      code: 'OccurenceConstraintViolation',
      clause: 'errata 3.41',
    });
  }
  return all;
};

const checkSetProfile: Check = (payload, soFar) => {
  const profile = fieldsOf(payload.csChargingProfiles);
  if (profile === undefined) return soFar;
  let all = checkChargingProfile(profile, '/csChargingProfiles', soFar);
  const purpose = profile.chargingProfilePurpose;
  const connectorId = payload.connectorId;
  if (typeof connectorId === 'number') {
    if (purpose === 'ChargePointMaxProfile' && connectorId > 0) {
      all = found(all, {
        pointer: '/connectorId',
        rule: 'profileConnector',
        message: `connectorId is ${connectorId}; a ChargePointMaxProfile is set on connector 0 only.`,
        code: 'PropertyConstraintViolation',
        clause: 'OCPP 1.6 §3.13.1',
      });
    }
    if (purpose === 'TxProfile' && connectorId === 0) {
      all = found(all, {
        pointer: '/connectorId',
        rule: 'profileConnector',
        message: 'connectorId is 0; a TxProfile is set on the connector of its transaction.',
        code: 'PropertyConstraintViolation',
        clause: 'OCPP 1.6 §3.13.1',
      });
    }
  }
  return all;
};

const checkCompositeSchedule: Check = (payload, soFar) => {
  const schedule = fieldsOf(payload.chargingSchedule);
  if (schedule === undefined) return soFar;
  const all = checkFirstPeriod(schedule, '/chargingSchedule', soFar);
  if (schedule.startSchedule === undefined) return all;
  return found(all, {
    pointer: '/chargingSchedule/startSchedule',
    rule: 'compositeStart',
    message: 'startSchedule is set; scheduleStart tells the start here, so it must be left out.',
    code: 'OccurenceConstraintViolation',
    clause: 'errata 3.57',
  });
};

const requestChecks: Partial<Record<ActionName, readonly Check[]>> = {
  Authorize: [checkIdTag],
  MeterValues: [
    checkExactIntegers(['connectorId', 'transactionId']),
    (payload, soFar) => checkMeterValues(payload.meterValue, '/meterValue', 1, soFar),
  ],
  RemoteStartTransaction: [checkIdTag, checkRemoteStartProfile],
  ReserveNow: [checkIdTag],
  SendLocalList: [checkListVersion, checkListEntries],
  SetChargingProfile: [checkSetProfile],
  StartTransaction: [
    checkIdTag,
    checkExactIntegers(['connectorId', 'meterStart', 'reservationId']),
  ],
  StatusNotification: [checkExactIntegers(['connectorId']), checkWholeChargePointStatus],
  StopTransaction: [
    checkIdTag,
    checkExactIntegers(['meterStop', 'transactionId']),
    (payload, soFar) => checkMeterValues(payload.transactionData, '/transactionData', 0, soFar),
  ],
};

const responseChecks: Partial<Record<ActionName, readonly Check[]>> = {
  GetCompositeSchedule: [checkCompositeSchedule],
};

/**
 * The demands of the texts that the schemas leave out. Takes any payload, valid or not, and
 * reports only what it can see; returns `noDeviations` itself where there is nothing.
 */
export const checkStricter = (
  action: ActionName,
  kind: PayloadKind,
  payload: unknown,
): readonly Deviation[] => {
  const fields = fieldsOf(payload);
  if (fields === undefined) return noDeviations;
  let all: Found;
  const connectorRule = kind === 'request' ? connectorRules[action] : undefined;
  if (connectorRule !== undefined) all = checkConnector(connectorRule, fields, all);
  const checks = kind === 'request' ? requestChecks[action] : responseChecks[action];
  if (checks !== undefined) for (const check of checks) all = check(fields, all);
  return all ?? noDeviations;
};
