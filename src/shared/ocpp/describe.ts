import { type ActionName, isActionName } from './actions/index';
import { describeEnergy, describeReadings } from './describe-readings';
import { type Fields, fieldsOf, listOf } from './found';

/** What an action says, from its request and, once it is there, the answer. */
type Phrase = (request: Fields, answer: Fields | undefined) => string;

const escaped = (character: string): string =>
  `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`;

/** A value as a reader may see it: short, and without characters that are not seen. */
const word = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '?';
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return short.replace(/\p{C}/gu, escaped);
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const connector = ({ connectorId }: Fields): string =>
  connectorId === 0 ? 'charge point' : `connector ${word(connectorId)}`;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The phrase of a command, followed by the status it was answered with. */
const command =
  (phrase: (request: Fields) => string): Phrase =>
  (request, answer) =>
    answer?.status === undefined ? phrase(request) : `${phrase(request)}: ${word(answer.status)}`;

/** `accepted`, `blocked`...; a tag without an answer has none. */
const verdict = (answer: Fields | undefined): string => {
  const status = fieldsOf(answer?.idTagInfo)?.status;
  if (status === undefined) return '';
  return status === 'ConcurrentTx' ? ' in use elsewhere' : ` ${lowerFirst(word(status))}`;
};

const countOf = (list: unknown, one: string, many: string): string => {
  const { length } = listOf(list);
  return length === 1 ? `1 ${one}` : `${length} ${many}`;
};

/** Values that must not be read off a screen (OCPP-J errata 3.12). */
const secretKeys: ReadonlySet<string> = new Set(['authorizationkey']);

const changedSetting = ({ key, value }: Fields): string => {
  const hidden = typeof key === 'string' && secretKeys.has(key.toLowerCase());
  return `${word(key)} = ${hidden ? '••••' : word(value)}`;
};

const configuration: Phrase = ({ key }, answer) => {
  const asked = listOf(key).length === 0 ? 'all settings' : listOf(key).map(word).join(', ');
  const phrase = `Read ${asked.length > 80 ? countOf(key, 'setting', 'settings') : asked}`;
  if (answer === undefined) return phrase;
  const unknown = listOf(answer.unknownKey).length;
  const read = countOf(answer.configurationKey, 'setting', 'settings');
  return `${phrase}: ${read}${unknown === 0 ? '' : `, ${unknown} unknown`}`;
};

const clearedProfiles = (request: Fields): string => {
  if (request.id !== undefined) return `Clear charging profile ${word(request.id)}`;
  const which = [
    ...(request.chargingProfilePurpose === undefined ? [] : [word(request.chargingProfilePurpose)]),
    ...(request.stackLevel === undefined ? [] : [`level ${word(request.stackLevel)}`]),
    ...(request.connectorId === undefined ? [] : [connector(request)]),
  ];
  return which.length === 0
    ? 'Clear every charging profile'
    : `Clear charging profiles of ${which.join(', ')}`;
};

const setProfile = (request: Fields): string => {
  const profile = fieldsOf(request.csChargingProfiles);
  const schedule = fieldsOf(profile?.chargingSchedule);
  const periods = listOf(schedule?.chargingSchedulePeriod);
  const limit = fieldsOf(periods[0])?.limit;
  const limits =
    periods.length === 1 && limit !== undefined
      ? `, ${word(limit)} ${word(schedule?.chargingRateUnit)}`
      : `, ${countOf(periods, 'period', 'periods')}`;
  return `${word(profile?.chargingProfilePurpose)} on ${connector(request)}${limits}`;
};

const localListVersion: Phrase = (_, answer) => {
  if (answer === undefined) return 'Ask for the version of the local list';
  if (answer.listVersion === 0) return 'Local list: empty';
  if (answer.listVersion === -1) return 'Local list: not supported';
  return `Local list: version ${word(answer.listVersion)}`;
};

const status: Phrase = (request) => {
  const { errorCode } = request;
  const error = errorCode === undefined || errorCode === 'NoError' ? '' : ` (${word(errorCode)})`;
  return `${upperFirst(connector(request))} → ${word(request.status)}${error}`;
};

const meterValues: Phrase = (request) => {
  const where = request.connectorId === 0 ? 'Main meter' : upperFirst(connector(request));
  return `${where}: ${describeReadings(request.meterValue)}`;
};

const start: Phrase = (request, answer) => {
  const what =
    answer?.transactionId === undefined ? 'Start' : `Transaction ${word(answer.transactionId)}`;
  return `${what} on ${connector(request)}, tag ${word(request.idTag)}${verdict(answer)}`;
};

const stop: Phrase = ({ transactionId, meterStop, reason }) => {
  const meter = typeof meterStop === 'number' ? ` at ${describeEnergy(meterStop)}` : '';
  return `Transaction ${word(transactionId)} stopped${meter} (${word(reason ?? 'Local')})`;
};

const boot: Phrase = (request, answer) => {
  const firmware =
    request.firmwareVersion === undefined ? '' : `, firmware ${word(request.firmwareVersion)}`;
  const what = `${word(request.chargePointVendor)} ${word(request.chargePointModel)}${firmware}`;
  return answer?.status === undefined ? what : `${what}: ${word(answer.status)}`;
};

const diagnostics: Phrase = (_, answer) => {
  if (answer === undefined) return 'Upload diagnostics';
  const file = answer.fileName;
  return `Upload diagnostics: ${file === undefined ? 'nothing to upload' : word(file)}`;
};

const installedCertificates: Phrase = ({ certificateType }, answer) => {
  const phrase = `List certificates of type ${word(certificateType)}`;
  if (answer === undefined) return phrase;
  return answer.status === 'Accepted'
    ? `${phrase}: ${countOf(answer.certificateHashData, 'certificate', 'certificates')}`
    : `${phrase}: ${word(answer.status)}`;
};

const trigger = command(({ requestedMessage, connectorId }) => {
  const where = connectorId === undefined ? '' : ` of ${connector({ connectorId })}`;
  return `Trigger ${word(requestedMessage)}${where}`;
});

const firmwareStatus: Phrase = (request) => `Firmware: ${word(request.status)}`;

const phrases: Readonly<Record<ActionName, Phrase>> = {
  Authorize: ({ idTag }, answer) => `Tag ${word(idTag)}${verdict(answer) || ' asks to charge'}`,
  BootNotification: boot,
  CancelReservation: command(({ reservationId }) => `Cancel reservation ${word(reservationId)}`),
  CertificateSigned: command(() => 'Hand over the signed certificate'),
  ChangeAvailability: command(
    (request) => `Make ${connector(request)} ${lowerFirst(word(request.type))}`,
  ),
  ChangeConfiguration: command(changedSetting),
  ClearCache: command(() => 'Clear the authorization cache'),
  ClearChargingProfile: command(clearedProfiles),
  DataTransfer: command(
    ({ vendorId, messageId }) =>
      `Data of ${word(vendorId)}${messageId === undefined ? '' : `, ${word(messageId)}`}`,
  ),
  DeleteCertificate: command(
    ({ certificateHashData }) =>
      `Delete certificate ${word(fieldsOf(certificateHashData)?.serialNumber)}`,
  ),
  DiagnosticsStatusNotification: (request) => `Diagnostics: ${word(request.status)}`,
  ExtendedTriggerMessage: trigger,
  FirmwareStatusNotification: firmwareStatus,
  GetCompositeSchedule: command(
    (request) => `Schedule of ${connector(request)} for ${word(request.duration)} s`,
  ),
  GetConfiguration: configuration,
  GetDiagnostics: diagnostics,
  GetInstalledCertificateIds: installedCertificates,
  GetLocalListVersion: localListVersion,
  GetLog: command(({ logType }) => `Upload the ${word(logType)}`),
  Heartbeat: () => 'Heartbeat',
  InstallCertificate: command(({ certificateType }) => `Install a ${word(certificateType)}`),
  LogStatusNotification: (request) => `Log: ${word(request.status)}`,
  MeterValues: meterValues,
  RemoteStartTransaction: command(({ connectorId, idTag }) => {
    const where = connectorId === undefined ? '' : ` on ${connector({ connectorId })}`;
    return `Remote start${where} with tag ${word(idTag)}`;
  }),
  RemoteStopTransaction: command(
    ({ transactionId }) => `Remote stop of transaction ${word(transactionId)}`,
  ),
  ReserveNow: command((request) => `Reserve ${connector(request)} for tag ${word(request.idTag)}`),
  Reset: command(({ type }) => `${word(type)} reset`),
  SecurityEventNotification: ({ type }) => `Security event: ${word(type)}`,
  SendLocalList: command(
    ({ updateType, listVersion, localAuthorizationList }) =>
      `${word(updateType)} local list, version ${word(listVersion)}, ${countOf(localAuthorizationList, 'tag', 'tags')}`,
  ),
  SetChargingProfile: command(setProfile),
  SignCertificate: command(() => 'Asks for a signed certificate'),
  SignedFirmwareStatusNotification: firmwareStatus,
  SignedUpdateFirmware: command(() => 'Update to signed firmware'),
  StartTransaction: start,
  StatusNotification: status,
  StopTransaction: stop,
  TriggerMessage: trigger,
  UnlockConnector: command((request) => `Unlock ${connector(request)}`),
  UpdateFirmware: () => 'Update the firmware',
};

/**
 * One short phrase for people, such as `Connector 1 → Charging` or `Soft reset: Accepted`. Takes
 * payloads as they came, valid or not; an action nobody knows is shown by its name.
 */
export const describeExchange = (action: string, request: unknown, response?: unknown): string =>
  isActionName(action)
    ? phrases[action](fieldsOf(request) ?? {}, fieldsOf(response))
    : word(action);
