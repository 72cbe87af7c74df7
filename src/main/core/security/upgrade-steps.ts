import { randomBytes } from 'node:crypto';
import type { Origin } from '@shared/api';
import type { SecurityUpgrade, UpgradeStep, UpgradeStepName } from '@shared/model/security';
import { AppError } from '@shared/result';
import { urlsOf } from '../api/addresses';
import type { Core, Station } from '../context';

export type Outcome = Pick<UpgradeStep, 'state' | 'message' | 'commandId'>;

/** How a step went: a failure is an outcome too, which the person reads and tries again. */
export const outcomeOf = async (
  core: Core,
  station: Station,
  upgrade: SecurityUpgrade,
  name: UpgradeStepName,
  origin: Origin,
): Promise<Outcome> => {
  try {
    return await execute(core, station, upgrade, name, origin);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { commandId = null } = (error.details ?? {}) as { commandId?: string };
    return { state: 'failed', message: error.message, commandId };
  }
};

const execute = (
  core: Core,
  station: Station,
  { targetProfile }: SecurityUpgrade,
  name: UpgradeStepName,
  origin: Origin,
): Promise<Outcome> => {
  const configure = (key: string, value: string) =>
    ask(core, station, 'ChangeConfiguration', { key, value }, origin);
  switch (name) {
    case 'tls-port':
      return checkTlsPort(core);
    case 'password':
      return configure('AuthorizationKey', randomBytes(20).toString('hex'));
    case 'root-certificate':
      return installRoot(core, station, origin);
    case 'cpo-name':
      return configure('CpoName', core.authority.organization());
    case 'client-certificate':
      return ask(
        core,
        station,
        'ExtendedTriggerMessage',
        { requestedMessage: 'SignChargePointCertificate' },
        origin,
        'waiting',
      );
    case 'security-profile':
      return configure('SecurityProfile', String(targetProfile));
    case 'reconnect':
      throw new AppError(
        'conflict',
        `Nothing is sent for this: ${station.chargePointId} has to connect with security profile ${targetProfile}. Restart it where it does not by itself.`,
      );
  }
};

const checkTlsPort = async (core: Core): Promise<Outcome> => {
  const url = urlsOf(core).find((one) => one.url.startsWith('wss:'))?.url;
  return url === undefined
    ? {
        state: 'failed',
        message: 'The port with TLS is closed; open it under Security.',
        commandId: null,
      }
    : { state: 'done', message: url, commandId: null };
};

const taken = new Set(['Accepted', 'RebootRequired']);

/** Sends a command; what the charge point answers is the outcome. */
const ask = async (
  core: Core,
  station: Station,
  action: string,
  payload: unknown,
  origin: Origin,
  whenTaken: 'done' | 'waiting' = 'done',
): Promise<Outcome> => {
  const { chargePointId } = station;
  const request = { chargePointId, action, payload, validate: true, wait: true, origin };
  const { commandId, response } = await core.send(request);
  const { status } = (response ?? {}) as { status?: unknown };
  const state = taken.has(String(status)) ? whenTaken : 'failed';
  return { state, message: `${action}: ${String(status)}`, commandId };
};

/** Of our two roots one is enough; a charge point that cannot take P-256 takes RSA. */
const installRoot = async (core: Core, station: Station, origin: Origin): Promise<Outcome> => {
  let last: Outcome | undefined;
  for (const root of await core.authority.roots()) {
    const payload = { certificateType: 'CentralSystemRootCertificate', certificate: root.pem };
    last = await ask(core, station, 'InstallCertificate', payload, origin);
    if (last.state === 'done') return last;
  }
  if (last === undefined) throw new Error('There are roots.');
  return last;
};
